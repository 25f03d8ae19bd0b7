/** Areas, agencies, bureaus, duties and items: the nodes of the graph and single-record reads. */
@NullMarked
package dutygraph.organisation;

import org.jspecify.annotations.NullMarked;

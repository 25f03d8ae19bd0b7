/** The command line and the one configuration that puts the parts together. */
@NullMarked
package dutygraph;

import org.jspecify.annotations.NullMarked;

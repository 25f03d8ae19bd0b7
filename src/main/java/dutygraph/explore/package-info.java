/** Search and neighbourhood for the viewer, and the layered layout. */
@NullMarked
package dutygraph.explore;

import org.jspecify.annotations.NullMarked;

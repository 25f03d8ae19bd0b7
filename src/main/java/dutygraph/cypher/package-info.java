/** Loads, checks and runs the named query files. */
@NullMarked
package dutygraph.cypher;

import org.jspecify.annotations.NullMarked;

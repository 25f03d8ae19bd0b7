/** Opens the graph: an embedded Neo4j by default, a server or cluster by its address; keeps its schema. */
@NullMarked
package dutygraph.store;

import org.jspecify.annotations.NullMarked;

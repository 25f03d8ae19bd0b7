package dutygraph.explore;

import java.util.List;

/**
 * The shortest ways from one node to another.
 *
 * @param paths codes of the nodes on each way, from the first to the last
 * @param nodes all nodes of all ways
 * @param edges all steps of all ways; a step by way of a delegation or of two like texts is one edge
 */
public record Ways(List<List<String>> paths, List<Drawing.Node> nodes, List<Drawing.Edge> edges) {}

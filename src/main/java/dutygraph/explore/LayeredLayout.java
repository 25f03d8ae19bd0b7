package dutygraph.explore;

import com.mxgraph.layout.hierarchical.mxHierarchicalLayout;
import com.mxgraph.view.mxGraph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.swing.SwingConstants;
import org.jspecify.annotations.Nullable;

/**
 * Gives every node of a drawing its place: superiors above, what they hold below, open nodes around their content. The same
 * drawing always gets the same places. Subordinates of one agency stand in several rows where one row would be much wider than
 * a screen; there the lines run through free lanes, so that a line that leaves a node downwards and turns
 * {@value #TURN} pixels above its end crosses no other node.
 */
public final class LayeredLayout {

    /** Pixels between the last turn of a line and the upper edge of the node it leads down to. */
    public static final int TURN = 20;

    private static final double PADDING = 14;
    private static final double TOP = 30;
    private static final double WIDEST_RATIO = 2.4;
    private static final int MOST_FOR_CROSSINGS = 120;

    private LayeredLayout() {}

    /** A line from a node to one below it, both of the same open node or of none. */
    private record Down(String upper, String lower) {}

    /** The drawing with the centre and the size of each node. */
    public static Drawing place(Drawing drawing) {
        var byParent = new LinkedHashMap<String, List<Drawing.Node>>();
        var nodes = new HashMap<String, Drawing.Node>();
        for (var node : drawing.nodes()) {
            nodes.put(node.id(), node);
        }
        for (var node : drawing.nodes()) {
            var parent = node.parent();
            byParent.computeIfAbsent(parent == null ? "" : parent, key -> new ArrayList<>())
                    .add(node);
        }
        var downs = downs(drawing, nodes);
        var placed = new HashMap<String, Block.Box>();
        block("", byParent, downs).at(0, 0).forEach(box -> placed.put(box.id(), box));
        var moved = drawing.nodes().stream()
                .map(node -> {
                    var box = placed.get(node.id());
                    return box == null ? node : node.at(box.left(), box.top(), box.width(), box.height());
                })
                .toList();
        return new Drawing(
                moved, drawing.edges(), drawing.total(), drawing.shown(), drawing.leftOut(), drawing.groups());
    }

    /** Everything inside an open node, or the whole drawing for the empty id. */
    private static Block block(
            String container, Map<String, List<Drawing.Node>> byParent, Map<String, List<Down>> downs) {
        var blocks = new TreeMap<String, Block>();
        var order = new ArrayList<String>();
        byParent.getOrDefault(container, List.of()).stream()
                .sorted(Comparator.comparingInt((Drawing.Node node) -> rank(node))
                        .thenComparing(Drawing.Node::id))
                .forEach(node -> {
                    order.add(node.id());
                    blocks.put(node.id(), single(node, byParent, downs));
                });
        return arranged(order, blocks, downs.getOrDefault(container, List.of()));
    }

    private static Block single(
            Drawing.Node node, Map<String, List<Drawing.Node>> byParent, Map<String, List<Down>> downs) {
        if (!byParent.containsKey(node.id())) {
            return Block.of(node.id(), node.width(), node.height());
        }
        var content = block(node.id(), byParent, downs);
        var width = Math.max(node.width(), content.width() + 2 * PADDING);
        var height = content.height() + TOP + PADDING;
        var boxes = new ArrayList<Block.Box>();
        boxes.add(new Block.Box(node.id(), 0, 0, width, height));
        boxes.addAll(content.at((width - content.width()) / 2, TOP));
        return new Block(boxes, width, height, width / 2);
    }

    private static int rank(Drawing.Node node) {
        return switch (node.kind()) {
            case "agency" -> 0;
            case "team" -> 1;
            case "institution" -> 2;
            case "township" -> 3;
            case "bureau" -> 4;
            case "duty" -> 5;
            case "item" -> 6;
            default -> 7;
        };
    }

    private static Block arranged(List<String> order, Map<String, Block> blocks, List<Down> downs) {
        var upper = new TreeMap<String, String>();
        var further = false;
        for (var down : downs) {
            if (upper.putIfAbsent(down.lower(), down.upper()) != null) {
                further = true;
            }
        }
        if (downs.isEmpty()) {
            return Rows.grid(order.stream().map(id -> get(blocks, id)).toList());
        }
        if (further && order.size() <= MOST_FOR_CROSSINGS) {
            var layered = crossingFree(order, blocks, downs);
            if (layered.width() <= WIDEST_RATIO * layered.height()) {
                return layered;
            }
        }
        return tree(order, blocks, upper);
    }

    private static Block get(Map<String, Block> blocks, String id) {
        var block = blocks.get(id);
        if (block == null) {
            throw new IllegalStateException("no block for " + id);
        }
        return block;
    }

    /** Each node above those of which it is the first upper one. */
    private static Block tree(List<String> order, Map<String, Block> blocks, Map<String, String> upper) {
        var below = new HashMap<String, List<String>>();
        var roots = new ArrayList<String>();
        for (var id : order) {
            var above = upper.get(id);
            if (above == null || !blocks.containsKey(above) || isAbove(id, above, upper)) {
                roots.add(id);
            } else {
                below.computeIfAbsent(above, key -> new ArrayList<>()).add(id);
            }
        }
        var standing = new ArrayList<Block>();
        var alone = new ArrayList<Block>();
        for (var root : roots) {
            if (below.containsKey(root)) {
                standing.add(subtree(root, blocks, below));
            } else {
                alone.add(get(blocks, root));
            }
        }
        if (!alone.isEmpty()) {
            standing.add(Rows.grid(alone));
        }
        return Rows.grid(standing);
    }

    /** Whether a node is above itself by way of the other; the smallest of a circle counts as its top. */
    private static boolean isAbove(String id, String above, Map<String, String> upper) {
        var seen = new TreeSet<String>();
        seen.add(id);
        @Nullable String at = above;
        while (at != null && seen.add(at)) {
            at = upper.get(at);
        }
        return id.equals(at) && id.equals(seen.first());
    }

    private static Block subtree(String id, Map<String, Block> blocks, Map<String, List<String>> below) {
        var children = below.getOrDefault(id, List.of()).stream()
                .sorted(Comparator.comparingInt(child -> below.containsKey(child) ? 0 : 1))
                .map(child -> subtree(child, blocks, below))
                .toList();
        return Rows.below(get(blocks, id), children);
    }

    /** Layers with few crossings, by JGraphX. */
    private static Block crossingFree(List<String> order, Map<String, Block> blocks, List<Down> downs) {
        var graph = new mxGraph();
        var cells = new LinkedHashMap<String, Object>();
        graph.getModel().beginUpdate();
        try {
            for (var id : order) {
                var block = get(blocks, id);
                cells.put(
                        id, graph.insertVertex(graph.getDefaultParent(), id, id, 0, 0, block.width(), block.height()));
            }
            for (var down : downs) {
                graph.insertEdge(graph.getDefaultParent(), null, "", cells.get(down.upper()), cells.get(down.lower()));
            }
            var layout = new mxHierarchicalLayout(graph, SwingConstants.NORTH);
            layout.setIntraCellSpacing(Rows.SPACING);
            layout.setInterRankCellSpacing(Rows.LAYER_GAP);
            layout.setInterHierarchySpacing(Rows.LAYER_GAP);
            layout.setParallelEdgeSpacing(8);
            layout.execute(graph.getDefaultParent());
        } finally {
            graph.getModel().endUpdate();
        }
        var boxes = new ArrayList<Block.Box>();
        cells.forEach((id, cell) -> {
            var place = graph.getModel().getGeometry(cell);
            boxes.addAll(get(blocks, id).at(place.getX(), place.getY()));
        });
        return Block.around(boxes, 0);
    }

    /** Lines by the open node in which both ends, or what holds them, lie. */
    private static Map<String, List<Down>> downs(Drawing drawing, Map<String, Drawing.Node> nodes) {
        var downs = new HashMap<String, List<Down>>();
        var known = new HashMap<String, Set<Down>>();
        drawing.edges().stream()
                .filter(edge -> !edge.kind().equals("SIMILAR_TO"))
                .sorted(Comparator.comparingInt((Drawing.Edge edge) -> priority(edge))
                        .thenComparing(Drawing.Edge::id))
                .forEach(edge -> {
                    var upper = chain(pointsUp(edge) ? edge.target() : edge.source(), nodes);
                    var lower = chain(pointsUp(edge) ? edge.source() : edge.target(), nodes);
                    for (var i = 0; i < Math.min(upper.size(), lower.size()); i++) {
                        if (!upper.get(i).equals(lower.get(i))) {
                            var container = i == 0 ? "" : upper.get(i - 1);
                            var down = new Down(upper.get(i), lower.get(i));
                            var inside = known.computeIfAbsent(container, key -> new HashSet<>());
                            if (!inside.contains(new Down(down.lower(), down.upper())) && inside.add(down)) {
                                downs.computeIfAbsent(container, key -> new ArrayList<>())
                                        .add(down);
                            }
                            break;
                        }
                    }
                });
        return downs;
    }

    private static boolean pointsUp(Drawing.Edge edge) {
        return edge.kind().equals("SUBORDINATE_TO") || edge.kind().equals("LIAISES_WITH");
    }

    private static int priority(Drawing.Edge edge) {
        return switch (edge.kind()) {
            case "SUBORDINATE_TO" -> "GUIDED".equals(edge.tie()) ? 4 : 0;
            case "HOLDS", "EXERCISES" -> 1;
            case "DELEGATION", "LISTED" -> 2;
            default -> 3;
        };
    }

    /** A node with the open nodes around it, the outermost first. */
    private static List<String> chain(String id, Map<String, Drawing.Node> nodes) {
        var chain = new ArrayList<String>();
        @Nullable String at = id;
        while (at != null && !chain.contains(at)) {
            chain.add(0, at);
            var node = nodes.get(at);
            at = node == null ? null : node.parent();
        }
        return chain;
    }
}

package dutygraph.explore;

import java.util.ArrayList;
import java.util.List;

/** Sets blocks in rows, so many to a row that the whole comes near to the shape of a screen. */
final class Rows {

    static final double SPACING = 24;
    static final double LAYER_GAP = 64;
    private static final double ROW_GAP = 40;
    private static final double SCREEN = 1.6;

    private Rows() {}

    /**
     * A node above its subordinates. Where they need several rows, a lane is left free below the node, down which the lines
     * to the lower rows run.
     */
    static Block below(Block node, List<Block> children) {
        if (children.isEmpty()) {
            return node;
        }
        return best(children, rows -> {
            var boxes = new ArrayList<Block.Box>(node.at(-node.anchor(), 0));
            var top = node.height() + LAYER_GAP;
            for (var row : rows) {
                boxes.addAll(row(row, top, rows.size() > 1));
                top += height(row) + ROW_GAP;
            }
            return Block.around(boxes, 0);
        });
    }

    /** Blocks side by side and one row under the other, nothing above them. */
    static Block grid(List<Block> blocks) {
        return best(blocks, rows -> {
            var boxes = new ArrayList<Block.Box>();
            var top = 0.0;
            for (var row : rows) {
                var left = 0.0;
                for (var block : row) {
                    boxes.addAll(block.at(left, top));
                    left += block.width() + SPACING;
                }
                top += height(row) + SPACING;
            }
            return Block.around(boxes, 0);
        });
    }

    private interface Setting {
        Block set(List<List<Block>> rows);
    }

    private static Block best(List<Block> blocks, Setting setting) {
        Block best = null;
        var least = Double.MAX_VALUE;
        var widest = blocks.stream().mapToDouble(Block::width).max().orElse(0);
        var all = blocks.stream().mapToDouble(block -> block.width() + SPACING).sum();
        for (var count = 1; count <= blocks.size() && count <= 40; count++) {
            var rows = split(blocks, Math.max(widest, all / count));
            var set = setting.set(rows);
            var cost = cost(set);
            if (best == null || cost < least) {
                best = set;
                least = cost;
            }
        }
        return best == null ? new Block(List.of(), 0, 0, 0) : best;
    }

    /** How far from a screen's shape, and, a little, how large: small drawings can be read. */
    private static double cost(Block block) {
        var ratio = block.width() / Math.max(1, block.height()) / SCREEN;
        var side = Math.max(block.width() / SCREEN, block.height());
        return side * (1 + 0.15 * Math.abs(Math.log(ratio)));
    }

    /** In order, each row as full as the width allows. */
    private static List<List<Block>> split(List<Block> blocks, double width) {
        var rows = new ArrayList<List<Block>>();
        var row = new ArrayList<Block>();
        var used = 0.0;
        for (var block : blocks) {
            if (!row.isEmpty() && used + block.width() > width + 1) {
                rows.add(row);
                row = new ArrayList<>();
                used = 0;
            }
            row.add(block);
            used += block.width() + SPACING;
        }
        rows.add(row);
        return rows;
    }

    private static List<Block.Box> row(List<Block> row, double top, boolean lane) {
        var boxes = new ArrayList<Block.Box>();
        if (!lane) {
            if (row.size() == 1) {
                return row.get(0).at(-row.get(0).anchor(), top);
            }
            var left = -width(row) / 2;
            for (var block : row) {
                boxes.addAll(block.at(left, top));
                left += block.width() + SPACING;
            }
            return boxes;
        }
        var half = half(row);
        var right = -SPACING / 2;
        for (var i = half - 1; i >= 0; i--) {
            boxes.addAll(row.get(i).at(right - row.get(i).width(), top));
            right -= row.get(i).width() + SPACING;
        }
        var left = SPACING / 2;
        for (var i = half; i < row.size(); i++) {
            boxes.addAll(row.get(i).at(left, top));
            left += row.get(i).width() + SPACING;
        }
        return boxes;
    }

    /** How many blocks of a row stand left of the lane so that both sides are about as wide. */
    private static int half(List<Block> row) {
        var all = width(row);
        var used = 0.0;
        for (var i = 0; i < row.size(); i++) {
            var next = used + row.get(i).width() + SPACING;
            if (next > all / 2) {
                return all / 2 - used < next - all / 2 ? i : i + 1;
            }
            used = next;
        }
        return row.size();
    }

    private static double width(List<Block> row) {
        return row.stream().mapToDouble(block -> block.width() + SPACING).sum() - SPACING;
    }

    private static double height(List<Block> row) {
        return row.stream().mapToDouble(Block::height).max().orElse(0);
    }
}

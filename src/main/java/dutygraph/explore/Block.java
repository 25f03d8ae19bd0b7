package dutygraph.explore;

import java.util.ArrayList;
import java.util.List;

/**
 * Boxes that stand together, measured from the block's own top left corner.
 *
 * @param anchor x at which a line from above meets the topmost box
 */
record Block(List<Box> boxes, double width, double height, double anchor) {

    /** A node's place. */
    record Box(String id, double left, double top, double width, double height) {

        Box by(double right, double down) {
            return new Box(id, left + right, top + down, width, height);
        }
    }

    static Block of(String id, double width, double height) {
        return new Block(List.of(new Box(id, 0, 0, width, height)), width, height, width / 2);
    }

    /** The smallest block around the boxes. */
    static Block around(List<Box> boxes, double anchor) {
        var left = boxes.stream().mapToDouble(Box::left).min().orElse(0);
        var top = boxes.stream().mapToDouble(Box::top).min().orElse(0);
        var right = boxes.stream()
                .mapToDouble(box -> box.left() + box.width())
                .max()
                .orElse(0);
        var bottom = boxes.stream()
                .mapToDouble(box -> box.top() + box.height())
                .max()
                .orElse(0);
        var moved = new ArrayList<Box>();
        boxes.forEach(box -> moved.add(box.by(-left, -top)));
        return new Block(moved, right - left, bottom - top, anchor - left);
    }

    List<Box> at(double left, double top) {
        return boxes.stream().map(box -> box.by(left, top)).toList();
    }
}

package dutygraph.wording;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * The words of two texts that are not in their longest common subsequence.
 *
 * @param left words that only the left text has, in order
 * @param right words that only the right text has, in order
 */
record Difference(List<Content.Word> left, List<Content.Word> right) {

    static Difference between(List<Content.Word> left, List<Content.Word> right) {
        var longest = new int[left.size() + 1][right.size() + 1];
        for (var i = left.size() - 1; i >= 0; i--) {
            for (var j = right.size() - 1; j >= 0; j--) {
                longest[i][j] = left.get(i).word().equals(right.get(j).word())
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        var onlyLeft = new ArrayList<Content.Word>();
        var onlyRight = new ArrayList<Content.Word>();
        var i = 0;
        var j = 0;
        while (i < left.size() && j < right.size()) {
            if (left.get(i).word().equals(right.get(j).word())) {
                i++;
                j++;
            } else if (longest[i + 1][j] >= longest[i][j + 1]) {
                onlyLeft.add(left.get(i++));
            } else {
                onlyRight.add(right.get(j++));
            }
        }
        onlyLeft.addAll(left.subList(i, left.size()));
        onlyRight.addAll(right.subList(j, right.size()));
        return new Difference(Collections.unmodifiableList(onlyLeft), Collections.unmodifiableList(onlyRight));
    }

    boolean isEmpty() {
        return left.isEmpty() && right.isEmpty();
    }

    /** Whether one text has all the words of the other, in order, and more. */
    boolean oneSided() {
        return left.isEmpty() != right.isEmpty();
    }

    Stream<Content.Word> words(Content.Kind kind) {
        return Stream.concat(left.stream(), right.stream()).filter(word -> word.kind() == kind);
    }

    Difference without(Content.Kind kind) {
        return new Difference(
                left.stream().filter(word -> word.kind() != kind).toList(),
                right.stream().filter(word -> word.kind() != kind).toList());
    }
}

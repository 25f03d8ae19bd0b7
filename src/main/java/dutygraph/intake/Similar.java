package dutygraph.intake;

import dutygraph.wording.Judged;
import dutygraph.wording.Pair;
import dutygraph.wording.ReadText;
import dutygraph.wording.Relation;
import dutygraph.wording.TextRelation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What two texts are to each other, by their keys of which the left is the smaller.
 *
 * @param evidence as JSON; null where the two are unrelated
 * @param strength of a finding, see {@link TextRelation#strength}; null of any other relation
 */
record Similar(
        String left,
        String right,
        Judged judged,
        @Nullable String evidence,
        @Nullable Double strength) {

    /** Judges two texts. */
    static Similar between(ReadText one, ReadText other) {
        var inOrder = one.statement().key().compareTo(other.statement().key()) < 0;
        var left = inOrder ? one : other;
        var right = inOrder ? other : one;
        var judged = TextRelation.among(left, right);
        // put into words here, on the thread that compares, and not on the one that writes
        return new Similar(
                left.statement().key(),
                right.statement().key(),
                judged,
                judged.relation() == Relation.UNRELATED
                        ? null
                        : judged.evidence().json(),
                judged.relation().isFinding() ? TextRelation.strength(left, right) : null);
    }

    /** Its keys alone. */
    Pair keys() {
        return new Pair(left, right, 0);
    }

    boolean related() {
        return judged.relation() != Relation.UNRELATED;
    }

    /** As {@code intake/statement-similar} takes them. */
    static Map<String, Object> parameters(List<Similar> pairs) {
        var byLeft = pairs.stream()
                .collect(Collectors.groupingBy(
                        Similar::left, TreeMap::new, Collectors.mapping(Similar::row, Collectors.toList())));
        return Map.of(
                "texts",
                byLeft.entrySet().stream()
                        .map(text -> Map.of("key", text.getKey(), "to", text.getValue()))
                        .toList());
    }

    /** A list, as a map of four names for each of many thousand pairs would take longer to read than to write. */
    private List<@Nullable Object> row() {
        return Arrays.asList(right, judged.relation().name(), judged.score(), evidence, strength);
    }
}

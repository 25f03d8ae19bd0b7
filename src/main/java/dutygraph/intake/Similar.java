package dutygraph.intake;

import dutygraph.wording.Judged;
import dutygraph.wording.Pair;
import dutygraph.wording.ReadText;
import dutygraph.wording.Relation;
import dutygraph.wording.TextRelation;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What two texts are to each other, by their keys of which the left is the smaller.
 *
 * @param strength of a finding, see {@link TextRelation#strength}; 0 of any other relation
 */
record Similar(String left, String right, Judged judged, double strength) {

    /** Judges two texts. */
    static Similar between(ReadText one, ReadText other) {
        var inOrder = one.statement().key().compareTo(other.statement().key()) < 0;
        var left = inOrder ? one : other;
        var right = inOrder ? other : one;
        var judged = TextRelation.among(left, right);
        var strength = judged.relation().isFinding() ? TextRelation.strength(left, right) : 0;
        return new Similar(left.statement().key(), right.statement().key(), judged, strength);
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
    private List<Object> row() {
        return List.of(
                right,
                judged.relation().name(),
                judged.score(),
                judged.evidence().json(),
                strength);
    }
}

package dutygraph.wording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What two names of items are to each other that belong to one family, decided by their qualifiers. Names of different families
 * are compared by {@link ItemRelation}.
 */
public final class ItemFamily {

    private static final double SAME_ITEM = 0.95;
    private static final double PART_OF_ITEM = 0.7;

    /** Pairs grow with the square of it. */
    static final int LARGEST = 300;

    private ItemFamily() {}

    /**
     * All pairs of names of one family with at least one of them among the fresh, ordered by their keys. Of a family with more than
     * {@value #LARGEST} names none: these meet the likeliest among them as texts do ({@link Candidates}).
     *
     * @param texts names of items with distinct keys
     * @param fresh keys
     */
    public static List<Pair> pairs(Set<String> fresh, List<ReadText> texts) {
        var families = new HashMap<String, List<StatementText>>();
        for (var read : texts) {
            var text = read.statement();
            if (text.family() != null) {
                families.computeIfAbsent(Texts.core(text.family()), key -> new ArrayList<>())
                        .add(text);
            }
        }
        var pairs = new ArrayList<Pair>();
        for (var family : families.values()) {
            if (family.size() > LARGEST) {
                continue;
            }
            family.sort(Comparator.comparing(StatementText::key));
            for (var i = 0; i < family.size(); i++) {
                for (var j = i + 1; j < family.size(); j++) {
                    var left = family.get(i).key();
                    var right = family.get(j).key();
                    if (fresh.contains(left) || fresh.contains(right)) {
                        pairs.add(new Pair(left, right, 1));
                    }
                }
            }
        }
        pairs.sort(Comparator.comparing(Pair::left).thenComparing(Pair::right));
        return pairs;
    }

    /** Null where the texts are not two names of one family, or say the same without any qualifier. */
    static @Nullable Judged judge(ReadText leftText, ReadText rightText) {
        var left = leftText.itemName();
        var right = rightText.itemName();
        if (left == null
                || right == null
                || left.all().isEmpty() && right.all().isEmpty()
                || !left.familyKey().equals(right.familyKey())) {
            return null;
        }
        return new Names(left, right, leftText.itemTask().otherProcedure(rightText.itemTask())).judge();
    }

    /** @param otherProcedure whether one of them alone says that it is what comes later */
    private record Names(ItemName left, ItemName right, boolean otherProcedure) {

        Judged judge() {
            if (divided(ItemName.Kind.STAGE) || otherProcedure) {
                return judged(Relation.STAGE_SPLIT, SAME_ITEM, "family-stage", ItemName.Kind.STAGE);
            }
            if (divided(ItemName.Kind.OBJECT) || excluded(left, right) || excluded(right, left)) {
                return judged(Relation.STAGE_SPLIT, SAME_ITEM, "family-object", ItemName.Kind.OBJECT);
            }
            if (divided(ItemName.Kind.LEVEL)) {
                return judged(Relation.COUNTERPART, SAME_ITEM, "family-level", ItemName.Kind.LEVEL);
            }
            for (var kind : List.of(ItemName.Kind.OBJECT, ItemName.Kind.STAGE, ItemName.Kind.EXCEPT)) {
                if (!left.said(kind).equals(right.said(kind))) {
                    return judged(Relation.OVERLAP, PART_OF_ITEM, "family-unrestricted", kind);
                }
            }
            return judged(Relation.DUPLICATE, SAME_ITEM, "same-family", ItemName.Kind.EXERCISER);
        }

        /** Both say something of that kind, and share nothing of it. */
        private boolean divided(ItemName.Kind kind) {
            var ours = left.said(kind);
            var theirs = right.said(kind);
            return !ours.isEmpty() && !theirs.isEmpty() && ours.stream().noneMatch(theirs::contains);
        }

        /** One is everything but an object, and that object is all that the other is. */
        private static boolean excluded(ItemName without, ItemName only) {
            var objects = only.said(ItemName.Kind.OBJECT);
            return !objects.isEmpty()
                    && without.said(ItemName.Kind.EXCEPT).stream()
                            .anyMatch(words -> objects.stream().allMatch(words::contains));
        }

        private Judged judged(Relation relation, double score, String decidedBy, ItemName.Kind kind) {
            var parts = new ArrayList<Evidence.Part>();
            parts.add(new Evidence.Part(
                    "matter", left.family(), right.family(), Evidence.Match.SAME, score, score, null, null));
            var ours = words(left, kind);
            var theirs = words(right, kind);
            if (ours != null || theirs != null) {
                parts.add(new Evidence.Part(
                        kind == ItemName.Kind.STAGE ? "stage" : "scope",
                        ours,
                        theirs,
                        ours == null || theirs == null ? Evidence.Match.ABSENT : Evidence.Match.DIFFERENT,
                        TextRelation.rounded(1 - score),
                        0,
                        null,
                        null));
            }
            return new Judged(relation, score, new Evidence(List.copyOf(parts), decidedBy));
        }

        private static @Nullable String words(ItemName name, ItemName.Kind kind) {
            var words = name.qualifiers().getOrDefault(kind, Set.of());
            return words.isEmpty() ? null : String.join("、", words);
        }
    }
}

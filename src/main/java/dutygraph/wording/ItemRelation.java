package dutygraph.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What two names of items are to each other. They are one item, or one is part of the other, as far as each says what the
 * other says; a word of its own in each of them makes two items, unless what they share weighs much more.
 */
final class ItemRelation {

    /** From this share of the larger name on, what the names keep apart is one family that is divided. */
    private static final double DIVIDED_FROM = 0.5;
    /** The same where the other name says nothing else. */
    private static final double CONTAINED_FROM = 0.4;
    /** What the names share must be this much of the larger one, be it ever so much. */
    private static final double LEAST_SHARE = 0.25;

    private static final double LEAST_SHARE_OF_SERVICES = 0.33;
    /** The same where the names do not end alike (认定, 审批). */
    private static final double LEAST_OF_OTHER_ACT = 0.65;
    /** One word alone makes one item only with so much of the larger name. */
    private static final double LEAST_OF_ONE_WORD = 0.56;

    private static final double LEAST_OF_ONE_WORD_OF_PENALTIES = 0.38;
    /** … or with so many letters in a row, common as its words may be. */
    private static final int LONG_RUN = 5;
    /** A name that is found whole in the other has at least so many letters in a row. */
    private static final int CONTAINED_RUN = 4;
    /** Of two names with words of their own, those of the one that has less of them weigh at most this share of what both have. */
    private static final double MOST_OWN = 0.4;
    /** The same for penalties, whose circumstances are told at length. */
    private static final double MOST_OWN_OF_PENALTIES = 0.42;
    /** The same for penalties that name one act of {@code conducts.txt}. */
    private static final double MOST_OWN_OF_ONE_ACT = 1;

    /** A name with more words than these that the other has not is that of another item, unless it tells what is punished. */
    private static final int MOST_ADDED = 4;

    /** Where one act of a list is shared, the others tell so much less. */
    private static final double LISTED = 0.3;

    private static final double SAME = 0.98;
    /** Words of this weight tell how a thing is done. */
    private static final double TELLING_WORD = 5;
    /** Names that share so much are about one act, one of them in other words. */
    private static final double MUCH = 25;
    /** Words that weigh less do not tell things apart. */
    private static final double LEAST_WORD = 3;

    private final ItemTask left;
    private final ItemTask right;
    private final double[] leftCovered;
    private final double[] rightCovered;

    ItemRelation(ItemTask left, ItemTask right) {
        this.left = left;
        this.right = right;
        this.leftCovered = left.covered(right);
        this.rightCovered = right.covered(left);
    }

    Judged judge() {
        var ours = shared(left, leftCovered);
        var theirs = shared(right, rightCovered);
        var ofOurs = ours / Math.max(1, left.weight());
        var ofTheirs = theirs / Math.max(1, right.weight());
        var share = Math.min(ofOurs, ofTheirs);
        var lists = listed(left, leftCovered) && listed(right, rightCovered);
        var ownOfOurs = ownWeight(left, leftCovered, lists);
        var ownOfTheirs = ownWeight(right, rightCovered, lists);
        var contained = Math.max(ofOurs, ofTheirs) >= SAME && share >= CONTAINED_FROM;
        var apart = apart();
        if (apart != null) {
            return share >= DIVIDED_FROM || contained
                    ? judged(Relation.STAGE_SPLIT, share, apart)
                    : judged(Relation.UNRELATED, share, "names-differ");
        }
        var shared = Math.min(ours, theirs);
        var own = Math.min(ownOfOurs, ownOfTheirs);
        var oneAct = left.penal() && left.sameConduct(right);
        var thin = !oneAct
                && !(contained && !left.noSameAct(right) && left.longestRun(right) >= CONTAINED_RUN)
                && Math.min(matched(left, leftCovered), matched(right, rightCovered)) < 2
                && share < (left.penal() ? LEAST_OF_ONE_WORD_OF_PENALTIES : LEAST_OF_ONE_WORD)
                && left.longestRun(right) < LONG_RUN;
        var added = !left.penal() && Math.max(added(left, leftCovered), added(right, rightCovered)) > MOST_ADDED;
        var least = left.noSameAct(right) ? LEAST_OF_OTHER_ACT : left.penal() ? LEAST_SHARE : LEAST_SHARE_OF_SERVICES;
        var breach = lacksLicence(left, leftCovered, right, rightCovered)
                || lacksLicence(right, rightCovered, left, leftCovered);
        if (breach || share < least || thin || added || own > shared * mostOwn(oneAct)) {
            return judged(Relation.UNRELATED, share, "names-differ");
        }
        if (replaces()) {
            return judged(Relation.STAGE_SPLIT, share, "family-object");
        }
        return share > SAME
                ? judged(Relation.DUPLICATE, share, "same-item")
                : judged(Relation.OVERLAP, overlap(share), oneAct ? "one-conduct" : "item-reworded");
    }

    /** One is about doing it without a permission, the other about how, when or what else is done. */
    private static boolean lacksLicence(ItemTask one, double[] ofOne, ItemTask other, double[] ofOther) {
        return !other.namesSeveral()
                && own(one, ofOne, true).stream().anyMatch(ItemTask.Word::isUnlicensed)
                && (other.exceedsPermit() && !one.exceedsPermit()
                        || shared(other, ofOther) < MUCH
                                && own(other, ofOther, true).stream().anyMatch(word -> word.weight() >= TELLING_WORD));
    }

    /** What the words weigh that the other name lacks; those that make no other item are left out. */
    private static double ownWeight(ItemTask task, double[] covered, boolean lists) {
        return IntStream.range(0, covered.length)
                .filter(i -> task.words().get(i).weight() > ItemWords.LITTLE_WEIGHT)
                .mapToDouble(
                        i -> task.words().get(i).weight() * (1 - covered[i]) * (lists && task.isListed(i) ? LISTED : 1))
                .sum();
    }

    /** One of several acts or things that are named is the other name's, too. */
    private static boolean listed(ItemTask task, double[] covered) {
        return IntStream.range(0, covered.length)
                .anyMatch(i -> covered[i] > 0
                        && task.isListed(i)
                        && task.words().get(i).weight() > ItemWords.LITTLE_WEIGHT);
    }

    /** How many words that tell things apart the other name says, too. */
    private static long matched(ItemTask task, double[] covered) {
        return IntStream.range(0, covered.length)
                .filter(i -> covered[i] > 0 && task.words().get(i).weight() >= LEAST_WORD)
                .count();
    }

    private static long added(ItemTask task, double[] covered) {
        return own(task, covered, true).stream()
                .filter(word -> word.weight() >= LEAST_WORD)
                .count();
    }

    /** Both punish one act of {@code conducts.txt}, and nothing keeps them apart. */
    boolean isOneAct() {
        return left.penal()
                && right.penal()
                && left.sameConduct(right)
                && !left.otherThing(right)
                && !replaces()
                && !lacksLicence(left, leftCovered, right, rightCovered)
                && !lacksLicence(right, rightCovered, left, leftCovered);
    }

    private boolean replaces() {
        var frame = new ItemFrame(left, leftCovered, right, rightCovered);
        return frame.replaces() || !left.penal() && frame.endsOtherwise();
    }

    private double mostOwn(boolean oneAct) {
        if (oneAct) {
            return MOST_OWN_OF_ONE_ACT;
        }
        return left.penal() ? MOST_OWN_OF_PENALTIES : MOST_OWN;
    }

    /** By what the names are kept apart, however much they share; null by nothing. */
    private @Nullable String apart() {
        if (left.penal() != right.penal() || left.otherAct(right) || left.otherProcedure(right)) {
            return "family-stage";
        }
        return left.otherThing(right) ? "family-object" : null;
    }

    private static double overlap(double share) {
        return TextRelation.OVERLAP_FROM + (TextRelation.DUPLICATE_FROM - TextRelation.OVERLAP_FROM - 0.01) * share;
    }

    private static double shared(ItemTask task, double[] covered) {
        return IntStream.range(0, covered.length)
                .mapToDouble(i -> task.words().get(i).weight() * covered[i])
                .sum();
    }

    /** The words that weigh anything and are, or are not, the task's own. */
    private static List<ItemTask.Word> own(ItemTask task, double[] covered, boolean own) {
        return IntStream.range(0, covered.length)
                .filter(i -> (covered[i] == 0) == own)
                .mapToObj(i -> task.words().get(i))
                .filter(word -> word.weight() > 0)
                .toList();
    }

    private Judged judged(Relation relation, double score, String decidedBy) {
        var parts = new ArrayList<Evidence.Part>();
        var shown = TextRelation.rounded(score);
        parts.add(part(
                false,
                left.weight() == right.weight() && shown == 1 ? Evidence.Match.SAME : Evidence.Match.SYNONYM,
                shown,
                shown));
        var differing = part(true, Evidence.Match.DIFFERENT, TextRelation.rounded(1 - shown), 0);
        if (differing.left() != null || differing.right() != null) {
            parts.add(differing);
        }
        return new Judged(relation, shown, new Evidence(List.copyOf(parts), decidedBy));
    }

    private Evidence.Part part(boolean own, Evidence.Match match, double weight, double contribution) {
        var ours = own(left, leftCovered, own);
        var theirs = own(right, rightCovered, own);
        var oneSided = ours.isEmpty() != theirs.isEmpty();
        return new Evidence.Part(
                "matter",
                words(left, ours),
                words(right, theirs),
                oneSided ? Evidence.Match.ABSENT : match,
                weight,
                contribution,
                spans(left, ours),
                spans(right, theirs));
    }

    private static @Nullable String words(ItemTask task, List<ItemTask.Word> words) {
        return words.isEmpty()
                ? null
                : spansOf(task, words).stream()
                        .map(span -> task.text().substring(span.get(0), span.get(1)))
                        .collect(Collectors.joining("、"));
    }

    private static @Nullable List<List<Integer>> spans(ItemTask task, List<ItemTask.Word> words) {
        return words.isEmpty() ? null : spansOf(task, words);
    }

    /** Words that follow each other, or were one word before it was brought to another, are one span. */
    private static List<List<Integer>> spansOf(ItemTask task, List<ItemTask.Word> words) {
        var spans = new ArrayList<List<Integer>>();
        for (var word : words) {
            var span = task.span(word);
            var last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
            if (last != null && span.get(0) <= last.get(1)) {
                spans.set(spans.size() - 1, List.of(last.get(0), Math.max(last.get(1), span.get(1))));
            } else {
                spans.add(span);
            }
        }
        return List.copyOf(spans);
    }
}

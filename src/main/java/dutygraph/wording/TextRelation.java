package dutygraph.wording;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What two texts are to each other, from their words alone: who holds them, where, and who leads is for the question that
 * lifts the pair to its holders.
 *
 * <p>What is surest decides first: boilerplate, one text, names of one family, names of items, texts that are nearly the same
 * word for word. All others are taken apart and scored by {@link PartsRelation}.
 */
public final class TextRelation {

    /** Findings of {@link Relation#OVERLAP} score at least this. */
    public static final double OVERLAP_FROM = 0.5;
    /** Findings of {@link Relation#DUPLICATE} score at least this. */
    public static final double DUPLICATE_FROM = 0.8;
    /** Texts less alike than this ({@link Likeness}) are not compared word by word. */
    public static final double CANDIDATE_FROM = 0.6;

    /** Shared words of this weight (two or three rare ones) tell half of what any number of them could tell. */
    private static final double HALF_SURE = 10;
    /** A text that is found in a longer one counts at least this share of two that are the same. */
    private static final double SHORT_IN_LONG = 0.6;

    /** Beyond this many words a text is a page, not a duty; comparing word by word takes the product of both lengths. */
    private static final int MOST_WORDS = 600;

    private final ReadText leftRead;
    private final ReadText rightRead;
    private final Content left;
    private final Content right;
    private final StatementText leftText;
    private final StatementText rightText;
    private final boolean explainsAll;

    private TextRelation(ReadText left, ReadText right, boolean explainsAll) {
        this.explainsAll = explainsAll;
        this.leftRead = left;
        this.rightRead = right;
        this.leftText = left.statement();
        this.rightText = right.statement();
        this.left = left.content();
        this.right = right.content();
    }

    /** Judges a pair. The other way round it gives the same relation and score, and the evidence mirrored. */
    public static Judged between(StatementText a, StatementText b) {
        return between(ReadText.of(a), ReadText.of(b));
    }

    /** The same for texts that are compared with many others; unrelated ones come without evidence. */
    public static Judged among(ReadText a, ReadText b) {
        return a.statement().key().compareTo(b.statement().key()) <= 0
                ? new TextRelation(a, b, false).judge()
                : new TextRelation(b, a, false).judge().mirrored();
    }

    /** The same for texts that have been read. */
    public static Judged between(ReadText a, ReadText b) {
        return a.statement().key().compareTo(b.statement().key()) <= 0
                ? new TextRelation(a, b, true).judge()
                : new TextRelation(b, a, true).judge().mirrored();
    }

    /**
     * How much speaks for a finding, to put first what is worth reading first: the score before it is cut at a threshold,
     * squared; the weight of the words both share, as rare words tell a matter and common ones do not; and how much of the
     * longer text that is. The other way round it is the same.
     *
     * @return 0 (nothing) to 1
     */
    public static double strength(ReadText a, ReadText b) {
        var inOrder = a.statement().key().compareTo(b.statement().key()) <= 0;
        var comparison = inOrder ? Comparison.of(a.task(), b.task()) : Comparison.of(b.task(), a.task());
        var shared = comparison.matches().stream()
                .mapToDouble(Comparison.Match::weight)
                .sum();
        var longer = Math.max(a.task().weight(), b.task().weight());
        var score = Scale.score(comparison);
        return longer == 0
                ? 0
                : rounded(score
                        * score
                        * shared
                        / (shared + HALF_SURE)
                        * (SHORT_IN_LONG + (1 - SHORT_IN_LONG) * Math.min(1, shared / longer)));
    }

    /** What the texts share, then what takes a conflict away again because they say so themselves. */
    private Judged judge() {
        var judged = compare();
        var said = judged.relation().isFinding() ? said(leftRead.division(), rightRead.division()) : null;
        if (said != null) {
            return judged.as(said.relation(), said.decidedBy());
        }
        return judged.relation().isFinding() && otherProcedure()
                ? judged.as(Relation.STAGE_SPLIT, "family-stage")
                : judged;
    }

    /** A duty or a loosely worded name beside the name of an item: 开办网吧, 网吧注销审批. */
    private boolean otherProcedure() {
        return leftRead.isItem() != rightRead.isItem() && leftRead.itemTask().otherProcedure(rightRead.itemTask());
    }

    /** What two texts say of themselves. */
    record Said(Relation relation, String decidedBy) {}

    /** Null where they say nothing that takes a conflict away. */
    static @Nullable Said said(Division ours, Division theirs) {
        if (ours.introduces() || theirs.introduces()) {
            return new Said(Relation.UNRELATED, "no-task");
        }
        if (HolderName.levelsApart(ours.levels(), theirs.levels()) || ours.nested(theirs)) {
            return new Said(Relation.COUNTERPART, "levels-apart");
        }
        if (ours.accounts() || theirs.accounts()) {
            return ours.accounts() && theirs.accounts()
                    ? new Said(Relation.BOILERPLATE, "both-accountable")
                    : new Said(Relation.UNRELATED, "one-accountable");
        }
        if (ours.shared() || theirs.shared()) {
            return new Said(Relation.STAGE_SPLIT, "share-said");
        }
        if (ours.own() || theirs.own()) {
            return new Said(Relation.STAGE_SPLIT, "own-house");
        }
        if (ours.assists() != theirs.assists()) {
            return new Said(Relation.LEAD_ASSIST, "assist-word");
        }
        if (ours.details() != theirs.details()) {
            return new Said(Relation.LEAD_ASSIST, "detail-word");
        }
        if (ours.otherSteps(theirs)) {
            return new Said(Relation.STAGE_SPLIT, "steps-said");
        }
        return ours.opposite(theirs) ? new Said(Relation.STAGE_SPLIT, "opposite-said") : null;
    }

    private Judged compare() {
        if (leftText.boilerplate() && rightText.boilerplate()) {
            return judged(Relation.BOILERPLATE, likeness(), "both-boilerplate", List.of());
        }
        if (saysNothing(leftText) || saysNothing(rightText)) {
            return judged(Relation.UNRELATED, 0, "no-words", List.of());
        }
        if (namesNoAct(leftRead) || namesNoAct(rightRead)) {
            return judged(Relation.UNRELATED, 0, "no-act", List.of());
        }
        if (leftText.key().equals(rightText.key())) {
            return judged(Relation.DUPLICATE, 1, "same-text", List.of());
        }
        if (leftText.boilerplate() || rightText.boilerplate()) {
            return judged(Relation.UNRELATED, likeness(), "one-boilerplate", List.of());
        }
        var items = ItemFamily.judge(leftRead, rightRead);
        if (items != null) {
            return items;
        }
        if (areItems(leftRead, rightRead)) {
            return byNames();
        }
        if (isItemWithoutAct(leftRead, rightRead) || isItemWithoutAct(rightRead, leftRead)) {
            var named = byNames();
            if (named.relation().isFinding()) {
                return named;
            }
        }
        var provisions = leftRead.task().provision() || rightRead.task().provision();
        var near = !provisions
                && Bigrams.jaccard(leftRead.matterBigrams(), rightRead.matterBigrams()) >= CANDIDATE_FROM
                && left.words().size() <= MOST_WORDS
                && right.words().size() <= MOST_WORDS;
        var decided = near ? byWords() : null;
        return decided != null ? decided : new PartsRelation(leftRead.task(), rightRead.task(), explainsAll).judge();
    }

    /** Numbers and marks alone: no task, however often they are written. */
    private static boolean saysNothing(StatementText text) {
        return text.text().codePoints().noneMatch(Character::isLetter);
    }

    /** The name of a penalty may tell in one word what is punished: 拒绝检查. */
    private static boolean namesNoAct(ReadText read) {
        return read.task().namesNoAct() && (!read.isItem() || read.itemTask().namesNoAct());
    }

    /** Whether a text beside the name of an item may be one, too, that leaves out what is done: 最低生活保障. */
    private static boolean isItemWithoutAct(ReadText text, ReadText item) {
        return item.isItem() && text.isShort() && text.itemTask().endsAsSaidBy(item.itemTask());
    }

    /** Whether two names of items are compared, and not a duty with what it does. */
    static boolean areItems(ReadText one, ReadText other) {
        return one.mayBeItem() && other.mayBeItem() && (one.isItem() || other.isItem());
    }

    private Judged byNames() {
        var same = sameWords();
        if (same != null) {
            return same;
        }
        var names = new ItemRelation(leftRead.itemTask(), rightRead.itemTask());
        var judged = names.judge();
        if (!judged.relation().isFinding() && names.isOneAct()) {
            // many acts in one name: one of them is enough
            var parts = new PartsRelation(leftRead.task(), rightRead.task(), explainsAll).judge();
            return parts.relation().isFinding() ? parts : judged;
        }
        var one = leftRead.itemName();
        var other = rightRead.itemName();
        return one != null && other != null && (one.leavesOut(other) || other.leavesOut(one))
                ? judged.as(Relation.STAGE_SPLIT, "family-object")
                : judged;
    }

    /** For texts that are nearly the same: null where the words that differ leave it open. */
    private @Nullable Judged byWords() {
        var all = Difference.between(left.words(), right.words());
        var roles = roleDiffers(all);
        if (roles != null) {
            return roles;
        }
        var same = sameWords();
        if (same != null) {
            return same;
        }
        if (all.words(Content.Kind.TURN).findAny().isPresent()) {
            return unrelated(all);
        }
        var rest = Difference.between(withoutStages(left), withoutStages(right));
        if (rest.isEmpty()) {
            return byStage(all);
        }
        var sameStages = stages(left).equals(stages(right));
        return sameStages && rest.oneSided() && !isAPlan(rest)
                ? judged(Relation.OVERLAP, overlap(), "one-contains-other", List.of(textPart(all, 1, overlap())))
                : null;
    }

    /** Whether it is a plan or the like of the work that makes the difference. */
    private static boolean isAPlan(Difference difference) {
        var said = Stream.concat(difference.left().stream(), difference.right().stream())
                .map(Content.Word::word)
                .collect(Collectors.joining());
        return TaskText.WRITTEN.stream().anyMatch(said::contains);
    }

    /** Null where they have not the same words, in whatever order. */
    private @Nullable Judged sameWords() {
        if (left.words().size() != right.words().size()) {
            return null;
        }
        var ours = words(left);
        var theirs = words(right);
        if (ours.equals(theirs)) {
            return judged(Relation.DUPLICATE, 0.98, "same-words", List.of());
        }
        return ours.stream().sorted().toList().equals(theirs.stream().sorted().toList())
                ? judged(Relation.DUPLICATE, duplicate(), "word-order", List.of())
                : null;
    }

    private @Nullable Judged roleDiffers(Difference all) {
        var withoutRoles = all.without(Content.Kind.ASSIST).without(Content.Kind.GUIDE);
        if (!withoutRoles.isEmpty() || all.isEmpty()) {
            return null;
        }
        var assist = all.words(Content.Kind.ASSIST).findAny().isPresent();
        return judged(
                assist ? Relation.LEAD_ASSIST : Relation.COUNTERPART,
                likeness(),
                assist ? "assist-word" : "guide-word",
                List.of(part("role", all, 1, likeness())));
    }

    private Judged byStage(Difference all) {
        var ours = stages(left);
        var theirs = stages(right);
        var groups = new TreeSet<>(ours.keySet());
        groups.addAll(theirs.keySet());
        var onlyOurs = false;
        var onlyTheirs = false;
        var shared = false;
        for (var group : groups) {
            var our = ours.getOrDefault(group, Set.of());
            var their = theirs.getOrDefault(group, Set.of());
            if (their.isEmpty()) {
                onlyOurs = true;
            } else if (our.isEmpty()) {
                onlyTheirs = true;
            } else if (Collections.disjoint(our, their)) {
                return judged(
                        Relation.STAGE_SPLIT, likeness(), "stage-differs", List.of(part("stage", all, 1, likeness())));
            } else {
                shared |= !our.equals(their);
            }
        }
        if (onlyOurs && onlyTheirs) {
            return judged(
                    Relation.STAGE_SPLIT, likeness(), "stage-differs", List.of(part("stage", all, 1, likeness())));
        }
        var unrestricted = onlyOurs || onlyTheirs;
        if (unrestricted && likeness() < CANDIDATE_FROM) {
            return unrelated(all);
        }
        var decidedBy = shared ? "stage-shared" : unrestricted ? "stage-unrestricted" : "one-contains-other";
        return judged(Relation.OVERLAP, overlap(), decidedBy, List.of(part("stage", all, 1, overlap())));
    }

    private Judged unrelated(Difference difference) {
        return judged(Relation.UNRELATED, likeness(), "other-words", List.of(textPart(difference, 1, likeness())));
    }

    private Judged judged(Relation relation, double score, String decidedBy, List<Evidence.Part> parts) {
        var evidence = parts.isEmpty()
                ? List.of(new Evidence.Part(
                        "text",
                        null,
                        null,
                        decidedBy.equals("same-text")
                                ? Evidence.Match.SAME
                                : relation == Relation.DUPLICATE ? Evidence.Match.SYNONYM : Evidence.Match.DIFFERENT,
                        1,
                        rounded(score),
                        null,
                        null))
                : parts;
        return new Judged(relation, rounded(score), new Evidence(evidence, decidedBy));
    }

    private Evidence.Part textPart(Difference difference, double weight, double contribution) {
        return part("text", difference, weight, contribution);
    }

    private Evidence.Part part(String name, Difference difference, double weight, double contribution) {
        var leftWords = text(difference.left(), leftText);
        var rightWords = text(difference.right(), rightText);
        return new Evidence.Part(
                name,
                leftWords,
                rightWords,
                leftWords == null || rightWords == null ? Evidence.Match.ABSENT : Evidence.Match.DIFFERENT,
                weight,
                rounded(contribution),
                spans(difference.left()),
                spans(difference.right()));
    }

    private static @Nullable String text(List<Content.Word> words, StatementText text) {
        var joined = spansOf(words).stream()
                .map(span -> text.text().substring(span.get(0), span.get(1)))
                .collect(Collectors.joining(" "));
        return joined.isEmpty() ? null : joined;
    }

    private static @Nullable List<List<Integer>> spans(List<Content.Word> words) {
        return words.isEmpty() ? null : spansOf(words);
    }

    /** Start and end offsets; words that follow each other at once are one span. */
    private static List<List<Integer>> spansOf(List<Content.Word> words) {
        var spans = new ArrayList<List<Integer>>();
        for (var word : words) {
            var last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
            if (last != null && last.get(1) == word.start()) {
                spans.set(spans.size() - 1, List.of(last.get(0), word.end()));
            } else {
                spans.add(List.of(word.start(), word.end()));
            }
        }
        return spans;
    }

    private double likeness() {
        return Bigrams.jaccard(leftRead.bigrams(), rightRead.bigrams());
    }

    private double duplicate() {
        return DUPLICATE_FROM + (1 - DUPLICATE_FROM) * likeness();
    }

    /** Between the two thresholds, by likeness. */
    private double overlap() {
        return OVERLAP_FROM + (DUPLICATE_FROM - OVERLAP_FROM - 0.01) * likeness();
    }

    static double rounded(double score) {
        return Math.round(score * 1000) / 1000.0;
    }

    private static List<String> words(Content content) {
        return content.words().stream().map(Content.Word::word).toList();
    }

    private static List<Content.Word> withoutStages(Content content) {
        return content.words().stream()
                .filter(word -> word.kind() != Content.Kind.STAGE)
                .toList();
    }

    /** The words of stage that the text has, by group. */
    private static Map<String, Set<String>> stages(Content content) {
        return content.words().stream()
                .filter(word -> word.kind() == Content.Kind.STAGE)
                .collect(Collectors.groupingBy(
                        Content.Word::group,
                        TreeMap::new,
                        Collectors.mapping(Content.Word::word, Collectors.toCollection(TreeSet::new))));
    }
}

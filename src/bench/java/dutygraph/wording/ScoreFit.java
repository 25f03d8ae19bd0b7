package dutygraph.wording;

import dutygraph.wording.Comparison.Feature;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Fits {@code score.properties} to labelled pairs: those that nothing but the score decides. The start is shifted so that of
 * the pairs that one article divides a given share lies above the threshold.
 */
public final class ScoreFit {

    /** Share of the divided pairs that may pass for findings. */
    private static final double FALSE_OF_DIVIDED = 0.025;

    /** Hardly a labelled pair has one. */
    private static final Set<Feature> BY_HAND = EnumSet.of(Feature.NARROW_ACTION, Feature.OUTPUT);

    private static final int FEATURES = Feature.values().length;
    private static final Set<Relation> NOT_OF_THE_TEXT =
            Set.of(Relation.COUNTERPART, Relation.BOILERPLATE, Relation.LEAD_ASSIST);
    /** Rules that leave the decision to the score. */
    private static final Set<String> BY_SCORE = Set.of(
            "same-parts",
            "parts-shared",
            "one-conduct",
            "one-output",
            "part-of-general",
            "aspect-differs",
            "object-differs",
            "action-differs",
            "little-shared");

    private final List<LabelledPair> pairs;
    private final double[][] rows;
    private final double[] wanted;
    private final int divided;

    /** @param all labelled pairs, of which those are taken that the score decides and the readers do not dispute */
    ScoreFit(List<LabelledPair> all) {
        this.pairs = all.stream()
                .filter(LabelledPair::agreedOnFinding)
                .filter(pair -> !isOfHolders(pair.first()) && isOpen(pair))
                .toList();
        this.rows = pairs.stream().map(ScoreFit::features).toArray(double[][]::new);
        this.wanted = pairs.stream()
                .mapToDouble(
                        pair -> pair.finding() || pair.source() == LabelledPair.Source.SAME_DUTY_TWO_PLACES ? 1 : 0)
                .toArray();
        this.divided = (int) all.stream().filter(ScoreFit::isDivided).count();
    }

    /** Arguments: folder of the labelled pairs. Prints what {@code score.properties} is to hold. */
    public static void main(String[] args) throws IOException {
        var fit = new ScoreFit(LabelledPair.in(Path.of(args[0])));
        var worths = fit.without(new boolean[fit.size()]);
        System.out.printf(Locale.ROOT, "# fitted on %d pairs%nSTART=%.2f%n", fit.size(), worths[FEATURES]);
        for (var feature : Feature.values()) {
            System.out.printf(Locale.ROOT, "%s=%.2f%n", feature, worths[feature.ordinal()]);
        }
        System.out.println("# set by hand afterwards, see docs/benchmarks.md: " + BY_HAND);
    }

    private static boolean isOfHolders(@Nullable Relation relation) {
        return relation != null && NOT_OF_THE_TEXT.contains(relation);
    }

    int size() {
        return pairs.size();
    }

    List<LabelledPair> pairs() {
        return pairs;
    }

    /**
     * For each pair, whether a score that never saw it calls it a finding. What is set by hand is set by hand here, too.
     *
     * @param folds number of parts of which one after the other is held out
     */
    boolean[] heldOut(int folds, Random random) {
        var fold = random.ints(size(), 0, folds).toArray();
        var findings = new boolean[size()];
        for (var held = 0; held < folds; held++) {
            var out = new boolean[size()];
            for (var i = 0; i < out.length; i++) {
                out[i] = fold[i] == held;
            }
            var worths = without(out);
            BY_HAND.forEach(feature -> worths[feature.ordinal()] = Scale.worth(feature));
            for (var i = 0; i < out.length; i++) {
                if (out[i]) {
                    findings[i] = Logistic.sum(worths, rows[i]) >= 0;
                }
            }
        }
        return findings;
    }

    /** The worths fitted to all pairs but these, with a start that puts the threshold at 0. */
    private double[] without(boolean[] out) {
        var weights = IntStream.range(0, size())
                .mapToDouble(i -> out[i] ? 0 : pairs.get(i).source().weight())
                .toArray();
        var worths = new Logistic(rows, wanted, weights).fitted();
        var scores = IntStream.range(0, size())
                .filter(i -> !out[i] && isDivided(pairs.get(i)))
                .mapToObj(i -> Logistic.sum(worths, rows[i]))
                .sorted(Comparator.reverseOrder())
                .toList();
        var heldOut = IntStream.range(0, size())
                .filter(i -> out[i] && isDivided(pairs.get(i)))
                .count();
        var share = 1 - (double) heldOut / (scores.size() + heldOut);
        worths[FEATURES] -= scores.get((int) (FALSE_OF_DIVIDED * divided * share));
        return worths;
    }

    private static boolean isDivided(LabelledPair pair) {
        return pair.source() == LabelledPair.Source.DIVIDED_PAIRS;
    }

    private static double[] features(LabelledPair pair) {
        var comparison = Comparison.of(task(pair.left()), task(pair.right()));
        var row = new double[FEATURES + 1];
        for (var feature : Feature.values()) {
            row[feature.ordinal()] = comparison.value(feature);
        }
        row[FEATURES] = 1;
        return row;
    }

    private static TaskText task(String text) {
        return TaskText.of(Texts.normalise(text));
    }

    /** Whether a pair was decided by its score, which another fit might decide otherwise. */
    static boolean byScore(LabelledPair pair, Judged judged) {
        return BY_SCORE.contains(judged.evidence().decidedBy()) && isOpen(pair);
    }

    /** Whether the score may decide between finding and none: no holder and no word of division does so before. */
    private static boolean isOpen(LabelledPair pair) {
        var a = Texts.statement(pair.left());
        var b = Texts.statement(pair.right());
        if (a.boilerplate() || b.boilerplate() || a.key().equals(b.key())) {
            return false;
        }
        var left = a.text();
        var right = b.text();
        var byHolder = HolderName.of(pair.leftHolder(), left).to(HolderName.of(pair.rightHolder(), right))
                != HolderName.Tie.NONE;
        var byWord = TextRelation.said(Division.of(left), Division.of(right)) != null;
        if (byHolder || byWord) {
            return false;
        }
        var ours = TaskText.of(left);
        var theirs = TaskText.of(right);
        var byAspect = ours.general()
                && theirs.general()
                && !(Comparison.ownAspects(ours, theirs).isEmpty()
                        && Comparison.ownAspects(theirs, ours).isEmpty());
        return !byAspect;
    }
}

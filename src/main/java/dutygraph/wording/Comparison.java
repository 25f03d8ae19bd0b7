package dutygraph.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What two texts that were taken apart have in common, in figures and in words. The order of the two does not matter. */
final class Comparison {

    /** What is measured, each from 0 to 1. {@code score.properties} says what each is worth. */
    enum Feature {
        /** Share of the shorter matter that the other one has too. */
        MATTER("matter"),
        /** Jaccard index of character bigrams of what is done. */
        LETTERS("matter"),
        /** The best of all pairs of units: how much of the larger one both share. */
        TASK("matter"),
        /** One punished act that both name. */
        CONDUCT("matter"),
        /** One plan, standard, register or system that both make. */
        OUTPUT("matter"),
        /** One class of action in both, as far as the matter is shared; not where both look after a matter as a whole. */
        ACTION("action"),
        /** One narrow step in both (sampling, mediation), as far as the matter is shared. */
        NARROW_ACTION("action"),
        /** Both say what kind of thing they do, and it is not the same kind. */
        ACTIONS_APART("action"),
        /** Both punish. */
        PUNISH("action"),
        /** One punishes, the other does not: approval and enforcement are kept apart on purpose. */
        ONE_PUNISHES("action"),
        /** One looks after a side of the matter that the other does not name. */
        ASPECT("scope"),
        /** Each looks after a side of its own. */
        ASPECTS("scope");

        private final String part;

        Feature(String part) {
            this.part = part;
        }

        /** The part of the evidence it belongs to. */
        String part() {
            return part;
        }
    }

    /** Two words that are near to each other. */
    record Match(TaskText.Term left, TaskText.Term right, double nearness, double weight) {}

    /** Units lighter than this say nothing. */
    private static final double LEAST_UNIT = 3;
    /** Two units must share this much to be one task. */
    private static final double LEAST_TASK = 4;
    /** What two units must share to be wholly one task: one word alone is not. */
    static final double WHOLE_TASK = 6;

    private static final double[] NOTHING = {};
    private static final int FEATURES = Feature.values().length;

    private final TaskText left;
    private final TaskText right;
    /** Of each left term to each right one, row by row; empty where no two meet, which most pairs are soonest told by. */
    private final double[] nearness;

    private final int width;
    private final double[] values = new double[FEATURES];

    private Comparison(TaskText left, TaskText right) {
        this.left = left;
        this.right = right;
        this.width = right.terms().size();
        this.nearness = nearness();
        measure();
    }

    /** Words that are near to each other stand at one point at least; at one hash others may, too, and are told apart here. */
    private double[] nearness() {
        var ours = left.places();
        var theirs = right.places();
        var near = NOTHING;
        for (int i = 0, j = 0; i < ours.length && j < theirs.length; ) {
            var order = Long.compare(ours[i] >> Integer.SIZE, theirs[j] >> Integer.SIZE);
            if (order != 0) {
                i += order < 0 ? 1 : 0;
                j += order > 0 ? 1 : 0;
                continue;
            }
            var point = ours[i] >> Integer.SIZE;
            for (var other = j; other < theirs.length && theirs[other] >> Integer.SIZE == point; other++) {
                if (near.length == 0) {
                    near = new double[left.terms().size() * width];
                }
                var at = (int) ours[i] * width + (int) theirs[other];
                if (near[at] == 0) {
                    near[at] = Kinds.nearness(
                            left.terms().get((int) ours[i]).word(),
                            right.terms().get((int) theirs[other]).word());
                }
            }
            i++;
        }
        return near;
    }

    static Comparison of(TaskText left, TaskText right) {
        return new Comparison(left, right);
    }

    private void measure() {
        var matter = matter();
        var bothPunish = left.penal() && right.penal();
        set(Feature.MATTER, matter);
        set(Feature.LETTERS, Bigrams.jaccard(left.bigrams(), right.bigrams()));
        set(Feature.TASK, task());
        set(Feature.PUNISH, bothPunish ? 1 : 0);
        set(Feature.ONE_PUNISHES, left.penal() != right.penal() ? 1 : 0);
        set(Feature.CONDUCT, oneConduct() ? 1 : 0);
        set(Feature.OUTPUT, oneOutput() ? 1 : 0);
        var wholes = left.general() && right.general();
        var oneAction = (left.actionBits() & right.actionBits()) != 0;
        set(Feature.ACTION, !wholes && oneAction ? matter : 0);
        if (!bothPunish) {
            var oneStep = (left.narrowBits() & right.narrowBits()) != 0;
            set(Feature.NARROW_ACTION, oneStep ? matter : 0);
            var apart = !oneAction && left.actionBits() != 0 && right.actionBits() != 0;
            set(Feature.ACTIONS_APART, apart ? 1 : 0);
            var ours = hasOwnAspects(left, right);
            var theirs = hasOwnAspects(right, left);
            set(Feature.ASPECT, ours || theirs ? 1 : 0);
            set(Feature.ASPECTS, ours && theirs ? 1 : 0);
        }
    }

    /** Duties that only watch over what leads to an act (dust, rubbish) share it lawfully; who punishes it, punishes all of it. */
    private boolean oneConduct() {
        return (left.punishes() || right.punishes()) && left.conducts().stream().anyMatch(right.conducts()::contains);
    }

    private boolean oneOutput() {
        return left.outputs().stream().anyMatch(ours -> right.outputs().stream().anyMatch(ours::meets));
    }

    /** The steps of a chain that the text supervises, and the other too. */
    static Set<SupervisedStep> sharedSteps(TaskText text, TaskText other) {
        // most texts have none, and this is asked for each pair
        if (text.steps().isEmpty() || other.steps().isEmpty()) {
            return Set.of();
        }
        return text.steps().stream()
                .filter(ours -> other.steps().stream().anyMatch(ours::meets))
                .collect(Collectors.toSet());
    }

    /** Sides of the matter that the other text does not name, in these words or near ones. */
    static Set<String> ownAspects(TaskText text, TaskText other) {
        var own = new TreeSet<>(text.aspects());
        own.removeIf(aspect -> other.says(aspect)
                || other.terms().stream().anyMatch(term -> Kinds.nearness(aspect, term.word()) >= Kinds.KIND_OF));
        return own;
    }

    private static boolean hasOwnAspects(TaskText text, TaskText other) {
        return !text.aspects().isEmpty() && !ownAspects(text, other).isEmpty();
    }

    private void set(Feature feature, double value) {
        values[feature.ordinal()] = value;
    }

    double value(Feature feature) {
        return values[feature.ordinal()];
    }

    /**
     * How much of what the shorter of two texts is about the other one is about, too: as {@link Feature#MATTER}, but of the
     * words that are of few matters ({@link WordTopics}). Near 0 both only handle whatever they are about in the same way.
     *
     * @return 0 to 1
     */
    double topicShare(List<Match> matches) {
        var shared = matches.stream()
                .mapToDouble(match -> match.weight()
                        * Math.max(
                                WordTopics.of(match.left().word()),
                                WordTopics.of(match.right().word())))
                .sum();
        return Math.min(1, shared / Math.max(LEAST_TASK, Math.min(left.topicWeight(), right.topicWeight())));
    }

    /** Whether one looks after a matter as a whole and the other only steers it by policies and rules. */
    boolean wholeAndSteering() {
        return left.general() != right.general() && (left.general() ? right : left).onlySteers();
    }

    TaskText left() {
        return left;
    }

    TaskText right() {
        return right;
    }

    private double matter() {
        if (nearness.length == 0) {
            return 0;
        }
        var fromLeft = 0.0;
        for (var i = 0; i < nearness.length / width; i++) {
            var best = 0.0;
            for (var j = 0; j < width; j++) {
                best = Math.max(best, common(i, j));
            }
            fromLeft += best;
        }
        var fromRight = 0.0;
        for (var j = 0; j < width; j++) {
            var best = 0.0;
            for (var i = 0; i < nearness.length / width; i++) {
                best = Math.max(best, common(i, j));
            }
            fromRight += best;
        }
        // a matter of next to no weight says nothing, however much of it is shared
        return Math.min(
                1, Math.min(fromLeft, fromRight) / Math.max(LEAST_TASK, Math.min(left.weight(), right.weight())));
    }

    private double task() {
        var best = 0.0;
        if (nearness.length == 0) {
            return best;
        }
        for (var ours : left.units()) {
            if (ours.weight() < LEAST_UNIT) {
                continue;
            }
            for (var theirs : right.units()) {
                if (theirs.weight() >= LEAST_UNIT) {
                    var shared = shared(ours.terms(), theirs.terms());
                    if (shared > LEAST_TASK) {
                        best = Math.max(
                                best,
                                shared
                                        / Math.max(LEAST_TASK, Math.max(ours.weight(), theirs.weight()))
                                        * Math.min(1, shared / WHOLE_TASK));
                    }
                }
            }
        }
        return Math.min(1, best);
    }

    /** Weight of what two lists of terms share: each term with the nearest of the others, the smaller sum of both sides. */
    private double shared(int[] ours, int[] theirs) {
        var fromLeft = 0.0;
        for (var i : ours) {
            var best = 0.0;
            for (var j : theirs) {
                best = Math.max(best, common(i, j));
            }
            fromLeft += best;
        }
        var fromRight = 0.0;
        for (var j : theirs) {
            var best = 0.0;
            for (var i : ours) {
                best = Math.max(best, common(i, j));
            }
            fromRight += best;
        }
        return Math.min(fromLeft, fromRight);
    }

    private double common(int i, int j) {
        var near = nearness[i * width + j];
        return near == 0
                ? 0
                : near
                        * Math.min(
                                left.terms().get(i).weight(),
                                right.terms().get(j).weight());
    }

    /** The words that meet, the weightiest first; each left word at most once. */
    List<Match> matches() {
        var matches = new ArrayList<Match>();
        var taken = new TreeSet<Integer>();
        for (var i = 0; width > 0 && i < nearness.length / width; i++) {
            var best = -1;
            for (var j = 0; j < width; j++) {
                if (!taken.contains(j) && common(i, j) > (best < 0 ? 0 : common(i, best))) {
                    best = j;
                }
            }
            if (best >= 0) {
                taken.add(best);
                matches.add(new Match(
                        left.terms().get(i), right.terms().get(best), nearness[i * width + best], common(i, best)));
            }
        }
        matches.sort((a, b) -> {
            var byWeight = Double.compare(b.weight(), a.weight());
            return byWeight != 0 ? byWeight : a.left().word().compareTo(b.left().word());
        });
        return matches;
    }
}

package dutygraph.wording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds the pairs of texts that are worth judging because they may be about one matter, however little alike their letters are.
 *
 * <p>Texts meet at points: a word of the matter by its synonym, its wider kinds or a rare character, a punished act, what
 * both make, a step of a chain that both supervise. A point at which few texts stand brings all of them together. A crowded one (more than some sixteen times the logarithm of all)
 * brings together only those that share a second crowded point, the rarest such crossings first, and of those still too many
 * only the next ones in order: so what is looked at grows as n log n. Pairs that meet are left out at once where what they share could not make a finding
 * ({@link Scale#most}). Texts that are alike in their letters are found by {@link Likeness} instead.
 */
public final class Candidates {

    /** Points of a punished act, of a named output or of a supervised step weigh as much as the heaviest word. */
    private static final double ACT = 10;

    private static final double LEAST_POINT = 0.8;
    private static final double LEAST_TASK = 4;
    /** Names of items are judged by {@link ItemRelation}, which needs at least this share of the lighter one. */
    private static final double ITEM_SHARE = 0.3;

    private static final long UPPER = 0xFFFFFFFF00000000L;
    private static final int CROWD_PER_BIT = 16;
    /** Where more are likely than these, the likeliest are judged. */
    private static final int MOST_LIKELY = 150;

    private static final int LEAST_CROWD = 100;
    /** So many crowds of texts with common words are looked at for one text. */
    private static final int CROWDS = 6;
    /** Points of one text beyond these, the lightest, are not paired: it is a page, not a duty. */
    private static final int MOST_PAIRED = 14;

    /** By their keys, so that the order of their numbers is the order of the keys. */
    private final List<ReadText> texts;

    private final Map<String, Integer> pointOf = new HashMap<>();
    private double[] weights = new double[1 << 12];
    /** The points of each text, ascending. */
    private final int[][] points;

    private final double[] matter;
    private final long[] actions;
    private final long[] narrow;
    /** The texts at each point, ascending; empty for a crowded one. */
    private final int[][] places;

    private final boolean[] crowded;
    /** Texts that share two crowded points: hash of the points in the upper half, text in the lower, ascending. */
    private final long[] shared;

    private final int crowd;
    private final List<Places> heldIn;

    /** @param heldIn where each text is held, in their order; empty where it does not matter */
    private Candidates(List<ReadText> texts, List<Places> heldIn) {
        this.texts = texts;
        this.heldIn = heldIn;
        var size = texts.size();
        this.points = new int[size][];
        this.matter = new double[size];
        this.actions = new long[size];
        this.narrow = new long[size];
        IntStream.range(0, size).parallel().forEach(i -> texts.get(i).task());
        for (var i = 0; i < size; i++) {
            var task = texts.get(i).task();
            points[i] = pointsOf(texts.get(i));
            matter[i] = task.weight();
            actions[i] = task.actionBits();
            narrow[i] = task.narrowBits();
        }
        this.crowd = Math.max(LEAST_CROWD, (int) (CROWD_PER_BIT * Math.log(size + 1.0) / Math.log(2)));
        var counts = new int[pointOf.size()];
        for (var at : points) {
            for (var point : at) {
                counts[point]++;
            }
        }
        this.crowded = new boolean[counts.length];
        this.places = new int[counts.length][];
        for (var point = 0; point < counts.length; point++) {
            crowded[point] = counts[point] > crowd;
            places[point] = new int[crowded[point] ? 0 : counts[point]];
        }
        Arrays.fill(counts, 0);
        for (var i = 0; i < size; i++) {
            for (var point : points[i]) {
                if (!crowded[point]) {
                    places[point][counts[point]++] = i;
                }
            }
        }
        this.shared = shared();
    }

    /** @param texts with distinct keys; what everybody states is best left out */
    public static Candidates among(List<ReadText> texts) {
        return new Candidates(sorted(texts), List.of());
    }

    /**
     * The same where texts meet only if their holders could.
     *
     * @param places where each of the texts is held, by its key
     */
    public static Candidates among(List<ReadText> texts, Function<String, Places> places) {
        var sorted = sorted(texts);
        return new Candidates(
                sorted,
                sorted.stream()
                        .map(text -> places.apply(text.statement().key()))
                        .toList());
    }

    private static List<ReadText> sorted(List<ReadText> texts) {
        return texts.stream()
                .sorted(Comparator.comparing(text -> text.statement().key()))
                .toList();
    }

    private int[] pointsOf(ReadText text) {
        return names(text).entrySet().stream()
                .mapToInt(name -> {
                    var point = point(name.getKey());
                    weights[point] = Math.max(weights[point], name.getValue());
                    return point;
                })
                .sorted()
                .toArray();
    }

    /** The points at which a text stands, with the weight of the word that leads there. */
    private static Map<String, Double> names(ReadText text) {
        var names = new TreeMap<String, Double>();
        var task = text.task();
        for (var term : task.terms()) {
            if (term.weight() >= LEAST_POINT) {
                Kinds.meetingPoints(term.word()).forEach(name -> names.merge(name, weightAt(name, term), Math::max));
            }
        }
        if (text.mayBeItem()) {
            // another word for the thing: two names of an item meet at the one that stands for both
            for (var word : text.itemTask().words()) {
                if (word.weight() >= LEAST_POINT) {
                    Kinds.meetingPoints(word.word()).forEach(name -> names.merge(name, word.weight(), Math::max));
                }
            }
        }
        task.conducts().forEach(conduct -> names.put("!" + conduct, ACT));
        task.steps().forEach(step -> names.put("~" + step.step(), ACT));
        task.outputs().stream().flatMap(NamedOutput::meetingPoints).forEach(point -> names.put("=" + point, ACT));
        return names;
    }

    /** All that end like a compound stand at its ending, too: 占道经营 does not make 经营 heavier. */
    private static double weightAt(String point, TaskText.Term term) {
        return Compounds.isOne(term.word()) ? Math.min(term.weight(), WordWeights.weight(point)) : term.weight();
    }

    private int point(String name) {
        var point = pointOf.computeIfAbsent(name, key -> pointOf.size());
        if (point >= weights.length) {
            weights = Arrays.copyOf(weights, weights.length * 2);
        }
        return point;
    }

    private long[] shared() {
        var all = IntStream.range(0, points.length)
                .parallel()
                .mapToObj(i -> crossings(points[i], i))
                .flatMapToLong(Arrays::stream)
                .toArray();
        Arrays.parallelSort(all);
        return all;
    }

    /** The crowded points of a text by twos, as hashes in the upper half, with the text in the lower half. */
    private long[] crossings(int[] at, int text) {
        var many = Arrays.stream(at)
                .filter(point -> crowded[point])
                .boxed()
                .sorted((a, b) -> weights[b] != weights[a] ? Double.compare(weights[b], weights[a]) : a - b)
                .limit(MOST_PAIRED)
                .sorted()
                .mapToInt(Integer::intValue)
                .toArray();
        var crossings = new long[many.length * (many.length - 1) / 2];
        var n = 0;
        for (var i = 0; i < many.length; i++) {
            for (var j = i + 1; j < many.length; j++) {
                crossings[n++] = (long) ((many[i] * 0x9E3779B9 ^ many[j]) * 0x85EBCA6B) << 32 | text;
            }
        }
        return crossings;
    }

    /**
     * What one text is to be judged against.
     *
     * @param others in the order of their keys; of two fresh texts only the one with the smaller key has the other here
     */
    public record Met(ReadText text, List<ReadText> others) {}

    /**
     * The pairs with at least one text among the fresh, text by text in the order of the keys: together they may be too many
     * to be kept.
     *
     * @param fresh keys
     */
    public Stream<Met> meetings(Set<String> fresh) {
        var isFresh = new boolean[texts.size()];
        for (var i = 0; i < isFresh.length; i++) {
            isFresh[i] = fresh.contains(texts.get(i).statement().key());
        }
        return IntStream.range(0, texts.size())
                .filter(i -> isFresh[i])
                .mapToObj(i -> new Met(
                        texts.get(i),
                        meeting(points[i], texts.get(i), i, j -> (j > i || !isFresh[j]) && heldTogether(i, j))
                                .sorted()
                                .mapToObj(texts::get)
                                .toList()));
    }

    private boolean heldTogether(int one, int other) {
        return heldIn.isEmpty() || heldIn.get(one).meet(heldIn.get(other));
    }

    /** The texts to compare one with that need not be among them; its own statement is left out. */
    public List<ReadText> near(ReadText text) {
        var at = Arrays.stream(names(text).keySet().toArray(String[]::new))
                .filter(pointOf::containsKey)
                .mapToInt(name -> Objects.requireNonNull(pointOf.get(name)))
                .sorted()
                .toArray();
        var key = text.statement().key();
        return meeting(at, text, texts.size(), j -> !texts.get(j)
                        .statement()
                        .key()
                        .equals(key))
                .sorted()
                .mapToObj(texts::get)
                .toList();
    }

    /**
     * The texts that stand at these points and may make a finding.
     *
     * @param index of the text among all; their number where it is none of them
     */
    private IntStream meeting(int[] at, ReadText text, int index, IntPredicate wanted) {
        var met = new BitSet(texts.size());
        for (var point : at) {
            for (var other : places[point]) {
                met.set(other);
            }
        }
        meetAtCrossings(crossings(at, index), met, wanted);
        if (index < texts.size()) {
            met.clear(index);
        }
        var likely = new ArrayList<Likely>();
        for (var other = met.nextSetBit(0); other >= 0; other = met.nextSetBit(other + 1)) {
            if (wanted.test(other)) {
                var most = mostOf(at, text, other);
                if (most >= 0) {
                    likely.add(new Likely(other, most));
                }
            }
        }
        return likely.size() <= MOST_LIKELY
                ? likely.stream().mapToInt(Likely::text)
                : likely.stream()
                        .sorted(Comparator.comparingDouble((Likely other) -> -other.most())
                                .thenComparingInt(Likely::text))
                        .limit(MOST_LIKELY)
                        .mapToInt(Likely::text);
    }

    /**
     * Those at the rarest crossings first, as they share most; no more than some {@value #CROWDS} crowds in all, as a text of
     * common words would else be compared with a good part of all, and the time would grow with their square.
     */
    private void meetAtCrossings(long[] crossings, BitSet met, IntPredicate wanted) {
        var standing = Arrays.stream(crossings)
                .mapToObj(this::standing)
                .sorted(Comparator.comparingInt(Standing::size))
                .toList();
        var left = CROWDS * crowd;
        for (var each : standing) {
            var from = Math.max(each.from(), each.own() - crowd);
            var to = Math.min(each.to(), each.own() + crowd);
            for (var i = from; i < to && left > 0; i++) {
                var other = (int) shared[i];
                if (wanted.test(other)) {
                    met.set(other);
                    left--;
                }
            }
        }
    }

    private Standing standing(long crossing) {
        var first = crossing & UPPER;
        return new Standing(place(first), place(crossing), place(first | Integer.MAX_VALUE));
    }

    /** Where it stands in {@link #shared}, or would. */
    private int place(long crossing) {
        var at = Arrays.binarySearch(shared, crossing);
        return at < 0 ? -at - 1 : at;
    }

    /** The texts at one crossing: from one place (inclusive) to another (exclusive), and the text's own place among them. */
    private record Standing(int from, int own, int to) {
        int size() {
            return to - from;
        }
    }

    /** @param most how far above a finding the pair can come, see {@link Scale#most} */
    private record Likely(int text, double most) {}

    private double mostOf(int[] ours, ReadText text, int right) {
        var left = text.task();
        var theirs = points[right];
        var both = 0.0;
        for (int i = 0, j = 0; i < ours.length && j < theirs.length; ) {
            if (ours[i] == theirs[j]) {
                both += weights[ours[i]];
                i++;
                j++;
            } else if (ours[i] < theirs[j]) {
                i++;
            } else {
                j++;
            }
        }
        var share = Math.min(1, both / Math.max(LEAST_TASK, Math.min(left.weight(), matter[right])));
        var task = Math.min(1, both / Comparison.WHOLE_TASK);
        var action = (left.actionBits() & actions[right]) != 0;
        var narrowly = (left.narrowBits() & narrow[right]) != 0;
        var act = both >= ACT;
        var items = share >= ITEM_SHARE && TextRelation.areItems(text, texts.get(right));
        if (!items && Scale.most(share, TextRelation.CANDIDATE_FROM, task, act, action, narrowly) < 0) {
            return -1;
        }
        var other = texts.get(right).task();
        var lettersAtMost = Bigrams.jaccardAtMost(left.bigrams(), left.marks(), other.bigrams(), other.marks());
        if (!items && Scale.most(share, lettersAtMost, task, act, action, narrowly) < 0) {
            return -1;
        }
        var letters = Bigrams.jaccard(left.bigrams(), other.bigrams());
        var most = Scale.most(share, letters, task, act, action, narrowly);
        return items ? Math.max(share, most) : most;
    }
}

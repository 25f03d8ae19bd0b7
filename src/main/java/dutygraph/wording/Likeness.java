package dutygraph.wording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds all pairs of texts that share enough character bigrams, without comparing every text with every other.
 *
 * <p>Exact: a pair is left out only where its Jaccard index lies below the threshold. Two sets that are alike share a token
 * among the first few in any fixed order (prefix filter, Chaudhuri 2006), are of about the same size (length filter) and share
 * their first common token early enough (position filter, PPJoin, Xiao 2008); a 64-bit signature rules most others out
 * (bitmap filter, arXiv 1711.07295). The rarest bigrams come first, and the join goes token by token through contiguous
 * lists; a pair is emitted only at its first common token, so no set of seen pairs is kept.
 */
public final class Likeness {

    private static final int UNIT = 10_000;

    /** The threshold in ten-thousandths: whole numbers make the same choice on every machine. */
    private final int threshold;

    private final List<String> keys;
    private final boolean[] fresh;
    private final boolean allFresh;
    /** Tokens of each text by rank, rarest first; texts by size. */
    private final int[][] sets;

    private final long[] signatures;

    private Likeness(List<StatementText> texts, Set<String> freshKeys, boolean allFresh, double threshold) {
        if (!(threshold > 0 && threshold <= 1)) {
            throw new IllegalArgumentException("threshold must lie above 0 and be at most 1, not " + threshold);
        }
        this.threshold = (int) Math.round(threshold * UNIT);
        this.allFresh = allFresh;
        var grams = texts.parallelStream()
                .map(text -> Content.of(text.text()).matterBigrams())
                .toList();
        var order = IntStream.range(0, texts.size())
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(i -> grams.get(i).length)
                        .thenComparing(i -> texts.get(i).key()))
                .toList();
        var tokens = distinct(grams);
        var ranks = ranks(tokens, grams);
        keys = order.stream().map(i -> texts.get(i).key()).toList();
        sets = new int[order.size()][];
        fresh = new boolean[sets.length];
        signatures = new long[sets.length];
        for (var i = 0; i < sets.length; i++) {
            sets[i] = grams.get(order.get(i));
            for (var k = 0; k < sets[i].length; k++) {
                sets[i][k] = ranks[Arrays.binarySearch(tokens, sets[i][k])];
            }
            Arrays.sort(sets[i]);
            fresh[i] = allFresh || freshKeys.contains(keys.get(i));
            for (var token : sets[i]) {
                signatures[i] ^= 1L << (token * 0x9E3779B9 >>> 26);
            }
        }
    }

    /**
     * All pairs of the texts at or above the threshold, ordered by their keys.
     *
     * @param texts with distinct keys
     * @param threshold Jaccard index, above 0, at most 1
     */
    public static List<Pair> pairs(List<StatementText> texts, double threshold) {
        return new Likeness(texts, Set.of(), true, threshold).join();
    }

    /**
     * The pairs at or above the threshold with at least one text among the fresh, ordered by their keys.
     *
     * @param texts all, the fresh among them, with distinct keys
     * @param fresh keys
     */
    public static List<Pair> pairsOf(Set<String> fresh, List<StatementText> texts, double threshold) {
        return fresh.isEmpty() ? List.of() : new Likeness(texts, fresh, fresh.size() >= texts.size(), threshold).join();
    }

    /** The tokens of all texts, ascending, each once. */
    private static int[] distinct(List<int[]> grams) {
        var all = grams.stream().flatMapToInt(Arrays::stream).toArray();
        Arrays.parallelSort(all);
        var distinct = 0;
        for (var i = 0; i < all.length; i++) {
            if (i == 0 || all[i] != all[i - 1]) {
                all[distinct++] = all[i];
            }
        }
        return Arrays.copyOf(all, distinct);
    }

    /** Rank of each token by the number of texts it occurs in; the order among equals is that of the characters. */
    private static int[] ranks(int[] tokens, List<int[]> grams) {
        var counts = new long[tokens.length];
        for (var set : grams) {
            for (var gram : set) {
                counts[Arrays.binarySearch(tokens, gram)]++;
            }
        }
        for (var i = 0; i < counts.length; i++) {
            counts[i] = counts[i] << 32 | i;
        }
        Arrays.parallelSort(counts);
        var ranks = new int[tokens.length];
        for (var rank = 0; rank < counts.length; rank++) {
            ranks[(int) counts[rank]] = rank;
        }
        return ranks;
    }

    private List<Pair> join() {
        var tokens = 1 + Arrays.stream(sets).flatMapToInt(Arrays::stream).max().orElse(-1);
        var starts = new int[tokens + 1];
        for (var set : sets) {
            for (var p = 0; p < probePrefix(set.length); p++) {
                starts[set[p] + 1]++;
            }
        }
        for (var token = 0; token < tokens; token++) {
            starts[token + 1] += starts[token];
        }
        // each posting is a text and the position of the token in it
        var ids = new int[starts[tokens]];
        var positions = new int[starts[tokens]];
        var next = Arrays.copyOf(starts, tokens);
        for (var id = 0; id < sets.length; id++) {
            for (var p = 0; p < probePrefix(sets[id].length); p++) {
                var at = next[sets[id][p]]++;
                ids[at] = id;
                positions[at] = p;
            }
        }
        return IntStream.range(0, tokens)
                .parallel()
                .filter(token -> starts[token + 1] - starts[token] > 1)
                .mapToObj(token -> joinList(token, ids, positions, starts[token], starts[token + 1]))
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Pair::left).thenComparing(Pair::right))
                .toList();
    }

    private List<Pair> joinList(int token, int[] ids, int[] positions, int from, int to) {
        var found = new ArrayList<Pair>();
        var start = from;
        for (var j = from; j < to; j++) {
            var longer = ids[j];
            var smallest = ceil((long) threshold * sets[longer].length, UNIT);
            while (sets[ids[start]].length < smallest) {
                start++;
            }
            for (var i = start; i < j; i++) {
                if (allFresh || fresh[longer] || fresh[ids[i]]) {
                    var shorter = ids[i];
                    if (positions[i] < indexPrefix(sets[shorter].length)) {
                        compare(token, shorter, positions[i], longer, positions[j], found);
                    }
                }
            }
        }
        return found;
    }

    private void compare(int token, int shorter, int shorterAt, int longer, int longerAt, List<Pair> found) {
        var left = sets[shorter];
        var right = sets[longer];
        var total = left.length + right.length;
        var needed = ceil((long) threshold * total, UNIT + threshold);
        if (Math.min(left.length - shorterAt, right.length - longerAt) < needed
                || Long.bitCount(signatures[shorter] ^ signatures[longer]) > total - 2 * needed) {
            return;
        }
        for (int i = 0, j = 0; i <= shorterAt && j <= longerAt; ) {
            if (left[i] == right[j]) {
                if (left[i] != token) {
                    return; // met before, in the list of that token
                }
                break;
            }
            if (left[i] < right[j]) {
                i++;
            } else {
                j++;
            }
        }
        var shared = shared(left, shorterAt, right, longerAt, needed);
        if (shared >= needed) {
            var score = (double) shared / (total - shared);
            var a = keys.get(shorter);
            var b = keys.get(longer);
            found.add(a.compareTo(b) < 0 ? new Pair(a, b, score) : new Pair(b, a, score));
        }
    }

    private static int shared(int[] left, int leftFrom, int[] right, int rightFrom, int needed) {
        var shared = 0;
        for (int i = leftFrom, j = rightFrom; i < left.length && j < right.length; ) {
            if (shared + Math.min(left.length - i, right.length - j) < needed) {
                return -1;
            }
            if (left[i] == right[j]) {
                shared++;
                i++;
                j++;
            } else if (left[i] < right[j]) {
                i++;
            } else {
                j++;
            }
        }
        return shared;
    }

    private int probePrefix(int size) {
        return size == 0 ? 0 : size - ceil((long) threshold * size, UNIT) + 1;
    }

    private int indexPrefix(int size) {
        return size - ceil(2L * threshold * size, UNIT + threshold) + 1;
    }

    private static int ceil(long dividend, int divisor) {
        return (int) ((dividend + divisor - 1) / divisor);
    }
}

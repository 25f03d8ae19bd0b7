package dutygraph.wording;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Finds all pairs of sets that share enough tokens, without comparing every set with every other.
 *
 * <p>Exact. Two sets that are alike share a token among the first few in any fixed order (prefix filter, Chaudhuri 2006), are
 * of about the same size (length filter) and share their first common token early enough (position filter, PPJoin, Xiao
 * 2008); a 64-bit signature rules most others out (bitmap filter, arXiv 1711.07295). The rarest tokens come first. The join
 * goes list by list, a list being the sets that have a token early; what it looks at lies side by side in memory. A pair is
 * counted only in the list of its first common token, so no set of seen pairs is kept and the lists can be shared out among
 * the processors.
 */
public final class SetJoin {

    /**
     * Pairs of sets, in no order.
     *
     * @param left position of one set in the input
     * @param right position of the other
     * @param shared number of tokens that both have
     */
    public record Matches(int[] left, int[] right, int[] shared) {

        public int count() {
            return left.length;
        }
    }

    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    private final Threshold threshold;

    /** Positions in the input, smallest set first; in all that follows a set goes by its place in this order. */
    private final int[] order;

    /** Where the tokens of each set begin, and the end. */
    private final int[] starts;

    /** Tokens of all sets by rank, rarest first. */
    private final int[] tokens;

    private final long[] signatures;

    /** Where the list of each token begins, and the end. */
    private final int[] lists;

    /**
     * The members of all lists, ascending in each, two words a member: its signature, then its id (upper half) and the place of
     * the token in it. Side by side, because a list is read more often than it is written.
     */
    private final long[] postings;

    private SetJoin(int[][] sets, Threshold threshold) {
        this.threshold = threshold;
        order = bySize(sets);
        starts = new int[sets.length + 1];
        for (var id = 0; id < order.length; id++) {
            starts[id + 1] = Math.addExact(starts[id], sets[order[id]].length);
        }
        tokens = new int[starts[order.length]];
        signatures = new long[order.length];
        var lists = rank(sets);
        for (var id = 0; id < order.length; id++) {
            for (int at = starts[id], end = at + threshold.probePrefix(size(id)); at < end; at++) {
                lists[tokens[at] + 1]++;
            }
        }
        Arrays.parallelPrefix(lists, Math::addExact);
        this.lists = lists;
        postings = new long[Math.multiplyExact(2, lists[lists.length - 1])];
        fillLists(lists.clone());
    }

    /**
     * Makes the lists for sets of tokens.
     *
     * @param sets each token once in a set, in any order
     * @param threshold Jaccard index, above 0, at most 1
     */
    public static SetJoin of(int[][] sets, double threshold) {
        return new SetJoin(sets, Threshold.of(threshold));
    }

    private static int[] bySize(int[][] sets) {
        var next = new int
                [2 + Arrays.stream(sets).mapToInt(set -> set.length).max().orElse(0)];
        for (var set : sets) {
            next[set.length + 1]++;
        }
        Arrays.parallelPrefix(next, Integer::sum);
        var order = new int[sets.length];
        for (var i = 0; i < sets.length; i++) {
            order[next[sets[i].length]++] = i;
        }
        return order;
    }

    /**
     * Fills tokens and signatures. The sets are shared out: each part numbers its tokens on its own.
     *
     * @return room for the lists of all tokens: zeros, one more than there are tokens
     */
    private int[] rank(int[][] sets) {
        var parts = IntStream.range(0, PROCESSORS)
                .parallel()
                .mapToObj(part -> number(sets, from(part), from(part + 1)))
                .toList();
        var all = new TokenNumbers();
        for (var part : parts) {
            for (var number = 0; number < part.numbers.size(); number++) {
                all.number(part.numbers.token(number));
            }
        }
        var ranks = ranks(all, parts);
        IntStream.range(0, PROCESSORS).parallel().forEach(i -> {
            var numbers = parts.get(i).numbers;
            var rankOf = IntStream.range(0, numbers.size())
                    .map(number -> ranks[all.find(numbers.token(number))])
                    .toArray();
            for (var id = from(i); id < from(i + 1); id++) {
                for (var at = starts[id]; at < starts[id + 1]; at++) {
                    tokens[at] = rankOf[tokens[at]];
                }
                Arrays.sort(tokens, starts[id], starts[id + 1]);
                signatures[id] = TokenNumbers.signature(sets[order[id]]);
            }
        });
        return new int[ranks.length + 1];
    }

    private int from(int part) {
        return (int) ((long) order.length * part / PROCESSORS);
    }

    /**
     * The tokens of some of the sets.
     *
     * @param counts of sets that have the token, by its number
     */
    private record Numbered(TokenNumbers numbers, int[] counts) {}

    /** Puts the numbers of the tokens in place of the ranks to come. */
    private Numbered number(int[][] sets, int from, int to) {
        var numbers = new TokenNumbers();
        var counts = new int[1 << 10];
        var at = starts[from];
        for (var id = from; id < to; id++) {
            for (var token : sets[order[id]]) {
                var number = numbers.number(token);
                if (number == counts.length) {
                    counts = Arrays.copyOf(counts, 2 * number);
                }
                counts[number]++;
                tokens[at++] = number;
            }
        }
        return new Numbered(numbers, counts);
    }

    /** Ranks by the number of sets that have the token, the rarest first. */
    private static int[] ranks(TokenNumbers all, List<Numbered> parts) {
        var byCount = new long[all.size()];
        for (var part : parts) {
            for (var number = 0; number < part.numbers.size(); number++) {
                byCount[all.find(part.numbers.token(number))] += (long) part.counts[number] << 32;
            }
        }
        for (var number = 0; number < byCount.length; number++) {
            byCount[number] |= number;
        }
        Arrays.parallelSort(byCount);
        var ranks = new int[byCount.length];
        for (var rank = 0; rank < ranks.length; rank++) {
            ranks[(int) byCount[rank]] = rank;
        }
        return ranks;
    }

    private void fillLists(int[] next) {
        for (var id = 0; id < order.length; id++) {
            var prefix = threshold.probePrefix(size(id));
            for (var place = 0; place < prefix; place++) {
                var at = 2 * next[tokens[starts[id] + place]]++;
                postings[at] = signatures[id];
                postings[at + 1] = (long) id << 32 | place;
            }
        }
    }

    private int size(int id) {
        return starts[id + 1] - starts[id];
    }

    /** All pairs of the sets whose Jaccard index reaches the threshold. Empty sets are alike to none. */
    public Matches pairs() {
        // the longest lists, those of the most frequent tokens, go first, so that no processor is left with one at the
        // end
        var next = new AtomicInteger(lists.length - 1);
        return together(IntStream.range(0, PROCESSORS)
                .parallel()
                .mapToObj(i -> {
                    var worker = new Worker();
                    for (var list = next.decrementAndGet(); list >= 0; list = next.decrementAndGet()) {
                        worker.join(list);
                    }
                    return worker.matches();
                })
                .toList());
    }

    private static Matches together(List<Matches> parts) {
        var all = new Matches(new int[0], new int[0], new int[0]);
        for (var part : parts) {
            all = all.count() == 0
                    ? part
                    : new Matches(
                            joined(all.left, part.left),
                            joined(all.right, part.right),
                            joined(all.shared, part.shared));
        }
        return all;
    }

    private static int[] joined(int[] first, int[] second) {
        var joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }

    /** Joins lists one after another. */
    private final class Worker {

        /** The members met so far that a set which is not smaller can meet: id, place of the token, signature. */
        private int[] ids = new int[64];

        private int[] at = new int[64];
        private long[] bits = new long[64];
        private int met;

        /** Where members of one size begin among them, and that size. */
        private int[] runs = new int[64];

        private int[] sizes = new int[64];
        private int runCount;

        private int[] left = new int[64];
        private int[] right = new int[64];
        private int[] shared = new int[64];
        private int found;

        void join(int list) {
            if (lists[list + 1] - lists[list] < 2) {
                return;
            }
            met = 0;
            runCount = 0;
            var firstRun = 0;
            for (var p = 2 * lists[list]; p < 2 * lists[list + 1]; p += 2) {
                var signature = postings[p];
                var id = (int) (postings[p + 1] >> 32);
                var place = (int) postings[p + 1];
                var size = size(id);
                var shortest = threshold.shortest(size);
                while (firstRun < runCount && sizes[firstRun] < shortest) {
                    firstRun++;
                }
                for (var run = firstRun; run < runCount; run++) {
                    meet(run, id, size, place, signature);
                }
                if (place < threshold.indexPrefix(size)) {
                    keep(id, size, place, signature);
                }
            }
        }

        private void meet(int run, int id, int size, int place, long signature) {
            var total = sizes[run] + size;
            var needed = threshold.needed(total);
            if (size - place < needed) {
                return;
            }
            var apart = total - 2 * needed;
            var latest = sizes[run] - needed;
            var end = run + 1 < runCount ? runs[run + 1] : met;
            for (var i = runs[run]; i < end; i++) {
                if (Long.bitCount(bits[i] ^ signature) <= apart && at[i] <= latest) {
                    verify(ids[i], starts[ids[i]] + at[i], id, starts[id] + place, needed);
                }
            }
        }

        private void verify(int shorter, int shorterAt, int longer, int longerAt, int needed) {
            // a pair that shares an earlier token was met in the list of that token
            if (!SetJoin.meet(tokens, starts[shorter], shorterAt, tokens, starts[longer], longerAt)) {
                var common =
                        shared(tokens, shorterAt, starts[shorter + 1], tokens, longerAt, starts[longer + 1], needed);
                if (common >= needed) {
                    add(shorter, longer, common);
                }
            }
        }

        private void keep(int id, int size, int place, long signature) {
            if (met == ids.length) {
                ids = Arrays.copyOf(ids, 2 * met);
                at = Arrays.copyOf(at, 2 * met);
                bits = Arrays.copyOf(bits, 2 * met);
            }
            if (runCount == 0 || sizes[runCount - 1] != size) {
                if (runCount == runs.length) {
                    runs = Arrays.copyOf(runs, 2 * runCount);
                    sizes = Arrays.copyOf(sizes, 2 * runCount);
                }
                runs[runCount] = met;
                sizes[runCount++] = size;
            }
            ids[met] = id;
            at[met] = place;
            bits[met++] = signature;
        }

        private void add(int shorter, int longer, int common) {
            if (found == left.length) {
                left = Arrays.copyOf(left, 2 * found);
                right = Arrays.copyOf(right, 2 * found);
                shared = Arrays.copyOf(shared, 2 * found);
            }
            left[found] = order[shorter];
            right[found] = order[longer];
            shared[found++] = common;
        }

        Matches matches() {
            return new Matches(Arrays.copyOf(left, found), Arrays.copyOf(right, found), Arrays.copyOf(shared, found));
        }
    }

    /** Whether two ascending ranges have a token in common. */
    static boolean meet(int[] left, int leftFrom, int leftTo, int[] right, int rightFrom, int rightTo) {
        for (int a = leftFrom, b = rightFrom; a < leftTo && b < rightTo; ) {
            if (left[a] == right[b]) {
                return true;
            }
            if (left[a] < right[b]) {
                a++;
            } else {
                b++;
            }
        }
        return false;
    }

    /** Number of tokens that two ascending ranges have in common; some smaller number once it is clear that they lack the needed. */
    static int shared(int[] left, int leftFrom, int leftTo, int[] right, int rightFrom, int rightTo, int needed) {
        var shared = 0;
        for (int a = leftFrom, b = rightFrom; shared + Math.min(leftTo - a, rightTo - b) >= needed; ) {
            if (a == leftTo || b == rightTo) {
                break;
            }
            if (left[a] == right[b]) {
                shared++;
                a++;
                b++;
            } else if (left[a] < right[b]) {
                a++;
            } else {
                b++;
            }
        }
        return shared;
    }
}

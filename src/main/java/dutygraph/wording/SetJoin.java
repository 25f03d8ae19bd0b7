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

    /** The sets of all lists, ascending in each. */
    private final int[] members;

    /** Where in the set the token of the list stands. */
    private final int[] places;

    private SetJoin(int[][] sets, Threshold threshold) {
        this.threshold = threshold;
        order = bySize(sets);
        starts = new int[sets.length + 1];
        for (var id = 0; id < order.length; id++) {
            starts[id + 1] = Math.addExact(starts[id], sets[order[id]].length);
        }
        tokens = new int[starts[order.length]];
        signatures = new long[order.length];
        var ranks = ranks(number(sets));
        IntStream.range(0, order.length).parallel().forEach(id -> {
            for (var at = starts[id]; at < starts[id + 1]; at++) {
                tokens[at] = ranks[tokens[at]];
            }
            Arrays.sort(tokens, starts[id], starts[id + 1]);
            signatures[id] = TokenNumbers.signature(sets[order[id]]);
        });
        lists = new int[ranks.length + 1];
        for (var id = 0; id < order.length; id++) {
            for (int at = starts[id], end = at + threshold.probePrefix(size(id)); at < end; at++) {
                lists[tokens[at] + 1]++;
            }
        }
        Arrays.parallelPrefix(lists, Math::addExact);
        members = new int[lists[ranks.length]];
        places = new int[members.length];
        fillLists(Arrays.copyOf(lists, ranks.length));
    }

    /**
     * All pairs of the sets whose Jaccard index reaches the threshold. Empty sets are alike to none.
     *
     * @param sets of tokens, each token once in a set, in any order
     * @param threshold Jaccard index, above 0, at most 1
     */
    public static Matches pairs(int[][] sets, double threshold) {
        return new SetJoin(sets, Threshold.of(threshold)).join();
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

    /** Puts the numbers of the tokens in place of the ranks to come. */
    private int[] number(int[][] sets) {
        var numbers = new TokenNumbers();
        var counts = new int[1 << 10];
        var at = 0;
        for (var i : order) {
            for (var token : sets[i]) {
                var number = numbers.number(token);
                if (number == counts.length) {
                    counts = Arrays.copyOf(counts, 2 * number);
                }
                counts[number]++;
                tokens[at++] = number;
            }
        }
        return Arrays.copyOf(counts, numbers.size());
    }

    /** Ranks by the number of sets that have the token, the rarest first. */
    private static int[] ranks(int[] counts) {
        var byCount = new long[counts.length];
        for (var number = 0; number < counts.length; number++) {
            byCount[number] = (long) counts[number] << 32 | number;
        }
        Arrays.parallelSort(byCount);
        var ranks = new int[counts.length];
        for (var rank = 0; rank < ranks.length; rank++) {
            ranks[(int) byCount[rank]] = rank;
        }
        return ranks;
    }

    private void fillLists(int[] next) {
        for (var id = 0; id < order.length; id++) {
            var prefix = threshold.probePrefix(size(id));
            for (var place = 0; place < prefix; place++) {
                var at = next[tokens[starts[id] + place]]++;
                members[at] = id;
                places[at] = place;
            }
        }
    }

    private int size(int id) {
        return starts[id + 1] - starts[id];
    }

    private Matches join() {
        // the longest lists, those of the most frequent tokens, go first, so that no processor is left with one at the
        // end
        var next = new AtomicInteger(lists.length - 1);
        return together(IntStream.range(0, Runtime.getRuntime().availableProcessors())
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
            met = 0;
            runCount = 0;
            var firstRun = 0;
            for (var p = lists[list]; p < lists[list + 1]; p++) {
                var id = members[p];
                var size = size(id);
                var shortest = threshold.shortest(size);
                while (firstRun < runCount && sizes[firstRun] < shortest) {
                    firstRun++;
                }
                for (var run = firstRun; run < runCount; run++) {
                    meet(run, id, size, places[p], signatures[id]);
                }
                if (places[p] < threshold.indexPrefix(size)) {
                    keep(id, size, places[p], signatures[id]);
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

package dutygraph.bench;

import java.util.Arrays;

/** Grows; two positions a pair. */
final class Pairs {

    private long[] pairs = new long[1 << 10];
    private int count;

    static long pair(int a, int b) {
        return a < b ? (long) a << 32 | b : (long) b << 32 | a;
    }

    void add(int a, int b) {
        add(pair(a, b));
    }

    void add(long pair) {
        if (count == pairs.length) {
            pairs = Arrays.copyOf(pairs, 2 * count);
        }
        pairs[count++] = pair;
    }

    Pairs and(Pairs other) {
        for (var i = 0; i < other.count; i++) {
            add(other.pairs[i]);
        }
        return this;
    }

    /** Ascending, each once. */
    long[] sorted() {
        var sorted = Arrays.copyOf(pairs, count);
        Arrays.parallelSort(sorted);
        var distinct = 0;
        for (var i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[distinct++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, distinct);
    }
}

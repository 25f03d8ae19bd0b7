package dutygraph.bench;

import java.util.Arrays;
import java.util.HashMap;
import java.util.stream.IntStream;

/**
 * Sets of tokens as the peers want them: tokens by rank, rarest first; made without anything of the product.
 *
 * @param sets ascending ranks, by position in the input
 * @param bySize positions, the smallest set first
 * @param tokens number of different ones
 */
record Ranked(int[][] sets, Integer[] bySize, int tokens) {

    static Ranked of(int[][] raw) {
        var counts = new HashMap<Integer, int[]>();
        for (var set : raw) {
            for (var token : set) {
                counts.computeIfAbsent(token, t -> new int[1])[0]++;
            }
        }
        var ranks = new HashMap<Integer, Integer>(2 * counts.size());
        counts.entrySet().stream()
                .sorted((a, b) -> a.getValue()[0] != b.getValue()[0]
                        ? Integer.compare(a.getValue()[0], b.getValue()[0])
                        : Integer.compare(a.getKey(), b.getKey()))
                .forEach(entry -> ranks.put(entry.getKey(), ranks.size()));
        var sets = Arrays.stream(raw)
                .parallel()
                .map(set -> Arrays.stream(set).map(ranks::get).sorted().toArray())
                .toArray(int[][]::new);
        var bySize = IntStream.range(0, sets.length).boxed().toArray(Integer[]::new);
        Arrays.sort(bySize, (a, b) -> Integer.compare(sets[a].length, sets[b].length));
        return new Ranked(sets, bySize, ranks.size());
    }

    int size() {
        return sets.length;
    }

    int shared(int a, int b) {
        var left = sets[a];
        var right = sets[b];
        var shared = 0;
        for (int i = 0, j = 0; i < left.length && j < right.length; ) {
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

    /** Whether two sets are alike; the threshold in hundredths. */
    boolean alike(int a, int b, int threshold) {
        var shared = shared(a, b);
        return 100L * shared >= (long) threshold * (sets[a].length + sets[b].length - shared);
    }
}

package dutygraph.bench;

import java.util.BitSet;
import java.util.stream.IntStream;

/** Compares probes with all sets, one by one, on all processors. */
final class BruteForce {

    private BruteForce() {}

    /** @param probes positions, or all of them in their order: then each is compared with those after it */
    static long[] pairs(Ranked sets, int[] probes, int threshold) {
        return IntStream.of(probes)
                .parallel()
                .mapToObj(probe -> {
                    var has = new BitSet(sets.tokens());
                    for (var token : sets.sets()[probe]) {
                        has.set(token);
                    }
                    var size = sets.sets()[probe].length;
                    var found = new Pairs();
                    for (var other = probes.length == sets.size() ? probe + 1 : 0; other < sets.size(); other++) {
                        var shared = 0;
                        for (var token : sets.sets()[other]) {
                            if (has.get(token)) {
                                shared++;
                            }
                        }
                        var union = size + sets.sets()[other].length - shared;
                        if (other != probe && 100L * shared >= (long) threshold * union) {
                            found.add(probe, other);
                        }
                    }
                    return found;
                })
                .reduce(new Pairs(), (all, found) -> new Pairs().and(all).and(found))
                .sorted();
    }
}

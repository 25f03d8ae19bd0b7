package dutygraph.bench;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Locality-sensitive hashing: sets that agree in all rows of a band are compared; on all processors. */
final class MinHash {

    private MinHash() {}

    static long[] pairs(Ranked sets, int bands, int rows, int threshold) {
        var random = new SplittableRandom(7);
        var factors = random.longs(bands * rows).map(any -> any | 1).toArray();
        var keys = IntStream.range(0, sets.size())
                .parallel()
                .mapToObj(i -> keys(sets.sets()[i], factors, bands, rows))
                .toArray(long[][]::new);
        return IntStream.range(0, bands)
                .parallel()
                .mapToObj(band -> inBand(sets, keys, band, threshold))
                .reduce(new Pairs(), (all, found) -> new Pairs().and(all).and(found))
                .sorted();
    }

    private static long[] keys(int[] set, long[] factors, int bands, int rows) {
        var keys = new long[bands];
        for (var i = 0; i < factors.length; i++) {
            var least = Long.MAX_VALUE;
            for (var token : set) {
                var hash = (token + 0x9E3779B97F4A7C15L) * factors[i];
                least = Math.min(least, (hash ^ hash >>> 29) * 0xBF58476D1CE4E5B9L >>> 1);
            }
            keys[i / rows] = keys[i / rows] * 0x9E3779B97F4A7C15L + least;
        }
        return keys;
    }

    private static Pairs inBand(Ranked sets, long[][] keys, int band, int threshold) {
        var byKey = new long[keys.length];
        for (var i = 0; i < byKey.length; i++) {
            byKey[i] = keys[i][band] & 0xFFFFFFFF_00000000L | i;
        }
        Arrays.sort(byKey);
        var found = new Pairs();
        for (int from = 0, to; from < byKey.length; from = to) {
            for (to = from + 1; to < byKey.length && byKey[to] >> 32 == byKey[from] >> 32; to++) {
                for (var other = from; other < to; other++) {
                    var a = (int) byKey[to];
                    var b = (int) byKey[other];
                    if (keys[a][band] == keys[b][band]
                            && firstBand(keys[a], keys[b]) == band
                            && sets.alike(a, b, threshold)) {
                        found.add(a, b);
                    }
                }
            }
        }
        return found;
    }

    private static int firstBand(long[] left, long[] right) {
        var band = 0;
        while (left[band] != right[band]) {
            band++;
        }
        return band;
    }
}

package dutygraph.bench;

import java.util.Arrays;

/** PPJoin as published (Xiao 2008), record by record, one thread. */
final class PpJoin {

    private static final int PRUNED = -1;

    private final Ranked sets;
    private final int threshold;
    /** Two words a posting, by token: position of the set, place of the token in it. */
    private final int[][] lists;

    private final int[] counts;

    private PpJoin(Ranked sets, int threshold) {
        this.sets = sets;
        this.threshold = threshold;
        this.lists = new int[sets.tokens()][];
        this.counts = new int[sets.tokens()];
    }

    static long[] pairs(Ranked sets, int threshold) {
        return new PpJoin(sets, threshold).join();
    }

    private long[] join() {
        var found = new Pairs();
        var overlap = new int[sets.size()];
        var candidates = new int[64];
        for (var probe : sets.bySize()) {
            var set = sets.sets()[probe];
            var size = set.length;
            var shortest = ceil(threshold * size, 100);
            var met = 0;
            for (var place = 0; place < size - shortest + 1; place++) {
                var list = lists[set[place]];
                for (var i = 0; i < 2 * counts[set[place]]; i += 2) {
                    var other = list[i];
                    var otherSize = sets.sets()[other].length;
                    if (otherSize < shortest || overlap[other] == PRUNED) {
                        continue;
                    }
                    var needed = ceil(threshold * (size + otherSize), 100 + threshold);
                    if (overlap[other] == 0) {
                        if (met == candidates.length) {
                            candidates = Arrays.copyOf(candidates, 2 * met);
                        }
                        candidates[met++] = other;
                    }
                    var most = overlap[other] + Math.min(size - place, otherSize - list[i + 1]);
                    overlap[other] = most >= needed ? overlap[other] + 1 : PRUNED;
                }
            }
            for (var i = 0; i < met; i++) {
                if (overlap[candidates[i]] != PRUNED && sets.alike(candidates[i], probe, threshold)) {
                    found.add(candidates[i], probe);
                }
                overlap[candidates[i]] = 0;
            }
            for (var place = 0; place < size - ceil(2 * threshold * size, 100 + threshold) + 1; place++) {
                post(set[place], probe, place);
            }
        }
        return found.sorted();
    }

    private void post(int token, int set, int place) {
        var at = 2 * counts[token]++;
        if (lists[token] == null) {
            lists[token] = new int[4];
        } else if (at == lists[token].length) {
            lists[token] = Arrays.copyOf(lists[token], 2 * at);
        }
        lists[token][at] = set;
        lists[token][at + 1] = place;
    }

    private static int ceil(int dividend, int divisor) {
        return (dividend + divisor - 1) / divisor;
    }
}

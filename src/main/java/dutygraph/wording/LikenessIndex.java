package dutygraph.wording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the texts that are alike to one text, as {@link Likeness} does for all at once.
 *
 * <p>Unlike the join, which goes by size, every list holds the full prefix of its texts: what is asked may be shorter or
 * longer. Look-ups may run side by side.
 */
public final class LikenessIndex {

    /**
     * A text of the index.
     *
     * @param tokens by rank, rarest first
     */
    private record Entry(String key, int[] tokens, long signature) {}

    /** The entries that have one token among their first; what is looked at first lies side by side. */
    private static final class Postings {

        private long[] signatures = new long[2];
        private int[] sizes = new int[2];
        private int[] places = new int[2];
        private Entry[] entries = new Entry[2];
        private int count;

        void add(Entry entry, int place) {
            if (count == entries.length) {
                signatures = Arrays.copyOf(signatures, 2 * count);
                sizes = Arrays.copyOf(sizes, 2 * count);
                places = Arrays.copyOf(places, 2 * count);
                entries = Arrays.copyOf(entries, 2 * count);
            }
            signatures[count] = entry.signature();
            sizes[count] = entry.tokens().length;
            places[count] = place;
            entries[count++] = entry;
        }
    }

    private final Threshold threshold;

    /** Most frequent first, as far as the first texts tell; a token that comes later counts as the rarest from then on. */
    private final TokenNumbers numbers = new TokenNumbers();

    /** By number of the token. */
    private final List<@Nullable Postings> lists = new ArrayList<>();

    private LikenessIndex(Threshold threshold) {
        this.threshold = threshold;
    }

    /**
     * An index of the texts.
     *
     * @param texts with distinct keys
     * @param threshold Jaccard index from which texts are alike, above 0, at most 1
     */
    public static LikenessIndex of(Collection<ReadText> texts, double threshold) {
        var index = new LikenessIndex(Threshold.of(threshold));
        var sets = texts.parallelStream().map(ReadText::matterBigrams).toList();
        index.numberByFrequency(sets);
        var set = sets.iterator();
        texts.forEach(text -> index.put(text.statement().key(), set.next()));
        return index;
    }

    private void numberByFrequency(List<int[]> sets) {
        var met = new TokenNumbers();
        var counts = new int[64];
        for (var set : sets) {
            for (var token : set) {
                var number = met.number(token);
                if (number == counts.length) {
                    counts = Arrays.copyOf(counts, 2 * number);
                }
                counts[number]++;
            }
        }
        var byCount = new long[met.size()];
        for (var number = 0; number < byCount.length; number++) {
            byCount[number] = (long) -counts[number] << 32 | number;
        }
        Arrays.sort(byCount);
        for (var each : byCount) {
            numbers.number(met.token((int) each));
        }
    }

    private void put(String key, int[] set) {
        var tokens = new int[set.length];
        for (var i = 0; i < set.length; i++) {
            tokens[i] = rank(numbers.number(set[i]));
        }
        Arrays.sort(tokens);
        var entry = new Entry(key, tokens, TokenNumbers.signature(set));
        for (var place = 0; place < threshold.probePrefix(tokens.length); place++) {
            var number = rank(tokens[place]);
            while (lists.size() <= number) {
                lists.add(null);
            }
            var list = lists.get(number);
            if (list == null) {
                list = new Postings();
                lists.set(number, list);
            }
            list.add(entry, place);
        }
    }

    /**
     * The pairs of a text with those of the index, but not with the one of its own key, ordered by their keys.
     *
     * @param text need not be in the index
     */
    public List<Pair> pairsOf(ReadText text) {
        return pairsOf(text.statement().key(), text.matterBigrams());
    }

    private List<Pair> pairsOf(String key, int[] set) {
        var found = new ArrayList<Pair>();
        var signature = TokenNumbers.signature(set);
        var known = new int[set.length];
        var count = 0;
        for (var token : set) {
            var number = numbers.find(token);
            if (number != TokenNumbers.UNKNOWN) {
                known[count++] = rank(number);
            }
        }
        Arrays.sort(known, 0, count);
        // tokens that the index does not know are the rarest: they stand before the known ones and meet nothing
        var unknown = set.length - count;
        for (var place = 0; unknown + place < threshold.probePrefix(set.length); place++) {
            var number = rank(known[place]);
            var list = number < lists.size() ? lists.get(number) : null;
            for (var i = 0; list != null && i < list.count; i++) {
                var total = set.length + list.sizes[i];
                var needed = threshold.needed(total);
                if (Long.bitCount(signature ^ list.signatures[i]) <= total - 2 * needed
                        && Math.min(count - place, list.sizes[i] - list.places[i]) >= needed) {
                    var other = list.entries[i];
                    var common =
                            other.key().equals(key) ? 0 : common(known, place, count, other, list.places[i], needed);
                    if (common >= needed) {
                        found.add(Likeness.pair(key, other.key(), (double) common / (total - common)));
                    }
                }
            }
        }
        found.sort(Likeness.BY_KEYS);
        return found;
    }

    private static int common(int[] known, int place, int count, Entry other, int otherPlace, int needed) {
        return SetJoin.meet(known, 0, place, other.tokens(), 0, otherPlace)
                ? 0 // found by the earlier token
                : SetJoin.shared(known, place, count, other.tokens(), otherPlace, other.tokens().length, needed);
    }

    /** The rank of a number, and the number of a rank: the later numbered, the rarer, the smaller. */
    private static int rank(int number) {
        return Integer.MAX_VALUE - number;
    }
}

package dutygraph.wording;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds the pairs of texts that share enough character bigrams: all of them at once, or those of some texts. A pair is left
 * out only where its Jaccard index lies below the threshold.
 */
public final class Likeness {

    static final Comparator<Pair> BY_KEYS = Comparator.comparing(Pair::left).thenComparing(Pair::right);

    /** Where fewer than one in so many texts are fresh, looking each text up among the fresh is faster than joining all. */
    private static final int FEW = 8;

    private Likeness() {}

    /**
     * All pairs of the texts at or above the threshold, ordered by their keys.
     *
     * @param texts with distinct keys
     * @param threshold Jaccard index, above 0, at most 1
     */
    public static List<Pair> pairs(List<ReadText> texts, double threshold) {
        return join(texts, threshold).sorted(BY_KEYS).toList();
    }

    /**
     * The pairs at or above the threshold with at least one text among the fresh, ordered by their keys.
     *
     * @param fresh keys
     * @param texts all, the fresh among them, with distinct keys
     * @param threshold Jaccard index, above 0, at most 1
     */
    public static List<Pair> pairsOf(Set<String> fresh, List<ReadText> texts, double threshold) {
        if (fresh.isEmpty()) {
            return List.of();
        }
        var pairs = fresh.size() < texts.size() / FEW ? lookUp(fresh, texts, threshold) : join(texts, threshold);
        return pairs.filter(pair -> fresh.contains(pair.left()) || fresh.contains(pair.right()))
                .sorted(BY_KEYS)
                .toList();
    }

    private static Stream<Pair> join(List<ReadText> texts, double threshold) {
        var sets = texts.parallelStream().map(ReadText::matterBigrams).toArray(int[][]::new);
        var matches = SetJoin.of(sets, threshold).pairs();
        return IntStream.range(0, matches.count()).parallel().mapToObj(i -> {
            var left = matches.left()[i];
            var right = matches.right()[i];
            var shared = matches.shared()[i];
            return pair(
                    texts.get(left).statement().key(),
                    texts.get(right).statement().key(),
                    (double) shared / (sets[left].length + sets[right].length - shared));
        });
    }

    private static Stream<Pair> lookUp(Set<String> fresh, List<ReadText> texts, double threshold) {
        var index = LikenessIndex.of(
                texts.stream()
                        .filter(text -> fresh.contains(text.statement().key()))
                        .toList(),
                threshold);
        // two fresh texts find each other: the one with the smaller key tells
        return texts.parallelStream().flatMap(text -> {
            var key = text.statement().key();
            return index.pairsOf(text).stream().filter(pair -> pair.left().equals(key) || !fresh.contains(key));
        });
    }

    static Pair pair(String a, String b, double score) {
        return a.compareTo(b) < 0 ? new Pair(a, b, score) : new Pair(b, a, score);
    }
}

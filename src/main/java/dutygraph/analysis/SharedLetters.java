package dutygraph.analysis;

import dutygraph.wording.StatementText;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds texts by the pairs of neighbouring characters that they share, each weighted by its rarity (idf, Spärck Jones 1972), so
 * that 抽检 counts and 负责 hardly does.
 */
final class SharedLetters implements NearTexts {

    /** Most texts that are judged against one; judging a pair takes some tens of microseconds. */
    private static final int MOST = 250;

    private final List<StatementText> texts;
    private final Map<Integer, int[]> placesOf;
    private final Map<String, int[]> familyOf;

    SharedLetters(List<StatementText> texts) {
        this.texts = texts;
        this.placesOf = index(
                IntStream.range(0, texts.size()), at -> pairs(texts.get(at).text()));
        this.familyOf = index(
                IntStream.range(0, texts.size()).filter(at -> texts.get(at).family() != null),
                at -> Stream.of(String.valueOf(texts.get(at).family())));
    }

    private interface Terms<T> {
        Stream<T> of(int at);
    }

    private static <T> Map<T, int[]> index(IntStream places, Terms<T> terms) {
        var growing = new HashMap<T, int[]>();
        var sizes = new HashMap<T, Integer>();
        places.forEach(at -> terms.of(at).forEach(term -> {
            var size = sizes.merge(term, 1, Integer::sum);
            var list = growing.computeIfAbsent(term, key -> new int[4]);
            if (size > list.length) {
                list = Arrays.copyOf(list, list.length * 2);
                growing.put(term, list);
            }
            list[size - 1] = at;
        }));
        growing.replaceAll((term, list) -> Arrays.copyOf(list, Objects.requireNonNull(sizes.get(term))));
        return growing;
    }

    private static Stream<Integer> pairs(String text) {
        return IntStream.range(0, Math.max(0, text.length() - 1))
                .filter(at ->
                        Character.isLetterOrDigit(text.charAt(at)) && Character.isLetterOrDigit(text.charAt(at + 1)))
                .map(at -> text.charAt(at) << 16 | text.charAt(at + 1))
                .distinct()
                .boxed();
    }

    @Override
    public List<StatementText> to(StatementText text) {
        var scores = new float[texts.size()];
        pairs(text.text()).forEach(pair -> {
            var places = placesOf.getOrDefault(pair, NONE);
            var weight = (float) Math.log((1.0 + texts.size()) / (1.0 + places.length));
            for (var at : places) {
                scores[at] += weight;
            }
        });
        if (text.family() != null) {
            for (var at : familyOf.getOrDefault(text.family(), NONE)) {
                scores[at] += texts.size();
            }
        }
        return IntStream.range(0, scores.length)
                .filter(at -> scores[at] > 0)
                .boxed()
                .sorted((a, b) -> Float.compare(scores[b], scores[a]))
                .limit(MOST)
                .map(texts::get)
                .toList();
    }

    private static final int[] NONE = {};
}

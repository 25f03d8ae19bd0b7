package dutygraph.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LikenessIndexTests {

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.6, 0.75, 0.9, 1.0})
    void aLookUpFindsThePairsThatComparingWithAllFinds(double threshold) {
        var texts = LikenessTests.texts(800, 7);
        var index = LikenessIndex.of(texts, threshold);
        var expected = LikenessTests.bruteForce(texts, threshold);

        for (var text : texts) {
            assertThat(index.pairsOf(text)).isEqualTo(of(text, expected));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void textsThatComeChangeAndGoAreFoundAsTheyAre(int seed) {
        var random = new Random(seed);
        var pool = LikenessTests.texts(900, 20 + seed);
        var held = new LinkedHashMap<String, StatementText>();
        pool.subList(0, 300).forEach(text -> held.put(text.key(), text));
        var index = LikenessIndex.of(List.copyOf(held.values()), 0.6);
        for (var i = 0; i < 2_000; i++) {
            var text = pool.get(random.nextInt(pool.size()));
            switch (random.nextInt(3)) {
                case 0 -> {
                    index.remove(text.key());
                    held.remove(text.key());
                }
                case 1 -> {
                    index.put(text);
                    held.put(text.key(), text);
                }
                default -> {
                    // the same key with another text
                    var changed = new StatementText(
                            text.key(), pool.get(random.nextInt(pool.size())).text(), null, false);
                    index.put(changed);
                    held.put(changed.key(), changed);
                }
            }
        }

        var expected = LikenessTests.bruteForce(List.copyOf(held.values()), 0.6);
        assertThat(index.size()).isEqualTo(held.size());
        var found = new ArrayList<Pair>();
        for (var text : held.values()) {
            index.pairsOf(text).stream()
                    .filter(pair -> pair.left().equals(text.key()))
                    .forEach(found::add);
        }
        found.sort(Likeness.BY_KEYS);
        assertThat(found).isEqualTo(expected).isNotEmpty();
    }

    @Test
    void aTextThatTheIndexDoesNotHoldIsComparedAllTheSame() {
        var index = LikenessIndex.of(List.of(Texts.statement("负责食品生产环节的质量抽查和公示")), 0.6);

        assertThat(index.pairsOf(Texts.statement("负责食品流通环节的质量抽查和公示"))).hasSize(1);
        assertThat(index.pairsOf(Texts.statement("负责森林防火"))).isEmpty();
    }

    @Test
    void anEmptyIndexFindsNothingUntilATextComes() {
        var index = LikenessIndex.of(List.of(), 0.6);
        var text = Texts.statement("负责农村道路的养护管理");
        assertThat(index.pairsOf(text)).isEmpty();

        index.put(text);

        assertThat(index.pairsOf(text)).isEmpty();
        assertThat(index.pairsOf(new StatementText("other", text.text(), null, false)))
                .containsExactly(Likeness.pair("other", text.key(), 1));
    }

    private static List<Pair> of(StatementText text, List<Pair> pairs) {
        return pairs.stream()
                .filter(pair -> pair.left().equals(text.key()) || pair.right().equals(text.key()))
                .toList();
    }
}

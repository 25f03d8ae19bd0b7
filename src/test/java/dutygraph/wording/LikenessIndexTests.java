package dutygraph.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LikenessIndexTests {

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.6, 0.75, 0.9, 1.0})
    void aLookUpFindsThePairsThatComparingWithAllFinds(double threshold) {
        var texts = LikenessTests.texts(800, 7);
        var index = LikenessIndex.of(LikenessTests.read(texts), threshold);
        var expected = LikenessTests.bruteForce(texts, threshold);

        for (var text : texts) {
            assertThat(index.pairsOf(ReadText.of(text))).isEqualTo(of(text, expected));
        }
    }

    @Test
    void aTextThatTheIndexDoesNotHoldIsComparedAllTheSame() {
        var index = LikenessIndex.of(List.of(read("负责食品生产环节的质量抽查和公示")), 0.6);

        assertThat(index.pairsOf(read("负责食品流通环节的质量抽查和公示"))).hasSize(1);
        assertThat(index.pairsOf(read("负责森林防火"))).isEmpty();
    }

    @Test
    void anEmptyIndexFindsNothing() {
        var index = LikenessIndex.of(List.of(), 0.6);

        assertThat(index.pairsOf(read("负责农村道路的养护管理"))).isEmpty();
    }

    private static ReadText read(String text) {
        return ReadText.of(Texts.statement(text));
    }

    private static List<Pair> of(StatementText text, List<Pair> pairs) {
        return pairs.stream()
                .filter(pair -> pair.left().equals(text.key()) || pair.right().equals(text.key()))
                .toList();
    }
}

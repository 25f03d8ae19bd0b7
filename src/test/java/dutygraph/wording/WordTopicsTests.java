package dutygraph.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordTopicsTests {

    @ParameterizedTest
    @ValueSource(strings = {"湿地", "燃气", "物业", "公路"})
    void aWordOfFewMattersTellsWhichOne(String word) {
        assertThat(WordTopics.of(word)).isGreaterThan(0.8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"公布", "举报", "演练", "批准", "制度"})
    void aWordOfHowAnyMatterIsHandledTellsNone(String word) {
        assertThat(WordTopics.of(word)).isLessThan(0.2);
    }

    @Test
    void aWordThatNoTextHasIsMostlyOneOfAMatter() {
        assertThat(WordTopics.of("龘靐齉")).isEqualTo(0.7);
    }

    @Test
    void whatEveryBodyDoesAndOneGovernsIsAMatter() {
        assertThat(WordTopics.of("采购")).isEqualTo(1);
    }

    @Test
    void itIsMeasuredInDoublings() {
        assertThat(WordTopics.topic(19, 19, 1_000_000)).isCloseTo(0, within(1e-4));
        assertThat(WordTopics.topic(79, 19, 1_000_000)).isCloseTo(1, within(1e-4));
        assertThat(WordTopics.topic(39, 19, 1_000_000)).isCloseTo(0.6 / 1.6, within(1e-4));
        assertThat(WordTopics.topic(5, 19, 1_000_000)).isCloseTo(0, within(1e-4));
    }

    @Test
    void fewTextsTellLittle() {
        assertThat(WordTopics.topic(3, 3, 3)).isCloseTo(0.7 * 6 / 9, within(1e-9));
        assertThat(WordTopics.topic(6, 6, 6)).isCloseTo(0.35, within(1e-9));
    }
}

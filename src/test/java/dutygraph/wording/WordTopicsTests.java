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
        assertThat(WordTopics.of(word)).isZero();
    }

    @Test
    void aWordThatNoTextHasIsMostlyOneOfAMatter() {
        assertThat(WordTopics.of("龘靐齉")).isEqualTo(0.7);
    }

    @Test
    void itIsMeasuredInDoublings() {
        assertThat(WordTopics.topic(19, 19)).isZero();
        assertThat(WordTopics.topic(79, 19)).isEqualTo(1);
        assertThat(WordTopics.topic(39, 19)).isCloseTo(0.6 / 1.6, within(1e-9));
        assertThat(WordTopics.topic(5, 19)).isZero();
    }
}

package dutygraph.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class VocabularyTests {

    @Test
    void theWordsOfAClassComeTheLongestFirst() {
        assertThat(Vocabulary.read("roles.txt").words("assist"))
                .contains("协助")
                .isSortedAccordingTo((a, b) -> b.length() - a.length());
    }

    @Test
    void aSlipInTheNameOfAClassIsNoEmptyClass() {
        assertThatThrownBy(() -> Vocabulary.read("roles.txt").words("assists"))
                .hasMessageContaining("roles.txt has no line 'assists: WORD WORD'");
    }
}

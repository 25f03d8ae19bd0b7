package dutygraph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ConflictsCommandTests {

    @Test
    void aTextThatSaysNothingIsRefused() {
        var said = Said.by("conflicts", "负责水利", " ", "--agency", "GAD");

        assertThat(said.code()).isEqualTo(Exit.BAD_INPUT);
        assertThat(said.err()).startsWith("第 2 条职责内容必须填写");
    }

    @Test
    void aTextLongerThanTheApiTakesIsRefused() {
        var said = Said.by("conflicts", "负责水利", "水".repeat(4_001), "--agency", "GAD", "--lang", "en");

        assertThat(said.code()).isEqualTo(Exit.BAD_INPUT);
        assertThat(said.err()).startsWith("Text 2 is longer than 4,000 characters");
    }
}

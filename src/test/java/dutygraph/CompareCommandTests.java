package dutygraph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pairs are judged line by line, without a database. */
final class CompareCommandTests {

    private static final String SAME = "{\"id\": %s, \"holder_a\": \"区农业农村局\", \"text_a\": \"负责食用农产品监督抽查。\", "
            + "\"holder_b\": \"区市场监督管理局\", \"text_b\": \"食用农产品的监督抽查工作\"}";

    private final ObjectMapper json = new ObjectMapper();
    private final Locale former = Locale.getDefault();
    private final PrintStream screen = System.out;
    private final PrintStream errorScreen = System.err;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private final Path folder;

    CompareCommandTests(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void listen() {
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void stopListening() {
        System.setOut(screen);
        System.setErr(errorScreen);
        Locale.setDefault(former);
    }

    private int compare(String... lines) throws IOException {
        var file = Files.writeString(folder.resolve("pairs.jsonl"), String.join("\n", lines) + "\n");
        return Main.run("compare", "--pairs", file.toString(), "--lang", "en");
    }

    private List<JsonNode> answers() throws IOException {
        var answers = new ArrayList<JsonNode>();
        for (var line : out.toString(StandardCharsets.UTF_8).lines().toList()) {
            answers.add(json.readTree(line));
        }
        return answers;
    }

    @Test
    void eachLineHasItsAnswerInOrder() throws IOException {
        assertThat(
                        compare(
                                SAME.formatted("7"),
                                "",
                                "{\"id\": \"b\", \"holder_a\": \"林业局\", \"text_a\": \"负责森林防火\", \"holder_b\": \"教育局\", \"text_b\": \"管理幼儿园\"}"))
                .isEqualTo(Exit.DONE);

        assertThat(answers())
                .extracting(answer -> answer.get("id").toString() + " "
                        + answer.get("relation").asText())
                .containsExactly("7 DUPLICATE", "\"b\" UNRELATED");
        assertThat(answers().get(0).get("score").asDouble()).isEqualTo(1);
        assertThat(answers().get(0).get("evidence").get("decidedBy").asText()).contains("same");
        assertThat(answers()
                        .get(0)
                        .get("evidence")
                        .get("parts")
                        .get(0)
                        .get("match")
                        .asText())
                .isEqualTo("SAME");
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void aBadLineIsToldAndTheOthersAreAnswered() throws IOException {
        assertThat(compare(
                        "\uFEFF" + SAME.formatted("1"),
                        "{\"id\": 2, \"text_a\": \"负责森林防火\"}",
                        "{\"id\": 3,",
                        "[4]",
                        "{\"id\": 5, \"text_a\": 5, \"text_b\": \"\"}",
                        SAME.formatted("6")))
                .isEqualTo(Exit.BAD_INPUT);

        assertThat(answers()).extracting(answer -> answer.get("id").asInt()).containsExactly(1, 6);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("Line 2: text_b is missing", "Line 3: not JSON at column 10", "Line 4: not a JSON object")
                .contains("Line 5: text_a is 5, not a text", "4 of 6 lines")
                .doesNotContain("Unexpected", "Source");
    }

    @Test
    void aTextLongerThanTheApiTakesIsToldByItsLine() throws IOException {
        assertThat(compare(
                        SAME.formatted("1"),
                        "{\"id\": 2, \"text_a\": \"负责水利\", \"text_b\": \"%s\"}".formatted("水".repeat(4_000)),
                        "{\"id\": 3, \"text_a\": \"负责水利\", \"text_b\": \"%s\"}".formatted("水".repeat(4_001)),
                        "{\"id\": 4, \"holder_a\": \"%s\", \"text_a\": \"负责水利\", \"text_b\": \"负责水利\"}"
                                .formatted("局".repeat(201))))
                .isEqualTo(Exit.BAD_INPUT);

        assertThat(answers()).extracting(answer -> answer.get("id").asInt()).containsExactly(1, 2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("Line 3: text_b is longer than 4,000 characters")
                .contains("Line 4: holder_a is longer than 200 characters");
    }

    @Test
    void bytesThatAreNoTextAreToldByTheirLine() throws IOException {
        var file = folder.resolve("gb.jsonl");
        Files.write(file, "{\"id\": 1, \"text_a\": \"负责\", \"text_b\": \"负责\"}\n".getBytes("GB18030"));

        assertThat(Main.run("compare", "--pairs", file.toString())).isEqualTo(Exit.BAD_INPUT);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("第 1 行：不是 UTF-8");
        assertThat(Main.run("compare", "--pairs", folder.resolve("none").toString()))
                .isEqualTo(Exit.BAD_INPUT);
    }
}

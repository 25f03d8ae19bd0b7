package dutygraph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
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

/** What a user types and sees, on a database reached by its address. */
@GraphTest
final class CommandLineIT {

    private static final String AREAS = "代码,名称,层级,上级代码\n61,陕西省,省,\n610902,汉滨区,县,61\n";
    private static final String AGENCIES = """
            编码,名称,类型,行政区划代码,行政编制,实有行政
            GAD,区农业农村局,政府部门,610902,10,12
            DRD,区市场监督管理局,政府部门,610902,10,8
            """;
    private static final String DUTIES = """
            编码,职责内容,机构编码
            GAD-01,负责食用农产品市场销售环节的监督抽查。,GAD
            DRD-07,负责食用农产品市场销售环节的监督抽查。,DRD
            """;

    private final ObjectMapper json = new ObjectMapper();
    private final Locale former = Locale.getDefault();
    private final PrintStream screen = System.out;
    private final PrintStream errorScreen = System.err;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final URI server;

    CommandLineIT(URI server) {
        this.server = server;
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

    private int run(String... arguments) {
        out.reset();
        err.reset();
        var line = new ArrayList<>(List.of(arguments));
        line.addAll(List.of("--neo4j", server.toString()));
        return Main.run(line.toArray(String[]::new));
    }

    private JsonNode answer() throws IOException {
        return json.readTree(out.toByteArray());
    }

    private static Path county(Path folder) throws IOException {
        Files.writeString(folder.resolve("areas.csv"), AREAS);
        Files.writeString(folder.resolve("agencies.csv"), AGENCIES);
        Files.writeString(folder.resolve("duties.csv"), DUTIES);
        return folder;
    }

    @Test
    void aCountyComesInIsJudgedAndGoesOutAgain(@TempDir Path folder, @TempDir Path elsewhere) throws IOException {
        assertThat(run("import", county(folder).toString(), "--format", "json")).isEqualTo(Exit.DONE);
        assertThat(answer().get("written").asBoolean()).isTrue();

        assertThat(run("overlaps", "--area", "610902", "--format", "json")).isEqualTo(Exit.DONE);
        var pair = answer().get("items").get(0);
        assertThat(pair.get("relation").asText()).isEqualTo("DUPLICATE");
        assertThat(pair.get("left").get("duty").asText()).isEqualTo("DRD-07");
        assertThat(pair.get("right").get("duty").asText()).isEqualTo("GAD-01");

        assertThat(run("check", "--rule", "over-quota", "--fail-on", "high")).isEqualTo(Exit.FINDINGS);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("over-quota", "区农业农村局")
                .doesNotContain("DRD");

        var first = elsewhere.resolve("one.json");
        var second = elsewhere.resolve("two.json");
        assertThat(run("export", "--out", first.toString())).isEqualTo(Exit.DONE);
        assertThat(run("import", folder.toString())).isEqualTo(Exit.DONE);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("没有变化");
        assertThat(run("export", "--out", second.toString())).isEqualTo(Exit.DONE);
        assertThat(second).hasSameBinaryContentAs(first);
    }

    @Test
    void aWrongRowIsToldAndNothingIsWritten(@TempDir Path folder) throws IOException {
        county(folder);
        Files.writeString(folder.resolve("duties.csv"), "职责内容,机构编码\n负责水利,P99\n");

        assertThat(run("import", folder.toString(), "--lang", "en")).isEqualTo(Exit.BAD_INPUT);

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("P99", "nothing was written");
        assertThat(run("check", "--format", "json")).isEqualTo(Exit.DONE);
        assertThat(answer().get("total").asInt()).isZero();
    }

    @Test
    void whatIsNotThereIsNamed() {
        assertThat(run("reach", "P99")).isEqualTo(Exit.BAD_INPUT);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("'P99'");
        assertThat(run("overlaps", "--area", "999999", "--lang", "en")).isEqualTo(Exit.BAD_INPUT);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("'999999' is not a known area");
        assertThat(run("overlaps", "--relation", "SAME")).isEqualTo(Exit.BAD_INPUT);
        assertThat(run("check", "--rule", "none")).isEqualTo(Exit.BAD_INPUT);
        assertThat(run("serv")).isEqualTo(Exit.BAD_INPUT);
    }

    @Test
    void anEmptyDatabaseIsNotOneWithoutProblems() {
        assertThat(run("check", "--lang", "en")).isEqualTo(Exit.DONE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("the database is empty");
    }

    @Test
    void aServerThatIsNotThereCannotBeUsed() {
        assertThat(Main.run("check", "--neo4j", "bolt://127.0.0.1:1", "--lang", "en"))
                .isEqualTo(Exit.COULD_NOT_RUN);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("bolt://127.0.0.1:1");
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void everyQuestionAnswersInTheLanguageAsked(@TempDir Path folder) throws IOException {
        run("import", county(folder).toString());

        assertThat(run("orphans", "--lang", "en")).isEqualTo(Exit.DONE);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("Duty without holder");
        assertThat(run("orphans", "--lang", "zh")).isEqualTo(Exit.DONE);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("无主职责");
        assertThat(run("coverage", "--format", "json")).isEqualTo(Exit.DONE);
        assertThat(answer().has("cells")).isTrue();
        assertThat(run("reach", "GAD", "--format", "json")).isEqualTo(Exit.DONE);
        assertThat(answer().get("direction").asText()).isEqualTo("MANY_TO_ONE");
        assertThat(run("reach", "GAD", "--lang", "en")).isEqualTo(Exit.DONE);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("In all: townships ");
    }

    @Test
    void aQuestionShowsItsCypher() {
        assertThat(run("overlaps", "--cypher")).isEqualTo(Exit.DONE);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("// purpose:")
                .contains("SIMILAR_TO");
    }

    @Test
    void aScenarioIsTriedAndChangesNothing(@TempDir Path folder) throws IOException {
        run("import", county(folder).toString());
        var scenario = Files.writeString(folder.resolve("merge.yaml"), """
                name: 农业和市场合并
                changes:
                  - merge: {agencies: [GAD, DRD], into: DRD}
                """);
        var before = folder.resolve("before.json");
        var after = folder.resolve("after.json");
        run("export", "--out", before.toString());

        assertThat(run("simulate", scenario.toString(), "--format", "json")).isZero();

        assertThat(answer().at("/metrics/agencies/difference").asInt()).isEqualTo(-1);
        assertThat(answer().at("/metrics/duplicates/difference").asInt()).isEqualTo(-1);
        assertThat(answer().at("/findings/resolved").findValuesAsText("key"))
                .contains("duplicate-duty|DRD-07|GAD-01|DRD|GAD");
        assertThat(answer().at("/findings/new").isArray()).isTrue();
        assertThat(run("simulate", scenario.toString())).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("机构由 2 变为 1（-1，为变更前 2 的 -50.0%）。");
        run("export", "--out", after.toString());
        assertThat(after).hasSameBinaryContentAs(before);
    }

    @Test
    void theSuffixOfTheFileSaysTheFormOfASimulation(@TempDir Path folder) throws IOException {
        run("import", county(folder).toString());
        var scenario = Files.writeString(
                folder.resolve("merger.yaml"), "name: 合并\nchanges:\n  - merge: {agencies: [GAD, DRD], into: DRD}\n");
        var workbook = folder.resolve("merger.xlsx");
        var document = folder.resolve("merger.docx");
        var json = folder.resolve("merger.json");

        assertThat(run("simulate", scenario.toString(), "--out", workbook.toString()))
                .isZero();
        assertThat(run("simulate", scenario.toString(), "--out", document.toString()))
                .isZero();
        assertThat(run("simulate", scenario.toString(), "--out", json.toString()))
                .isZero();

        assertThat(workbook).binaryContent().startsWith('P', 'K');
        assertThat(document).binaryContent().startsWith('P', 'K');
        assertThat(json).content(StandardCharsets.UTF_8).startsWith("{").contains("\"transfers\"");
    }

    @Test
    void scenariosAreProposedWithTheirReasons(@TempDir Path folder) throws IOException {
        run("import", county(folder).toString());

        assertThat(run("suggest", "--max-changes", "1", "--scenarios", "1", "--effort", "1", "--format", "json"))
                .isZero();

        assertThat(answer().at("/items/0/targets/0/after").asInt())
                .isLessThan(answer().at("/items/0/targets/0/before").asInt());
        assertThat(answer().at("/items/0/steps/0/operation").asText()).isEqualTo("transfer");
        assertThat(run("suggest", "--max-changes", "1", "--scenarios", "1", "--effort", "1"))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("1. 划转  ").doesNotContain("transfer");
        assertThat(run("suggest", "--no-overlaps")).isEqualTo(Exit.BAD_INPUT);
        assertThat(run("suggest", "--keep-apart", "GAD")).isEqualTo(Exit.BAD_INPUT);
        assertThat(run("suggest", "--keep-apart", "GAD,NOBODY")).isEqualTo(Exit.BAD_INPUT);
    }

    @Test
    void aScenarioThatCannotBeIsRefused(@TempDir Path folder) throws IOException {
        run("import", county(folder).toString());
        var wrong =
                Files.writeString(folder.resolve("wrong.yaml"), "name: x\nchanges:\n  - merge: {agencies: [GAD]}\n");
        var refused = Files.writeString(
                folder.resolve("refused.json"),
                "{\"name\": \"x\", \"changes\": [{\"abolish\": {\"agency\": \"GAD\"}}]}");

        assertThat(run("simulate", wrong.toString())).isEqualTo(Exit.BAD_INPUT);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("wrong.yaml: 第 3 行第 12 列");
        assertThat(run("simulate", refused.toString(), "--format", "json")).isEqualTo(Exit.BAD_INPUT);
        assertThat(answer().at("/refusals/0/reason").asText()).isEqualTo("no-successor");
        assertThat(answer().at("/refusals/0/remedy").asText()).contains("successor");
    }
}

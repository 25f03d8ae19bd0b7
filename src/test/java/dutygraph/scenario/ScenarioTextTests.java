package dutygraph.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Scenarios as text, right and wrong. */
final class ScenarioTextTests {

    private static final Path SCHEMA = Path.of("docs/scenario.schema.json");

    private static List<String> wrong(String text) {
        var bad = catchThrowableOfType(BadScenario.class, () -> ScenarioText.read(text));
        return bad == null
                ? List.of()
                : bad.errors().stream()
                        .map(error -> error.line() + ":" + error.column() + " " + error.path() + " " + error.word())
                        .toList();
    }

    @Test
    void yamlAndJsonSayTheSame() {
        var yaml = ScenarioText.read("""
                name: 公园整合
                basis: 并编发〔2025〕3号
                changes:
                  - merge: {agencies: [P01, P02], into: GYZX, name: 市公园服务中心}
                  - setQuota:
                      agency: 0610902
                      institution: 40
                """);
        var json = ScenarioText.read("""
                {"name": "公园整合", "basis": "并编发〔2025〕3号", "changes": [
                \t{"merge": {"agencies": ["P01", "P02"], "into": "GYZX", "name": "市公园服务中心"}},
                \t{"setQuota": {"agency": "0610902", "institution": 40}}]}""");

        assertThat(yaml).isEqualTo(json);
        assertThat(yaml.steps().get(0).change())
                .isEqualTo(new Merge(List.of("P01", "P02"), "GYZX", "市公园服务中心", null, null, null, List.of()));
        assertThat(yaml.codes()).containsExactly("0610902", "GYZX", "P01", "P02");
    }

    @Test
    void everyMistakeIsNamedWithItsPlace() {
        assertThat(wrong("""
                name: x
                bases: y
                changes:
                  - merge: {agencies: [A, A], into: B}
                  - abolsih: {agency: A}
                  - transfer: {staff: many, too: B}
                  - delegate: {item: I, by: A, to: B, mode: 送}
                """))
                .containsExactly(
                        "2:8 bases unknown-key",
                        "4:27 changes[1].merge.agencies twice",
                        "5:5 changes[2] unknown-change",
                        "6:34 changes[3].transfer.too unknown-key",
                        "6:15 changes[3].transfer missing",
                        "6:23 changes[3].transfer.staff number",
                        "7:45 changes[4].delegate.mode word");
        assertThat(wrong("name: x\nchanges: []\n")).containsExactly("2:10 changes no-changes");
        assertThat(wrong("{\"name\": \"x\",\n \"changes\": [}")).containsExactly("2:14  syntax");
        assertThat(wrong("name: x\nname: y\n")).containsExactly("2:1 name twice");
        assertThat(wrong("")).containsExactly("1:1  empty");
        assertThat(wrong("- a\n- b\n")).containsExactly("1:1  object");
    }

    @Test
    void aMistakeIsToldInBothLanguages() {
        var bad = catchThrowableOfType(
                BadScenario.class, () -> ScenarioText.read("name: x\nchanges:\n  - merge: {agencies: [A, B]}\n"));

        assertThat(bad.errors().get(0).in(Locale.CHINESE)).isEqualTo("第 3 行第 12 列（changes[1].merge）：缺少“into”。补上它。");
        assertThat(bad.errors().get(0).in(Locale.ENGLISH))
                .isEqualTo("Line 3, column 12 (changes[1].merge): \"into\" is missing. Add it.");
    }

    @Test
    void theWordsOfTheContractAreAllThere() {
        assertThat(Arrays.stream(Operation.values()).map(Operation::word))
                .contains(
                        "merge",
                        "mergeBureaus",
                        "abolish",
                        "create",
                        "createBureau",
                        "moveBureau",
                        "transfer",
                        "delegate",
                        "takeBack",
                        "setQuota",
                        "rename",
                        "makeShell");
    }

    @Test
    void thePublishedSchemaIsTheOneReadBy() throws IOException {
        assertThat(Files.readString(SCHEMA))
                .as("docs/scenario.schema.json is out of date: write it anew with ./dutygraph simulate --schema")
                .isEqualTo(ScenarioSchema.text());
    }
}

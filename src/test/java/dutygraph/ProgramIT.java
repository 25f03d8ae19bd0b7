package dutygraph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program from its start to its end, on a data folder of its own. */
final class ProgramIT {

    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/");

    private static final String DEMO = "src/main/resources/dutygraph/demo";

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void servesTheDemoSharesItsFolderAndStopsWhenAskedAndATrialThatIsKilledLeavesIt(@TempDir Path folder)
            throws Exception {
        var data = folder.resolve("data").toString();
        byte[] before;
        try (var served = Program.start("serve", "--demo", "--port", "0", "--data", data)) {
            assertThat(served.lineWith("over-quota")).contains("超编");
            var root = ADDRESS.matcher(served.lineWith("http://"));
            assertThat(root.find()).isTrue();
            var health = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(root.group() + "api/health"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(json.readTree(health.body()).get("status").asText()).isEqualTo("UP");

            // beside the one that serves
            before = exported(folder.resolve("before.json"), data);

            served.terminate();
            assertThat(served.endsWithin(20)).isTrue();
        }
        var scenario = Files.writeString(
                folder.resolve("scenario.yaml"),
                "name: 试\nchanges:\n  - merge: {agencies: [610902-SCJG, 610902-NYNC], into: 610902-SCJG}\n");
        try (var trying = Program.startAloud("simulate", scenario.toString(), "--data", data)) {
            trying.lineWith("按变更后的情况运行规则");
            trying.kill();
            assertThat(trying.exitCode()).isNotZero();
        }

        assertThat(exported(folder.resolve("after.json"), data)).isEqualTo(before);
    }

    private static byte[] exported(Path file, String data) throws Exception {
        try (var exporting = Program.start("export", "--out", file.toString(), "--data", data)) {
            assertThat(exporting.exitCode()).isZero();
        }
        return Files.readAllBytes(file);
    }

    @Test
    void anImportThatIsStoppedOrKilledLeavesTheGraphAsItWas(@TempDir Path folder) throws Exception {
        var data = folder.resolve("data").toString();
        try (var loading = Program.startAloud("import", DEMO, "--data", data)) {
            loading.lineWith("写入 行政区划");
            loading.terminate();
            assertThat(loading.rest()).contains("正在停止…", "已停止，未写入任何数据。");
        }
        try (var loading = Program.startAloud("import", DEMO, "--data", data)) {
            loading.lineWith("写入 职责");
            loading.kill();
        }

        var exported = folder.resolve("after.json");
        try (var exporting = Program.start("export", "--out", exported.toString(), "--data", data)) {
            assertThat(exporting.exitCode()).isZero();
        }
        var sheets = json.readTree(exported.toFile()).get("sheets");
        assertThat(sheets.has("职责")).isTrue();
        sheets.forEach(sheet -> assertThat(sheet).isEmpty());
    }

    @Test
    void saysWhatIsWrongInTheLanguageAsked(@TempDir Path folder) throws Exception {
        var none = folder.resolve("none.xlsx").toString();
        try (var program = Program.startAloud("import", none, "--lang", "en")) {
            assertThat(program.rest()).contains("There is no file " + none);
            assertThat(program.exitCode()).isEqualTo(Exit.BAD_INPUT);
        }
    }
}

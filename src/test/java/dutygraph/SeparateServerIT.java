package dutygraph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Works the same on the embedded database and on a server: the packaged program on a Neo4j server that is neither in its process
 * nor in that of the tests, and asks for a password.
 */
final class SeparateServerIT {

    private static final String DEMO = "src/main/resources/dutygraph/demo";

    @TempDir
    @SuppressWarnings("NullAway.Init") // by JUnit
    private static Path folder;

    @SuppressWarnings("NullAway.Init") // before all
    private static Neo4jServer server;

    private final ObjectMapper json = new ObjectMapper();

    @BeforeAll
    static void theServerHasTheDemoCounty() throws Exception {
        try (var beside = embedded("import", DEMO)) {
            server = Neo4jServer.start(Files.createDirectories(folder.resolve("server")));
            Files.writeString(folder.resolve("password"), Neo4jServer.PASSWORD);
            try (var loading = onServer("neo4j", "import", DEMO)) {
                assertThat(loading.exitCode()).isZero();
            }
            assertThat(beside.exitCode()).isZero();
        }
        Files.writeString(folder.resolve("scenario.yaml"), """
                name: 住建并入城管
                changes:
                  - merge: {agencies: [610902-ZJJ], into: 610902-CGJ}
                """);
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    private static Program onServer(String scheme, String... arguments) throws Exception {
        var line = new ArrayList<>(List.of(arguments));
        line.addAll(List.of(
                "--neo4j",
                server.uri(scheme).toString(),
                "--neo4j-user",
                "neo4j",
                "--neo4j-password-file",
                folder.resolve("password").toString()));
        return Program.start(line.toArray(String[]::new));
    }

    private static Program embedded(String... arguments) throws Exception {
        var line = new ArrayList<>(List.of(arguments));
        line.addAll(List.of("--data", folder.resolve("embedded").toString()));
        return Program.start(line.toArray(String[]::new));
    }

    private static byte[] exported(Program exporting, Path file) throws Exception {
        try (exporting) {
            assertThat(exporting.exitCode()).isZero();
        }
        return Files.readAllBytes(file);
    }

    private String exportedFromServer(String scheme, String name) throws Exception {
        var file = folder.resolve(name + ".json");
        return new String(exported(onServer(scheme, "export", "--out", file.toString()), file), StandardCharsets.UTF_8);
    }

    /** Directly and by routing in turn: each command is a process of its own, and its first questions are planned anew. */
    @Test
    void aTrialAnswersAsOnTheEmbeddedOneAndLeavesTheServerAsItWas() throws Exception {
        assertThat(ProcessHandle.of(server.pid()))
                .hasValueSatisfying(found -> assertThat(found.isAlive()).isTrue());
        var before = exportedFromServer("bolt", "before");
        var scenario = folder.resolve("scenario.yaml").toString();

        try (var trying = onServer("neo4j", "simulate", scenario, "--format", "json");
                var beside = embedded("simulate", scenario, "--format", "json")) {
            var answer = json.readTree(trying.rest());
            var same = json.readTree(beside.rest());
            assertThat(trying.exitCode()).isZero();
            assertThat(answer.at("/metrics/agencies/difference").asInt()).isEqualTo(-1);
            assertThat(answer.at("/findings/resolved").findValuesAsText("rule")).contains("duplicate-duty");
            assertThat(answer.get("metrics")).isEqualTo(same.get("metrics"));
            assertThat(answer.get("findings")).isEqualTo(same.get("findings"));
            assertThat(answer.get("destinations")).isEqualTo(same.get("destinations"));
        }

        var file = folder.resolve("embedded.json");
        try (var exporting = embedded("export", "--out", file.toString())) {
            assertThat(exportedFromServer("neo4j", "after")).isEqualTo(before);
            var embedded = json.readTree(exported(exporting, file));
            assertThat(json.readTree(before).get("sheets")).isEqualTo(embedded.get("sheets"));
        }
    }
}

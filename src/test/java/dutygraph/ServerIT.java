package dutygraph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program with a database of another process, by an address that asks for routing. */
@GraphTest
final class ServerIT {

    private final String server;

    ServerIT(URI server) {
        this.server = "neo4j://" + server.getAuthority();
    }

    @Test
    void importsAndTriesOnAServerThatRoutes(@TempDir Path folder) throws Exception {
        var scenario = Files.writeString(
                folder.resolve("scenario.yaml"), "name: 试\nchanges:\n  - merge: {agencies: [A, B], into: A}\n");
        var files = Files.createDirectories(folder.resolve("files"));
        Files.writeString(files.resolve("areas.csv"), "代码,名称,层级\nC,甲县,县\n");
        Files.writeString(files.resolve("agencies.csv"), "编码,名称,类型,行政区划代码\nA,局甲,政府部门,C\nB,局乙,政府部门,C\n");
        Files.writeString(files.resolve("duties.csv"), "编码,职责内容,机构编码\nX,负责地热资源的监督管理,A\nY,负责地热资源的监督管理,B\n");
        try (var loading = Program.start("import", files.toString(), "--neo4j", server)) {
            assertThat(loading.exitCode()).isZero();
        }
        var before = exported(folder.resolve("before.json"));

        try (var trying = Program.start("simulate", scenario.toString(), "--format", "json", "--neo4j", server)) {
            var answer = new ObjectMapper().readTree(trying.rest());
            assertThat(answer.at("/findings/resolved").findValuesAsText("rule")).contains("duplicate-duty");
            assertThat(answer.at("/metrics/agencies/difference").asInt()).isEqualTo(-1);
            assertThat(trying.exitCode()).isZero();
        }

        assertThat(exported(folder.resolve("after.json"))).isEqualTo(before);
    }

    private byte[] exported(Path file) throws Exception {
        try (var exporting = Program.start("export", "--out", file.toString(), "--neo4j", server)) {
            assertThat(exporting.exitCode()).isZero();
        }
        return Files.readAllBytes(file);
    }
}

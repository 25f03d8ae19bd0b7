package dutygraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class GraphOptionsTests {

    private final Path folder;

    GraphOptionsTests(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check",
                "overlaps",
                "orphans",
                "coverage",
                "reach GAD",
                "conflicts 负责水利 --agency GAD",
                "suggest",
                "export --out county.json"
            })
    void whatOnlyReadsMakesNoDatabase(String command) {
        var misspelt = folder.resolve("cuonty");

        var said = Said.by(
                Stream.concat(Stream.of(command.split(" ")), Stream.of("--data", misspelt.toString(), "--lang", "en"))
                        .toArray(String[]::new));

        assertThat(said.code()).isEqualTo(Exit.BAD_INPUT);
        assertThat(said.out()).isEmpty();
        assertThat(said.err())
                .startsWith("There is no database in the folder " + misspelt)
                .contains("--data", "import");
        assertThat(misspelt).doesNotExist();
    }

    @Test
    void aFolderOfSomethingElseIsLeftAsItIs() throws Exception {
        Files.writeString(folder.resolve("agencies.csv"), "编码,名称");

        assertThat(Said.by("check", "--data", folder.toString()).err()).contains("里没有数据库");

        assertThat(folder).isDirectoryNotContaining(file -> !file.endsWith("agencies.csv"));
    }
}

package dutygraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Asked of a folder without a database: what cannot be written is refused before that is looked for. */
final class ResultOptionsTests {

    private final Path folder;

    ResultOptionsTests(@TempDir Path folder) {
        this.folder = folder;
    }

    private Said ask(String command, String option, String value) {
        return Said.by(command, option, value, "--data", folder.resolve("none").toString(), "--lang", "en");
    }

    @ParameterizedTest
    @CsvSource({
        "overlaps, xml, table json",
        "overlaps, xlsx, table json",
        "check, docx, table json xlsx",
        "simulate, pdf, table json xlsx docx"
    })
    void aFormThatTheCommandDoesNotHaveIsRefusedWithThoseItHas(String command, String form, String known) {
        var said = ask(command, "--format", form);

        assertThat(said.code()).isEqualTo(Exit.BAD_INPUT);
        assertThat(said.err()).startsWith("'" + form + "' is no value of --format. Known: " + known + ".");
    }

    @ParameterizedTest
    @CsvSource({"overlaps, o.pdf, .txt .json", "overlaps, o.xlsx, .txt .json", "check, o.table, .txt .json .xlsx"})
    void aSuffixThatSaysNoFormIsRefusedAndNothingIsWritten(String command, String name, String known) {
        var said = ask(command, "--out", folder.resolve(name).toString());

        assertThat(said.code()).isEqualTo(Exit.BAD_INPUT);
        assertThat(said.err())
                .startsWith("The suffix of '" + name + "' is no form of this command. Known: " + known + ";");
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource({"--out, o.txt", "--out, o", "--out, o.JSON", "--format, JSON"})
    void whatTheCommandHasIsTaken(String option, String value) {
        assertThat(ask("overlaps", option, value).err()).startsWith("There is no database");
    }

    @Test
    void aNamedFormMakesAnySuffixGood() {
        var said = Said.by(
                "check",
                "--out",
                "o.dat",
                "--format",
                "json",
                "--data",
                folder.resolve("none").toString());

        assertThat(said.err()).contains("没有数据库");
        assertThat(Files.exists(Path.of("o.dat"))).isFalse();
    }
}

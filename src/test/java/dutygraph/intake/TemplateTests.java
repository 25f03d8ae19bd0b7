package dutygraph.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TemplateTests {

    private final Path folder;

    TemplateTests(@TempDir Path folder) {
        this.folder = folder;
    }

    private Path template(Locale locale) throws IOException {
        var file = folder.resolve("template.xlsx");
        try (var out = Files.newOutputStream(file)) {
            Template.write(out, locale);
        }
        return file;
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void everySheetHasItsColumnsNotesAndChoices(String language) throws IOException {
        var file = template(Locale.forLanguageTag(language));

        try (var workbook = new ReadableWorkbook(file.toFile())) {
            for (var sheet : Sheet.values()) {
                var header =
                        workbook.findSheet(sheet.title()).orElseThrow().read().get(0);
                assertThat(header.stream().map(cell -> cell.getText()).toList())
                        .isEqualTo(sheet.written().stream().map(Column::name).toList());
            }
        }
        try (var zip = new ZipFile(file.toFile())) {
            var agencies = zip.getEntry("xl/worksheets/sheet4.xml");
            assertThat(new String(zip.getInputStream(agencies).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                    .contains("dataValidation sqref=\"D2:D5001\"")
                    .contains("'可选值'!$B$1:$B$9");
        }
    }

    @Test
    void itCanBeReadAsItIs() throws IOException {
        var file = template(Locale.CHINESE);

        var checked = Checked.of(file);

        assertThat(checked.places()).isEmpty();
        assertThat(checked.told()).isEmpty();
    }

    @Test
    void theDataDictionaryIsWhatTheSheetsSay() throws IOException {
        var document = Path.of("docs/data-dictionary.md");
        var written = DataDictionary.markdown(Locale.ENGLISH);
        if (Boolean.getBoolean("dutygraph.write-docs")) {
            Files.writeString(document, written);
            Files.writeString(Path.of("docs/data-dictionary.zh.md"), DataDictionary.markdown(Locale.CHINESE));
        }

        assertThat(document).hasContent(written);
        assertThat(Path.of("docs/data-dictionary.zh.md")).hasContent(DataDictionary.markdown(Locale.CHINESE));
    }
}

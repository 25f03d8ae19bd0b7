package dutygraph.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BadFilesTests {

    private final Path folder;

    BadFilesTests(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void aMissingFileIsSaid() {
        assertThat(Checked.of(folder.resolve("none.xlsx")).places()).containsExactly("FILE_MISSING");
    }

    @Test
    void aFolderWithoutListsOrWithEmptyOnesIsSaid() throws IOException {
        var lists = Files.createDirectory(folder.resolve("lists"));
        assertThat(Checked.of(lists).places()).containsExactly("EMPTY_WORKBOOK");
        Files.createFile(lists.resolve("职责.csv"));
        assertThat(Checked.of(lists).places()).containsExactly("EMPTY_WORKBOOK");
    }

    @Test
    void anEmptyFileIsSaid() throws IOException {
        assertThat(Checked.of(Files.createFile(folder.resolve("a.xlsx"))).places())
                .containsExactly("EMPTY_FILE");
    }

    @Test
    void aTextUnderTheNameOfAWorkbookIsNone() throws IOException {
        assertThat(Checked.of(Files.writeString(folder.resolve("a.xlsx"), "<html>not found</html>"))
                        .places())
                .containsExactly("NOT_A_WORKBOOK");
    }

    @Test
    void anOldWorkbookIsToldFromAProtectedOne() throws IOException {
        assertThat(Checked.of(compound("a.xls", "Workbook")).places()).containsExactly("OLD_XLS");
        assertThat(Checked.of(compound("b.xlsx", "EncryptedPackage")).places()).containsExactly("PASSWORD_PROTECTED");
        assertThat(Checked.of(compound("c.doc", "WordDocument")).places()).containsExactly("NOT_A_WORKBOOK");
    }

    private Path compound(String name, String entry) throws IOException {
        var file = folder.resolve(name);
        try (var storage = new POIFSFileSystem();
                var out = Files.newOutputStream(file)) {
            storage.createDocument(new java.io.ByteArrayInputStream(new byte[5000]), entry);
            storage.writeFilesystem(out);
        }
        return file;
    }

    @Test
    void aWorkbookThatWasCutOffIsBroken() throws IOException {
        var whole = Files.readAllBytes(
                Checked.xlsx(folder, workbook -> workbook.newWorksheet("机构").value(0, 0, "编码")));
        var half = Files.write(folder.resolve("half.xlsx"), java.util.Arrays.copyOf(whole, whole.length / 2));

        assertThat(Checked.of(half).places()).containsExactly("BROKEN_FILE");
    }

    @Test
    void aWorkbookWithoutKnownSheetsNamesThoseItHas() {
        var file =
                Checked.xlsx(folder, workbook -> workbook.newWorksheet("Sheet1").value(0, 0, "x"));

        var errors = Checked.of(file).errors().items();

        assertThat(errors).extracting(RowError::problem).containsExactly(Problem.NO_KNOWN_SHEET);
        assertThat(errors.get(0).message()).contains("Sheet1");
        assertThat(errors.get(0).remedy()).contains("内设机构");
    }

    @Test
    void aWorkbookThatUnpacksToTooMuchIsNotRead() {
        var file = Checked.xlsx(folder, workbook -> {
            var sheet = workbook.newWorksheet("职责");
            for (var row = 0; row < 3_000; row++) {
                sheet.inlineString(row, 0, "负责".repeat(200));
            }
        });

        assertThat(Checked.of(new Limits(1 << 20, 100, 100, 100), List.of(), file)
                        .places())
                .containsExactly("TOO_LARGE");
    }

    @Test
    void aZipThatUnpacksToTooMuchIsNotRead() throws IOException {
        var bomb = zip("a.zip", "职责.csv", new byte[4 << 20]);

        assertThat(Checked.of(new Limits(1 << 20, 100, 100, 100), List.of(), bomb)
                        .places())
                .containsExactly("TOO_LARGE");
    }

    @Test
    void aNameThatPointsOutOfTheZipIsRefused() throws IOException {
        var bytes = "代码,名称,层级\n".getBytes(StandardCharsets.UTF_8);

        assertThat(Checked.of(zip("a.zip", "../行政区划.csv", bytes)).places()).containsExactly("UNSAFE_ENTRY");
        assertThat(Checked.of(zip("b.zip", "C:\\行政区划.csv", bytes)).places()).containsExactly("UNSAFE_ENTRY");
    }

    private Path zip(String name, String entry, byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(content);
        }
        return Files.write(folder.resolve(name), bytes.toByteArray());
    }

    @Test
    void aListInGb18030IsReadAsSuch() throws IOException {
        var file = folder.resolve("areas.csv");
        Files.write(file, "代码,名称,层级\n610000,陕西省,省\n".getBytes(Charset.forName("GB18030")));

        var checked = Checked.of(file);

        assertThat(checked.places()).isEmpty();
        assertThat(checked.rows(Sheet.AREAS).get(0).get("name")).isEqualTo("陕西省");
    }

    @Test
    void aDamagedUtf8ListIsNotGuessedToBeSomethingElse() throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes("代码,名称,层级\n610000,陕西省,省\n610900,安".getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(new byte[] {(byte) 0xE5, (byte) 0xBA});
        bytes.writeBytes("市,市\n".getBytes(StandardCharsets.UTF_8));

        var errors = Checked.of(Files.write(folder.resolve("areas.csv"), bytes.toByteArray()))
                .errors()
                .items();

        assertThat(errors).extracting(RowError::problem).containsExactly(Problem.WRONG_ENCODING);
        assertThat(errors.get(0).message()).contains("line 3, character 9");
    }

    @Test
    void aQuoteThatNeverEndsIsSaidWithItsRow() {
        var file = Checked.csv(folder, "areas.csv", "代码,名称,层级", "610000,\"陕西省\"x,省");

        assertThat(Checked.of(file).places()).containsExactly("areas!2 MALFORMED_CSV");
    }

    @Test
    void aQuoteWithinACellIsText() {
        var file = Checked.csv(folder, "areas.csv", "代码,名称,层级", "610000,陕\"西\"省,省");

        assertThat(Checked.of(file).rows(Sheet.AREAS).get(0).get("name")).isEqualTo("陕\"西\"省");
    }

    @Test
    void aSheetWithTooManyRowsIsCutAndSaidOnce() {
        var file = Checked.csv(folder, "areas.csv", "代码,名称,层级", "1,a,省", "2,b,省", "3,c,省", "4,d,省");

        assertThat(Checked.of(new Limits(1 << 20, 2, 100, 100), List.of(), file).places())
                .containsExactly("行政区划!4 TOO_MANY_ROWS");
    }
}

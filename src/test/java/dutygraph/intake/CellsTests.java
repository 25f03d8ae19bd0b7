package dutygraph.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CellsTests {

    private final Path folder;

    CellsTests(@TempDir Path folder) {
        this.folder = folder;
    }

    private static Worksheet areas(Workbook workbook) {
        var sheet = workbook.newWorksheet("行政区划");
        for (var i = 0; i < 3; i++) {
            sheet.value(0, i, Sheet.AREAS.columns().get(i).name());
            sheet.value(1, i, new String[] {"610000", "陕西省", "省"}[i]);
        }
        return sheet;
    }

    private Checked withCode(java.util.function.Consumer<Worksheet> code) {
        return Checked.of(Checked.xlsx(folder, workbook -> code.accept(areas(workbook))));
    }

    @Test
    void aNumberReadAsCodeIsItsDigits() {
        assertThat(withCode(sheet -> sheet.value(1, 0, 610902))
                        .rows(Sheet.AREAS)
                        .get(0)
                        .get("code"))
                .isEqualTo("610902");
    }

    @Test
    void zerosThatOnlyTheFormatShowsAreKept() {
        var checked = withCode(sheet -> {
            sheet.value(1, 0, 902);
            sheet.style(1, 0).format("000000").set();
        });

        assertThat(checked.rows(Sheet.AREAS).get(0).get("code")).isEqualTo("000902");
    }

    @Test
    void aCodeThatTheSpreadsheetRoundedIsAnError() {
        assertThat(withCode(sheet -> sheet.value(1, 0, 610902123456789012L)).places())
                .containsExactly("行政区划!A2 NUMBER_AS_CODE 610902123456789012");
        assertThat(withCode(sheet -> sheet.value(1, 0, 6.5)).places()).containsExactly("行政区划!A2 NUMBER_AS_CODE 6.5");
        assertThat(withCode(sheet -> sheet.value(1, 0, "1.23E+11")).places())
                .containsExactly("行政区划!A2 NUMBER_AS_CODE 1.23E+11");
    }

    @Test
    void aFormulaWithoutResultIsAnError() {
        assertThat(withCode(sheet -> sheet.formula(1, 1, "1+1")).places())
                .containsExactly("行政区划!B2 FORMULA_WITHOUT_VALUE");
    }

    @Test
    void mergedCellsWithinTheDataAreAnError() {
        assertThat(withCode(sheet -> sheet.range(1, 0, 2, 0).merge()).places())
                .containsExactly("行政区划!A2 MERGED_CELLS A2:A3");
    }

    @Test
    void aTitleAboveTheHeaderIsPassedOver() {
        var file = Checked.xlsx(folder, workbook -> {
            var sheet = workbook.newWorksheet("行政区划");
            sheet.value(0, 0, "汉滨区行政区划表");
            sheet.range(0, 0, 0, 2).merge();
            sheet.value(2, 0, "代码*");
            sheet.value(2, 1, "名称（必填）");
            sheet.value(2, 2, "层级");
            sheet.value(3, 0, "610000");
            sheet.value(3, 1, "陕西省");
        });

        assertThat(Checked.of(file).places()).containsExactly("行政区划!C4 REQUIRED");
    }

    @Test
    void widthAndSpaceInCodesDoNotMatter() {
        var file = Checked.csv(
                folder, "areas.csv", "\uFEFF代码,名称,层级", "　６１０９０２ ,汉滨区 ,县(市、区)", ",,", "", "610000,陕西省,PROVINCE");

        var checked = Checked.of(file);

        assertThat(checked.places()).isEmpty();
        assertThat(checked.rows(Sheet.AREAS)).extracting(row -> row.get("code")).containsExactly("610902", "610000");
        assertThat(checked.rows(Sheet.AREAS)).extracting(Row::number).containsExactly(2, 5);
    }

    @Test
    void datesAreReadAsSpreadsheetsAndPeopleWriteThem() {
        var file = Checked.xlsx(folder, workbook -> {
            var sheet = workbook.newWorksheet("清单");
            var heads = new String[] {"机构编码", "清单", "完整", "日期"};
            for (var i = 0; i < heads.length; i++) {
                sheet.value(0, i, heads[i]);
            }
            var dates = new Object[] {LocalDate.of(2024, 3, 1), "2024年3月1日", "2024/3/1", "20240301", "三月"};
            for (var row = 1; row <= dates.length; row++) {
                sheet.value(row, 0, "A" + row);
                sheet.value(row, 1, "三定");
                sheet.value(row, 2, "是");
                if (dates[row - 1] instanceof LocalDate date) {
                    sheet.value(row, 3, date);
                    sheet.style(row, 3).format("yyyy-mm-dd").set();
                } else {
                    sheet.value(row, 3, (String) dates[row - 1]);
                }
            }
        });

        var checked = Checked.of(file);

        assertThat(checked.rows(Sheet.COMPLETENESS))
                .extracting(row -> row.get("date"))
                .containsExactly("2024-03-01", "2024-03-01", "2024-03-01", "2024-03-01", null);
        assertThat(checked.places()).contains("清单!D6 BAD_DATE 三月");
    }

    @Test
    void quotasAreWholeAndNotNegative() {
        var file = Checked.csv(
                folder, "bureaus.csv", "编码,名称,所属机构编码,编制,实有,领导职数", "B1,一科,A,-1,2.5,十二", "B2,二科,A,\"1,200\",5.0,０");

        var checked = Checked.of(file);

        assertThat(checked.places()).contains("内设机构!D2 NEGATIVE -1", "内设机构!E2 NOT_WHOLE 2.5", "内设机构!F2 BAD_NUMBER 十二");
        assertThat(checked.rows(Sheet.BUREAUS).get(1).cells()).contains("1200", "5", "0");
    }

    @Test
    void aDamagedCharacterIsReportedWithItsPlace() {
        var file = Checked.csv(folder, "areas.csv", "代码,名称,层级", "610000,陕\uFFFD省,省");

        var errors = Checked.of(file).errors().items();

        assertThat(errors).extracting(RowError::problem).containsExactly(Problem.DAMAGED_TEXT);
        assertThat(errors.get(0).message()).isEqualTo("Sheet 行政区划, row 2, 名称: character 2 is damaged: '陕\uFFFD省'.");
    }

    @Test
    void aWordThatIsNoneOfTheChoicesIsSaidWithThem() {
        var file = Checked.csv(folder, "areas.csv", "代码,名称,层级", "610000,陕西省,大区");

        assertThat(Checked.of(file).errors().items().get(0).remedy()).isEqualTo("Choose one of: 国家、省、市、县、乡.");
    }

    @Test
    void columnLettersGoOnAfterZ() {
        assertThat(Table.letter(0)).isEqualTo("A");
        assertThat(Table.letter(25)).isEqualTo("Z");
        assertThat(Table.letter(26)).isEqualTo("AA");
        assertThat(Table.letter(701)).isEqualTo("ZZ");
    }
}

package dutygraph.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RowChecksTests {

    private final Path folder;

    private final Path areas;
    private final Path agencies;

    RowChecksTests(@TempDir Path folder) {
        this.folder = folder;
        areas = Checked.csv(
                folder, "areas.csv", "代码,名称,层级,上级代码", "610900,安康市,市,", "610902,汉滨区,县,610900", "007,七里乡,乡,610902");
        agencies = Checked.csv(
                folder, "agencies.csv", "编码,名称,简称,类型,行政区划代码", "A,区农业农村局,农业局,政府部门,610902", "B,区水利局,,政府部门,610902");
    }

    @Test
    void anUnknownAreaIsSaidWithWhereAndWhatMayHaveBeenMeant() {
        var wrong = Checked.csv(folder, "agencies.csv", "编码,名称,类型,行政区划代码", "A,区农业农村局,政府部门,610902999", "B,区水利局,政府部门,7");

        var errors = Checked.of(areas, wrong).errors().items();

        assertThat(errors)
                .extracting(
                        RowError::sheet,
                        RowError::row,
                        RowError::column,
                        RowError::columnLetter,
                        RowError::value,
                        RowError::problem)
                .containsExactly(
                        tuple("机构", 2, "行政区划代码", "D", "610902999", Problem.UNKNOWN_AREA),
                        tuple("机构", 3, "行政区划代码", "D", "7", Problem.UNKNOWN_AREA));
        assertThat(errors.get(0).message()).isEqualTo("Sheet 机构, row 2, 行政区划代码: '610902999' is not a known area.");
        assertThat(errors.get(1).remedy()).isEqualTo("Correct it or add it to sheet 行政区划. Did you mean 007 (七里乡)?");
        assertThat(errors.get(0).neighbours())
                .extracting(RowError.Neighbour::row)
                .containsExactly(2, 3);
    }

    @Test
    void aMissingRequiredColumnIsAnErrorAMissingSheetIsNot() {
        var list = Checked.csv(folder, "bureaus.csv", "编码,名称", "B1,一科");

        assertThat(Checked.of(areas, agencies, list).places()).containsExactly("内设机构!1 MISSING_COLUMN");
    }

    @Test
    void anUnknownColumnIsOnlyNoticed() {
        var list = Checked.csv(folder, "areas.csv", "代码,名称,层级,备注", "610000,陕西省,省,x");

        var checked = Checked.of(list);

        assertThat(checked.places()).isEmpty();
        assertThat(checked.told()).containsExactly("Columns that are not known were left out: 备注");
    }

    @Test
    void rowsOfOneCodeMayNotContradictEachOther() {
        var duties = Checked.csv(folder, "duties.csv", "编码,职责内容,机构编码", "D1,负责农产品质量安全监管,A", "D1,负责水利工程建设,B");

        var errors = Checked.of(areas, agencies, duties).errors().items();

        assertThat(errors).extracting(RowError::problem).containsExactly(Problem.CONTRADICTS);
        assertThat(errors.get(0).message()).contains("row 2").contains("负责农产品质量安全监管");
    }

    @Test
    void theSameRowTwiceIsOneDutyWithANotice() {
        var duties = Checked.csv(folder, "duties.csv", "职责内容,机构编码", "负责农产品质量安全监管,A", "负责农产品质量安全监管,A", "负责农产品质量安全监管,B");

        var checked = Checked.of(areas, agencies, duties);

        assertThat(checked.places()).isEmpty();
        assertThat(checked.told()).containsExactly("1 rows repeat earlier ones and count once (rows 3 = 2)");
        assertThat(checked.rows(Sheet.DUTIES).get(0).get("code"))
                .isEqualTo(checked.rows(Sheet.DUTIES).get(1).get("code"))
                .matches("A-z[0-9a-f]{12}");
        assertThat(checked.rows(Sheet.DUTIES).get(2).get("code")).startsWith("B-z");
    }

    @Test
    void superiorsThatRunInACircleAreFound() {
        var ring = Checked.csv(
                folder,
                "agencies.csv",
                "编码,名称,类型,行政区划代码,上级机构编码",
                "A,甲局,政府部门,610902,B",
                "B,乙局,政府部门,610902,C",
                "C,丙局,政府部门,610902,A",
                "D,丁局,政府部门,610902,A");

        var errors = Checked.of(areas, ring).errors().items();

        assertThat(errors).extracting(RowError::problem).containsExactly(Problem.CYCLE);
        assertThat(errors.get(0).message()).contains("A → B → C → A");
    }

    @Test
    void whatIsWrongBetweenColumnsIsFound() {
        var bureaus = Checked.csv(folder, "bureaus.csv", "编码,名称,所属机构编码", "A1,一科,A");
        var duties =
                Checked.csv(folder, "duties.csv", "职责内容,机构编码,内设机构编码,行政区划代码", "负责甲,B,A1,", "负责乙,,,", "负责丙,,,610902");
        var items = Checked.csv(folder, "items.csv", "编码,名称,类别,机构编码", "I1,某许可,行政许可,A");
        var given = Checked.csv(
                folder,
                "delegations.csv",
                "事项编码,下放机构编码,承接机构编码,方式,生效日期,失效日期",
                "I1,A,A,赋权,,",
                "I2,A,B,赋权,2024-05-01,2024-01-01");

        assertThat(Checked.of(areas, agencies, bureaus, duties, items, given).places())
                .containsExactly(
                        "职责!C2 BUREAU_OF_OTHER_AGENCY A1",
                        "职责!B3 HOLDER_OR_AREA",
                        "下放!C2 SELF_DELEGATION A",
                        "下放!A3 UNKNOWN_ITEM I2",
                        "下放!F3 DATES_REVERSED 2024-01-01");
    }

    @Test
    void namesStandForCodesWithinTheArea() {
        var duties = Checked.csv(
                folder,
                "duties.csv",
                "职责内容,机构名称,内设机构名称,行政区划代码",
                "负责甲,农业局,办公室,610902",
                "负责乙,区林业局,办公室,610902",
                "负责丙,区林业局,,");

        var checked = Checked.of(areas, agencies, duties);

        assertThat(checked.rows(Sheet.DUTIES).get(0).get("agency")).isEqualTo("A");
        assertThat(checked.rows(Sheet.DUTIES).get(1).get("agency")).matches("610902-j[0-9a-f]{8}");
        assertThat(checked.rows(Sheet.BUREAUS))
                .extracting(row -> row.get("name"))
                .containsExactly("办公室", "办公室");
        assertThat(checked.told()).anyMatch(told -> told.startsWith("1 agencies were made"));
        assertThat(checked.places()).containsExactly("职责!B4 NAME_NEEDS_AREA 区林业局");
    }

    @Test
    void aHundredThousandBadRowsAreCountedAndTheFirstShownWithEveryCause() throws Exception {
        var duties = folder.resolve("duties.csv");
        Files.writeString(
                duties,
                "职责内容,机构编码\n"
                        + IntStream.range(0, 100_000)
                                .mapToObj(row -> "负责第" + row + "件事," + (row == 90_000 ? "Z" : "Y"))
                                .collect(Collectors.joining("\n")));

        var errors = Checked.of(areas, agencies, duties).errors();

        assertThat(errors.total()).isEqualTo(100_000);
        assertThat(errors.items()).hasSize(200).anyMatch(error -> "Z".equals(error.value()));
        assertThat(errors.causes())
                .first()
                .isEqualTo(new ImportResult.Cause("职责", "机构编码", "Y", Problem.UNKNOWN_AGENCY, 99_999));
    }
}

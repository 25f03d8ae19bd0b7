package dutygraph.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MappingTests {

    private final Path folder;

    MappingTests(@TempDir Path folder) {
        this.folder = folder;
    }

    private Checked read(Path list, String... mapping) throws Mapping.Malformed {
        return Checked.of(
                Limits.USUAL,
                Mapping.read(Checked.csv(folder, "mapping.yaml", mapping), new Messages(Locale.ENGLISH)),
                list);
    }

    @Test
    void aForeignListBecomesItemsOfAgenciesThatAreMade() throws Exception {
        var list = Checked.csv(
                folder, "items.csv", "department,item_name,item_code,task_type", "区水务局,取水许可,I-1,1", "区水务局,节水咨询,I-2,20");

        var checked = read(
                list,
                "sheet: 事项",
                "area: \"511602\"",
                "areaName: 广安区",
                "columns: {编码: item_code, 名称: item_name, 类别: task_type, 机构名称: department}",
                "values: {类别: {\"1\": 行政许可, \"20\": 公共服务}}",
                "constants: {权力来源: 法定}");

        assertThat(checked.places()).isEmpty();
        assertThat(checked.rows(Sheet.ITEMS))
                .extracting(row -> row.get("code"), row -> row.get("category"), row -> row.get("source"))
                .containsExactly(tuple("I-1", "行政许可", "STATUTORY"), tuple("I-2", "公共服务", "STATUTORY"));
        assertThat(checked.rows(Sheet.AGENCIES))
                .extracting(row -> row.get("name"))
                .containsExactly("区水务局");
        assertThat(checked.rows(Sheet.AREAS))
                .extracting(
                        row -> row.get("code"),
                        row -> row.get("name"),
                        row -> row.get("level"),
                        row -> row.get("parent"))
                .containsExactly(
                        tuple("100000", "中华人民共和国", "NATION", null),
                        tuple("510000", "四川省", "PROVINCE", "100000"),
                        tuple("511600", "511600", "PREFECTURE", "510000"),
                        tuple("511602", "广安区", "COUNTY", "511600"));
    }

    @Test
    void aPlaceInANameIsAnAreaOfItsOwn() throws Exception {
        var list = Checked.csv(
                folder,
                "duties.jsonl",
                "{\"id\": \"1\", \"org\": \"审计部台湾省花莲县审计室\", \"unit\": \"第一课\", \"duty\": \"关于审计事项。\"}",
                "{\"id\": \"2\", \"org\": \"交通部基隆港务局苏澳港分局\", \"unit\": \"业务课\", \"duty\": \"关于港埠事项。\"}",
                "{\"id\": \"3\", \"org\": \"交通部航港局\", \"unit\": \"企划组\", \"duty\": \"关于航政事项。\"}");

        var checked = read(
                list,
                "sheet: 职责",
                "area: \"710000\"",
                "areaFrom: {column: org, pattern: \"(?:部|署|局|省)(\\\\p{IsHan}{2}[县市港])\"}",
                "columns: {编码: id, 职责内容: duty, 机构名称: org, 内设机构名称: unit}");

        assertThat(checked.places()).isEmpty();
        assertThat(checked.rows(Sheet.AREAS)).extracting(row -> row.get("name")).contains("花莲县", "苏澳港");
        assertThat(checked.rows(Sheet.AGENCIES).get(2).get("area")).isEqualTo("710000");
        assertThat(checked.rows(Sheet.BUREAUS)).hasSize(3);
    }

    @Test
    void aListWithoutTheColumnThatTheMappingWantsIsAnError() throws Exception {
        var list = Checked.csv(folder, "items.csv", "department,item_name,code", "区水务局,取水许可,I-1");

        var errors = read(
                        list,
                        "sheet: 事项",
                        "area: \"511602\"",
                        "columns: {编码: item_code, 名称: item_name, 机构名称: department}",
                        "constants: {类别: 其他}")
                .errors()
                .items();

        assertThat(errors)
                .extracting(RowError::problem, RowError::column)
                .containsExactly(tuple(Problem.MISSING_SOURCE_COLUMN, "item_code"));
        assertThat(errors.get(0).remedy()).contains("mapping file", "item_code");
    }

    @Test
    void aMappingThatIsWrongSaysWhy() {
        var list = Checked.csv(folder, "items.csv", "a,b", "1,2");

        assertThatThrownBy(() -> read(list, "sheet: 事项", "columns: {编号: a}"))
                .hasMessageStartingWith("'编号' is no column of sheet 事项");
        assertThatThrownBy(() -> read(list, "sheet: 事项", "area: 511602", "columns: {编码: a}"))
                .hasMessageStartingWith("area must be quoted");
        assertThatThrownBy(() -> read(list, "sheet: 事项", "colums: {编码: a}"))
                .hasMessageStartingWith("unknown key 'colums'");
        assertThatThrownBy(() -> read(list, "sheet: [", "x")).hasMessageContaining("is no correct YAML");
    }
}

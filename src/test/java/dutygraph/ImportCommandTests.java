package dutygraph;

import static org.assertj.core.api.Assertions.assertThat;

import dutygraph.intake.ImportResult.Notice;
import dutygraph.intake.Problem;
import dutygraph.intake.RowError;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class ImportCommandTests {

    private static String table(RowError error) {
        var out = new ByteArrayOutputStream();
        ImportCommand.errors(List.of(error)).print(new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void anErrorNamesItsPlaceOnceAndItsRemedyWhole() {
        var place = "工作表 下放 第 2 行 生效日期：";
        var remedy = "写成 2024-03-01 的样子。".repeat(5);

        assertThat(table(new RowError(
                        "bad.xlsx",
                        "下放",
                        2,
                        "生效日期",
                        "F",
                        "2025-13-45",
                        Problem.BAD_DATE,
                        place,
                        place + "“2025-13-45”不是日期。",
                        remedy,
                        List.of())))
                .doesNotContain(place)
                .containsPattern("下放 +2 +生效日期 +2025-13-45 +“2025-13-45”不是日期。 " + remedy + "\\R");
    }

    @Test
    void anErrorOfAWholeFileNamesTheFile() {
        var message = "文件 map.yaml：对应关系文件不对：第 1 行不是正确的 YAML：while scanning for the next token";

        assertThat(table(new RowError(
                        "map.yaml",
                        null,
                        null,
                        null,
                        null,
                        null,
                        Problem.BAD_MAPPING,
                        "文件 map.yaml：",
                        message,
                        "按文档中的例子更正。",
                        List.of())))
                .contains(message + " 按文档中的例子更正。");
    }

    @Test
    void aNoticeSaysItsPlaceInWords() {
        var former = Locale.getDefault();
        Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
        try {
            assertThat(ImportCommand.sentence(new Notice("items", 1, null, "不认识的列未导入：备注")))
                    .isEqualTo("提示：工作表 items 第 1 行：不认识的列未导入：备注");
            assertThat(ImportCommand.sentence(new Notice("机构", null, "编制", "3 个单元格是公式")))
                    .isEqualTo("提示：工作表 机构 的列“编制”：3 个单元格是公式");
            assertThat(ImportCommand.sentence(new Notice("机构", null, null, "2 行重复")))
                    .isEqualTo("提示：工作表 机构：2 行重复");
            assertThat(ImportCommand.sentence(new Notice(null, null, null, "新建机构 2 个")))
                    .isEqualTo("提示：新建机构 2 个");
        } finally {
            Locale.setDefault(former);
        }
    }
}

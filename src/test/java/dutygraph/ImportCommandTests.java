package dutygraph;

import static org.assertj.core.api.Assertions.assertThat;

import dutygraph.intake.Problem;
import dutygraph.intake.RowError;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
}

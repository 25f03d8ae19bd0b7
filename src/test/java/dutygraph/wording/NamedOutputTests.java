package dutygraph.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamedOutputTests {

    private static NamedOutput only(String text) {
        assertThat(TaskText.of(Texts.normalise(text)).outputs()).hasSize(1);
        return TaskText.of(Texts.normalise(text)).outputs().get(0);
    }

    @ParameterizedTest(name = "{0} | {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "组织编制湿地公园专项规划，报市人民政府批准 | 负责湿地公园规划的编制 | true",
                "建立古树名木图文档案 | 建立健全古树名木档案，设立保护标志 | true",
                // one may say a little more, not much more
                "编制机动车停车设施规划 | 编制停车设施专项规划 | true",
                "编制燃气规划 | 编制老旧小区燃气管道更新改造规划 | false",
                // another kind, another thing
                "编制湿地公园规划 | 编制湿地公园名录 | false",
                "编制湿地公园规划 | 编制旅游厕所规划 | false",
            })
    void twoOfOneNameMeet(String one, String other, boolean meets) {
        assertThat(only(one).meets(only(other))).isEqualTo(meets);
        assertThat(only(other).meets(only(one))).isEqualTo(meets);
    }

    @Test
    void whatADutyRestsOnOrCarriesOutItDoesNotMake() {
        assertThat(TaskText.of("依据湿地公园规划，组织旅游厕所评比").outputs()).isEmpty();
        assertThat(TaskText.of("监督湿地公园规划的实施").outputs()).isEmpty();
        assertThat(TaskText.of("制定湿地公园规划管理要求").outputs()).isEmpty();
        assertThat(TaskText.of("编制年度工作计划").outputs()).isEmpty();
    }
}

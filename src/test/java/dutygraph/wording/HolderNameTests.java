package dutygraph.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolderNameTests {

    @ParameterizedTest(name = "{0} | {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                // one line at two levels
                "市水利局 | 区水利局 | COUNTERPART",
                "省林业主管部门 | 国家林业主管部门 | COUNTERPART",
                // one line in two places
                "广州市审计局 | 深圳市审计局 | COUNTERPART",
                "广州市教育局 | 深圳市教育局 | COUNTERPART",
                // a township is never on one level with a department
                "县教育局 | 青石镇人民政府 | COUNTERPART",
                // a government and what belongs to it
                "县人民政府 | 县教育局 | GOVERNMENT",
                // a body and its predecessor in one territory
                "县工商行政管理局 | 县市场监督管理局 | NONE",
                "县环境保护局 | 县生态环境局 | NONE",
                // a line shared only in part: two agencies of one territory
                "县农业农村局 | 县农业机械管理局 | NONE",
                "县水利局 | 县水利工程建设管理局 | NONE",
                "县水利局 | 县水利局 | NONE",
                "县水利局 河道股 | 县自然资源局 矿产股 | NONE",
            })
    void twoNamesTell(String left, String right, HolderName.Tie tie) {
        assertThat(HolderName.of(left).to(HolderName.of(right))).isEqualTo(tie);
        assertThat(HolderName.of(right).to(HolderName.of(left))).isEqualTo(tie);
    }
}

package dutygraph.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
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
                // a place and what it is or when, before the name: no agency with a bureau
                "辽宁省（2004） 质监部门 | 地方（约2006） 质监部门 | COUNTERPART",
                "国家(2018) 国家林业和草原局 | 国家(2018) 国家药品监督管理局 | NONE",
                "曹县 农业农村局 | 曹县 市场监督管理局 | NONE",
                // one line in two places
                "广州市审计局 | 深圳市审计局 | COUNTERPART",
                "广州市教育局 | 深圳市教育局 | COUNTERPART",
                // a township is never on one level with a department
                "县教育局 | 青石镇人民政府 | COUNTERPART",
                // a government and what belongs to it
                "县人民政府 | 县教育局 | GOVERNMENT",
                // a department that two laws name, by one name or by those of before and after a reform
                "民政部门 | 市、区民政部门 | COUNTERPART",
                "国土资源主管部门 | 县级以上人民政府自然资源主管部门 | COUNTERPART",
                "城市管理（综合行政执法）部门 | 城市管理行政主管部门 | COUNTERPART",
                "民政部门会同规划部门 | 民政部门会同建设部门 | COUNTERPART",
                "水行政主管部门 | 市、县水务部门 | COUNTERPART",
                "生态环境主管部门 | 原发证机关、环境保护主管部门 | COUNTERPART",
                "人力资源社会保障部门 | 人力资源行政部门 | COUNTERPART",
                "文化和旅游部门 | 市和区、县文化行政管理部门 | COUNTERPART",
                "住房城乡建设或者专业工程主管部门 | 住房城乡建设或者相关行业管理部门 | COUNTERPART",
                // with words around them, as a rule cut them out of a sentence
                "市人民政府应当组织有关部门 | 市人民政府自然资源主管部门 | GOVERNMENT",
                "具体名单由县级以上地方人民政府 | 县级以上地方人民政府 | COUNTERPART",
                // 市政 is no city
                "市政工程主管部门 | 县级建设主管部门 | NONE",
                // the districts of two cities
                "市、县（市）、上街区城市公共交通主管部门 | 市、县（市）、石龙区交通运输主管部门 | COUNTERPART",
                // several of which they share some
                "公安机关、农业农村部门 | 市公安机关 | NONE",
                "食品安全监督管理部门 | 市食品药品监督管理、区市场监督管理部门 | NONE",
                "城市公共交通主管部门 | 交通运输主管部门 | NONE",
                // governments among each other, with departments that are not named
                "各级人民政府 | 市、区人民政府和有关部门 | COUNTERPART",
                "市、县人民政府 | 县文物部门 | GOVERNMENT",
                "镇人民政府、规划部门 | 市、县、镇人民政府 | NONE",
                // branches, and a body with a branch of its own
                "林业署青石分署 | 林业署白水分署 | COUNTERPART",
                "国家林业署种苗场 保管科 | 国家林业署防火队 保管科 | COUNTERPART",
                "国家林业署种苗场 保管科 | 国家林业署防火队 训练科 | NONE",
                "县市场监督管理局 执法股 | 县应急管理局 执法股 | NONE",
                "国家林业署 秘书处 | 国家林业署青石分署 保护科 | COUNTERPART",
                // a body and its predecessor in one territory
                "县工商行政管理局 | 县市场监督管理局 | NONE",
                "县环境保护局 | 县生态环境局 | COUNTERPART",
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

    @Test
    void whoIsNamedFirstDoesNotMatter() {
        var names = Stream.of(
                        "大连市国税局",
                        "大连市税务机关",
                        "审计署驻大连机关",
                        "审计署驻沈阳处",
                        "税务机关",
                        "税务机关第二分局",
                        "县级以上人民政府",
                        "乡镇人民政府、街道办事处",
                        "市公安机关交通管理部门",
                        "公安局交通警察支队",
                        "县人民法院",
                        "市场监督管理局 执法股",
                        "国家林业署青石分署 保护科")
                .map(HolderName::of)
                .toList();

        for (var one : names) {
            assertThat(names)
                    .allSatisfy(other ->
                            assertThat(other.to(one)).as("%s %s", one, other).isEqualTo(one.to(other)));
        }
    }
}

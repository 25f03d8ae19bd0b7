package dutygraph.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgencyNamesTests {

    @ParameterizedTest
    @CsvSource({
        "安康市汉滨区农业农村局, 农业农村局",
        "区农业农村局, 农业农村局",
        "汉滨区农业农村局, 农业农村局",
        "农业农村局, 农业农村局",
        "汉滨区人民政府, 人民政府",
        "大竹园镇人民政府, 人民政府",
        "县市场监督管理局, 市场监督管理局",
        "市场监督管理局, 市场监督管理局",
        "市政管理局, 市政管理局",
        "市政府办公室, 政府办公室",
        "汉滨区第一中学, 中学",
        "黑龙江省农业农村厅, 农业农村厅",
        "某县县域经济服务中心, 县域经济服务中心",
        "公安局城关分局, 公安局分支",
        "汉滨区公安局巡警分局, 公安局分支",
        "市场监督管理局五里监管所, 市场监督管理局分支",
        "某部水利署北区水资源分署, 某部水利署分支",
        "某部水利署各河川分署, 某部水利署分支",
        "高等法院及其分院, 法院",
        "某市中级人民法院, 法院",
        "区人民检察院, 检察院",
        "法官学院, 法官学院",
        "财政部高雄国税局, 财政部国税局",
        "财政部台北国税局, 财政部国税局",
        "高新区管理委员会天府街道办事处, 管理委员会分支",
        "农业农村局畜牧站, 农业农村局畜牧站",
        "公安局交通警察大队, 公安局交通警察大队",
        "汉滨区环境保护局, 生态环境局",
        "生态环境局, 生态环境局",
        "工商行政管理局, 工商行政管理局",
        "国务院应急管理部, 应急管理部",
        "博物馆筹备处暂行, 博物馆筹备处",
        "汉滨区, 汉滨区",
        "局, 局",
    })
    void theLineOfWorkIsTheNameWithoutThePlace(String name, String line) {
        assertThat(AgencyLine.of(name, List.of("安康市", "汉滨区", "大竹园镇", "安康市汉滨区"))).isEqualTo(line);
        assertThat(AgencyLine.of(name, List.of())).isEqualTo(line);
    }

    @ParameterizedTest
    @CsvSource({
        "市场监督管理局, scjdglj",
        "重庆市, cqs",
        "银行行长办公室, yhhzbgs",
        "长安区会计核算中心, caqkjhszx",
        "12345热线, 12345rx",
        "監察委員會, jcwyh",
    })
    void initialsAreWhatOneTypes(String name, String initials) {
        assertThat(Initials.of(name)).isEqualTo(initials);
    }
}

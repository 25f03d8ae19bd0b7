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

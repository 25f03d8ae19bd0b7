package dutygraph.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConductsTests {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            nullValues = "-",
            value = {
                "在林地内建造活人坟墓, 建坟",
                "修坟立碑, 建坟",
                // the parts in their order, near each other and in one sentence
                "坟前建造亭子, -",
                "建造亭子；坟前焚香, -",
                "建造供游客休息和避雨以及观看日出日落和云海雾凇并能停放车辆的亭子及坟, -",
                // one of several things between
                "随意抛洒、丢弃生活垃圾, 倾倒垃圾",
                // what begins like a word and is something else
                "采砂船未在指定地点停放, -",
                "无证采砂船采砂, 采砂取土",
            })
    void actsAreFoundByTheirWords(String said, String conduct) {
        var found = Conducts.in(said);

        if (conduct == null) {
            assertThat(found).doesNotContain("建坟", "采砂取土");
        } else {
            assertThat(found).contains(conduct);
        }
    }
}

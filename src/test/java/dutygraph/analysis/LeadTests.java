package dutygraph.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dutygraph.organisation.Named;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Whom practice would let lead. */
final class LeadTests {

    private static Side side(String agency, String role, String... basis) {
        return new Side(
                "D-" + agency,
                null,
                "监督抽查",
                agency,
                agency,
                null,
                null,
                role,
                List.of(basis),
                new Named("610902", "汉滨区"));
    }

    private static String suggested(Side left, Side right) {
        return Lead.suggestion(left, right, Locale.CHINESE);
    }

    @Test
    void whoLeadsAlreadyLeads() {
        assertThat(suggested(side("农业农村局", "JOINT", "《农产品质量安全法》第八条"), side("市场监管局", "LEAD")))
                .startsWith("由市场监管局牵头，农业农村局配合");
    }

    @Test
    void whoHasABasisLeads() {
        assertThat(suggested(side("农业农村局", "LEAD", "《农产品质量安全法》第八条"), side("市场监管局", "LEAD")))
                .contains("农业农村局有依据《农产品质量安全法》第八条");
    }

    @Test
    void aLawRanksAboveMeasuresAndMeasuresAboveANotice() {
        var law = side("甲局", "LEAD", "《食品安全法》第六条");
        var measures = side("乙局", "LEAD", "《食品抽检管理办法》第三条");
        var notice = side("丙局", "LEAD", "区政府办〔2024〕5号通知");

        assertThat(suggested(measures, law)).startsWith("由甲局牵头，乙局配合");
        assertThat(suggested(measures, notice)).startsWith("由乙局牵头，丙局配合");
        assertThat(Lead.suggestion(law, notice, Locale.ENGLISH)).startsWith("Let 甲局 lead and 丙局 assist");
    }

    @Test
    void theEndOfATitleTellsTheKindOfNorm() {
        assertSameRank("《法律援助条例》第四条", "《信访工作条例》第三条");
        assertSameRank("《食品安全法实施条例》第四条", "《食品安全法》实施条例第四条");
        assertSameRank("《民法典》第二条", "食品安全法（2021年修正）第六条");
        assertSameRank("《关于印发〈信访工作条例〉的通知》", "区政府办〔2024〕5号通知");
        assertSameRank("《陕西省实施〈道路交通安全法〉办法》第三条", "《土地管理条例实施细则》第五条");
        assertSameRank("《关于印发〈区财政局职能配置、内设机构和人员编制规定〉的通知》", "“三定”方案");

        assertThat(suggested(side("甲局", "LEAD", "《基层法律服务所管理办法》第二条"), side("乙局", "LEAD", "《物业管理条例》第五条")))
                .startsWith("由乙局牵头，甲局配合");
    }

    private static void assertSameRank(String left, String right) {
        assertThat(Lead.of(side("甲局", "LEAD", left), side("乙局", "LEAD", right)))
                .as(left + " and " + right)
                .isEmpty();
    }

    @Test
    void whereNothingTellsNobodyIsNamed() {
        assertThat(suggested(side("甲局", "LEAD"), side("乙局", "LEAD")))
                .contains("不能判定")
                .doesNotContain("甲局");
    }
}

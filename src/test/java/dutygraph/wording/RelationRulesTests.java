package dutygraph.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each of the seven relations with each rule that decides for it, seen from both sides. */
class RelationRulesTests {

    @ParameterizedTest(name = "{0} | {1}: {2}, {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "查处河道非法采砂行为 | 负责查处河道非法采砂行为 | DUPLICATE | same-text",
                "调解物业服务纠纷 | 负责物业服务纠纷的调处 | DUPLICATE | same-parts",
                "负责农贸市场在售蔬菜的监督抽查 | 组织上市蔬菜农药残留抽检 | OVERLAP | parts-shared",
                "查处露天烧烤行为 | 对露天烧烤污染环境的行为进行处罚 | OVERLAP | one-conduct",
                "负责古树名木保护 | 查处损害古树名木的行为 | OVERLAP | part-of-general",
                "负责湿地公园的监督管理 | 负责湿地公园的治安管理 | STAGE_SPLIT | aspect-differs",
                "负责再生水利用的监督管理 | 负责再生水利用的卫生监督管理 | STAGE_SPLIT | aspect-differs",
                "承担地质灾害的防治 | 负责地质灾害的监测 | STAGE_SPLIT | action-differs",
                "查处进口冷冻肉类走私线索 | 查处出口冷冻肉类走私线索 | STAGE_SPLIT | stage-differs",
                "查处城区内占道经营 | 查处城区外占道经营 | STAGE_SPLIT | opposite-said",
                "查处河道非法采砂行为 | 按照职责分工查处河道内非法采砂行为 | STAGE_SPLIT | share-said",
                "负责本系统安全生产检查 | 负责安全生产检查 | STAGE_SPLIT | own-house",
                "负责校车安全的日常管理 | 负责校车安全的监督管理 | LEAD_ASSIST | detail-word",
                "协助做好校车安全检查 | 负责校车安全检查 | LEAD_ASSIST | assist-word",
                "承担全市校车安全监督检查 | 承担本辖区校车安全监督检查 | COUNTERPART | levels-apart",
                "指导校车安全检查 | 负责校车安全检查 | COUNTERPART | guide-word",
                "完成局领导交办的其他任务 | 承办上级交办的事项 | BOILERPLATE | both-boilerplate",
                "负责校车安全检查 | 完成上级交办的其他任务 | UNRELATED | one-boilerplate",
                "负责下列监督管理工作：校车安全 | 负责校车安全的监督检查 | UNRELATED | no-task",
                "负责旅游厕所的建设 | 负责气象观测站的建设 | UNRELATED | little-shared",
            })
    void theTextsDecide(String left, String right, Relation relation, String decidedBy) {
        var a = Texts.statement(left);
        var b = Texts.statement(right);

        var judged = TextRelation.between(a, b);

        assertThat(judged.relation()).as("%s", judged).isEqualTo(relation);
        assertThat(judged.evidence().decidedBy()).isEqualTo(decidedBy);
        assertThat(TextRelation.between(b, a)).isEqualTo(judged.mirrored());
        assertThat(judged.evidence().sentence(Locale.CHINESE)).isNotEqualTo(decidedBy);
    }

    @ParameterizedTest(name = "{0}, {1} | {2}, {3}: {4}")
    @CsvSource(
            delimiter = '|',
            value = {
                "县司法局 | 调解物业服务纠纷 | 县住房和城乡建设局 | 负责物业服务纠纷的调处 | DUPLICATE | same-parts",
                "市教育局 | 负责校车安全检查 | 区教育局 | 负责校车安全检查 | COUNTERPART | holders-counterparts",
                "县教育局 | 负责校车安全检查 | 青石镇人民政府 | 负责校车安全检查 | COUNTERPART | holders-counterparts",
                "县人民政府 | 负责校车安全检查 | 县教育局 | 负责校车安全检查 | COUNTERPART | holder-government",
                "县司法局 办公室 | 负责公务接待用品盘点 | 县教育局 办公室 | 负责公务接待用品盘点 | BOILERPLATE | both-housekeeping",
                "县水利局 | 查处河道非法采砂行为 | 县教育局 | 负责校车安全检查 | UNRELATED | little-shared",
            })
    void theHoldersDecide(
            String leftHolder, String left, String rightHolder, String right, Relation relation, String decidedBy) {
        var judged = HeldTexts.between(leftHolder, left, rightHolder, right);

        assertThat(judged.relation()).as("%s", judged).isEqualTo(relation);
        assertThat(judged.evidence().decidedBy()).isEqualTo(decidedBy);
        assertThat(HeldTexts.between(rightHolder, right, leftHolder, left)).isEqualTo(judged.mirrored());
    }

    @Test
    void theGraphKnowsOfficesThatKeepHouseByTheSameNames() {
        assertThat(String.join("\n", Lines.read("/dutygraph/cypher/analysis/held.part")))
                .contains("holder.name =~ '" + HeldTexts.HOUSEKEEPING.pattern() + "'");
    }
}

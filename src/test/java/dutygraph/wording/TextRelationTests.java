package dutygraph.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextRelationTests {

    @ParameterizedTest(name = "{0} | {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                // items: the family and what stands in brackets
                "建设项目古树名木保护方案备案 | 建设项目古树名木保护方案备案（住建行使） | DUPLICATE",
                "企业投资项目备案 | 企业投资项目备案（技术改造）（市级/县级） | OVERLAP",
                "医疗机构执业审批（校验）（县级） | 医疗机构执业审批（注销）（县级） | STAGE_SPLIT",
                "医疗机构执业审批（校验）（县级） | 医疗机构执业审批（变更、延续） | STAGE_SPLIT",
                "节能评审（企业技术改造项目） | 节能评审（企业技术改造项目除外） | STAGE_SPLIT",
                "农药经营许可（市级） | 农药经营许可（县级行使） | COUNTERPART",
                "母婴保健技术服务机构执业许可校验（县级） | 母婴保健技术服务机构执业许可遗失补办（县级） | STAGE_SPLIT",
                "城镇燃气设施改动审批 | 城镇供水设施改动审批 | UNRELATED",
                // two insurances that only sound alike
                "企业职工参保登记 | 职工参保登记 | STAGE_SPLIT",
                // names of certificates are names, too
                "燃气经营许可证延续 | 农药经营许可证延续（其他农药） | UNRELATED",
                "兽药经营许可证变更 | 燃气经营许可证变更 | UNRELATED",
                // divided by procedure, though the families are named otherwise
                "母婴保健技术服务执业许可校验（婚前医学检查） | 母婴保健技术服务机构执业许可变更（婚前医学检查） | STAGE_SPLIT",
                "拖拉机/联合收割机转入 | 拖拉机/联合收割机档案解封 | STAGE_SPLIT",
                "建设项目人防工程竣工验收 | 建设工程竣工验收备案 | STAGE_SPLIT",
                // words for one procedure
                "医疗机构执业许可证（补办） | 医疗机构执业许可证（遗失补领） | DUPLICATE",
                "医疗机构执业许可证延续 | 医疗机构执业许可证（延期） | DUPLICATE",
                // a level in brackets is no word of its own
                "企业实行不定时工作制审批（县级） | 企业实行不定时工作制审批和方案备案 | OVERLAP",
                // a name with many words more is that of another item
                "宗教活动场所登记审批 | 宗教团体、宗教院校、宗教活动场所接受境外组织和个人捐赠审批 | UNRELATED",
                // all but what the other one is
                "河道管理范围内有关活动（不含河道采砂）审批 | 河道采砂许可 | STAGE_SPLIT",
                // duties
                "负责食用农产品质量安全的监督管理工作 | 食用农产品质量安全监管 | DUPLICATE",
                "组织开展城乡环境卫生整治，拟订垃圾分类规划 | 拟订垃圾分类规划，组织开展城乡环境卫生整治 | DUPLICATE",
                "负责水产品生产环节质量安全的监督管理 | 负责农产品生产环节质量安全的监督管理 | STAGE_SPLIT",
                "负责食品生产环节的安全监督管理 | 负责食品流通环节的安全监督管理 | STAGE_SPLIT",
                "负责城市公共汽车客运的监督管理工作 | 负责城市公共汽车客运的监督管理和线路调整工作 | OVERLAP",
                "负责道路运输车辆超限超载的查处 | 配合道路运输车辆超限超载的查处 | LEAD_ASSIST",
                "完成县委交办的其他任务 | 承办上级交办的其他事项 | BOILERPLATE",
                "负责城镇燃气经营企业的安全检查 | 负责特种设备使用单位的安全检查 | UNRELATED",
                "负责统筹全县水土保持规划的编制 | 负责统筹全县森林防火规划的编制 | UNRELATED",
            })
    void thePairIs(String left, String right, Relation relation) {
        assertBothWays(left, right, relation);
    }

    /** The relation, and the same seen from the other side. */
    static Judged assertBothWays(String left, String right, Relation relation) {
        var a = Texts.statement(left);
        var b = Texts.statement(right);

        var judged = TextRelation.between(a, b);

        assertThat(judged.relation()).as("%s", judged).isEqualTo(relation);
        assertThat(TextRelation.between(b, a)).isEqualTo(judged.mirrored());
        return judged;
    }

    @Test
    void moreSpeaksForAPairThatSharesRareWordsThanForOneThatSharesAPhrase() {
        var rare = strength("生鲜乳收购站的抽检", "抽检生鲜乳收购站");
        var phrase = strength("相关资料的整理、分析和运用", "各项资料的分析和运用");

        assertThat(rare).isBetween(0.4, 1.0);
        assertThat(phrase).isLessThan(rare / 2);
        assertThat(strength("抽检生鲜乳收购站", "生鲜乳收购站的抽检")).isEqualTo(rare);
        assertThat(strength("完成任务", "生鲜乳收购站的抽检")).isZero();
    }

    private static double strength(String one, String other) {
        return TextRelation.strength(ReadText.of(Texts.statement(one)), ReadText.of(Texts.statement(other)));
    }

    @Test
    void aPairIsJudgedTheSameFromEitherSide() {
        var texts = LikenessTests.texts(600, 11);
        for (var pair : Likeness.pairs(LikenessTests.read(texts), 0.5)) {
            var a = texts.stream()
                    .filter(text -> text.key().equals(pair.left()))
                    .findAny()
                    .orElseThrow();
            var b = texts.stream()
                    .filter(text -> text.key().equals(pair.right()))
                    .findAny()
                    .orElseThrow();
            assertThat(TextRelation.between(b, a))
                    .isEqualTo(TextRelation.between(a, b).mirrored());
        }
    }

    @Test
    void theEvidenceMarksTheWordsThatDiffer() {
        var left = Texts.statement("负责食品生产环节的安全监督管理");
        var right = Texts.statement("负责食品流通环节的安全监督管理");

        var evidence = TextRelation.between(left, right).evidence();

        var stage = evidence.parts().get(0);
        assertThat(stage.part()).isEqualTo("stage");
        assertThat(stage.left()).isEqualTo("生产");
        assertThat(stage.right()).isEqualTo("流通");
        assertThat(left.text().substring(4, 6)).isEqualTo("生产");
        assertThat(stage.leftSpans()).containsExactly(List.of(4, 6));
        assertThat(evidence.sentence(Locale.ENGLISH)).contains("divided by stage");
        assertThat(evidence.sentence(Locale.CHINESE)).contains("分段");
        assertThat(Evidence.parse(evidence.json())).isEqualTo(evidence);
        assertThat(Evidence.parse("{\"parts\":[],\"decidedBy\":\"same-words\"}"))
                .isEqualTo(new Evidence(List.of(), "same-words"));
    }
}

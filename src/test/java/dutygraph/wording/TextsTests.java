package dutygraph.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "防範森林風(fēng)險  | 防范森林风险",
                "設(shè)立、機構(gòu)管理 | 设立、机构管理",
                "据(jù)实统计 | 据实统计",
                "服务(wu4)群众 | 服务群众",
                "评估(risk)报告 | 评估（risk）报告",
                "食品（GMP）认证 | 食品（GMP）认证",
                "（一）负责城市管理工作。 | 负责城市管理工作。",
                "1. 负责城市管理 | 负责城市管理",
                "1.5米以上工程的审批 | 1.5米以上工程的审批",
                "① （1）负责城市管理 | 负责城市管理",
                "三、负责城市管理 | 负责城市管理",
                "一次性补助金申请 | 一次性补助金申请",
                "二、三类医疗器械备案 | 二、三类医疗器械备案",
                "３０％以上,(含)ＡＢＣ类:管理;检查 | 30%以上，（含）ABC类：管理；检查",
                "比例尺1:500，10,000元 | 比例尺1:500，10,000元",
                "年度計畫之擬訂、規畫及覆核 | 年度计划之拟订、规划及复核",
                "乾县於潜镇的管理 | 乾县於潜镇的管理",
                "負責　城市 管理 A 类 | 负责城市管理A类",
                "「十四五」規劃 | “十四五”规划",
                "ISO 9001 认证 | ISO 9001认证",
            })
    void aTextIsStoredInOneForm(String given, String stored) {
        assertThat(Texts.normalise(given)).isEqualTo(stored);
    }

    @Test
    void normalisingTwiceChangesNothing() {
        var random = new Random(1);
        var pieces =
                "（）一二三、.1２①② \t\n\u00a0\u200b風(fēng)設機関關於乾县計畫?？\ufffd\ue000\ud840\udc0b\ud800ａ,;:「」[]〔〕%-的之负责工作事项〇ⅠⅡ㎡"
                        .toCharArray();
        for (var i = 0; i < 20_000; i++) {
            var text = new StringBuilder();
            for (var n = random.nextInt(14); n >= 0; n--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            var once = Texts.normalise(text.toString());
            assertThat(Texts.normalise(once)).as(text.toString()).isEqualTo(once);
        }
    }

    @Test
    void damageIsToldWhereItIsAndStays() {
        assertThat(Texts.damage("教育規(guī)??焖\ufffd增\ue001\ue002\ud800长?"))
                .containsExactly(
                        new Damage(8, 10, Damage.Kind.QUESTION_MARKS),
                        new Damage(11, 12, Damage.Kind.REPLACEMENT),
                        new Damage(13, 15, Damage.Kind.PRIVATE_USE),
                        new Damage(15, 16, Damage.Kind.LONE_SURROGATE));
        assertThat(Texts.normalise("教育規(guī)??焖")).isEqualTo("教育规??焖");
        assertThat(Texts.damage("是否需要？𠀋字")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "负责城市管理工作。 | 城市管理",
                "关于城市管理之事项 | 承担城市管理的有关工作",
                "（三）负责 城市管理； | 負責城市管理",
                "企业投资项目备案（变更） | 企业投资项目备案(变更)",
            })
    void textsThatSayTheSameByLettersAreOneStatement(String one, String other) {
        assertThat(Texts.statement(one).key())
                .isEqualTo(Texts.statement(other).key())
                .hasSize(16);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "配合城市管理 | 负责城市管理",
                "城市管理1.5级 | 城市管理15级",
                "企业投资项目备案（变更） | 企业投资项目备案",
                "水产品监管 | 农产品监管",
                "审批投资额＜5亿元的项目 | 审批投资额＞5亿元的项目",
                "特种设备检验（≤10吨） | 特种设备检验（≥10吨）",
                "检查3~5吨锅炉 | 检查35吨锅炉",
                "管理第1、2号井 | 管理第12号井",
            })
    void textsThatMayDifferAreNot(String one, String other) {
        assertThat(Texts.statement(one).key())
                .isNotEqualTo(Texts.statement(other).key());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "完成区委、区政府交办的其他任务。",
                "承办上级交办的其他事项。",
                "其他交办事项。",
                "不属其他各组、室事项。",
                "负责机关党建、人事、财务、档案等工作",
                "印信典守及文书、档案之管理。",
                "法律、法规规定的其他职责",
                "局长交办事项。",
                "人大代表建议、政协提案的办理",
                "会计凭证、簿籍、报表之保管",
                "公文收发、分办、缮校及印信典守。"
            })
    void whatEverybodySaysIsBoilerplate(String text) {
        assertThat(Texts.statement(text).boilerplate()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "负责全区档案事业的监督管理",
                "负责政府采购的监督管理",
                "指导全县统计调查",
                "负责道路运输车辆的监督管理",
                "档案监督管理",
                "统计资料的搜集",
                "保险监督管理",
                "电梯安全检查",
                "邮件处理的检查",
                "负责城市管理",
                "组织生产安全事故的调查处理"
            })
    void whatOneBodySaysIsNot(String text) {
        assertThat(Texts.statement(text).boilerplate()).isFalse();
    }

    @Test
    void anyStringEndsInAnAnswer() {
        var random = new Random(7);
        for (var i = 0; i < 5_000; i++) {
            var text = new StringBuilder();
            for (var n = random.nextInt(40); n > 0; n--) {
                text.append((char) random.nextInt(0x10000));
            }
            var statement = Texts.statement(text.toString());
            assertThat(statement.key()).hasSize(16);
            assertThat(Texts.normalise(statement.text())).isEqualTo(statement.text());
            assertThat(TextRelation.between(statement, Texts.statement("负责" + text))
                            .score())
                    .isBetween(0.0, 1.0);
            assertThat(Texts.damage(text.toString())).isNotNull();
        }
    }
}

package dutygraph.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of items as two lists word them, see {@code item-names.txt}; how good the rules were on names not yet looked at stands in the docs. */
class ItemNamesTests {

    private record Names(String set, String left, String right) {

        Judged judged() {
            return TextRelation.between(Texts.statement(left), Texts.statement(right));
        }

        boolean isFinding() {
            return judged().relation().isFinding();
        }
    }

    private static List<Names> pairs(String kind) {
        return Lines.read("/dutygraph/wording/item-names.txt").stream()
                .filter(line -> line.startsWith(kind + " "))
                .map(line -> line.substring(kind.length() + 1).split(": |\\|"))
                .map(parts -> new Names(parts[0], parts[1], parts[2]))
                .toList();
    }

    private static double found(List<Names> pairs) {
        return (double) pairs.stream().filter(Names::isFinding).count() / pairs.size();
    }

    private static List<Names> ofSet(List<Names> pairs, String set) {
        return pairs.stream().filter(pair -> pair.set().equals(set)).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "seen, 0.95",
        "later, 0.92",
        "third, 0.85",
        "fourth, 0.85",
        "fifth, 0.95",
        "sixth, 0.85",
        "seventh, 0.85",
        "eighth, 0.87",
        "ninth, 0.93",
        "tenth, 0.78",
        "eleventh, 0.89"
    })
    void anItemRewordedIsRecognised(String set, double least) {
        assertThat(found(ofSet(pairs("reworded"), set))).isGreaterThanOrEqualTo(least);
    }

    @ParameterizedTest
    @CsvSource({"seen, 0.02", "later, 0.03", "third, 0.03", "fourth, 0.03", "fifth, 0.03", "sixth, 0.13"})
    void whatOnlySoundsAlikeIsKeptApart(String set, double most) {
        assertThat(found(ofSet(pairs("apart"), set))).isLessThanOrEqualTo(most);
    }

    @Test
    void namesThatAreOneItemMeet() {
        var reworded = pairs("reworded");
        var texts = Stream.concat(reworded.stream(), pairs("apart").stream())
                .flatMap(pair -> Stream.of(pair.left(), pair.right()))
                .map(Texts::statement)
                .distinct()
                .toList();
        var near = NearTexts.among(texts);

        var missed = new ArrayList<String>();
        for (var pair : reworded) {
            var right = Texts.statement(pair.right()).key();
            var met = near.to(ReadText.of(Texts.statement(pair.left()))).stream()
                    .anyMatch(text -> text.statement().key().equals(right));
            if (pair.isFinding() && !met) {
                missed.add(pair.left() + " | " + pair.right());
            }
        }
        assertThat(missed).isEmpty();
    }

    @ParameterizedTest(name = "{0} | {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                // words that make no other item
                "互联网上网服务营业场所经营单位设立审批 | 互联网上网服务营业场所经营活动审批 | OVERLAP",
                "企业设立、变更、注销登记 | 公司设立、变更、注销登记 | DUPLICATE",
                "公租房保障申请 | 公共租赁住房保障审核 | DUPLICATE",
                // a penalty is one act on one thing
                "对不按规定悬挂号牌的处罚 | 机动车未悬挂机动车号牌的处罚 | OVERLAP",
                "对经营假、劣种子的处罚 | 对生产经营假种子、劣种子行为的行政处罚 | OVERLAP",
                "对盗伐林木的处罚 | 对滥伐林木的处罚 | UNRELATED",
                "对超过规定时速行驶的处罚 | 对超过核定人数载客的处罚 | UNRELATED",
                // which provision is broken tells no act; what is done tells it, with few words, too
                "对擅自移动测量标志的处罚 | 违反《测绘法》规定，擅自移动、损毁测量标志的行政处罚 | OVERLAP",
                "对拒绝、阻碍统计检查的处罚 | 对违反《统计法》规定拒绝、阻碍统计检查的行政处罚 | DUPLICATE",
                "对违反《水法》第二十九条规定的处罚 | 对违反《河道管理条例》第三十九条规定的处罚 | UNRELATED",
                "对不配合现场检查的处罚 | 违反《监督办法》规定，不配合现场检查的处罚（委托执法） | DUPLICATE",
                // 出租汽车 is a car, and no letting of a licence
                "对未取得网络预约出租汽车经营许可擅自经营的处罚 | 擅自从事网约车经营活动的处罚 | OVERLAP",
                // what is left out is no matter of its own
                "公共场所卫生许可（除饭馆、酒吧等） | 公共场所卫生许可证核发 | DUPLICATE",
                // what is done, and the procedure
                "商品房预售许可 | 商品房现售备案 | UNRELATED",
                "道路运输证核发 | 道路运输证注销 | STAGE_SPLIT",
                // things that are kept apart
                "食品生产许可 | 食品经营许可 | STAGE_SPLIT",
                "出租汽车经营许可 | 出租汽车驾驶员从业资格证核发 | UNRELATED",
                // one thing in the place of another, and what is only said otherwise
                "猎捕国家一级保护野生动物审批 | 猎捕国家二级保护野生动物审批 | STAGE_SPLIT",
                "对侵占、损毁地震监测设施的处罚 | 对侵占、损毁气象设施的处罚 | UNRELATED",
                "水土保持补偿费征收 | 水土保持补偿费收缴 | OVERLAP",
                "企业年金方案备案 | 企业年金计划备案 | OVERLAP",
                // what a name ends with
                "公益性岗位申请 | 公益性岗位补贴申请 | STAGE_SPLIT",
                "肥料登记 | 肥料产品登记证核发 | OVERLAP",
                // who, how much, which offence
                "公证员执业许可 | 公证机构执业许可 | STAGE_SPLIT",
                "对超过核定载质量百分之三十的处罚 | 对超过核定载质量百分之五十的处罚 | STAGE_SPLIT",
                "总投资5000万元以上项目核准 | 总投资2000万元以上项目核准 | STAGE_SPLIT",
                "总投资五千万元以上项目核准 | 总投资二千万元以上项目核准 | STAGE_SPLIT",
                "库容0.5万立方米水库审批 | 库容5万立方米水库审批 | STAGE_SPLIT",
                "库容5.0万立方米水库审批 | 库容5万立方米水库审批 | OVERLAP",
                "对伪造检疫证明的处罚 | 对转让检疫证明的处罚 | STAGE_SPLIT",
                "对未取得捕捞许可证捕捞的处罚 | 对未按捕捞许可证规定捕捞的处罚 | STAGE_SPLIT",
                // what is included is no procedure, and one that comes with the first grant makes no other item
                "经营劳务派遣业务（含新设公司、分立、合并）许可 | 劳务派遣经营许可 | OVERLAP",
                "大型群众性活动安全许可或变更 | 大型群众性活动安全许可 | DUPLICATE",
                "公共场所卫生许可或变更 | 公共场所卫生许可证延续 | STAGE_SPLIT",
                "植被恢复费缴纳 | 森林植被恢复费缴纳 | OVERLAP",
                // what a name is about may stand in brackets
                "采矿权变更登记（缩小矿区范围） | 缩小矿区范围变更登记 | OVERLAP",
                // proof of an act is the act
                "易制毒化学品经营备案 | 易制毒化学品经营备案证明核发 | DUPLICATE",
            })
    void theNamesAre(String left, String right, Relation relation) {
        TextRelationTests.assertBothWays(left, right, relation);
    }

    @Test
    void whatIsToldOfManyServicesSaysLittleInWhateverWord() {
        var complaint = ItemTask.of("消费者投诉处理").words();

        assertThat(complaint).anySatisfy(word -> {
            assertThat(word.word()).isEqualTo("处置");
            assertThat(word.weight()).isLessThanOrEqualTo(4);
        });
    }

    @Test
    void aDutyOfAnotherProcedureIsNotWhatTheItemDoes() {
        var judged = TextRelation.between(Texts.statement("开办互联网上网服务营业场所"), Texts.statement("互联网上网服务营业场所经营单位注销审批"));

        assertThat(judged.relation()).as("%s", judged).isEqualTo(Relation.STAGE_SPLIT);
    }

    @Test
    void aDutyIsComparedWithWhatAnItemDoes() {
        var judged = TextRelation.between(Texts.statement("负责城市户外广告设置的审批"), Texts.statement("大型户外广告设置审批"));

        assertThat(judged.relation().isFinding()).as("%s", judged).isTrue();
    }
}

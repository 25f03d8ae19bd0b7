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
                "乡镇垃圾清运中生活垃圾的处理 | 乡镇垃圾清运中建筑垃圾的处理 | STAGE_SPLIT | opposite-said",
                "关于公交线网优化方案之拟订及委托事项 | 关于公交线网优化方案之审议事项 | STAGE_SPLIT | steps-said",
                "公交线网优化、站点设置的规划 | 公交线网优化、站点设置的推行和办理 | STAGE_SPLIT | steps-said",
                "公交线网优化、站点设置的规划、推行及督导 | 公交线网优化、站点设置的推行和办理 | DUPLICATE | same-parts",
                "公交线网优化、站点设置的规划 | 公交线网优化、站点设置的管理和推行 | DUPLICATE | same-parts",
                "查处河道非法采砂行为 | 按照职责分工查处河道内非法采砂行为 | STAGE_SPLIT | share-said",
                "负责本系统安全生产检查 | 负责安全生产检查 | STAGE_SPLIT | own-house",
                "负责校车安全的日常管理 | 负责校车安全的监督管理 | LEAD_ASSIST | detail-word",
                "协助做好校车安全检查 | 负责校车安全检查 | LEAD_ASSIST | assist-word",
                "承担全市校车安全监督检查 | 承担本辖区校车安全监督检查 | COUNTERPART | levels-apart",
                "指导校车安全检查 | 负责校车安全检查 | COUNTERPART | guide-word",
                "完成局领导交办的其他任务 | 承办上级交办的事项 | BOILERPLATE | both-boilerplate",
                "负责校车安全检查 | 完成上级交办的其他任务 | UNRELATED | one-boilerplate",
                "负责下列监督管理工作：校车安全 | 负责校车安全的监督检查 | UNRELATED | no-task",
                // of a provision of punishment only the act is matter, whatever follows
                "违反本办法规定，擅自拆除校车停靠站牌的，由教育部门责令限期改正；逾期不改正的，处一千元以上五千元以下罚款 | 违反本条例规定，擅自拆除河道水位标尺的，由水务部门责令限期改正；逾期不改正的，处一千元以上五千元以下罚款 | UNRELATED | little-shared",
                "违反本办法规定，在林区内建造坟墓的，由林业部门责令限期迁出 | 违反本条例规定，在公墓以外修建坟墓的，由民政部门责令改正，处二千元罚款 | OVERLAP | one-conduct",
                "违反本办法第九条规定的，由教育部门处一千元以下罚款 | 违反本条例第三条规定的，由水务部门处一千元以下罚款 | UNRELATED | no-act",
                "校车管理部门玩忽职守，对超载校车不予查处的，由其上级机关责令改正；对直接负责的主管人员给予处分 | 交警部门玩忽职守，对超载校车不予查处的，由其上级机关责令改正；对直接负责的主管人员给予处分 | BOILERPLATE | both-accountable",
                "校车管理部门玩忽职守，对超载校车不予查处的，由其上级机关责令改正；对直接负责的主管人员给予处分 | 查处超载校车 | UNRELATED | one-accountable",
                "在水库采砂的，由水务部门没收违法所得 | 在海岛采砂的，由海洋部门没收违法所得 | STAGE_SPLIT | opposite-said",
                "加强校车安全工作的组织领导，将其纳入国民经济和社会发展规划，建立工作协调机制 | 加强河道采砂工作的组织领导，将其纳入国民经济和社会发展规划，建立工作协调机制 | UNRELATED | little-shared",
                "具体办法由教育部门制定 | 负责校车安全的监督检查，制定具体办法 | UNRELATED | little-shared",
                "负责旅游厕所的监督管理 | 制定促进旅游厕所发展的扶持政策 | STAGE_SPLIT | action-differs",
                // one act among many, and what the provision says of the punished and of those it names itself
                "在自然保护区砍伐、放牧、采药、筑坟的，由林业部门责令停止违法行为 | 在风景区内修坟立碑的，由风景区管理机构责令限期恢复原状，并处一千元罚款 | OVERLAP | one-conduct",
                "在古城墙上刻划、涂污的，由文物部门或者城管部门按照职责分工给予警告 | 在古城墙上刻划的，由城墙管理机构处五十元罚款 | OVERLAP | parts-shared",
                "校车公司负责人在本单位发生校车事故时逃匿的，由教育部门处二万元罚款 | 负责人在本单位发生校车事故时逃匿的，由交警部门处一万元罚款 | DUPLICATE | same-parts",
                // who is told, and how fairly it is done, is no matter
                "教育部门应当对校车进行检查，遵循公平、公正、公开的原则，坚持处罚与教育相结合 | 水务部门应当查处采砂，遵循公平、公正、公开的原则，坚持处罚与教育相结合 | UNRELATED | little-shared",
                // who makes the plan does not do the work, and 规划管理 is a side of a matter
                "做好动物疫病监测预警工作 | 制定动物疫病监测计划 | STAGE_SPLIT | action-differs",
                "负责历史建筑保护的规划管理 | 负责历史建筑的保护管理 | STAGE_SPLIT | aspect-differs",
                "对校车安全工作行使下列监督职责： | 对校车安全工作行使下列管理职责： | DUPLICATE | same-parts",
                "负责旅游厕所的建设 | 负责气象观测站的建设 | UNRELATED | little-shared",
                // how any matter is handled is none
                "燃气主管部门应当健全燃气事故预警和抢修机制，制定燃气事故应急预案，并定期组织演练 | 公园管理机构应当制定应急预案，定期组织演练 | UNRELATED | topics-differ",
                "建立湿地举报制度，公布举报电话和电子邮箱 | 建立校车举报制度，公布举报电话和电子邮箱 | UNRELATED | topics-differ",
                "负责湿地生态监测，公布监测结果 | 组织湿地生态监测并公布结果 | DUPLICATE | same-parts",
                // who drafts one plan does one thing, whatever it rests on and whatever else is said; who carries it
                // out does another
                "会同交警部门，依据城市总体规划编制湿地公园专项规划，报市人民政府批准后向社会公布 | 在定期普查的基础上，结合旅游发展的需要，组织编制城市湿地公园规划，主要内容纳入年度投资计划 | OVERLAP | one-output",
                "负责湿地公园规划的编制和报批，组织旅游厕所评比 | 组织编制湿地公园总体规划，会同交警部门查处非法采砂 | OVERLAP | one-output",
                // an office of a committee and help for citizens are no assisting
                "旅游委员会办公室负责旅游厕所的监督检查 | 对旅游厕所进行监督检查 | DUPLICATE | same-words",
                "对残疾人康复站的选址提供指导和协助 | 为残疾人康复站的选址提供指导，公布康复站名单 | DUPLICATE | same-parts",
                "协助残疾人康复站的选址 | 指导残疾人康复站的选址，公布康复站名单 | LEAD_ASSIST | assist-word",
                // one body for one step of the food chain: who supervises the same step does the same thing
                "负责学校食堂的卫生许可和抽检 | 对餐饮服务单位的食品安全进行检查 | OVERLAP | one-step",
                "查处无照的食品加工作坊 | 负责食品生产企业出厂产品的监督抽查 | OVERLAP | one-step",
                "负责农产品产地环境的检查，抽查市场上的农产品 | 查处批发市场的假冒食品 | OVERLAP | one-step",
                "负责农产品种植和进入批发市场前的检查 | 查处批发市场的假冒食品 | UNRELATED | little-shared",
                "负责食品生产经营人员的健康检查 | 查处批发市场的假冒食品 | UNRELATED | little-shared",
                "对学校食堂的食品安全进行检查 | 负责餐饮服务单位油烟排放的监督检查 | UNRELATED | little-shared",
                "推广食品加工技术 | 负责食品生产企业出厂产品的监督抽查 | UNRELATED | little-shared",
                "依据湿地公园规划，编制旅游厕所建设计划，报市人民政府批准 | 组织编制湿地公园规划，报市人民政府批准后公布实施 | UNRELATED | little-shared",
                "编制年度工作计划，组织旅游厕所评比 | 编制年度工作计划，查处非法采砂 | UNRELATED | little-shared",
                // publishing a plan is part of making it
                "编制旅游厕所布局规划，并向社会公布 | 负责旅游厕所的监督管理工作 | STAGE_SPLIT | action-differs",
                "统筹旅游厕所建设，履行下列职责： | 负责旅游厕所建设的监督管理，履行下列职责： | DUPLICATE | same-parts",
                "自然资源部门负责规划区外的古树名木保护 | 林业部门负责规划区以外的古树名木保护 | DUPLICATE | same-words",
                // a task stays one whoever works for its holder, and whatever list follows
                "负责湿地公园的监督管理，具体工作由湿地保护中心承担 | 负责湿地公园监督管理 | DUPLICATE | same-parts",
                "具体工作由湿地公园管理机构承担 | 负责湿地公园监督管理 | UNRELATED | little-shared",
                "负责湿地公园巡查工作的组织实施，并履行下列职责： | 组织湿地公园巡查 | DUPLICATE | same-parts",
                // one thing by its everyday and by its official name, also where the segmenter takes it apart
                "负责网约车管理 | 负责网络预约出租汽车管理 | DUPLICATE | same-parts",
                "负责农村危房改造 | 农村危险房屋改造 | DUPLICATE | same-parts",
                "负责养犬管理 | 负责犬只管理 | DUPLICATE | same-parts",
                "负责建筑垃圾清运 | 负责渣土清运 | DUPLICATE | same-parts",
                "河道采砂规划的编制 | 编制河道挖沙规划 | DUPLICATE | same-parts",
                "负责外地砂石运输 | 开采砂石 | UNRELATED | little-shared",
                // with whom is no matter
                "负责河道采砂管理，会同区水利局 | 负责河道采砂管理 | DUPLICATE | same-parts",
                "12345。 | 12345 | UNRELATED | no-words",
                // an act that is punished, named as lists name it
                "对未经验收擅自启用校车停靠站的行政处罚 | 校车停靠站未经验收，擅自启用的 | DUPLICATE | same-item",
                "对盗伐林木行为的处罚 | 盗伐林木案 | DUPLICATE | same-item",
                "对无偿向本单位职工供应燃气的行政处罚 | 无偿向本单位职工供应燃气的。 | DUPLICATE | same-item",
                // beside an item a short name is that of an item, what is done left out
                "最低生活保障 | 城乡居民最低生活保障金给付 | OVERLAP | item-reworded",
            })
    void theTextsDecide(String left, String right, Relation relation, String decidedBy) {
        var judged = TextRelationTests.assertBothWays(left, right, relation);

        assertThat(judged.evidence().decidedBy()).isEqualTo(decidedBy);
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
                "交通运输主管部门 | 负责校车安全检查 | 县级以上人民政府交通主管部门 | 负责校车安全检查 | COUNTERPART | holders-counterparts",
                "各级人民政府 | 负责校车安全检查 | 市、县人民政府和有关部门 | 负责校车安全检查 | COUNTERPART | holders-counterparts",
                "县司法局 办公室 | 负责公务接待用品盘点 | 县教育局 办公室 | 负责公务接待用品盘点 | BOILERPLATE | both-housekeeping",
                "县水利局 | 查处河道非法采砂行为 | 县教育局 | 负责校车安全检查 | UNRELATED | little-shared",
                // whose holders nobody names
                "'' | 负责校车安全检查 | '' | 负责校车安全检查 | DUPLICATE | same-text",
                "县教育局 安全科 | 负责校车安全检查 | 县教育局 运输科 | 负责校车安全检查 | STAGE_SPLIT | one-agency",
                // a branch and an office of the same kind elsewhere, and committees that each village has
                "交通局城东港务所北岸分所 航务股 | 签发船舶进港单 | 交通局城西港务所 港航股 | 船舶进港单的签发 | COUNTERPART | holders-counterparts",
                "村（居）民委员会 | 调解物业服务纠纷 | 居民委员会 | 负责物业服务纠纷的调处 | COUNTERPART | holders-counterparts",
                "县文化馆 劳工安全卫生室 | 组织职工体检 | 县图书馆 职业安全卫生组 | 职工体检的组织 | BOILERPLATE | both-housekeeping",
                "市、县（区）文物部门 | 市、县（区）文物部门负责文物保护 | 市、县（区）文物主管部门 | 市、县（区）文物主管部门负责文物保护工作 | COUNTERPART | holders-counterparts",
                // each for its own cases, its own port
                "最高法院 书记科 | 制作庭审笔录 | 地方法院 纪录科 | 庭审笔录之制作 | COUNTERPART | holders-counterparts",
                "县人民医院 急诊科 | 负责急诊病人检伤分类 | 老年医院青石分院 护理部 | 急诊病人的检伤分类 | COUNTERPART | holders-counterparts",
                "国立生活美学馆 推广组 | 举办美学讲座 | 国立宜安生活美学馆 展演组 | 美学讲座的举办 | COUNTERPART | holders-counterparts",
                "东港警察总队 刑事队 | 负责刑事鉴识 | 铁路警察局 鉴识科 | 负责刑事鉴识工作 | COUNTERPART | holders-counterparts",
                // a department with one item on two lists, and the departments of two levels with an item each
                "交通运输主管部门 | 校车使用许可 | 交通主管部门 | 校车使用许可证核发 | DUPLICATE | same-item",
                "市教育局 | 校车使用许可 | 区教育局 | 校车使用许可证核发 | COUNTERPART | holders-counterparts",
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
        assertThat(String.join("\n", Lines.read("/dutygraph/cypher/analysis/office.part")))
                .contains(
                        "holder.name =~ '" + HeldTexts.HOUSEKEEPING.pattern() + "'",
                        "holder.name =~ '" + HeldTexts.SAFETY.pattern() + "'",
                        "own.name =~ '.*(?:" + HeldTexts.FOR_WORKERS.pattern() + ").*'");
    }
}

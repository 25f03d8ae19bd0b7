package dutygraph.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dutygraph.GraphTest;
import dutygraph.SmallGraph;
import dutygraph.cypher.Graph;
import dutygraph.cypher.Queries;
import dutygraph.organisation.ItemCategory;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each rule about duties and their holders, on a hit and on what comes near to one. */
@GraphTest
final class DutyRulesIT {

    private static final Queries QUERIES = Queries.onClassPath();

    private final Graph graph;
    private final SmallGraph small;

    DutyRulesIT(Graph graph, SmallGraph small) {
        this.graph = graph;
        this.small = small;
    }

    private List<Finding> found(String rule) {
        return new Findings(graph, QUERIES).all(FindingFilter.of(null).withRules(Set.of(rule)), Locale.CHINESE);
    }

    @Test
    void aDutyOfAnAreaThatNobodyHolds() {
        small.holds(
                "(area:Area {code: '610902', name: '汉滨区', level: 'COUNTY'})",
                "(:Duty {code: 'D1', text: '指导农村改厕', domain: '农业农村'})-[:WITHIN]->(area)",
                "(:Agency {code: 'A', name: '农业农村局', status: 'ACTIVE'})-[:HOLDS {role: 'LEAD'}]->(:Duty {code: 'D2', text: '管理种子'})");

        assertThat(found("duty-without-holder")).singleElement().satisfies(finding -> {
            assertThat(finding.key()).isEqualTo("duty-without-holder|D1");
            assertThat(finding.severity()).isEqualTo(Severity.HIGH);
            assertThat(finding.title()).isEqualTo("无主职责");
            assertThat(finding.message()).isEqualTo("汉滨区的职责「指导农村改厕」没有机构承担。");
            assertThat(finding.subjects()).containsExactly("D1");
            assertThat(finding.subjectNames()).containsEntry("D1", "指导农村改厕");
            assertThat(finding.evidence()).containsEntry("area", "610902").containsEntry("domain", "农业农村");
        });
    }

    @Test
    void anItemOfAnAreaThatNobodyExercises() {
        small.holds(
                "(area:Area {code: '610902', name: '汉滨区', level: 'COUNTY'})",
                "(:Item {code: 'I1', name: '烟花爆竹零售许可', category: '行政许可'})-[:WITHIN]->(area)",
                "(:Agency {code: 'A', status: 'ACTIVE'})-[:EXERCISES]->(:Item {code: 'I2', name: '食品经营许可', category: '行政许可'})");

        assertThat(found("item-without-holder"))
                .extracting(Finding::key, Finding::message)
                .containsExactly(tuple("item-without-holder|I1", "汉滨区的行政许可事项「烟花爆竹零售许可」没有机构行使。"));
    }

    @Test
    void whatAnAbolishedAgencyOrItsBureauStillHolds() {
        small.holds(
                "(area:Area {code: '610902', name: '汉滨区', level: 'COUNTY'})",
                "(old:Agency {code: 'AJ', name: '安监局', kind: 'GOVERNMENT_DEPARTMENT', status: 'ABOLISHED'})-[:SERVES]->(area)",
                "(new:Agency {code: 'YJ', name: '应急管理局', kind: 'GOVERNMENT_DEPARTMENT', status: 'ACTIVE'})-[:SERVES]->(area)",
                "(old)-[:FUNCTIONS_MOVED_TO]->(new)",
                "(old)<-[:PART_OF]-(:Bureau {code: 'AJ-1', name: '监察股'})-[:HOLDS {role: 'LEAD'}]->(:Duty {code: 'D1', text: '归档案卷'})",
                "(old)-[:EXERCISES {role: 'LEAD'}]->(i:Item {code: 'I1', name: '烟花爆竹零售许可'})<-[:EXERCISES {role: 'LEAD'}]-(new)",
                "(new)-[:HOLDS {role: 'LEAD'}]->(:Duty {code: 'D2', text: '监管矿山'})");

        var found = found("holder-abolished");

        assertThat(found).extracting(Finding::key).containsExactly("holder-abolished|D1|AJ", "holder-abolished|I1|AJ");
        assertThat(found.get(0).subjects()).containsExactly("D1", "AJ", "YJ");
        assertThat(found.get(0).evidence()).containsEntry("successors", List.of("应急管理局"));
        assertThat(found.get(1).evidence()).containsEntry("otherHolders", List.of("应急管理局"));
    }

    @Test
    void whatAnAgencyHoldsAndNoneOfItsBureausWhereItsBureausAreLoaded() {
        small.holds(
                "(area:Area {code: '610902', name: '汉滨区', level: 'COUNTY'})",
                "(a:Agency {code: 'MZ', name: '民政局', kind: 'GOVERNMENT_DEPARTMENT', status: 'ACTIVE'})-[:SERVES]->(area)",
                "(:Completeness {code: 'MZ|BUREAUS', list: 'BUREAUS', complete: true})-[:COVERS]->(a)",
                "(b:Bureau {code: 'MZ-1', name: '救助股'})-[:PART_OF]->(a)",
                "(a)-[:HOLDS {role: 'LEAD'}]->(:Duty {code: 'D1', text: '管理心理辅导项目'})-[:STATES]->(:Statement {key: 's1'})",
                "(b)-[:HOLDS {role: 'LEAD'}]->(:Duty {code: 'D2', text: '救助'})-[:STATES]->(:Statement {key: 's2'})",
                "(a)-[:HOLDS {role: 'LEAD'}]->(:Duty {code: 'D3', text: '完成交办的其他任务'})-[:STATES]->(:Statement {key: 's3', boilerplate: true})",
                "(other:Agency {code: 'YB', name: '医保局', kind: 'GOVERNMENT_DEPARTMENT', status: 'ACTIVE'})-[:SERVES]->(area)",
                "(:Bureau {code: 'YB-1', name: '待遇股'})-[:PART_OF]->(other)",
                "(other)-[:HOLDS {role: 'LEAD'}]->(:Duty {code: 'D4', text: '管理医保基金'})-[:STATES]->(:Statement {key: 's4'})");

        assertThat(found("duty-without-bureau")).extracting(Finding::key).containsExactly("duty-without-bureau|D1|MZ");
    }

    @Test
    void whatIsAssistedAndLedByNobody() {
        small.holds(
                "(area:Area {code: '610902', name: '汉滨区', level: 'COUNTY'})",
                "(a:Agency {code: 'NY', name: '农业农村局', kind: 'GOVERNMENT_DEPARTMENT', status: 'ACTIVE'})-[:SERVES]->(area)",
                "(b:Agency {code: 'SL', name: '水利局', kind: 'GOVERNMENT_DEPARTMENT', status: 'ACTIVE'})-[:SERVES]->(area)",
                "(:Completeness {code: 'NY|CHARTER', list: 'CHARTER', complete: true})-[:COVERS]->(a)",
                "(:Completeness {code: 'SL|CHARTER', list: 'CHARTER', complete: false})-[:COVERS]->(b)",
                "(a)-[:HOLDS {role: 'ASSIST'}]->(:Duty {code: 'D1', text: '生猪屠宰巡查'})-[:STATES]->(:Statement {key: 's1'})",
                // led by the other body in the same duty
                "(a)-[:HOLDS {role: 'ASSIST'}]->(d2:Duty {code: 'D2', text: '河道清淤'})-[:STATES]->(:Statement {key: 's2'})",
                "(b)-[:HOLDS {role: 'LEAD'}]->(d2)",
                // led by the other body in a duty of nearly the same text
                "(a)-[:HOLDS {role: 'ASSIST'}]->(:Duty {code: 'D3', text: '配合灌区管理'})-[:STATES]->(s3:Statement {key: 's3'})",
                "(b)-[:HOLDS {role: 'LEAD'}]->(:Duty {code: 'D4', text: '灌区管理'})-[:STATES]->(s4:Statement {key: 's4'})",
                "(s3)-[:SIMILAR_TO {score: 0.9, relation: 'LEAD_ASSIST'}]->(s4)",
                // of this agency not the whole charter is loaded
                "(b)-[:HOLDS {role: 'ASSIST'}]->(:Duty {code: 'D5', text: '农药管理'})-[:STATES]->(:Statement {key: 's5'})");

        assertThat(found("duty-only-assisted"))
                .extracting(Finding::key, Finding::message)
                .containsExactly(tuple("duty-only-assisted|D1", "「生猪屠宰巡查」只有协办（农业农村局），没有主办。"));
    }

    @Test
    void aBodyWithoutAnyDutyIsNamedOnceAndShellsNever() {
        small.holds(
                "(area:Area {code: '610902', name: '汉滨区', level: 'COUNTY'})",
                "(idle:Agency {code: 'IDLE', name: '农机站', kind: 'PUBLIC_INSTITUTION', status: 'ACTIVE', staffInstitution: 6})-[:SERVES]->(area)",
                "(:Bureau {code: 'IDLE-1', name: '推广股'})-[:PART_OF]->(idle)",
                "(shell:Agency {code: 'SHELL', name: '农广校', kind: 'PUBLIC_INSTITUTION', status: 'SHELL'})-[:SERVES]->(area)",
                "(busy:Agency {code: 'BUSY', name: '经贸局', kind: 'GOVERNMENT_DEPARTMENT', status: 'ACTIVE'})-[:SERVES]->(area)",
                "(:Bureau {code: 'BUSY-1', name: '盐业股', staff: 2})-[:PART_OF]->(busy)",
                "(salt:Bureau {code: 'BUSY-2', name: '商贸股'})-[:PART_OF]->(busy)",
                "(salt)-[:HOLDS {role: 'LEAD'}]->(:Duty {code: 'D1', text: '管理商贸流通'})",
                "(town:Agency {code: 'TOWN', name: '大河镇人民政府', kind: 'TOWNSHIP', status: 'ACTIVE'})-[:SERVES]->(area)",
                "(centre:Bureau {code: 'TOWN-1', name: '便民中心'})-[:PART_OF]->(town)",
                "(centre)<-[:TO]-(:Delegation {code: 'G1', mode: 'AGENT'})-[:BY]->(busy)",
                "(gov:Agency {code: 'GOV', name: '汉滨区人民政府', kind: 'GOVERNMENT_DEPARTMENT', status: 'ACTIVE'})-[:SERVES]->(area)",
                "(unknown:Agency {code: 'UNKNOWN', name: '信访局', kind: 'GOVERNMENT_DEPARTMENT', status: 'ACTIVE'})-[:SERVES]->(area)",
                "(:Completeness {code: '1', list: 'CHARTER', complete: true})-[:COVERS]->(idle)",
                "(:Completeness {code: '2', list: 'CHARTER', complete: true})-[:COVERS]->(shell)",
                "(:Completeness {code: '3', list: 'CHARTER', complete: true})-[:COVERS]->(busy)",
                "(:Completeness {code: '4', list: 'CHARTER', complete: true})-[:COVERS]->(town)",
                "(:Completeness {code: '5', list: 'CHARTER', complete: true})-[:COVERS]->(gov)");

        assertThat(found("agency-without-duty"))
                .extracting(Finding::key, Finding::message)
                .containsExactly(tuple("agency-without-duty|IDLE", "农机站没有任何职责和事项（实有 6 人）。"));
        assertThat(found("bureau-without-duty")).extracting(Finding::key).containsExactly("bureau-without-duty|BUSY-1");
    }

    @Test
    void workOfABodyThatHasNobody() {
        small.holds(
                "(area:Area {code: '610902', name: '汉滨区', level: 'COUNTY'})",
                "(empty:Agency {code: 'EMPTY', name: '应急中心', kind: 'PUBLIC_INSTITUTION', status: 'ACTIVE', staffInstitution: 0})-[:SERVES]->(area)",
                "(:Bureau {code: 'EMPTY-1', name: '救援股', staff: 0})-[:PART_OF]->(empty)",
                "(empty)-[:HOLDS {role: 'LEAD'}]->(:Duty {code: 'D1', text: '编训冲锋舟分队'})",
                "(staffed:Agency {code: 'FG', name: '发改局', kind: 'GOVERNMENT_DEPARTMENT', status: 'ACTIVE', staffAdministrative: 20})-[:SERVES]->(area)",
                "(b:Bureau {code: 'FG-8', name: '对口支援股', staff: 0})-[:PART_OF]->(staffed)",
                "(b)-[:HOLDS {role: 'LEAD'}]->(:Duty {code: 'D2', text: '对接结对县区'})",
                "(b)-[:HOLDS {role: 'ASSIST'}]->(:Duty {code: 'D3', text: '协助招商'})",
                "(u:Bureau {code: 'FG-9', name: '价格股'})-[:PART_OF]->(staffed)",
                "(u)-[:HOLDS {role: 'LEAD'}]->(:Duty {code: 'D4', text: '价格监测'})");

        var found = found("duty-without-staff");

        assertThat(found)
                .extracting(Finding::key)
                .containsExactly("duty-without-staff|D1|EMPTY", "duty-without-staff|D2|FG-8");
        assertThat(found.get(1).message()).isEqualTo("发改局对口支援股承担「对接结对县区」，实有 0 人。");
    }

    @Test
    void aMandatoryDutyThatALoadedCharterDoesNotHave() {
        small.holds(
                "(area:Area {code: '610902', name: '汉滨区', level: 'COUNTY'})",
                "(:MandatoryDuty {code: 'M', name: '安全生产职责', level: 'COUNTY', agencyKind: 'GOVERNMENT_DEPARTMENT', keywords: ['安全生产', '生产安全']})",
                "(without:Agency {code: 'YB', name: '医保局', kind: 'GOVERNMENT_DEPARTMENT', status: 'ACTIVE'})-[:SERVES]->(area)",
                "(without)-[:HOLDS {role: 'LEAD'}]->(:Duty {code: 'D1', text: '管理医保基金'})",
                "(with:Agency {code: 'MZ', name: '民政局', kind: 'GOVERNMENT_DEPARTMENT', status: 'ACTIVE'})-[:SERVES]->(area)",
                "(with)<-[:PART_OF]-(:Bureau {code: 'MZ-1', name: '办公室'})-[:HOLDS {role: 'LEAD'}]->(:Duty {code: 'D2', text: '负责养老机构生产安全'})",
                "(unloaded:Agency {code: 'XF', name: '信访局', kind: 'GOVERNMENT_DEPARTMENT', status: 'ACTIVE'})-[:SERVES]->(area)",
                "(party:Agency {code: 'ZZB', name: '组织部', kind: 'PARTY_ORGAN', status: 'ACTIVE'})-[:SERVES]->(area)",
                "(:Completeness {code: '1', list: 'CHARTER', complete: true})-[:COVERS]->(without)",
                "(:Completeness {code: '2', list: 'CHARTER', complete: true})-[:COVERS]->(with)",
                "(:Completeness {code: '3', list: 'CHARTER', complete: true})-[:COVERS]->(party)");

        assertThat(found("mandatory-duty-missing"))
                .extracting(Finding::key, Finding::message)
                .containsExactly(tuple("mandatory-duty-missing|M|YB", "医保局没有必备职责「安全生产职责」（关键词：安全生产、生产安全）。"));
    }

    @Test
    void aMandatoryDutyOfNoKindOfAgencyIsAskedOfTheWholeArea() {
        small.holds(
                "(area:Area {code: '610902', name: '汉滨区', level: 'COUNTY'})",
                "(:Area {code: '610903', name: '平利县', level: 'COUNTY'})<-[:SERVES]-(:Agency {code: 'B', name: '民政局', kind: 'GOVERNMENT_DEPARTMENT', status: 'ACTIVE'})",
                "(:MandatoryDuty {code: 'M', name: '防汛职责', level: 'COUNTY', keywords: ['防汛']})",
                "(a:Agency {code: 'A', name: '水利局', kind: 'GOVERNMENT_DEPARTMENT', status: 'ACTIVE'})-[:SERVES]->(area)",
                "(a)-[:HOLDS {role: 'LEAD'}]->(:Duty {code: 'D1', text: '管理水库'})",
                "(:Completeness {code: '1', list: 'CHARTER', complete: true})-[:COVERS]->(a)");

        assertThat(found("mandatory-duty-missing"))
                .extracting(Finding::key)
                .containsExactly("mandatory-duty-missing|M|610902");
    }

    private static String agency(String code, String name, String more) {
        return "(%s:Agency {code: '%s', name: '%s', line: '%s', status: 'ACTIVE'%s})-[:SERVES]->(area)"
                .formatted(code.toLowerCase(Locale.ROOT), code, name, name, more);
    }

    private static String duty(String holder, String code, String role, String category) {
        return "(%s)-[:HOLDS {role: '%s'}]->(%s:Duty {code: '%s', text: '%s', category: '%s'})"
                .formatted(holder, role, code.toLowerCase(Locale.ROOT), code, "做" + code, category);
    }

    @Test
    void oneClassOfMatterInThreeAgencies() {
        small.holds(
                "(area:Area {code: '610902', name: '汉滨区', level: 'COUNTY'})",
                agency("MZ", "民政局", ""),
                agency("WJ", "卫健局", ""),
                agency("YB", "医保局", ""),
                "(old:Bureau {code: 'WJ-1', name: '老龄股'})-[:PART_OF]->(wj)",
                duty("mz", "D1", "LEAD", "养老服务"),
                duty("mz", "D2", "LEAD", "养老服务"),
                duty("old", "D3", "LEAD", "养老服务"),
                "(yb)-[:EXERCISES {role: 'LEAD'}]->(:Item {code: 'I1', name: '评估失能等级', category: '其他', categoryAsWritten: '养老服务'})",
                // a kind of power is no class of matter
                duty("mz", "D4", "LEAD", "行政检查"),
                duty("old", "D5", "LEAD", "行政检查"),
                duty("yb", "D6", "LEAD", "行政检查"),
                // two, and one that only assists
                duty("mz", "D7", "LEAD", "殡葬"),
                duty("old", "D8", "LEAD", "殡葬"),
                duty("yb", "D9", "ASSIST", "殡葬"));

        assertThat(found("matter-several-agencies")).singleElement().satisfies(finding -> {
            assertThat(finding.key()).isEqualTo("matter-several-agencies|610902|养老服务");
            assertThat(finding.message()).isEqualTo("「养老服务」类事项由 3 个机构分别主办（民政局 2、卫健局 1、医保局 1），共 4 项。");
            assertThat(finding.subjects()).containsExactly("MZ", "WJ", "YB");
            assertThat(finding.evidence()).containsEntry("agencies", 3L).containsEntry("tasks", 4L);
        });
        var two = FindingFilter.of(null)
                .withRules(Set.of("matter-several-agencies"))
                .withValues(Map.of("matter-several-agencies", Map.of("minimumAgencies", 2L)));
        assertThat(new Findings(graph, QUERIES).all(two, Locale.CHINESE))
                .extracting(Finding::key)
                .containsExactly("matter-several-agencies|610902|养老服务", "matter-several-agencies|610902|殡葬");
    }

    @Test
    void aDepartmentWithItsInstitutionsSchoolsAndOtherAreasScatterNothing() {
        small.holds(
                "(area:Area {code: '610902', name: '汉滨区', level: 'COUNTY'})",
                "(town:Area {code: '610902103', name: '大竹园镇', level: 'TOWNSHIP'})-[:WITHIN]->(area)",
                agency("CG", "城管局", ""),
                agency("P1", "园林中心", ""),
                agency("P2", "公园管理处", ""),
                "(p1)-[:SUBORDINATE_TO]->(cg)",
                "(p2)-[:SUBORDINATE_TO]->(cg)",
                duty("cg", "D1", "LEAD", "公园管理"),
                duty("p1", "D2", "LEAD", "公园管理"),
                duty("p2", "D3", "LEAD", "公园管理"),
                "(:Agency {code: 'T', name: '大竹园镇人民政府', kind: 'TOWNSHIP', status: 'ACTIVE'})-[:SERVES]->(town)",
                agency("S1", "第一小学", ""),
                agency("S2", "江北中学", ""),
                agency("S3", "城关幼儿园", ""),
                duty("s1", "D4", "LEAD", "课后托管"),
                duty("s2", "D5", "LEAD", "课后托管"),
                duty("s3", "D6", "LEAD", "课后托管"));
        small.driver()
                .executableQuery("MATCH (t:Agency {code: 'T'}) CREATE (t)-[:HOLDS {role: 'LEAD'}]->"
                        + "(:Duty {code: 'D7', text: '看护公园', category: '公园管理'})")
                .execute();

        assertThat(found("matter-several-agencies")).isEmpty();

        small.driver()
                .executableQuery("MATCH (cg:Agency {code: 'CG'}), (area:Area {code: '610902'}) "
                        + "CREATE (cg)<-[:SUBORDINATE_TO]-(:Agency {code: 'P3', name: '苗圃', line: '苗圃', status: 'ACTIVE'})-[:SERVES]->(area) "
                        + "WITH 1 AS one MATCH (p3:Agency {code: 'P3'}) "
                        + "CREATE (p3)-[:HOLDS {role: 'LEAD'}]->(:Duty {code: 'D8', text: '育苗', category: '公园管理'})")
                .execute();

        // three institutions; the department above them is named and not counted
        assertThat(found("matter-several-agencies"))
                .extracting(finding -> finding.evidence().get("agencies"), Finding::subjects)
                .containsExactly(tuple(3L, List.of("CG", "P1", "P2", "P3")));
    }

    @Test
    void noKindOfPowerIsAClassOfMatter() {
        var powers = QUERIES.named("rules/matter-several-agencies").parameters().stream()
                .filter(parameter -> parameter.name().equals("powers"))
                .map(parameter -> String.valueOf(parameter.defaultValue()))
                .findFirst()
                .orElseThrow();

        assertThat(ItemCategory.values()).allSatisfy(kind -> {
            assertThat(kind.chinese()).matches(powers);
            assertThat(kind.variants()).allMatch(word -> word.matches(powers));
        });
        assertThat("行政区划管理").doesNotMatch(powers);
    }

    private static String based(String task, String article) {
        return "(%s)-[:BASED_ON]->(%s)".formatted(task, article);
    }

    @Test
    void oneArticleOfLawByWhichTwoAgenciesLead() {
        small.holds(
                "(area:Area {code: '610902', name: '汉滨区', level: 'COUNTY'})",
                "(p35:Provision {code: '《食品安全法》第三十五条', text: '《食品安全法》第三十五条', law: '《食品安全法》', article: '第三十五条'})",
                "(p3536:Provision {code: '《食品安全法》第三十五条、第三十六条', law: '《食品安全法》', article: '第三十五条、第三十六条'})",
                "(whole:Provision {code: '《食品安全法》', law: '《食品安全法》'})",
                agency("SC", "市场监管局", ""),
                agency("SP", "审批服务局", ""),
                agency("NY", "农业农村局", ""),
                duty("sc", "D1", "LEAD", ""),
                duty("sp", "D2", "LEAD", ""),
                duty("ny", "D3", "ASSIST", ""),
                based("d1", "p35"),
                based("d2", "p3536"),
                based("d3", "p35"),
                // a law without its article says little
                duty("ny", "D4", "LEAD", ""),
                based("d1", "whole"),
                based("d4", "whole"));

        assertThat(found("article-several-leads")).singleElement().satisfies(finding -> {
            assertThat(finding.key()).isEqualTo("article-several-leads|610902|《食品安全法》|第三十五条");
            assertThat(finding.severity()).isEqualTo(Severity.LOW);
            assertThat(finding.message()).isEqualTo("市场监管局、审批服务局都以《食品安全法》第三十五条为依据主办各自的职责或事项（做D1、做D2）。");
            assertThat(finding.subjects()).containsExactly("SC", "SP", "D1", "D2");
        });
    }

    @Test
    void anArticleIsNoSignalWhereStructureOrTextsDivideWhatRestsOnIt() {
        small.holds(
                "(area:Area {code: '610902', name: '汉滨区', level: 'COUNTY'})",
                article("a"),
                article("b"),
                article("c"),
                article("d"),
                article("e"),
                agency("JT", "交通局", ""),
                agency("SP", "审批服务局", ""),
                agency("YG", "运管所", ""),
                agency("ZF", "区人民政府", ", kind: 'GOVERNMENT_DEPARTMENT'"),
                "(yg)-[:SUBORDINATE_TO]->(jt)",
                // the texts are divided by stage
                duty("jt", "D1", "LEAD", ""),
                duty("sp", "D2", "LEAD", ""),
                "(d1)-[:STATES]->(:Statement {key: 's1'})-[:SIMILAR_TO {relation: 'STAGE_SPLIT', score: 0.5}]->(:Statement {key: 's2'})<-[:STATES]-(d2)",
                based("d1", "a"),
                based("d2", "a"),
                // superior and subordinate
                duty("jt", "D3", "LEAD", ""),
                duty("yg", "D4", "LEAD", ""),
                based("d3", "b"),
                based("d4", "b"),
                // a government and its department
                duty("zf", "D5", "LEAD", ""),
                duty("jt", "D6", "LEAD", ""),
                based("d5", "c"),
                based("d6", "c"),
                // one item with two leads, of which another rule speaks
                "(jt)-[:EXERCISES {role: 'LEAD'}]->(item:Item {code: 'I1', name: '许可'})<-[:EXERCISES {role: 'LEAD'}]-(sp)",
                based("item", "d"),
                // handed down from one to the other
                "(jt)-[:EXERCISES {role: 'LEAD'}]->(given:Item {code: 'I2', name: '检查'})",
                "(g:Delegation {code: 'G', mode: 'HANDLING'})-[:OF]->(given)",
                "(g)-[:BY]->(jt)",
                "(g)-[:TO]->(sp)",
                duty("sp", "D7", "LEAD", ""),
                based("given", "e"),
                based("d7", "e"));

        assertThat(found("article-several-leads")).isEmpty();
    }

    private static String article(String name) {
        return "(%s:Provision {code: '《道路运输条例》第%s条', law: '《道路运输条例》', article: '第%s条'})".formatted(name, name, name);
    }

    @Test
    void anArticleThatFiveAgenciesLeadByIsAGeneralProvision() {
        small.holds(
                "(area:Area {code: '610902', name: '汉滨区', level: 'COUNTY'})",
                article("a"),
                agency("A1", "甲局", ""),
                agency("A2", "乙局", ""),
                agency("A3", "丙局", ""),
                agency("A4", "丁局", ""),
                agency("A5", "戊局", ""),
                duty("a1", "D1", "LEAD", ""),
                duty("a2", "D2", "LEAD", ""),
                duty("a3", "D3", "LEAD", ""),
                duty("a4", "D4", "LEAD", ""),
                duty("a5", "D5", "LEAD", ""),
                based("d1", "a"),
                based("d2", "a"),
                based("d3", "a"),
                based("d4", "a"),
                based("d5", "a"));

        assertThat(found("article-several-leads")).isEmpty();
        var ten = FindingFilter.of(null)
                .withRules(Set.of("article-several-leads"))
                .withValues(Map.of("article-several-leads", Map.of("common", 10L)));
        assertThat(new Findings(graph, QUERIES).all(ten, Locale.CHINESE))
                .extracting(finding -> finding.evidence().get("agencies"))
                .containsExactly(5L);
    }
}

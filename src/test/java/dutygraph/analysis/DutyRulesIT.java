package dutygraph.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dutygraph.GraphTest;
import dutygraph.SmallGraph;
import dutygraph.cypher.Graph;
import dutygraph.cypher.Queries;
import java.util.List;
import java.util.Locale;
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
}

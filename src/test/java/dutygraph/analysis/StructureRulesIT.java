package dutygraph.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dutygraph.GraphTest;
import dutygraph.SmallGraph;
import dutygraph.cypher.Graph;
import dutygraph.cypher.Queries;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each rule about staffing, structure and powers, on a hit and on what comes near to one. */
@GraphTest
final class StructureRulesIT {

    private static final Queries QUERIES = Queries.onClassPath();

    private final Graph graph;
    private final SmallGraph small;

    StructureRulesIT(Graph graph, SmallGraph small) {
        this.graph = graph;
        this.small = small;
    }

    private List<Finding> found(String rule) {
        return new Findings(graph, QUERIES).all(FindingFilter.of(null).withRules(Set.of(rule)), Locale.CHINESE);
    }

    @Test
    void staffAboveQuotaInAllOrInOneKind() {
        small.holds(
                "(area:Area {code: '610902', name: '汉滨区', level: 'COUNTY'})",
                "(:Agency {code: 'OVER', name: '司法局', status: 'ACTIVE', quotaAdministrative: 27, staffAdministrative: 29})-[:SERVES]->(area)",
                "(:Agency {code: 'MIXED', name: '水利局', status: 'ACTIVE', quotaAdministrative: 20, staffAdministrative: 18, quotaSupport: 1, staffSupport: 2})-[:SERVES]->(area)",
                "(full:Agency {code: 'FULL', name: '统计局', status: 'ACTIVE', quotaAdministrative: 20, staffAdministrative: 20})-[:SERVES]->(area)",
                "(:Bureau {code: 'FULL-1', name: '综合股', quota: 3, staff: 4})-[:PART_OF]->(full)",
                "(:Agency {code: 'UNKNOWN', name: '信访局', status: 'ACTIVE', staffAdministrative: 9})-[:SERVES]->(area)",
                "(:Agency {code: 'GONE', name: '安监局', status: 'ABOLISHED', quotaAdministrative: 1, staffAdministrative: 9})-[:SERVES]->(area)");

        var found = found("over-quota");

        assertThat(found)
                .extracting(Finding::key, Finding::message)
                .containsExactly(
                        tuple("over-quota|FULL-1", "统计局综合股编制 3 名，实有 4 人；超编的有：合计，最多一项超 1 人。"),
                        tuple("over-quota|MIXED", "水利局编制 21 名，实有 20 人；超编的有：工勤编制，最多一项超 1 人。"),
                        tuple("over-quota|OVER", "司法局编制 27 名，实有 29 人；超编的有：合计、行政编制，最多一项超 2 人。"));
        assertThat(found("full-quota")).extracting(Finding::key).containsExactly("full-quota|FULL");
    }

    @Test
    void moreLeadersThanPosts() {
        small.holds(
                "(area:Area {code: '610902', name: '汉滨区', level: 'COUNTY'})",
                "(a:Agency {code: 'A', name: '农业农村局', status: 'ACTIVE', leaderQuota: 5, leaders: 6})-[:SERVES]->(area)",
                "(:Bureau {code: 'A-1', name: '种植股', leaderQuota: 1, leaders: 1})-[:PART_OF]->(a)",
                "(:Bureau {code: 'A-2', name: '畜牧股', leaderQuota: 1, leaders: 2})-[:PART_OF]->(a)");

        assertThat(found("over-leaders"))
                .extracting(Finding::key)
                .containsExactly("over-leaders|A", "over-leaders|A-2");
    }

    @Test
    void anInstitutionOfFewerThanTenButNotOneOfTen() {
        small.holds(
                "(area:Area {code: '610902', name: '汉滨区', level: 'COUNTY'})",
                "(park:Agency {code: 'CG', name: '城管局', kind: 'GOVERNMENT_DEPARTMENT', status: 'ACTIVE', quotaAdministrative: 8})-[:SERVES]->(area)",
                "(:Agency {code: 'NINE', name: '园林站', kind: 'PUBLIC_INSTITUTION', status: 'ACTIVE', quotaInstitution: 8, quotaSupport: 1})-[:SERVES]->(area)",
                "(:Agency {code: 'TEN', name: '水保站', kind: 'PUBLIC_INSTITUTION', status: 'ACTIVE', quotaInstitution: 10})-[:SERVES]->(area)",
                "(:Agency {code: 'SHELL', name: '农广校', kind: 'PUBLIC_INSTITUTION', status: 'SHELL', quotaInstitution: 3})-[:SERVES]->(area)",
                "(:Agency {code: 'UNKNOWN', name: '文化馆', kind: 'PUBLIC_INSTITUTION', status: 'ACTIVE'})-[:SERVES]->(area)");

        assertThat(found("small-institution"))
                .extracting(Finding::key, Finding::message)
                .containsExactly(tuple("small-institution|NINE", "园林站编制 9 名，少于 10 名。"));

        var eight = FindingFilter.of(null)
                .withRules(Set.of("small-institution"))
                .withValues(Map.of("small-institution", Map.of("minimum", 8L)));
        assertThat(new Findings(graph, QUERIES).all(eight, Locale.CHINESE)).isEmpty();
    }

    @Test
    void totalsAboveTheCeilingOfTheAreaItself() {
        small.holds(
                "(area:Area {code: '610902', name: '汉滨区', level: 'COUNTY'})",
                "(town:Area {code: '610902111', name: '大竹园镇', level: 'TOWNSHIP'})-[:WITHIN]->(area)",
                "(:Agency {code: 'A', kind: 'PUBLIC_INSTITUTION', status: 'ACTIVE', quotaInstitution: 30})-[:SERVES]->(area)",
                "(:Agency {code: 'B', kind: 'PUBLIC_INSTITUTION', status: 'ACTIVE', quotaInstitution: 20})-[:SERVES]->(area)",
                "(:Agency {code: 'C', kind: 'PUBLIC_INSTITUTION', status: 'SHELL', quotaInstitution: 5})-[:SERVES]->(area)",
                "(:Agency {code: 'D', kind: 'PUBLIC_INSTITUTION', status: 'ACTIVE', quotaInstitution: 40})-[:SERVES]->(town)",
                "(:Ceiling {code: 'X1', metric: 'AGENCIES', agencyKind: 'PUBLIC_INSTITUTION', limit: 1, basis: '安编发8号'})-[:LIMITS]->(area)",
                "(:Ceiling {code: 'X2', metric: 'AGENCIES', limit: 2})-[:LIMITS]->(area)",
                "(:Ceiling {code: 'X3', metric: 'QUOTA_INSTITUTION', limit: 54})-[:LIMITS]->(area)",
                "(:Ceiling {code: 'X4', metric: 'LEADER_QUOTA', limit: 0})-[:LIMITS]->(area)");

        assertThat(found("ceiling-exceeded"))
                .extracting(Finding::key, Finding::message)
                .containsExactly(
                        tuple("ceiling-exceeded|X1", "汉滨区事业单位机构数 2，限额 1，超 1。"),
                        tuple("ceiling-exceeded|X3", "汉滨区事业编制 55，限额 54，超 1。"));
    }

    @Test
    void aPowerThatAnInstitutionExercisesWithoutAuthorisation() {
        small.holds(
                "(area:Area {code: '610902', name: '汉滨区', level: 'COUNTY'})",
                "(top:Agency {code: 'LY', name: '林业局', kind: 'GOVERNMENT_DEPARTMENT', status: 'ACTIVE'})-[:SERVES]->(area)",
                "(a:Agency {code: 'LZ', name: '林技站', kind: 'PUBLIC_INSTITUTION', status: 'ACTIVE'})-[:SERVES]->(area)",
                "(a)-[:SUBORDINATE_TO]->(top)",
                "(b:Bureau {code: 'LZ-1', name: '种苗股'})-[:PART_OF]->(a)",
                "(b)-[:EXERCISES {source: 'STATUTORY', role: 'LEAD'}]->(:Item {code: 'I1', name: '种苗许可', category: '行政许可'})",
                "(a)-[:EXERCISES {source: 'AUTHORISED', role: 'LEAD'}]->(:Item {code: 'I2', name: '检疫处罚', category: '行政处罚'})",
                "(a)-[:EXERCISES {role: 'LEAD'}]->(:Item {code: 'I3', name: '技术推广', category: '公共服务'})",
                "(top)-[:EXERCISES {source: 'STATUTORY', role: 'LEAD'}]->(:Item {code: 'I4', name: '采伐许可', category: '行政许可'})");

        assertThat(found("power-in-institution")).singleElement().satisfies(finding -> {
            assertThat(finding.key()).isEqualTo("power-in-institution|I1|LZ");
            assertThat(finding.subjects()).containsExactly("I1", "LZ", "LY");
        });
    }

    @Test
    void findingsComeGravestFirstInPartsAndCounted() {
        small.holds(
                "(area:Area {code: '610902', name: '汉滨区', level: 'COUNTY'})",
                "(town:Area {code: '610902111', name: '大竹园镇', level: 'TOWNSHIP'})-[:WITHIN]->(area)",
                "(:Agency {code: 'FULL', name: '统计局', kind: 'GOVERNMENT_DEPARTMENT', status: 'ACTIVE', quotaAdministrative: 20, staffAdministrative: 20})-[:SERVES]->(area)",
                "(:Agency {code: 'OVER', name: '司法局', kind: 'GOVERNMENT_DEPARTMENT', status: 'ACTIVE', quotaAdministrative: 27, staffAdministrative: 29})-[:SERVES]->(area)",
                "(:Agency {code: 'SMALL', name: '文化站', kind: 'PUBLIC_INSTITUTION', status: 'ACTIVE', quotaInstitution: 2})-[:SERVES]->(town)");
        var findings = new Findings(graph, QUERIES);

        var first = findings.list(FindingFilter.of(null), 2, null, Locale.ENGLISH);
        var second = findings.list(FindingFilter.of(null), 2, first.next(), Locale.ENGLISH);

        assertThat(first.total()).isEqualTo(3);
        assertThat(first.items())
                .extracting(Finding::key)
                .containsExactly("over-quota|OVER", "small-institution|SMALL");
        assertThat(first.items().get(1).message()).isEqualTo("文化站 has a quota of 2, fewer than 10.");
        assertThat(second.items()).extracting(Finding::key).containsExactly("full-quota|FULL");
        assertThat(second.next()).isNull();
        assertThat(first.counts())
                .isEqualTo(Map.of(Severity.HIGH, 1L, Severity.MEDIUM, 1L, Severity.LOW, 1L, Severity.INFO, 0L));
        assertThat(first.categories()).isEqualTo(Map.of("staffing", 2L, "structure", 1L));
        assertThat(findings.all(FindingFilter.of("610902111"), Locale.CHINESE))
                .extracting(Finding::key)
                .containsExactly("small-institution|SMALL");
        assertThat(findings.all(FindingFilter.of(null).withSubject("OVER"), Locale.CHINESE))
                .extracting(Finding::key)
                .containsExactly("over-quota|OVER");
    }
}

package dutygraph.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dutygraph.GraphTest;
import dutygraph.SmallGraph;
import dutygraph.cypher.Graph;
import dutygraph.cypher.Queries;
import dutygraph.organisation.LoadedList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A township, its offices and the departments above it: reach, coverage and gaps. */
@GraphTest
final class TownshipIT {

    private static final Queries QUERIES = Queries.onClassPath();

    private final Graph graph;
    private final SmallGraph small;

    TownshipIT(Graph graph, SmallGraph small) {
        this.graph = graph;
        this.small = small;
    }

    @BeforeEach
    void aTownWithTwoOfficesBelowThreeDepartments() {
        small.holds(
                "(county:Area {code: '610902', name: '汉滨区', level: 'COUNTY'})",
                "(place:Area {code: '610902103', name: '五里镇', level: 'TOWNSHIP'})-[:WITHIN]->(county)",
                "(markets:Agency {code: 'SC', name: '市场监管局', kind: 'GOVERNMENT_DEPARTMENT', status: 'ACTIVE'})-[:SERVES]->(county)",
                "(farming:Agency {code: 'NY', name: '农业农村局', kind: 'GOVERNMENT_DEPARTMENT', status: 'ACTIVE'})-[:SERVES]->(county)",
                "(culture:Agency {code: 'WL', name: '文旅局', kind: 'GOVERNMENT_DEPARTMENT', status: 'ACTIVE'})-[:SERVES]->(county)",
                "(town:Agency {code: 'T', name: '五里镇人民政府', kind: 'TOWNSHIP', status: 'ACTIVE'})-[:SERVES]->(place)",
                "(team:Bureau {code: 'T-1', name: '综合执法队', staff: 2, quota: 3})-[:PART_OF]->(town)",
                "(service:Bureau {code: 'T-2', name: '便民服务中心'})-[:PART_OF]->(town)",
                "(team)-[:LIAISES_WITH]->(markets)",
                "(fine:Item {code: 'I1', name: '处罚甲', category: '行政处罚', domain: '市场监管'})<-[:EXERCISES {role: 'LEAD', source: 'STATUTORY'}]-(markets)",
                "(check:Item {code: 'I2', name: '检查乙', category: '行政检查', domain: '市场监管'})<-[:EXERCISES {role: 'LEAD', source: 'STATUTORY'}]-(markets)",
                "(permit:Item {code: 'I3', name: '许可丙', category: '行政许可', domain: '农业农村'})<-[:EXERCISES {role: 'LEAD', source: 'STATUTORY'}]-(farming)",
                "(:Item {code: 'I4', name: '处罚丁', category: '行政处罚', domain: '文化旅游'})<-[:EXERCISES {role: 'LEAD', source: 'STATUTORY'}]-(culture)",
                "(x1:Delegation {code: 'x1', mode: 'ENFORCEMENT'})-[:OF]->(fine)",
                "(markets)<-[:BY]-(x1)-[:TO]->(team)",
                "(x2:Delegation {code: 'x2', mode: 'ENFORCEMENT'})-[:OF]->(check)",
                "(markets)<-[:BY]-(x2)-[:TO]->(team)",
                "(x3:Delegation {code: 'x3', mode: 'ACCEPTANCE'})-[:OF]->(permit)",
                "(farming)<-[:BY]-(x3)-[:TO]->(service)",
                "(ended:Delegation {code: 'x4', mode: 'AGENT', to: date('2020-12-31')})-[:OF]->(permit)",
                "(farming)<-[:BY]-(ended)-[:TO]->(team)",
                "(town)<-[:LISTED_FOR]-(listed:ListedDuty {code: 'l1', name: '配合检查', list: 'COOPERATING'})-[:LED_BY]->(markets)",
                "(listed)-[:HANDLED_BY]->(team)",
                "(:Completeness {code: 'c1', list: 'DELEGATIONS', complete: true})-[:COVERS]->(town)",
                "(service)-[:HOLDS {role: 'LEAD'}]->(:Duty {code: 'D1', text: '巡查文物点', domain: '文化旅游'})");
    }

    @Test
    void aTownReachesEveryAgencyAboveItByItemModeAndDuty() {
        var reach = new Reach(graph, QUERIES).of("T", Locale.CHINESE).orElseThrow();

        assertThat(reach.direction()).isEqualTo("ONE_TO_MANY");
        var team = reach.offices().stream()
                .filter(office -> office.bureau().equals("T-1"))
                .findFirst()
                .orElseThrow();
        assertThat(team.agencies()).singleElement().satisfies(served -> {
            assertThat(served.code()).isEqualTo("SC");
            assertThat(served.items()).isEqualTo(2);
            assertThat(served.duties()).isEqualTo(1);
            assertThat(served.modes()).isEqualTo(Map.of("ENFORCEMENT", 2L));
            assertThat(served.liaison()).isTrue();
        });
        assertThat(team.itemsPerHead()).isEqualTo(1.0);
        assertThat(reach.totals().agencies()).isEqualTo(2);
        assertThat(reach.totals().items()).isEqualTo(3);
        assertThat(reach.totals().modes()).isEqualTo(Map.of("ENFORCEMENT", 2L, "ACCEPTANCE", 1L));
    }

    @Test
    void anAgencyReachesTheOfficesBelowIt() {
        var reach = new Reach(graph, QUERIES).of("SC", Locale.CHINESE).orElseThrow();

        assertThat(reach.direction()).isEqualTo("MANY_TO_ONE");
        assertThat(reach.offices())
                .extracting(ReachReport.Office::bureau, ReachReport.Office::items, ReachReport.Office::liaison)
                .containsExactly(tuple("T-1", 2L, true));
        assertThat(reach.totals().townships()).isEqualTo(1);
    }

    @Test
    void whatTwoOfficesHaveInCommonCountsOnceInAll() {
        small.driver().executableQuery("""
                        MATCH (fine:Item {code: 'I1'}), (markets:Agency {code: 'SC'}), (team:Bureau {code: 'T-1'}),
                              (service:Bureau {code: 'T-2'}), (listed:ListedDuty {code: 'l1'})
                        CREATE (fine)<-[:OF]-(again:Delegation {code: 'x5', mode: 'ENFORCEMENT'})-[:BY]->(markets),
                               (again)-[:TO]->(service), (listed)-[:HANDLED_BY]->(service),
                               (joint:Duty {code: 'D2', text: '市场巡查'})<-[:HOLDS {role: 'JOINT'}]-(markets),
                               (team)-[:HOLDS {role: 'JOINT'}]->(joint), (service)-[:HOLDS {role: 'JOINT'}]->(joint)
                        """).execute();

        for (var code : List.of("T", "SC")) {
            var reach = new Reach(graph, QUERIES).of(code, Locale.CHINESE).orElseThrow();

            assertThat(reach.offices())
                    .extracting(
                            ReachReport.Office::bureau,
                            office -> office.modes().get("ENFORCEMENT"),
                            ReachReport.Office::duties)
                    .containsExactly(tuple("T-1", 2L, 2L), tuple("T-2", 1L, 2L));
            assertThat(reach.totals().modes()).containsEntry("ENFORCEMENT", 2L);
            assertThat(reach.totals().duties()).isEqualTo(2);
            assertThat(reach.totals().listed()).isEqualTo(Map.of("COOPERATING", 1L));
        }
        assertThat(new Coverage(graph, QUERIES)
                        .of("610902", null, Locale.CHINESE).cells().stream()
                                .filter(cell -> cell.row().equals("SC")))
                .singleElement()
                .satisfies(cell -> {
                    assertThat(cell.modes()).isEqualTo(Map.of("ENFORCEMENT", 2L));
                    assertThat(cell.duties()).isEqualTo(2);
                });
    }

    @Test
    void whatABureauHandsDownIsCountedTodayAlone() {
        small.driver().executableQuery("""
                        MATCH (farming:Agency {code: 'NY'}), (permit:Item {code: 'I3'}), (fine:Item {code: 'I1'}), (ended:Delegation {code: 'x4'})-[of:OF]->()
                        CREATE (bureau:Bureau {code: 'NY-1', name: '法规股'})-[:PART_OF]->(farming),
                               (bureau)-[:EXERCISES {role: 'LEAD'}]->(permit), (bureau)-[:EXERCISES {role: 'LEAD'}]->(fine), (ended)-[:OF]->(fine)
                        DELETE of
                        """).execute();

        assertThat(new Reach(graph, QUERIES)
                        .of("NY", Locale.CHINESE)
                        .orElseThrow()
                        .bureaus())
                .extracting(ReachReport.OwnBureau::items, ReachReport.OwnBureau::delegated)
                .containsExactly(tuple(2L, 1L));
    }

    @Test
    void aBureauOfASuperiorAgencyIsAnsweredWithItsAgency() {
        small.driver()
                .executableQuery(
                        "MATCH (markets:Agency {code: 'SC'}) CREATE (:Bureau {code: 'SC-1', name: '食品科'})-[:PART_OF]->(markets)")
                .execute();
        var reach = new Reach(graph, QUERIES);

        assertThat(reach.of("SC-1", Locale.CHINESE)).isEqualTo(reach.of("SC", Locale.CHINESE));
        assertThat(reach.of("SC-1", Locale.CHINESE).orElseThrow().code()).isEqualTo("SC");
        assertThat(reach.of("T-1", Locale.CHINESE).orElseThrow().code()).isEqualTo("T-1");
    }

    @Test
    void nobodyHasThatCode() {
        assertThat(new Reach(graph, QUERIES).of("P99", Locale.CHINESE)).isEmpty();
    }

    @Test
    void theMatrixHasWhatIsHandedDownAndTheGaps() {
        var matrix = new Coverage(graph, QUERIES).of("610902", null, Locale.CHINESE);

        assertThat(matrix.rows()).extracting(row -> row.code()).containsExactly("NY", "SC", "WL");
        assertThat(matrix.columns()).extracting(column -> column.code()).containsExactly("T");
        assertThat(matrix.cells())
                .extracting(cell -> cell.row(), cell -> cell.items(), cell -> cell.modes())
                .contains(tuple("NY", 1L, Map.of("ACCEPTANCE", 1L)), tuple("SC", 2L, Map.of("ENFORCEMENT", 2L)));
    }

    @Test
    void theOfficesOfOneTownAreColumnsToo() {
        var matrix = new Coverage(graph, QUERIES).of(null, "T", Locale.CHINESE);

        assertThat(matrix.cells())
                .extracting(cell -> cell.row() + " " + cell.column())
                .containsExactlyInAnyOrder("NY T-2", "SC T-1");
    }

    @Test
    void whatAnOfficeSeesAndNobodyThereMayGovern() {
        assertThat(new Findings(graph, QUERIES)
                        .all(FindingFilter.of(null).withRules(Set.of("seen-not-governed")), Locale.CHINESE))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.key()).isEqualTo("seen-not-governed|T-2|文化旅游");
                    assertThat(finding.subjects()).contains("T-2", "T", "WL", "D1");
                });
    }

    @Test
    void whatAnAgencyGovernsAndCannotSee() {
        assertThat(new Findings(graph, QUERIES)
                        .all(FindingFilter.of(null).withRules(Set.of("governed-not-seen")), Locale.CHINESE))
                .extracting(Finding::key)
                .containsExactly("governed-not-seen|WL|T");
    }

    @Test
    void nothingIsClaimedOfATownWhoseDelegationsAreNotLoadedWhole() {
        small.driver()
                .executableQuery("MATCH (c:Completeness {code: 'c1'}) SET c.complete = false")
                .execute();

        assertThat(new Findings(graph, QUERIES)
                        .all(
                                FindingFilter.of(null).withRules(Set.of("governed-not-seen", "seen-not-governed")),
                                Locale.CHINESE))
                .isEmpty();
    }

    @Test
    void completenessIsSaidBeforeAnyGap() {
        var report = new Orphans(graph, QUERIES).of("610902", Locale.CHINESE);

        assertThat(report.completeness())
                .filteredOn(list -> list.list() == LoadedList.DELEGATIONS)
                .singleElement()
                .satisfies(list -> {
                    assertThat(list.complete()).isEqualTo(1);
                    assertThat(list.agencies()).isEqualTo(1);
                });
        assertThat(report.completeness())
                .filteredOn(list -> list.list() == LoadedList.BUREAUS)
                .singleElement()
                .satisfies(list -> assertThat(list.missing())
                        .extracting(named -> named.code())
                        .contains("SC"));
        var bureaus = report.groups().stream()
                .filter(group -> group.rule().equals("duty-without-bureau"))
                .findFirst()
                .orElseThrow();
        assertThat(bureaus.judged()).isFalse();
        assertThat(bureaus.findings()).isEmpty();
    }
}

package dutygraph.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dutygraph.GraphTest;
import dutygraph.SmallGraph;
import dutygraph.analysis.Finding;
import dutygraph.cypher.Graph;
import dutygraph.cypher.Queries;
import dutygraph.organisation.Named;
import dutygraph.report.DatasetExport;
import dutygraph.scenario.Destinations.OfDelegation;
import dutygraph.scenario.Destinations.OfTask;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One change after another on a small county. */
@GraphTest
final class WhatIfIT {

    private static final Queries QUERIES = Queries.onClassPath();

    private final Graph graph;
    private final SmallGraph small;
    private final WhatIf whatIf;

    WhatIfIT(Graph graph, SmallGraph small) {
        this.graph = graph;
        this.small = small;
        this.whatIf = new WhatIf(graph, QUERIES);
    }

    /** Agriculture and market supervision say the same; a park and a forest station; a town with a team. */
    @BeforeEach
    void theCounty() {
        small.holds(
                "(county:Area {code: '610902', name: '汉滨区', level: 'COUNTY'})",
                "(place:Area {code: '610902103', name: '五里镇', level: 'TOWNSHIP'})-[:WITHIN]->(county)",
                "(gov:Agency {code: 'GOV', name: '区人民政府', kind: 'GOVERNMENT_DEPARTMENT', status: 'ACTIVE', line: '人民政府'})-[:SERVES]->(county)",
                "(gad:Agency {code: 'GAD', name: '区农业农村局', kind: 'GOVERNMENT_DEPARTMENT', status: 'ACTIVE', line: '农业农村局', quotaAdministrative: 20, staffAdministrative: 18, quotaSupport: 2, leaderQuota: 4, leaders: 4})-[:SERVES]->(county)",
                "(drd:Agency {code: 'DRD', name: '区市场监督管理局', kind: 'GOVERNMENT_DEPARTMENT', status: 'ACTIVE', line: '市场监督管理局', quotaAdministrative: 40, staffAdministrative: 41, leaderQuota: 5, leaders: 5})-[:SERVES]->(county)",
                "(park:Agency {code: 'PARK', name: '区公园', kind: 'PUBLIC_INSTITUTION', status: 'ACTIVE', line: '公园', quotaInstitution: 8, staffInstitution: 7, leaderQuota: 1, leaders: 1})-[:SERVES]->(county)",
                "(town:Agency {code: 'TOWN', name: '五里镇人民政府', kind: 'TOWNSHIP', status: 'ACTIVE', line: '人民政府', quotaAdministrative: 30, staffAdministrative: 28})-[:SERVES]->(place)",
                "(gad)-[:SUBORDINATE_TO {kind: 'SUBORDINATE'}]->(gov)",
                "(drd)-[:SUBORDINATE_TO {kind: 'SUBORDINATE'}]->(gov)",
                "(park)-[:SUBORDINATE_TO {kind: 'SUBORDINATE'}]->(gad)",
                "(town)-[:SUBORDINATE_TO {kind: 'SUBORDINATE'}]->(gov)",
                "(food:Bureau {code: 'DRD-1', name: '食品股', quota: 5, staff: 4})-[:PART_OF]->(drd)",
                "(farm:Bureau {code: 'GAD-1', name: '种植股', quota: 6, staff: 5})-[:PART_OF]->(gad)",
                "(team:Bureau {code: 'TOWN-1', name: '综合执法队', quota: 6, staff: 6})-[:PART_OF]->(town)",
                "(gad)-[:HOLDS {role: 'LEAD'}]->(a:Duty {code: 'GAD-01', text: '负责食用农产品市场销售环节的监督抽查'})-[:STATES]->(same:Statement {key: 's1', text: '负责食用农产品市场销售环节的监督抽查', matched: '1D'})",
                "(food)-[:HOLDS {role: 'LEAD'}]->(b:Duty {code: 'DRD-07', text: '负责食用农产品市场销售环节的监督抽查'})-[:STATES]->(same)",
                "(park)-[:HOLDS {role: 'LEAD'}]->(c:Duty {code: 'PARK-01', text: '承担公园的绿化养护'})-[:STATES]->(:Statement {key: 's2', text: '承担公园的绿化养护', matched: '1D'})",
                "(d:Duty {code: 'NOBODY', text: '负责古树名木的保护'})-[:STATES]->(:Statement {key: 's3', text: '负责古树名木的保护', matched: '1D'})",
                "(d)-[:WITHIN]->(county)",
                "(drd)-[:EXERCISES {role: 'LEAD', source: 'STATUTORY'}]->(i:Item {code: 'I1', name: '对销售不合格食用农产品的处罚', category: '行政处罚'})-[:STATES]->(:Statement {key: 'i1', text: '对销售不合格食用农产品的处罚', matched: '1I'})",
                "(park)-[:EXERCISES {role: 'LEAD', source: 'STATUTORY'}]->(j:Item {code: 'I2', name: '占用公园绿地审批', category: '行政许可'})-[:STATES]->(:Statement {key: 'i2', text: '占用公园绿地审批', matched: '1I'})",
                "(x:Delegation {code: 'I1|DRD|TOWN-1|ENFORCEMENT', mode: 'ENFORCEMENT'})-[:OF]->(i)",
                "(x)-[:BY]->(drd)",
                "(x)-[:TO]->(team)",
                "(team)-[:LIAISES_WITH]->(drd)",
                "(:Completeness {code: 'GAD|CHARTER', list: 'CHARTER', complete: true})-[:COVERS]->(gad)",
                "(:Completeness {code: 'DRD|CHARTER', list: 'CHARTER', complete: true})-[:COVERS]->(drd)");
    }

    private Simulation simulate(String... changes) {
        return whatIf.simulate(scenario(changes), null, Locale.CHINESE);
    }

    private static Scenario scenario(String... changes) {
        return ScenarioText.read("name: 试\nbasis: 汉编发〔2025〕1号\nchanges:\n  - " + String.join("\n  - ", changes) + "\n");
    }

    private List<String> refused(String... changes) {
        try {
            simulate(changes);
            return List.of();
        } catch (Refused refused) {
            return refused.refusals().stream().map(Refusal::word).toList();
        }
    }

    private byte[] export() throws IOException {
        var out = new ByteArrayOutputStream();
        new DatasetExport(graph).write(out, DatasetExport.Format.JSON);
        return out.toByteArray();
    }

    private static @Nullable String code(@Nullable Named named) {
        return named == null ? null : named.code();
    }

    private static List<String> keys(List<Finding> findings) {
        return findings.stream().map(Finding::key).toList();
    }

    @Test
    void aDutyThatGoesToAnotherCountyMeetsWhatIsHeldThere() {
        small.holds(
                "(here:Area {code: '610921', name: '汉阴县', level: 'COUNTY'})",
                "(there:Area {code: '610922', name: '石泉县', level: 'COUNTY'})",
                "(food:Agency {code: 'FOOD', name: '汉阴县食品局', kind: 'GOVERNMENT_DEPARTMENT', status: 'ACTIVE', line: '食品局'})-[:SERVES]->(here)",
                "(market:Agency {code: 'MARKET', name: '石泉县市场局', kind: 'GOVERNMENT_DEPARTMENT', status: 'ACTIVE', line: '市场局'})-[:SERVES]->(there)",
                "(health:Agency {code: 'HEALTH', name: '石泉县卫生局', kind: 'GOVERNMENT_DEPARTMENT', status: 'ACTIVE', line: '卫生局'})-[:SERVES]->(there)",
                "(food)-[:HOLDS {role: 'LEAD'}]->(:Duty {code: 'FOOD-01', text: '负责食品生产环节的安全监督管理'})-[:STATES]->(:Statement {key: 'f1', text: '负责食品生产环节的安全监督管理', matched: '1', matchedIn: ['610921']})",
                "(market)-[:HOLDS {role: 'LEAD'}]->(:Duty {code: 'MARKET-01', text: '承担全县食品生产环节的安全监管工作'})-[:STATES]->(:Statement {key: 'f2', text: '承担全县食品生产环节的安全监管工作', matched: '1', matchedIn: ['610922']})");

        var moved = simulate("transfer: {duty: FOOD-01, from: FOOD, to: HEALTH}");

        assertThat(keys(moved.findings().appeared())).contains("duplicate-duty|FOOD-01|MARKET-01|HEALTH|MARKET");
    }

    @Test
    void aMergerSolvesTheDuplicateAndEverythingIsFound() throws IOException {
        var before = export();

        var tried = simulate("merge: {agencies: [GAD, DRD], into: DRD}");

        assertThat(tried.metric("agencies"))
                .isEqualTo(new Metric(5L, 4L, -1L, -20.0, new Metric.Base("agencies", 5, null)));
        assertThat(tried.metric("quota").difference()).isEqualTo(0L);
        assertThat(tried.metric("duplicates").difference()).isEqualTo(-1L);
        assertThat(keys(tried.findings().resolved())).contains("duplicate-duty|DRD-07|GAD-01|DRD|GAD");
        assertThat(tried.destinations().duties())
                .extracting(OfTask::code, OfTask::verdict)
                .contains(tuple("GAD-01", "MOVE"), tuple("DRD-07", "KEEP"));
        assertThat(tried.transfers().duties())
                .extracting(each -> each.duty(), each -> each.to().get(0).code(), each -> each.document())
                .contains(tuple("GAD-01", "DRD", "汉编发〔2025〕1号"));
        assertThat(tried.transfers().staff())
                .extracting(
                        each -> code(each.from()),
                        each -> code(each.to()),
                        each -> each.total(),
                        each -> each.leaders())
                .containsExactly(tuple("GAD", "DRD", 18L, 4L));
        assertThat(tried.destinations().balances()).allMatch(Destinations.Balance::balanced);
        assertThat(export()).isEqualTo(before);
    }

    @Test
    void anUnknownIntoWithANameIsMade() {
        var tried = simulate("merge: {agencies: [GAD, DRD], into: NEW, name: 区农业和市场局}");

        assertThat(tried.destinations().agencies())
                .extracting(each -> each.code(), each -> each.verdict())
                .contains(tuple("NEW", "NEW"), tuple("GAD", "ABOLISHED"), tuple("DRD", "ABOLISHED"));
        assertThat(tried.destinations().bureaus())
                .extracting(each -> each.code(), each -> each.verdict())
                .contains(tuple("DRD-1", "MOVE"), tuple("GAD-1", "MOVE"));
        assertThat(tried.destinations().delegations())
                .extracting(OfDelegation::code, OfDelegation::verdict, OfDelegation::becomes)
                .containsExactly(tuple("I1|DRD|TOWN-1|ENFORCEMENT", "MOVE", "I1|NEW|TOWN-1|ENFORCEMENT"));
        assertThat(refused("merge: {agencies: [GAD, DRD], into: NEW}")).containsExactly("unknown-into");
    }

    @Test
    void aDelegationBetweenTwoThatBecomeOneEnds() {
        var tried = simulate("moveBureau: {bureau: TOWN-1, to: DRD}");

        assertThat(tried.destinations().delegations())
                .extracting(OfDelegation::verdict, OfDelegation::reason)
                .containsExactly(tuple("ENDED", "下放方与承接方成为同一机构"));
        assertThat(tried.transfers().quota())
                .extracting(each -> code(each.from()), each -> code(each.to()), each -> each.administrative())
                .containsExactly(tuple("TOWN", "DRD", 6L));
    }

    @Test
    void anItemPassesWithItsDelegationsWhereThatIsAskedFor() {
        var kept = simulate("transfer: {item: I1, from: DRD, to: GAD}");
        var moved = simulate("transfer: {item: I1, from: DRD, to: GAD, delegations: move}");

        assertThat(kept.destinations().delegations()).isEmpty();
        assertThat(moved.destinations().delegations())
                .extracting(OfDelegation::verdict, OfDelegation::becomes)
                .containsExactly(tuple("MOVE", "I1|GAD|TOWN-1|ENFORCEMENT"));
        assertThat(moved.destinations().balances()).allMatch(Destinations.Balance::balanced);
    }

    @Test
    void verdictsDecideDutyByDuty() {
        var tried = simulate(
                "merge: {agencies: [GAD, DRD], into: DRD, verdicts: [{duty: GAD-01, verdict: merge, with: DRD-07}]}",
                "abolish: {agency: PARK, successor: DRD, verdicts: [{duty: PARK-01, verdict: drop, reason: 依据已废止}]}");

        assertThat(tried.destinations().duties())
                .extracting(OfTask::code, OfTask::verdict, OfTask::with, OfTask::reason)
                .contains(tuple("GAD-01", "MERGE", "DRD-07", null), tuple("PARK-01", "DROP", null, "依据已废止"));
        assertThat(tried.metric("duties").difference()).isEqualTo(-2L);
        assertThat(
                        refused(
                                "merge: {agencies: [GAD, DRD], into: DRD, verdicts: [{duty: GAD-01, verdict: merge, with: GONE}]}"))
                .containsExactly("no-destination");
    }

    @Test
    void anOrphanIsGivenToSomebody() {
        var tried = simulate("transfer: {duty: NOBODY, to: PARK}");

        assertThat(keys(tried.findings().resolved())).containsExactly("duty-without-holder|NOBODY");
        assertThat(refused("transfer: {duty: GAD-01, to: PARK}")).containsExactly("no-from");
    }

    @Test
    void powersOfAnInstitutionAreTakenBack() {
        var tried = simulate("takeBack: {item: all, filter: {powers: true}, from: PARK, to: GAD}");

        assertThat(tried.metric("powersInInstitutions").after()).isEqualTo(0L);
        assertThat(keys(tried.findings().resolved())).contains("power-in-institution|I2|PARK");
    }

    @Test
    void aShellKeepsItsQuotaAndIsNoOrphan() {
        var tried = simulate("makeShell: {agency: PARK, to: GAD-1}");

        assertThat(tried.destinations().agencies())
                .extracting(each -> each.code(), each -> each.verdict(), each -> each.to().stream()
                        .map(to -> to.code())
                        .toList())
                .contains(tuple("PARK", "SHELL", List.of("GAD-1")));
        assertThat(tried.transfers().quota()).isEmpty();
        assertThat(tried.findings().appeared())
                .noneMatch(each -> each.subjects().contains("PARK"));
    }

    @Test
    void aRenamedDutyIsMatchedAgain() {
        var tried = simulate("rename: {duty: PARK-01, name: 负责古树名木的保护}");

        assertThat(tried.findings().unchanged()).anyMatch(each -> each.key().equals("duty-without-holder|NOBODY"));
        assertThat(tried.destinations().duties())
                .filteredOn(each -> each.code().equals("PARK-01"))
                .isEmpty();
        var twice = simulate("rename: {duty: PARK-01, name: 负责食用农产品市场销售环节的监督抽查}");
        assertThat(keys(twice.findings().appeared())).contains("duplicate-duty|DRD-07|PARK-01|DRD|PARK");
    }

    @Test
    void itemsAreHandedDownAndTakenBack() {
        var tried = simulate(
                "delegate: {item: I2, by: PARK, to: TOWN, mode: 委托受理}", "takeBack: {item: I1, from: TOWN-1, to: DRD}");

        assertThat(tried.destinations().delegations())
                .extracting(OfDelegation::code, OfDelegation::verdict)
                .containsExactly(tuple("I1|DRD|TOWN-1|ENFORCEMENT", "ENDED"), tuple("I2|PARK|TOWN|ACCEPTANCE", "NEW"));
        assertThat(refused("delegate: {item: I2, by: DRD, to: TOWN, mode: 委托受理}"))
                .containsExactly("not-held");
        assertThat(refused("delegate: {item: I1, by: DRD, to: TOWN-1, mode: ENFORCEMENT}"))
                .containsExactly("delegated-already");
        assertThat(refused("takeBack: {item: I2, from: TOWN, to: DRD}")).containsExactly("nothing-to-take-back");
    }

    @Test
    void quotaThatIsCutGoesBackToTheArea() {
        var tried = simulate("setQuota: {agency: GAD, administrative: 15}", "setQuota: {agency: PARK, quota: 10}");

        assertThat(tried.metric("quota").difference()).isEqualTo(-3L);
        assertThat(tried.transfers().quota())
                .extracting(each -> code(each.from()), each -> each.total())
                .containsExactly(tuple("GAD", 5L), tuple(null, 2L));
    }

    @Test
    void whatCannotBeIsRefusedWithReasonAndRemedy() {
        assertThat(refused("merge: {agencies: [GAD, XXX], into: GAD}")).containsExactly("unknown-code");
        assertThat(refused("abolish: {agency: PARK}")).containsExactly("no-successor");
        assertThat(refused("abolish: {agency: PARK, successor: GAD}", "transfer: {duty: PARK-01, from: GAD, to: PARK}"))
                .containsExactly("abolished");
        assertThat(refused("makeShell: {agency: PARK, to: GAD}", "transfer: {duty: GAD-01, from: GAD, to: PARK}"))
                .containsExactly("only-shell");
        assertThat(refused("moveAgency: {agency: GOV, to: GAD}")).containsExactly("cycle");
        assertThat(refused("transfer: {staff: 99, from: GAD, to: DRD}")).containsExactly("not-enough");
        assertThat(refused("moveBureau: {bureau: GAD-1, to: GAD}")).containsExactly("moves-nowhere");
        assertThat(refused("createBureau: {bureau: GAD-1, name: 股, agency: GAD}"))
                .containsExactly("code-taken");
        assertThatThrownBy(() -> simulate("abolish: {agency: PARK}")).isInstanceOfSatisfying(Refused.class, thrown -> {
            var told = thrown.refusals().get(0).in(Locale.CHINESE);
            assertThat(told.message()).isEqualTo("撤销区公园没有写承接机构，而它还有职责1、事项1、人员7、领导1、编制9。");
            assertThat(told.remedy()).contains("successor");
            assertThat(told.change()).isEqualTo(1);
        });
    }

    @Test
    void oneOutForOneInUnlessWaivedWithAReason() {
        var create = "create: {agency: NEW, name: 区林业站, kind: 事业单位, superior: GAD, quota: 12";
        assertThat(refused(create + "}")).containsExactly("create-without-abolish");
        assertThat(refused(create + "}", "abolish: {agency: PARK, successor: NEW}"))
                .isEmpty();
        var waived = simulate(create + ", override: {reason: 省里批准}}");
        assertThat(waived.notices()).extracting(Simulation.Notice::message).containsExactly("已按方案的说明放开“撤一建一”：省里批准");
    }

    @Test
    void threeKindsOfInstitutionsAreNotApproved() {
        var out = "abolish: {agency: PARK, successor: GAD}";
        assertThat(refused(
                        out,
                        "create: {agency: N, name: 执法所, kind: 事业单位, superior: GAD, quota: 12, institutionClass: 行政类}"))
                .containsExactly("banned-administrative");
        assertThat(
                        refused(
                                out,
                                "create: {agency: N, name: 印刷厂, kind: 事业单位, superior: GAD, quota: 12, institutionClass: 生产经营类}"))
                .containsExactly("banned-commercial");
        assertThat(refused(out, "create: {agency: N, name: 小站, kind: 事业单位, superior: GAD, quota: 9}"))
                .containsExactly("banned-small");
        assertThat(refused(
                        out,
                        "create: {agency: N, name: 站, kind: 事业单位, superior: GAD, quota: 11, institutionClass: 公益一类}"))
                .isEmpty();
    }

    @Test
    void aCeilingIsNotExceeded() {
        var set = Map.of("metric", "AGENCIES", "agencyKind", "PUBLIC_INSTITUTION", "limit", 1);
        graph.write(
                "intake/write-ceilings",
                Map.of(
                        "rows",
                        List.of(Map.of("code", "610902|AGENCIES|PUBLIC_INSTITUTION", "set", set, "area", "610902"))));
        var create = "create: {agency: NEW, name: 区林业站, kind: 事业单位, superior: GAD, quota: 12}";

        assertThat(refused(create, "abolish: {agency: PARK, successor: GAD}")).containsExactly("ceiling-exceeded");
        assertThat(refused("abolish: {agency: PARK, successor: GAD}", create)).isEmpty();
    }

    /** A body as the changes leave it. */
    private Unit after(String code, String... changes) {
        return graph.rolledBack(Duration.ofMinutes(1), tx -> {
            var trial = new Trial(tx);
            WhatIf.make(trial, scenario(changes), null);
            return trial.unit(code);
        });
    }

    private void hasPosts(String code, Map<String, ?> posts) {
        graph.write("change/set-posts", Map.of("rows", List.of(Map.of("code", code, "set", posts))));
    }

    @Test
    void leadingPostsOfABureauAreItsOwnAndPassToAnotherBureau() {
        hasPosts("DRD-1", Map.of("leaders", 3, "leaderQuota", 2));
        hasPosts("DRD", Map.of("leaders", 1, "leaderQuota", 1));
        var two = "transfer: {leaders: 2, from: DRD-1, to: GAD-1}";

        assertThat(after("DRD-1", two).posts()).containsEntry("leaders", 1L).containsEntry("leaderQuota", 0L);
        assertThat(after("GAD-1", two).posts()).containsEntry("leaders", 2L).containsEntry("leaderQuota", 2L);
        assertThat(simulate(two).metric("leaders").difference()).isEqualTo(0L);
        assertThat(after("DRD", two).post("leaders")).isEqualTo(1);
        assertThat(refused("transfer: {leaders: 4, from: DRD-1, to: GAD-1}")).containsExactly("not-enough");
        assertThat(refused("transfer: {leaders: 2, from: DRD-1, to: GAD}")).containsExactly("leaders-of-bureau");
        assertThat(after("GAD", "transfer: {leaders: 1, from: DRD, to: GAD}").post("leaders"))
                .isEqualTo(5);
    }

    @Test
    void ofABureauNoMoreGoesThanItHasWhateverTheKind() {
        assertThat(refused("transfer: {staff: {administrative: 5}, from: DRD-1, to: GAD}"))
                .containsExactly("not-enough");
        assertThat(refused("transfer: {quota: {administrative: 6}, from: DRD-1, to: GAD}"))
                .containsExactly("not-enough");
        assertThat(after("DRD-1", "transfer: {staff: {administrative: 3}, from: DRD-1, to: GAD}")
                        .heads())
                .isEqualTo(1);
    }

    @Test
    void postsOfAnAbolishedBureauGoBackToTheAreaWhereThatIsAskedFor() {
        hasPosts("DRD-1", Map.of("leaders", 1, "leaderQuota", 1));
        var release = "abolish: {agency: DRD-1, successor: GAD-1, quota: release}";

        var tried = simulate(release);

        assertThat(tried.metric("quota").difference()).isEqualTo(-5L);
        assertThat(tried.transfers().quota())
                .extracting(each -> code(each.from()), each -> code(each.to()), each -> each.administrative())
                .containsExactly(tuple("DRD", null, 5L));
        assertThat(tried.transfers().staff())
                .extracting(each -> code(each.from()), each -> code(each.to()), each -> each.administrative())
                .containsExactly(tuple("DRD", "GAD", 4L));
        assertThat(after("GAD-1", release).posts()).isEqualTo(Map.of("quota", 6L, "staff", 9L, "leaders", 1L));
        assertThat(after("DRD", "abolish: {agency: DRD-1, successor: DRD, quota: release}")
                        .quota())
                .isEqualTo(35);
        assertThat(after("GAD-1", "abolish: {agency: DRD-1, successor: GAD-1}").posts())
                .isEqualTo(Map.of("quota", 11L, "staff", 9L, "leaders", 1L, "leaderQuota", 1L));
    }
}

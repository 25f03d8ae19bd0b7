package dutygraph.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dutygraph.GraphTest;
import dutygraph.cypher.Graph;
import dutygraph.cypher.Queries;
import dutygraph.report.DatasetExport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;

/**
 * Scenarios made by chance, the same at every run: none loses or doubles anything, and none changes the graph. Usually 60 of
 * them, {@code -Ddutygraph.scenarios=500} runs as many as one wants.
 */
@GraphTest
final class RandomScenariosIT {

    private static final int SCENARIOS = Integer.getInteger("dutygraph.scenarios", 60);
    private static final int AGENCIES = 8;
    private static final List<String> MODES = List.of("ACCEPTANCE", "ENFORCEMENT");

    private final Graph graph;
    private final Driver driver;
    private final WhatIf whatIf;

    RandomScenariosIT(Graph graph, Driver driver) {
        this.graph = graph;
        this.driver = driver;
        this.whatIf = new WhatIf(graph, Queries.onClassPath());
    }

    @BeforeEach
    void aCountyOfEightAgenciesAndTwoTowns() {
        driver.executableQuery("""
                        CREATE (county:Area {code: 'C', name: '甲县', level: 'COUNTY'})
                        WITH county
                        UNWIND range(0, 1) AS t
                        CREATE (place:Area {code: 'C' + t, name: '镇' + t, level: 'TOWNSHIP'})-[:WITHIN]->(county)
                        CREATE (town:Agency {code: 'T' + t, name: '镇' + t + '政府', kind: 'TOWNSHIP', status: 'ACTIVE', quotaAdministrative: 20, staffAdministrative: 18})-[:SERVES]->(place)
                        WITH county, town, t
                        UNWIND range(0, 2) AS b
                        CREATE (:Bureau {code: 'T' + t + '-' + b, name: '办' + b, quota: 5, staff: 5})-[:PART_OF]->(town)
                        """).execute();
        driver.executableQuery("""
                        MATCH (county:Area {code: 'C'})
                        UNWIND range(0, $agencies - 1) AS a
                        CREATE (agency:Agency {code: 'A' + a, name: '局' + a, status: 'ACTIVE', line: '局' + a,
                          kind: CASE WHEN a % 3 = 0 THEN 'PUBLIC_INSTITUTION' ELSE 'GOVERNMENT_DEPARTMENT' END,
                          quotaAdministrative: CASE WHEN a % 3 = 0 THEN null ELSE 10 + a END, quotaInstitution: CASE WHEN a % 3 = 0 THEN 12 ELSE a END,
                          staffAdministrative: CASE WHEN a % 3 = 0 THEN null ELSE 9 + a END, staffInstitution: CASE WHEN a % 3 = 0 THEN 11 ELSE a END,
                          leaderQuota: 3, leaders: 2})-[:SERVES]->(county)
                        WITH agency, a
                        CALL (agency, a) {
                          UNWIND range(0, 1) AS b
                          CREATE (:Bureau {code: agency.code + '-' + b, name: '股' + b, quota: 3, staff: 3, leaderQuota: 1, leaders: 1})-[:PART_OF]->(agency)
                        }
                        CALL (agency, a) {
                          UNWIND range(0, 4) AS d
                          MATCH (holder) WHERE holder.code = CASE WHEN d < 3 THEN agency.code + '-' + (d % 2) ELSE agency.code END
                          MERGE (text:Statement {key: 's' + ((a * 3 + d) % 20)})
                          ON CREATE SET text.text = '负责第' + ((a * 3 + d) % 20) + '类事务的监督管理', text.matched = '1D'
                          CREATE (holder)-[:HOLDS {role: CASE WHEN d = 4 THEN 'ASSIST' ELSE 'LEAD' END}]->(:Duty {code: agency.code + '-D' + d, text: text.text})-[:STATES]->(text)
                        }
                        CALL (agency, a) {
                          UNWIND range(0, 2) AS i
                          MERGE (text:Statement {key: 'i' + a + '-' + i}) ON CREATE SET text.text = '事项' + a + '-' + i, text.matched = '1I'
                          CREATE (agency)-[:EXERCISES {role: 'LEAD', source: 'STATUTORY'}]->(item:Item {code: agency.code + '-I' + i, name: text.text, category: '行政处罚', domain: '领域' + (a % 3)})-[:STATES]->(text)
                          WITH item, i, a, agency
                          MATCH (to:Bureau {code: 'T' + (i % 2) + '-' + (a % 3)})
                          CREATE (given:Delegation {code: item.code + '|' + agency.code + '|' + to.code + '|ENFORCEMENT', mode: 'ENFORCEMENT'})-[:OF]->(item)
                          CREATE (given)-[:BY]->(agency), (given)-[:TO]->(to)
                          MERGE (to)-[:LIAISES_WITH]->(agency)
                        }
                        CALL (agency, a) {
                          MATCH (town:Agency {code: 'T' + (a % 2)}), (office:Bureau {code: 'T' + (a % 2) + '-1'})
                          CREATE (line:ListedDuty {code: town.code + '|清单' + (a / 2), name: '清单' + (a / 2), list: 'COOPERATING'})-[:LISTED_FOR]->(town)
                          CREATE (line)-[:LED_BY]->(agency), (line)-[:HANDLED_BY]->(office)
                          CREATE (:Completeness {code: agency.code + '|CHARTER', list: 'CHARTER', complete: a <> 2})-[:COVERS]->(agency)
                        }
                        """).withParameters(Map.of("agencies", AGENCIES)).execute();
        driver.executableQuery("""
                        MATCH (shared:Duty {code: 'A1-D0'}), (other:Agency {code: 'A4'}) CREATE (other)-[:HOLDS {role: 'JOINT'}]->(shared)
                        """).execute();
        driver.executableQuery("""
                        UNWIND range(1, 7) AS a MATCH (low:Agency {code: 'A' + a}), (high:Agency {code: 'A' + (a / 2)})
                        CREATE (low)-[:SUBORDINATE_TO {kind: 'SUBORDINATE'}]->(high)
                        """).execute();
    }

    private byte[] export() {
        try {
            var out = new ByteArrayOutputStream();
            new DatasetExport(graph).write(out, DatasetExport.Format.JSON);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void noneLosesOrDoublesAnythingAndNoneChangesTheGraph() {
        var before = export();
        var tried = 0;
        for (var seed = 0; seed < SCENARIOS; seed++) {
            var scenario = scenario(new Random(seed));
            try {
                var result = whatIf.simulate(ScenarioText.read(scenario), null, Locale.CHINESE);
                tried++;

                assertThat(result.destinations().balances())
                        .as("seed %d%n%s", seed, scenario)
                        .allMatch(Destinations.Balance::balanced);
                assertThat(result.baseline().moved()).isFalse();
            } catch (BadScenario bad) {
                assertThat(bad.errors()).isNotEmpty();
            } catch (Refused refused) {
                assertThat(refused.refusals()).isNotEmpty();
            } catch (IllegalStateException e) {
                throw new AssertionError("seed " + seed + "\n" + scenario, e);
            }
            if (seed % 20 == 0) {
                assertThat(export()).as("seed %d%n%s", seed, scenario).isEqualTo(before);
            }
        }

        assertThat(export()).isEqualTo(before);
        assertThat(tried).as("scenarios that could be made").isGreaterThan(SCENARIOS / 3);
    }

    private static String scenario(Random random) {
        var changes = new ArrayList<String>();
        for (var i = 1 + random.nextInt(5); i > 0; i--) {
            changes.add(change(random, changes.size()));
        }
        return "name: 随机\nchanges:\n  - " + String.join("\n  - ", changes) + "\n";
    }

    private static String change(Random random, int number) {
        return switch (random.nextInt(14)) {
            case 0 ->
                "merge: {agencies: [%s, %s], into: N%d, name: 新局%d}"
                        .formatted(agency(random), body(random, "T0"), number, number);
            case 1 ->
                "merge: {agencies: [%s, %s], into: %s}".formatted(agency(random), body(random, null), agency(random));
            case 2 ->
                "mergeBureaus: {bureaus: [%s, %s], into: %s}".formatted(bureau(random), bureau(random), bureau(random));
            case 3 ->
                "abolish: {agency: %s, successor: %s}"
                        .formatted(
                                random.nextBoolean() ? agency(random) : bureau(random),
                                random.nextBoolean() ? agency(random) : bureau(random));
            case 4 ->
                "makeShell: {agency: %s, to: %s, staff: %s}"
                        .formatted(
                                agency(random),
                                random.nextBoolean() ? agency(random) : bureau(random),
                                random.nextBoolean() ? "move" : "keep");
            case 5 -> "moveBureau: {bureau: %s, to: %s}".formatted(bureau(random), agency(random));
            case 6 -> "transfer: {duty: all, item: all, from: %s, to: %s}".formatted(agency(random), bureau(random));
            case 7 ->
                "transfer: {staff: %d, quota: %d, from: %s, to: %s}"
                        .formatted(random.nextInt(6), random.nextInt(6), agency(random), body(random, "T1"));
            case 8 ->
                "delegate: {item: all, filter: {domain: 领域%d}, by: %s, to: T%d, mode: %s}"
                        .formatted(random.nextInt(3), agency(random), random.nextInt(2), MODES.get(random.nextInt(2)));
            case 9 ->
                "takeBack: {item: all, from: T%d-%d, to: %s}"
                        .formatted(random.nextInt(2), random.nextInt(3), agency(random));
            case 10 ->
                "setQuota: {agency: %s, administrative: %d, leaderQuota: %d}"
                        .formatted(agency(random), random.nextInt(30), random.nextInt(5));
            case 11 -> "moveAgency: {agency: %s, to: %s}".formatted(agency(random), agency(random));
            case 12 ->
                "abolish: {agency: %s, successor: %s, quota: release, verdicts: [{duty: %s, verdict: drop, reason: 无}]}"
                        .formatted("A2", agency(random), "A2-D" + random.nextInt(5));
            default ->
                "transfer: {duty: A%d-D%d, from: A%d, to: %s}"
                        .formatted(1, 0, random.nextBoolean() ? 1 : 4, bureau(random));
        };
    }

    private static String agency(Random random) {
        return "A" + random.nextInt(AGENCIES);
    }

    private static String bureau(Random random) {
        return random.nextInt(4) == 0
                ? "T" + random.nextInt(2) + "-" + random.nextInt(3)
                : agency(random) + "-" + random.nextInt(2);
    }

    private static String body(Random random, @Nullable String town) {
        return town != null && random.nextInt(3) == 0 ? town : agency(random);
    }
}

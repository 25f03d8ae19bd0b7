package dutygraph.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dutygraph.GraphTest;
import dutygraph.analysis.Finding;
import dutygraph.cypher.Graph;
import dutygraph.cypher.Queries;
import dutygraph.intake.StatementMatches;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;

/**
 * Scenarios made by chance, the same at every run, tried twice: once on the area that their changes can touch, once on the whole
 * graph. Both say the same. Usually 30 of them, {@code -Ddutygraph.scenarios=500} runs as many as one wants.
 */
@GraphTest
final class LimitedTrialsIT {

    private static final int SCENARIOS = Integer.getInteger("dutygraph.scenarios", 30);
    private static final List<String> AREAS = List.of("C0", "C1", "C2", "Q");
    private static final List<String> METRICS = List.of(
            "agencies",
            "institutions",
            "shells",
            "bureaus",
            "quota",
            "staff",
            "leaderQuota",
            "leaders",
            "duties",
            "items",
            "delegations",
            "powersInInstitutions",
            "duplicates",
            "overlaps",
            "orphans",
            "findings");

    private final Driver driver;
    private final WhatIf limited;
    private final WhatIf whole;

    LimitedTrialsIT(Graph graph, Driver driver) {
        this.driver = driver;
        this.limited = new WhatIf(graph, Queries.onClassPath(), WhatIf.Limits.USUAL.withWhole(-1));
        this.whole = new WhatIf(graph, Queries.onClassPath(), WhatIf.Limits.USUAL);
    }

    @BeforeEach
    void aPrefectureWithThreeCounties() {
        driver.executableQuery("""
                        CREATE (top:Area {code: 'Q', name: '甲市', level: 'PREFECTURE'})
                        WITH top
                        UNWIND range(0, 2) AS c
                        CREATE (county:Area {code: 'C' + c, name: '县' + c, level: 'COUNTY'})-[:WITHIN]->(top)
                        CREATE (place:Area {code: 'C' + c + 'T', name: '镇' + c, level: 'TOWNSHIP'})-[:WITHIN]->(county)
                        CREATE (town:Agency {code: 'T' + c, name: '镇' + c + '人民政府', kind: 'TOWNSHIP', status: 'ACTIVE', line: '镇' + c,
                          quotaAdministrative: 20, staffAdministrative: 18})-[:SERVES]->(place)
                        CREATE (:Ceiling {code: 'C' + c + '|AGENCIES', metric: 'AGENCIES', limit: 4})-[:LIMITS]->(county)
                        WITH town
                        UNWIND range(0, 1) AS b
                        CREATE (:Bureau {code: town.code + '-' + b, name: '办' + b, quota: 5, staff: 5})-[:PART_OF]->(town)
                        """).execute();
        driver.executableQuery("""
                        UNWIND range(0, 11) AS s
                        CREATE (:Statement {key: 's' + (10 + s), text: '负责第' + s + '类事务的监督管理', matched: $matched})
                        """)
                .withParameters(Map.of("matched", StatementMatches.VERSION))
                .execute();
        driver.executableQuery("""
                        UNWIND range(0, 10) AS s
                        MATCH (left:Statement {key: 's' + (10 + s)}), (right:Statement {key: 's' + (11 + s)})
                        WHERE s % 3 < 2
                        CREATE (left)-[:SIMILAR_TO {score: 0.6, relation: CASE s % 3 WHEN 0 THEN 'OVERLAP' ELSE 'DUPLICATE' END, evidence: '[[],"same-words"]'}]->(right)
                        """).execute();
        driver.executableQuery("""
                        UNWIND ['C0', 'C1', 'C2', 'Q'] AS area
                        UNWIND range(0, 3) AS a
                        MATCH (place:Area {code: area})
                        WITH area, place, a, a + CASE area WHEN 'C1' THEN 4 WHEN 'C2' THEN 8 WHEN 'Q' THEN 12 ELSE 0 END AS n
                        CREATE (agency:Agency {code: area + '-A' + a, name: place.name + '局' + a, line: '局' + a, status: 'ACTIVE',
                          kind: CASE WHEN a = 3 THEN 'PUBLIC_INSTITUTION' ELSE 'GOVERNMENT_DEPARTMENT' END,
                          quotaAdministrative: CASE WHEN a = 3 THEN null ELSE 10 + a END, quotaInstitution: CASE WHEN a = 3 THEN 8 ELSE null END,
                          staffAdministrative: CASE WHEN a = 3 THEN null ELSE 10 END, staffInstitution: CASE WHEN a = 3 THEN 8 ELSE null END,
                          leaderQuota: 3, leaders: 2 + a % 3})-[:SERVES]->(place)
                        CREATE (:Completeness {code: agency.code + '|CHARTER', list: 'CHARTER', complete: true})-[:COVERS]->(agency)
                        CREATE (:Completeness {code: agency.code + '|POWER_LIST', list: 'POWER_LIST', complete: true})-[:COVERS]->(agency)
                        CREATE (:Completeness {code: agency.code + '|BUREAUS', list: 'BUREAUS', complete: n % 2 = 0})-[:COVERS]->(agency)
                        WITH agency, n
                        CALL (agency) {
                          UNWIND range(0, 1) AS b
                          CREATE (:Bureau {code: agency.code + '-' + b, name: '股' + b, quota: 3, staff: 3, leaderQuota: 1, leaders: 1})-[:PART_OF]->(agency)
                        }
                        UNWIND range(0, 3) AS d
                        MATCH (text:Statement {key: 's' + (10 + (n * 5 + d * 2) % 12)})
                        MATCH (holder:Agency|Bureau {code: CASE WHEN d < 2 THEN agency.code + '-' + d ELSE agency.code END})
                        CREATE (holder)-[:HOLDS {role: CASE WHEN d = 3 THEN 'ASSIST' ELSE 'LEAD' END}]->(:Duty {code: agency.code + '-D' + d, text: text.text,
                          domain: '领域' + d})-[:STATES]->(text)
                        """).execute();
        driver.executableQuery("""
                        MATCH (agency:Agency)-[:SERVES]->(place:Area)
                        WHERE agency.kind <> 'TOWNSHIP'
                        WITH agency, place, toInteger(right(agency.code, 1)) AS a
                        UNWIND range(0, 1) AS i
                        MERGE (text:Statement {key: 'i' + a + i}) ON CREATE SET text.text = '事项' + a + i, text.matched = $matched
                        CREATE (agency)-[:EXERCISES {role: 'LEAD', source: 'STATUTORY'}]->(item:Item {code: agency.code + '-I' + i, name: text.text,
                          category: CASE WHEN i = 0 THEN '行政处罚' ELSE '行政许可' END, domain: '领域' + a})-[:STATES]->(text)
                        WITH agency, place, a, i, item
                        MATCH (place)<-[:WITHIN*1..2]-(:Area {level: 'TOWNSHIP'})<-[:SERVES]-(town:Agency)
                        WHERE (a + i) % 2 = 0
                        MATCH (office:Bureau {code: town.code + '-' + a % 2})
                        CREATE (given:Delegation {code: item.code + '|' + agency.code + '|' + office.code + '|ENFORCEMENT', mode: 'ENFORCEMENT'})-[:OF]->(item)
                        CREATE (given)-[:BY]->(agency), (given)-[:TO]->(office)
                        MERGE (office)-[:LIAISES_WITH]->(agency)
                        """)
                .withParameters(Map.of("matched", StatementMatches.VERSION))
                .execute();
        driver.executableQuery("""
                        UNWIND range(0, 2) AS c
                        MATCH (town:Agency {code: 'T' + c}), (office:Bureau {code: 'T' + c + '-0'}), (text:Statement {key: 's' + (10 + c)})
                        CREATE (office)-[:HOLDS {role: 'LEAD'}]->(:Duty {code: town.code + '-D0', text: text.text, domain: '领域' + c})-[:STATES]->(text)
                        CREATE (:Completeness {code: town.code + '|DELEGATIONS', list: 'DELEGATIONS', complete: true})-[:COVERS]->(town)
                        WITH c, town, office
                        MATCH (leader:Agency) WHERE leader.code IN ['C' + c + '-A1', 'Q-A2']
                        CREATE (line:ListedDuty {code: town.code + '|' + leader.code, name: leader.code, list: 'COOPERATING'})-[:LISTED_FOR]->(town)
                        CREATE (line)-[:LED_BY]->(leader), (line)-[:HANDLED_BY]->(office)
                        """).execute();
        driver.executableQuery("""
                        UNWIND [['C0-A0-D0', 'C0-A2', 'LEAD'], ['C1-A1-D0', 'Q-A1', 'JOINT'], ['C2-A0-D2', 'C2-A1', 'LEAD']] AS shared
                        MATCH (duty:Duty {code: shared[0]}), (other:Agency {code: shared[1]})
                        CREATE (other)-[:HOLDS {role: shared[2]}]->(duty)
                        """).execute();
        driver.executableQuery("""
                        UNWIND [['C0-A0-I0', 'C0-A1'], ['C1-A0-I1', 'Q-A3']] AS shared
                        MATCH (item:Item {code: shared[0]}), (other:Agency {code: shared[1]})
                        CREATE (other)-[:EXERCISES {role: 'LEAD', source: 'STATUTORY'}]->(item)
                        """).execute();
    }

    @Test
    void whatTheChangesCanTouchSaysTheSameAsTheWholeGraph() {
        var compared = 0;
        var below = 0;
        for (var seed = 0; seed < SCENARIOS; seed++) {
            var text = scenario(new Random(seed));
            var scenario = ScenarioText.read(text);
            Simulation small;
            try {
                small = limited.simulate(scenario, null, Locale.CHINESE);
            } catch (Refused refused) {
                assertThat(refusals(scenario)).as("seed %d%n%s", seed, text).isEqualTo(words(refused));
                continue;
            }
            var large = whole.simulate(scenario, null, Locale.CHINESE);
            var where = "seed %d, looked at %s%n%s".formatted(seed, small.scope(), text);

            assertThat(large.scope()).isNull();
            assertThat(keys(small.findings().resolved()))
                    .as("resolved, " + where)
                    .isEqualTo(keys(large.findings().resolved()));
            assertThat(keys(small.findings().appeared()))
                    .as("new, " + where)
                    .isEqualTo(keys(large.findings().appeared()));
            assertThat(keys(large.findings().unchanged()))
                    .as("unchanged, " + where)
                    .containsAll(keys(small.findings().unchanged()));
            assertThat(differences(small)).as("metrics, " + where).isEqualTo(differences(large));
            assertThat(small.reach().townships())
                    .as("townships, " + where)
                    .isEqualTo(large.reach().townships());
            assertThat(small.reach().agencies())
                    .as("reach, " + where)
                    .isEqualTo(large.reach().agencies());
            assertThat(small.transfers()).as("transfers, " + where).isEqualTo(large.transfers());
            assertThat(small.destinations())
                    .as("destinations, " + where)
                    .usingRecursiveComparison()
                    .ignoringFields("balances")
                    .isEqualTo(large.destinations());
            assertThat(balances(small)).as("balances, " + where).isEqualTo(balances(large));
            if (seed % 5 == 0) {
                assertThat(limited.simulate(scenario, "C0T", Locale.CHINESE)
                                .destinations()
                                .balances())
                        .as("asked for a town, " + where)
                        .allMatch(Destinations.Balance::balanced);
            }
            compared++;
            if (small.scope() != null && !small.scope().code().equals("Q")) {
                below++;
            }
        }

        assertThat(compared).as("scenarios that could be made").isGreaterThan(SCENARIOS / 3);
        assertThat(below).as("of them in one county alone").isGreaterThan(SCENARIOS / 6);
    }

    private Simulation inTheTown(String change) {
        return limited.simulate(ScenarioText.read("name: 试\nchanges:\n  - " + change + "\n"), "C0T", Locale.CHINESE);
    }

    private static @Nullable String scope(Simulation tried) {
        return tried.scope() == null ? null : tried.scope().code();
    }

    @Test
    void anAreaThatIsAskedForIsWidenedToTheBodiesThatTheChangesName() {
        var town = inTheTown("setQuota: {agency: T0, administrative: 19}");
        var county = inTheTown("setQuota: {agency: C0-A0, administrative: 7}");

        assertThat(scope(town))
                .as("though its offices received items of the county")
                .isEqualTo("C0T");
        assertThat(scope(county)).isEqualTo("C0");
        assertThat(county.metric("quota").difference()).isEqualTo(-3L);
    }

    @Test
    void scenariosOfTwoCountiesAreComparedOnOneArea() {
        var texts = List.of(
                "name: 一\nchanges:\n  - setQuota: {agency: C0-A0, administrative: 7}\n",
                "name: 二\nchanges:\n  - transfer: {duty: C1-A1-D2, from: C1-A1, to: C1-A2}\n");

        var tried = limited.simulate(texts.stream().map(ScenarioText::read).toList(), null, Locale.CHINESE);

        assertThat(tried).extracting(LimitedTrialsIT::scope).containsExactly("Q", "Q");
        var quota = Objects.requireNonNull(
                Comparison.of(List.of("1", "2"), tried).metrics().get("quota"));
        var before = quota.before().longValue();
        assertThat(quota.after()).containsExactly(before - 3, before);
    }

    private List<String> refusals(Scenario scenario) {
        try {
            whole.simulate(scenario, null, Locale.CHINESE);
            return List.of();
        } catch (Refused refused) {
            return words(refused);
        }
    }

    private static List<String> words(Refused refused) {
        return refused.refusals().stream()
                .map(each -> each.step() + " " + each.word() + " " + each.subjects())
                .toList();
    }

    private static Set<String> keys(List<Finding> findings) {
        return findings.stream().map(Finding::key).collect(Collectors.toSet());
    }

    private static Map<String, Number> differences(Simulation simulation) {
        var differences = new TreeMap<String, Number>();
        METRICS.forEach(name -> differences.put(name, simulation.metric(name).difference()));
        differences.put("ties", simulation.reach().ties().difference());
        return differences;
    }

    /** Sums are those of what was looked at; what came and went is the same. */
    private static Map<String, List<Long>> balances(Simulation simulation) {
        var balances = new TreeMap<String, List<Long>>();
        simulation
                .destinations()
                .balances()
                .forEach(each ->
                        balances.put(each.what(), List.of(each.added(), each.removed(), each.after() - each.before())));
        return balances;
    }

    private static String scenario(Random random) {
        var home = random.nextInt(3);
        var changes = new ArrayList<String>();
        for (var i = 1 + random.nextInt(3); i > 0; i--) {
            changes.add(change(random, random.nextInt(8) == 0 ? random.nextInt(4) : home, changes.size()));
        }
        return "name: 随机\nchanges:\n  - " + String.join("\n  - ", changes) + "\n";
    }

    private static String change(Random random, int home, int number) {
        var agencies = IntStream.range(0, 4)
                .mapToObj(i -> AREAS.get(home) + "-A" + (i + number) % 4)
                .toList();
        var one = agencies.get(random.nextInt(2));
        var other = agencies.get(2 + random.nextInt(2));
        var town = "T" + Math.min(home, 2);
        return switch (random.nextInt(14)) {
            case 0 -> "merge: {agencies: [%s, %s], into: %s}".formatted(one, other, other);
            case 1 -> "merge: {agencies: [%s, %s], into: N%d, name: 新局%d}".formatted(one, other, number, number);
            case 2 -> "abolish: {agency: %s, successor: %s-0}".formatted(one, other);
            case 3 -> "makeShell: {agency: %s, to: %s, staff: move}".formatted(one, other);
            case 4 -> "moveBureau: {bureau: %s-1, to: %s}".formatted(one, other);
            case 5 -> "transfer: {duty: all, item: all, from: %s, to: %s}".formatted(one, other);
            case 6 -> "transfer: {duty: all, from: %s, to: %s-1}".formatted(one, town);
            case 7 -> "delegate: {item: all, by: %s, to: %s-1, mode: GRANTED}".formatted(one, town);
            case 8 -> "takeBack: {item: all, from: %s-%d, to: %s}".formatted(town, random.nextInt(2), one);
            case 9 ->
                "setQuota: {agency: %s, administrative: %d, leaderQuota: %d}"
                        .formatted(one, random.nextInt(20), random.nextInt(5));
            case 10 -> "moveAgency: {agency: %s, to: %s}".formatted(one, other);
            case 11 -> "moveBureau: {bureau: %s-%d, to: %s}".formatted(town, random.nextInt(2), other);
            case 12 ->
                "mergeBureaus: {bureaus: [%s-0, %s-1], into: %s-%d}".formatted(town, town, town, random.nextInt(2));
            default -> "rename: {duty: %s-D0, name: 负责第%d类事务的监督管理}".formatted(one, random.nextInt(12));
        };
    }
}

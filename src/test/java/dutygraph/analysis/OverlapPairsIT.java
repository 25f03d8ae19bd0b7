package dutygraph.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import dutygraph.GraphTest;
import dutygraph.SmallGraph;
import dutygraph.cypher.Graph;
import dutygraph.cypher.KeptAnswers;
import dutygraph.cypher.Queries;
import dutygraph.wording.Evidence;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What becomes of two holders whose duties or items have the same or a similar text. */
@GraphTest
final class OverlapPairsIT {

    private static final String COUNTY = "(county:Area {code: '610902', name: '汉滨区', level: 'COUNTY'})-[:WITHIN]->"
            + "(city:Area {code: '610900', name: '安康市', level: 'PREFECTURE'})";
    private static final String FARMING =
            "(farming:Agency {code: 'NY', name: '农业农村局', kind: 'GOVERNMENT_DEPARTMENT', status: 'ACTIVE', line: '农业农村'})"
                    + "-[:SERVES]->(county)";
    private static final String MARKETS =
            "(markets:Agency {code: 'SC', name: '市场监管局', kind: 'GOVERNMENT_DEPARTMENT', status: 'ACTIVE', line: '市场监管'})"
                    + "-[:SERVES]->(county)";
    private static final String TEXT = "(text:Statement {key: 's1', text: '监督抽查食用农产品'})";

    private final Graph graph;
    private final SmallGraph small;

    OverlapPairsIT(Graph graph, SmallGraph small) {
        this.graph = graph;
        this.small = small;
    }

    private List<Overlap> pairs(String... relations) {
        var filter = OverlapFilter.of(null);
        return new Overlaps(graph, Queries.onClassPath())
                .all(relations.length == 0 ? filter : filter.withRelations(List.of(relations)), Locale.CHINESE);
    }

    @Test
    void theSameTextLedTwiceInOneAreaIsADuplicate() {
        small.holds(
                COUNTY,
                FARMING,
                MARKETS,
                TEXT,
                "(farming)-[:HOLDS {role: 'LEAD'}]->(:Duty {code: 'D1', text: '监督抽查食用农产品'})-[:STATES]->(text)",
                "(markets)<-[:PART_OF]-(food:Bureau {code: 'SC-1', name: '食品股'})",
                "(food)-[:HOLDS {role: 'LEAD'}]->(duty:Duty {code: 'D2', text: '监督抽查食用农产品'})-[:STATES]->(text)",
                "(duty)-[:BASED_ON]->(:Provision {code: 'P', text: '《食品安全法》第六条'})");

        assertThat(pairs()).singleElement().satisfies(pair -> {
            assertThat(pair.rule()).isEqualTo("duplicate-duty");
            assertThat(pair.relation()).isEqualTo("DUPLICATE");
            assertThat(pair.scope()).isEqualTo("HORIZONTAL");
            assertThat(pair.score()).isEqualTo(1.0);
            assertThat(pair.left().duty()).isEqualTo("D1");
            assertThat(pair.left().agency()).isEqualTo("NY");
            assertThat(pair.right().bureau()).isEqualTo("SC-1");
            assertThat(pair.right().basis()).containsExactly("《食品安全法》第六条");
            assertThat(pair.evidence().decidedBy()).isEqualTo("表述相同，都是主办。");
            assertThat(pair.evidence().parts().get(0).match()).isEqualTo(Evidence.Match.SAME);
        });
    }

    @Test
    void whatSomebodyTakesAwayMeanwhileIsLeftOut() {
        small.holds(
                COUNTY,
                FARMING,
                MARKETS,
                TEXT,
                "(farming)-[:HOLDS {role: 'LEAD'}]->(:Duty {code: 'D1', text: '监督抽查食用农产品'})-[:STATES]->(text)",
                "(markets)-[:HOLDS {role: 'LEAD'}]->(:Duty {code: 'D2', text: '监督抽查食用农产品'})-[:STATES]->(text)");
        var queries = Queries.onClassPath();
        var overlaps = new Overlaps(new KeptAnswers(graph, queries, asked -> 1L, Set.of("analysis/overlaps")), queries);
        assertThat(overlaps.all(OverlapFilter.of(null), Locale.CHINESE)).hasSize(1);

        small.driver()
                .executableQuery("MATCH (d:Duty {code: 'D2'}) DETACH DELETE d")
                .execute();

        assertThat(overlaps.all(OverlapFilter.of(null), Locale.CHINESE)).isEmpty();
    }

    @Test
    void oneStatementInTwoWordingsIsNotSaidToBeTheSameText() {
        small.holds(
                COUNTY,
                FARMING,
                MARKETS,
                TEXT,
                "(farming)-[:HOLDS {role: 'LEAD'}]->(:Duty {code: 'D1', text: '负责监督抽查食用农产品'})-[:STATES]->(text)",
                "(markets)-[:HOLDS {role: 'LEAD'}]->(:Duty {code: 'D2', text: '承担监督抽查食用农产品工作'})-[:STATES]->(text)");

        assertThat(pairs()).singleElement().satisfies(pair -> {
            assertThat(pair.evidence().decidedBy()).isEqualTo("只有套语和虚词不同，都是主办。");
            assertThat(pair.evidence().parts().get(0).match()).isEqualTo(Evidence.Match.SYNONYM);
        });
    }

    @Test
    void similarTextsAreWhatTheirComparisonSaysAndCarryItsEvidence() {
        small.holds(
                COUNTY,
                FARMING,
                MARKETS,
                "(farming)-[:HOLDS {role: 'LEAD'}]->(:Duty {code: 'D1', text: '监管生鲜乳收购'})-[:STATES]->(one:Statement {key: 's1'})",
                "(markets)-[:HOLDS {role: 'LEAD'}]->(:Duty {code: 'D2', text: '监管生鲜乳质量'})-[:STATES]->(two:Statement {key: 's2'})",
                "(one)-[:SIMILAR_TO {score: 0.7, relation: 'OVERLAP', evidence: "
                        + "'[[[\"matter\",\"生鲜乳\",\"生鲜乳\",\"SAME\",0.6,0.6,null,null]],\"same-matter\"]'}]->(two)");

        assertThat(pairs()).singleElement().satisfies(pair -> {
            assertThat(pair.rule()).isEqualTo("overlapping-duty");
            assertThat(pair.score()).isEqualTo(0.7);
            assertThat(pair.evidence().parts().get(0).part()).isEqualTo("matter");
            assertThat(pair.evidence().parts().get(0).left()).isEqualTo("生鲜乳");
        });
        assertThat(new Overlaps(graph, Queries.onClassPath())
                        .all(OverlapFilter.of(null).withMinScore(0.8), Locale.CHINESE))
                .isEmpty();
    }

    @Test
    void oneItemWithTwoLeadsIsARuleOfItsOwn() {
        small.holds(
                COUNTY,
                FARMING,
                MARKETS,
                TEXT,
                "(item:Item {code: 'I1', name: '监督抽查食用农产品', category: '行政检查'})-[:STATES]->(text)",
                "(farming)-[:EXERCISES {role: 'LEAD'}]->(item)<-[:EXERCISES {role: 'LEAD'}]-(markets)");

        assertThat(pairs())
                .extracting(Overlap::rule, pair -> pair.left().item(), pair -> pair.right()
                        .agency())
                .containsExactly(tuple("item-several-holders", "I1", "SC"));
    }

    @Test
    void nestedAreasOverlapVerticallyUnlessTheyAreOneLineOfWork() {
        small.holds(
                COUNTY,
                FARMING,
                TEXT,
                "(farming)-[:HOLDS {role: 'LEAD'}]->(:Duty {code: 'D1', text: '监督抽查食用农产品'})-[:STATES]->(text)",
                "(:Agency {code: 'C-NY', name: '安康市农业农村局', kind: 'GOVERNMENT_DEPARTMENT', status: 'ACTIVE', line: '农业农村'})"
                        + "-[:SERVES]->(city)",
                "(above:Agency {code: 'C-SC', name: '安康市市场监管局', kind: 'GOVERNMENT_DEPARTMENT', status: 'ACTIVE', line: '市场监管'})"
                        + "-[:SERVES]->(city)",
                "(above)-[:HOLDS {role: 'LEAD'}]->(:Duty {code: 'D8', text: '监督抽查食用农产品'})-[:STATES]->(text)");
        small.driver()
                .executableQuery("MATCH (a:Agency {code: 'C-NY'}), (s:Statement {key: 's1'}) "
                        + "CREATE (a)-[:HOLDS {role: 'LEAD'}]->(:Duty {code: 'D9', text: '监督抽查食用农产品'})-[:STATES]->(s)")
                .execute();

        assertThat(pairs("DUPLICATE", "COUNTERPART"))
                .extracting(Overlap::relation, Overlap::scope, Overlap::subjects)
                .contains(
                        tuple("DUPLICATE", "VERTICAL", List.of("D1", "D8", "NY", "C-SC")),
                        tuple("COUNTERPART", "VERTICAL", List.of("C-NY", "D1", "D9", "NY")));
    }

    @Test
    void sentencesThatAllHaveAreCountedBetweenNestedAreasToo() {
        small.holds(
                COUNTY,
                FARMING,
                "(text:Statement {key: 's1', text: '承办上级交办的其他任务', boilerplate: true})",
                "(farming)-[:HOLDS {role: 'LEAD'}]->(:Duty {code: 'D1', text: '承办上级交办的其他任务'})-[:STATES]->(text)",
                "(above:Agency {code: 'C-SC', name: '安康市市场监管局', kind: 'GOVERNMENT_DEPARTMENT', status: 'ACTIVE', line: '市场监管'})"
                        + "-[:SERVES]->(city)",
                "(above)-[:HOLDS {role: 'LEAD'}]->(:Duty {code: 'D8', text: '承办上级交办的其他任务'})-[:STATES]->(text)");

        var found = new Overlaps(graph, Queries.onClassPath())
                .list(
                        OverlapFilter.of(null)
                                .withRelations(List.of("BOILERPLATE"))
                                .withScope("VERTICAL"),
                        10,
                        null,
                        Locale.CHINESE);

        assertThat(found.total()).isEqualTo(1);
        assertThat(found.relations()).containsEntry("BOILERPLATE", 1L);
    }

    @Test
    void whoAssistsOrActsJointlyIsNoRival() {
        small.holds(
                COUNTY,
                FARMING,
                MARKETS,
                TEXT,
                "(led:Duty {code: 'D1', text: '监督抽查食用农产品'})-[:STATES]->(text)",
                "(farming)-[:HOLDS {role: 'LEAD'}]->(led)<-[:HOLDS {role: 'ASSIST'}]-(markets)",
                "(shared:Duty {code: 'D2', text: '保护水源'})-[:STATES]->(:Statement {key: 's2'})",
                "(farming)-[:HOLDS {role: 'JOINT'}]->(shared)<-[:HOLDS {role: 'JOINT'}]-(markets)");

        assertThat(pairs()).isEmpty();
        assertThat(pairs("LEAD_ASSIST"))
                .extracting(pair -> pair.left().duty(), pair -> pair.right().role(), Overlap::rule)
                .containsExactly(tuple("D1", "ASSIST", null), tuple("D2", "JOINT", null));
    }

    @Test
    void giverAndReceiverOfADelegationAreNoRivals() {
        small.holds(
                COUNTY,
                FARMING,
                MARKETS,
                TEXT,
                "(item:Item {code: 'I1', name: '监督抽查食用农产品', category: '行政检查'})-[:STATES]->(text)",
                "(farming)-[:EXERCISES {role: 'LEAD'}]->(item)<-[:EXERCISES {role: 'LEAD'}]-(markets)",
                "(given:Delegation {code: 'X', mode: 'ENFORCEMENT'})-[:OF]->(item)",
                "(farming)<-[:BY]-(given)-[:TO]->(markets)");

        assertThat(pairs()).isEmpty();
        assertThat(pairs("COUNTERPART")).hasSize(1);
    }

    @Test
    void aBodyAndItsPredecessorAreNoRivals() {
        small.holds(
                COUNTY,
                FARMING,
                MARKETS,
                TEXT,
                "(farming)-[:FUNCTIONS_MOVED_TO]->(markets)",
                "(farming)-[:HOLDS {role: 'LEAD'}]->(:Duty {code: 'D1', text: '监督抽查食用农产品'})-[:STATES]->(text)",
                "(markets)-[:HOLDS {role: 'LEAD'}]->(:Duty {code: 'D2', text: '监督抽查食用农产品'})-[:STATES]->(text)");

        assertThat(pairs()).isEmpty();
    }

    @Test
    void aBodyOfCoordinationAndTheDepartmentThatCarriesOutAreNoRivals() {
        small.holds(
                COUNTY,
                MARKETS,
                TEXT,
                "(board:Agency {code: 'SA', name: '食品安全委员会', kind: 'COORDINATION_BODY', status: 'ACTIVE', line: '食品安全委员会'})-[:SERVES]->(county)",
                "(board)-[:HOLDS {role: 'LEAD'}]->(:Duty {code: 'D1', text: '监督抽查食用农产品'})-[:STATES]->(text)",
                "(markets)-[:HOLDS {role: 'LEAD'}]->(:Duty {code: 'D2', text: '监督抽查食用农产品'})-[:STATES]->(text)");

        assertThat(pairs()).isEmpty();
        assertThat(pairs("COUNTERPART")).hasSize(1);
    }

    @Test
    void whoLooksAfterItsOwnWorkersIsNoRivalButWhoLooksAfterAllIs() {
        small.holds(
                COUNTY,
                FARMING,
                MARKETS,
                "(text:Statement {key: 's1', text: '员工职业安全卫生管理'})",
                "(labour:Agency {code: 'AJ', name: '应急管理局', kind: 'GOVERNMENT_DEPARTMENT', status: 'ACTIVE', line: '应急管理'})-[:SERVES]->(county)",
                "(labour)-[:HOLDS {role: 'LEAD'}]->(:Duty {code: 'D0', text: '员工职业安全卫生管理'})-[:STATES]->(text)",
                "(farming)-[:HOLDS {role: 'LEAD'}]->(:Duty {code: 'D1', text: '员工职业安全卫生管理'})-[:STATES]->(text)",
                "(markets)-[:HOLDS {role: 'LEAD'}]->(:Duty {code: 'D2', text: '员工职业安全卫生管理'})-[:STATES]->(text)");

        assertThat(pairs())
                .extracting(pair -> pair.left().duty(), pair -> pair.right().duty())
                .containsExactlyInAnyOrder(tuple("D0", "D1"), tuple("D0", "D2"));
    }

    @Test
    void whatMoreSpeaksForComesFirstWhateverTheScore() {
        small.holds(
                COUNTY,
                FARMING,
                MARKETS,
                "(farming)-[:HOLDS {role: 'LEAD'}]->(:Duty {code: 'D1', text: '检查工作'})-[:STATES]->(one:Statement {key: 's1'})",
                "(markets)-[:HOLDS {role: 'LEAD'}]->(:Duty {code: 'D2', text: '各类检查'})-[:STATES]->(two:Statement {key: 's2'})",
                "(farming)-[:HOLDS {role: 'LEAD'}]->(:Duty {code: 'D3', text: '生鲜乳收购站的抽检'})-[:STATES]->(three:Statement {key: 's3'})",
                "(markets)-[:HOLDS {role: 'LEAD'}]->(:Duty {code: 'D4', text: '抽检生鲜乳'})-[:STATES]->(four:Statement {key: 's4'})",
                "(one)-[:SIMILAR_TO {score: 0.9, relation: 'DUPLICATE', evidence: '[[],\"family-unrestricted\"]', strength: 0.1}]->(two)",
                "(three)-[:SIMILAR_TO {score: 0.7, relation: 'OVERLAP', evidence: '[[],\"family-unrestricted\"]', strength: 0.5}]->(four)");

        assertThat(pairs())
                .extracting(pair -> pair.left().duty(), Overlap::score)
                .containsExactly(tuple("D3", 0.7), tuple("D1", 0.9));
    }

    @Test
    void theListPagesAndCountsEveryRelation() {
        small.holds(
                COUNTY,
                FARMING,
                MARKETS,
                TEXT,
                "(:Agency {code: 'ZJ', name: '住建局', kind: 'GOVERNMENT_DEPARTMENT', status: 'ACTIVE', line: '住建'})-[:SERVES]->(county)",
                "(farming)-[:HOLDS {role: 'LEAD'}]->(:Duty {code: 'D1', text: '监督抽查食用农产品'})-[:STATES]->(text)",
                "(markets)-[:HOLDS {role: 'LEAD'}]->(:Duty {code: 'D2', text: '监督抽查食用农产品'})-[:STATES]->(text)",
                "(markets)-[:HOLDS {role: 'LEAD'}]->(:Duty {code: 'D3', text: '监督抽查食用农产品'})-[:STATES]->(text)");
        var overlaps = new Overlaps(graph, Queries.onClassPath());

        var first = overlaps.list(OverlapFilter.of(null), 1, null, Locale.CHINESE);
        var second = overlaps.list(OverlapFilter.of(null), 1, first.next(), Locale.CHINESE);

        assertThat(first.total()).isEqualTo(2);
        assertThat(first.relations()).containsOnly(entry("DUPLICATE", 2L), entry("OVERLAP", 0L));
        assertThat(first.items().get(0).right().duty()).isEqualTo("D2");
        assertThat(second.items().get(0).right().duty()).isEqualTo("D3");
        assertThat(second.next()).isNull();
        // whoever asks for one that is no problem learns of all how many there are
        var divided =
                overlaps.list(OverlapFilter.of(null).withRelations(List.of("STAGE_SPLIT")), 1, null, Locale.CHINESE);
        assertThat(divided.total()).isZero();
        assertThat(divided.relations()).containsOnlyKeys(OverlapFilter.ALL).containsEntry("DUPLICATE", 2L);
    }

    @Test
    void askedInPartsOfTheAreasEachPairIsFoundOnce() {
        var parts = new ArrayList<>(List.of(
                "(city:Area {code: '6109', level: 'PREFECTURE'})",
                "(text:Statement {key: 's1', text: '监督抽查食用农产品'})",
                "(near:Statement {key: 's2', text: '抽查食用农产品质量'})",
                "(text)-[:SIMILAR_TO {score: 0.7, relation: 'OVERLAP'}]->(near)"));
        held(parts, "city", "C", "市", "text");
        for (var n = 1; n <= 5; n++) {
            var county = "county" + n;
            parts.add("(%s:Area {code: '61090%d', level: 'COUNTY'})-[:WITHIN]->(city)".formatted(county, n));
            parts.add("(town%d:Area {code: '9%d', level: 'TOWNSHIP'})-[:WITHIN]->(%s)".formatted(n, n, county));
            held(parts, county, "A" + n, "农业", "text");
            held(parts, county, "B" + n, "市场", "near");
            held(parts, "town" + n, "T" + n, "乡镇", "text");
        }
        small.holds(parts.toArray(String[]::new));

        var relations = Map.of("relations", OverlapFilter.ALL);
        var whole = new HashMap<String, Object>(relations);
        whole.put("parts", 1);
        var expected = pairCodes(whole);

        // in each county three holders meet each other, and each of them the one of the city
        assertThat(expected).hasSize(5 * (3 + 3));
        assertThat(pairCodes(relations)).containsExactlyInAnyOrderElementsOf(expected);
        var inATransaction =
                graph.<List<List<String>>>rolledBack(Duration.ofMinutes(1), inside -> pairCodes(inside, relations));
        assertThat(inATransaction).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static void held(List<String> parts, String area, String code, String line, String text) {
        parts.add(
                ("(%1$s:Agency {code: '%1$s', name: '%1$s', kind: 'GOVERNMENT_DEPARTMENT', status: 'ACTIVE', line: '%2$s'})"
                                + "-[:SERVES]->(%3$s)")
                        .formatted(code, line, area));
        parts.add("(%1$s)-[:HOLDS {role: 'LEAD'}]->(:Duty {code: 'D-%1$s', text: '监督抽查食用农产品'})-[:STATES]->(%2$s)"
                .formatted(code, text));
    }

    private List<List<String>> pairCodes(Map<String, ?> parameters) {
        return pairCodes(graph, parameters);
    }

    private static List<List<String>> pairCodes(Graph asked, Map<String, ?> parameters) {
        return asked.read(
                Overlaps.QUESTION,
                parameters,
                row -> List.of(
                        row.get("left").asString(),
                        row.get("right").asString(),
                        row.get("leftAgency").asString(),
                        row.get("rightAgency").asString()));
    }
}

package dutygraph.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dutygraph.GraphTest;
import dutygraph.SmallGraph;
import dutygraph.cypher.Graph;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The part of the graph that is drawn, and where its nodes stand. */
@GraphTest
final class NeighbourhoodIT {

    private final Neighbourhood neighbourhood;

    NeighbourhoodIT(Graph graph) {
        this.neighbourhood = new Neighbourhood(graph);
    }

    @BeforeEach
    void aCounty(SmallGraph graph) {
        graph.holds(
                "(county:Area {code: '610902', name: '汉滨区', level: 'COUNTY'})",
                "(place:Area {code: '610902103', name: '五里镇', level: 'TOWNSHIP'})-[:WITHIN]->(county)",
                "(top:Agency {code: 'ZF', name: '汉滨区人民政府', kind: 'GOVERNMENT_DEPARTMENT', status: 'ACTIVE'})-[:SERVES]->(county)",
                "(markets:Agency {code: 'SC', name: '市场监管局', kind: 'GOVERNMENT_DEPARTMENT', status: 'ACTIVE'})-[:SERVES]->(county)",
                "(farming:Agency {code: 'NY', name: '农业农村局', kind: 'GOVERNMENT_DEPARTMENT', status: 'ACTIVE'})-[:SERVES]->(county)",
                "(town:Agency {code: 'T', name: '五里镇人民政府', kind: 'TOWNSHIP', status: 'ACTIVE'})-[:SERVES]->(place)",
                "(markets)-[:SUBORDINATE_TO {kind: 'SUBORDINATE'}]->(top)",
                "(farming)-[:SUBORDINATE_TO {kind: 'SUBORDINATE'}]->(top)",
                "(town)-[:SUBORDINATE_TO {kind: 'SUBORDINATE'}]->(top)",
                "(team:Bureau {code: 'T-1', name: '综合执法队'})-[:PART_OF]->(town)",
                "(food:Bureau {code: 'SC-1', name: '食品股'})-[:PART_OF]->(markets)",
                "(team)-[:LIAISES_WITH]->(markets)",
                "(food)-[:HOLDS {role: 'LEAD'}]->(:Duty {code: 'D1', text: '抽检食品'})",
                "(item:Item {code: 'I1', name: '处罚甲', category: '行政处罚'})<-[:EXERCISES {role: 'LEAD', source: 'STATUTORY'}]-(food)",
                "(x:Delegation {code: 'x', mode: 'ENFORCEMENT'})-[:OF]->(item)",
                "(markets)<-[:BY]-(x)-[:TO]->(team)");
    }

    private Drawing draw(@Nullable String focus, @Nullable String area, int depth, Set<String> open, int most) {
        return neighbourhood
                .of(new View(focus, area, depth, open, Set.of(), Set.of(), Set.of(), false, most, 100), Marks.NONE)
                .orElseThrow();
    }

    @Test
    void anAreaIsItsAgenciesUnderTheirSuperior() {
        var drawing = draw(null, "610902", 1, Set.of(), 300);

        assertThat(drawing.nodes()).extracting(Drawing.Node::code).containsExactlyInAnyOrder("ZF", "SC", "NY");
        assertThat(drawing.edges())
                .extracting(Drawing.Edge::kind, Drawing.Edge::source, Drawing.Edge::target)
                .containsExactlyInAnyOrder(tuple("SUBORDINATE_TO", "SC", "ZF"), tuple("SUBORDINATE_TO", "NY", "ZF"));
        assertThat(drawing.leftOut()).isZero();
    }

    @Test
    void anAgencyIsDrawnWithWhatItIsTiedTo() {
        var drawing = draw("SC", null, 1, Set.of(), 300);

        assertThat(drawing.nodes()).extracting(Drawing.Node::code).containsExactlyInAnyOrder("SC", "ZF", "T");
        assertThat(drawing.edges())
                .extracting(Drawing.Edge::kind)
                .containsExactlyInAnyOrder("SUBORDINATE_TO", "LIAISES_WITH", "DELEGATION");
    }

    @Test
    void anOpenAgencyHoldsItsBureausAndTheirWork() {
        var drawing = draw("SC", null, 1, Set.of("SC", "SC-1"), 300);

        assertThat(drawing.nodes())
                .filteredOn(node -> node.parent() != null)
                .extracting(Drawing.Node::code, Drawing.Node::parent)
                .contains(tuple("SC-1", "SC"));
        assertThat(drawing.nodes()).extracting(Drawing.Node::code).contains("D1", "I1");
    }

    @Test
    void aDutyIsDrawnWithItsHolder() {
        var drawing = draw("D1", null, 1, Set.of(), 300);

        assertThat(drawing.nodes()).extracting(Drawing.Node::code).contains("D1", "SC");
        assertThat(drawing.edges()).extracting(Drawing.Edge::kind).contains("HOLDS");
    }

    @Test
    void whatDoesNotFitIsSaid() {
        var drawing = draw(null, "610902", 1, Set.of(), 2);

        assertThat(drawing.nodes()).hasSize(2);
        assertThat(drawing.leftOut()).isEqualTo(1);
        assertThat(drawing.total().nodes()).isEqualTo(3);
        assertThat(drawing.shown().nodes()).isEqualTo(2);
    }

    @Test
    void anAbolishedAgencyHasRoomForTheWord(SmallGraph graph) {
        var before = node(draw("NY", null, 1, Set.of(), 300), "NY").height();
        graph.driver()
                .executableQuery("MATCH (n:Agency {code: 'NY'}) SET n.status = 'ABOLISHED'")
                .execute();

        assertThat(node(draw("NY", null, 1, Set.of(), 300), "NY").height()).isGreaterThan(before);
    }

    @Test
    void aLayeredDrawingHasTheSuperiorAboveAndNothingOnTopOfAnother() {
        var placed = LayeredLayout.place(draw(null, "610902", 2, Set.of(), 300));

        var top = node(placed, "ZF");
        for (var code : new String[] {"SC", "NY", "T"}) {
            assertThat(Objects.requireNonNull(node(placed, code).y()))
                    .as(code)
                    .isGreaterThan(Objects.requireNonNull(top.y()));
        }
        for (var one : placed.nodes()) {
            for (var other : placed.nodes()) {
                assertThat(one == other || apart(one, other))
                        .as(one.code() + " and " + other.code())
                        .isTrue();
            }
        }
    }

    private static Drawing.Node node(Drawing drawing, String code) {
        return drawing.nodes().stream()
                .filter(node -> node.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static boolean apart(Drawing.Node one, Drawing.Node other) {
        var across = Math.abs(Objects.requireNonNull(one.x()) - Objects.requireNonNull(other.x()));
        var down = Math.abs(Objects.requireNonNull(one.y()) - Objects.requireNonNull(other.y()));
        return across * 2 >= one.width() + other.width() || down * 2 >= one.height() + other.height();
    }

    @Test
    void nothingHasThatCode() {
        var view = new View("P99", null, 1, Set.of(), Set.of(), Set.of(), Set.of(), false, 300, 100);

        assertThat(neighbourhood.of(view, Marks.NONE)).isEmpty();
    }

    @Test
    void twoNodesAreTiedByTheShortestWays(Graph graph) {
        var ways = new Paths(graph).between("T-1", "SC");

        assertThat(ways.paths()).isNotEmpty();
        assertThat(ways.paths().get(0)).startsWith("T-1").endsWith("SC");
    }

    @Test
    void noRestIsDrawnOfWhatIsNotDrawnItself() {
        var drawing = neighbourhood
                .of(new View(null, "610902", 1, Set.of("*"), Set.of(), Set.of(), Set.of(), false, 1, 0), Marks.NONE)
                .orElseThrow();

        assertThat(drawing.nodes())
                .extracting(Drawing.Node::parent)
                .allMatch(parent -> parent == null
                        || drawing.nodes().stream().anyMatch(node -> node.id().equals(parent)));
        assertThat(drawing.nodes()).extracting(Drawing.Node::code).containsExactly("NY");
    }
}

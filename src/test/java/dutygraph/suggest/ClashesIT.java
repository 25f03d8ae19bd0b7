package dutygraph.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import dutygraph.GraphTest;
import dutygraph.SmallGraph;
import dutygraph.cypher.Graph;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a duty would meet where it may go: the rules are those of the overlaps. */
@GraphTest
final class ClashesIT {

    private final Graph graph;
    private final SmallGraph small;

    ClashesIT(Graph graph, SmallGraph small) {
        this.graph = graph;
        this.small = small;
    }

    @BeforeEach
    void threeDepartments() {
        small.holds(
                "(county:Area {code: '610902', name: '汉滨区', level: 'COUNTY'})",
                agency("LYJ", "区林业局"),
                agency("ZJJ", "区住建局"),
                agency("SLJ", "区水利局"),
                "(staff:Bureau {code: 'LYJ-1', name: '人事股'})-[:PART_OF]->(lyj)",
                "(waterStaff:Bureau {code: 'SLJ-1', name: '人事股'})-[:PART_OF]->(slj)",
                "(canals:Bureau {code: 'SLJ-2', name: '灌溉股'})-[:PART_OF]->(slj)",
                "(one:Statement {key: 's1', text: '组织业务培训'})-[:SIMILAR_TO {score: 0.8, relation: 'OVERLAP'}]->"
                        + "(other:Statement {key: 's2', text: '业务培训的组织'})",
                "(staff)-[:HOLDS {role: 'LEAD'}]->(:Duty {code: 'D1', text: '组织业务培训'})-[:STATES]->(one)",
                "(waterStaff)-[:HOLDS {role: 'LEAD'}]->(:Duty {code: 'D2', text: '业务培训的组织'})-[:STATES]->(other)",
                "(canals)-[:HOLDS {role: 'LEAD'}]->(:Duty {code: 'D3', text: '业务培训的组织'})-[:STATES]->(other)");
    }

    private static String agency(String code, String name) {
        return "(%s:Agency {code: '%s', name: '%s', kind: 'GOVERNMENT_DEPARTMENT', status: 'ACTIVE', line: '%s'})-[:SERVES]->(county)"
                .formatted(code.toLowerCase(java.util.Locale.ROOT), code, name, name.substring(1));
    }

    private List<String> met() {
        return graph.read(
                "suggest/clashes",
                Map.of(
                        "rows",
                        List.of(Map.of("task", "D1", "from", "LYJ", "at", "ZJJ", "role", 0)),
                        "elsewhere",
                        Map.of()),
                row -> row.get("other").asString() + " " + row.get("relation").asString());
    }

    @Test
    void officesThatKeepHouseDoNotClashWithEachOther() {
        assertThat(met()).containsExactly("D3 OVERLAP");
    }

    @Test
    void whatFiveLeadInTheSameWordsClashesWithNothing() {
        small.driver()
                .executableQuery("MATCH (county:Area {code: '610902'}), (said:Statement {key: 's2'}) "
                        + "UNWIND ['X1', 'X2', 'X3', 'X4'] AS code "
                        + "CREATE (county)<-[:SERVES]-(:Agency {code: code, name: code + '局', line: code + '局', "
                        + "kind: 'GOVERNMENT_DEPARTMENT', status: 'ACTIVE'})-[:HOLDS {role: 'LEAD'}]->"
                        + "(:Duty {code: code + '-1', text: '业务培训的组织'})-[:STATES]->(said)")
                .execute();

        assertThat(met()).isEmpty();
    }
}

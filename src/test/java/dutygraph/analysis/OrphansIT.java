package dutygraph.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dutygraph.GraphTest;
import dutygraph.SmallGraph;
import dutygraph.cypher.Graph;
import dutygraph.cypher.Queries;
import dutygraph.organisation.LoadedList;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whom the rules of gaps could not judge, among more agencies than an answer names. */
@GraphTest
final class OrphansIT {

    private final Graph graph;
    private final SmallGraph small;

    OrphansIT(Graph graph, SmallGraph small) {
        this.graph = graph;
        this.small = small;
    }

    @BeforeEach
    void fourHundredDepartmentsOfWhichTheFirstLackChartersAndTheLastPowerLists() {
        small.driver().executableQuery("""
                        CREATE (county:Area {code: '610902', name: '汉滨区', level: 'COUNTY'})
                        WITH county
                        UNWIND range(1, 400) AS n
                        WITH county, n, 'a' + right('00' + n, 3) AS code
                        CREATE (agency:Agency {code: code, name: code, kind: 'GOVERNMENT_DEPARTMENT', status: 'ACTIVE'})-[:SERVES]->(county)
                        CREATE (:Completeness {code: code + '-c', list: 'CHARTER', complete: n > 300})-[:COVERS]->(agency)
                        CREATE (:Completeness {code: code + '-p', list: 'POWER_LIST', complete: n < 250})-[:COVERS]->(agency)
                        """).execute();
    }

    @Test
    void whereEitherOfTwoListsWillDoThoseWhoLackBothAreNotJudged() {
        var group = group("duty-only-assisted");

        assertThat(group.notJudgedCount()).isEqualTo(51);
        assertThat(group.notJudged()).hasSize(51);
        assertThat(group.notJudged().get(0).code()).isEqualTo("a250");
        assertThat(group.notJudged().get(50).code()).isEqualTo("a300");
    }

    @Test
    void ofManyTheFirstAreNamedAndAllAreCounted() {
        var group = group("agency-without-duty");

        assertThat(group.notJudgedCount()).isEqualTo(300);
        assertThat(group.notJudged()).hasSize(200);
        assertThat(report().completeness())
                .filteredOn(list -> list.list() == LoadedList.CHARTER)
                .singleElement()
                .satisfies(list -> {
                    assertThat(list.agencies() - list.complete()).isEqualTo(300);
                    assertThat(list.missing()).hasSize(200);
                });
    }

    private OrphanReport report() {
        return new Orphans(graph, Queries.onClassPath()).of("610902", Locale.CHINESE);
    }

    private OrphanReport.Group group(String rule) {
        return report().groups().stream()
                .filter(group -> group.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }
}

package dutygraph.cypher;

import static org.assertj.core.api.Assertions.assertThat;

import dutygraph.GraphTest;
import dutygraph.SmallGraph;
import dutygraph.organisation.Dataset;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.types.MapAccessor;

@GraphTest
class KeptAnswersIT {

    private final Asked asked;
    private final Graph kept;
    private final SmallGraph small;

    KeptAnswersIT(Graph graph, SmallGraph small) {
        this.asked = new Asked(graph);
        this.kept = new KeptAnswers(
                asked, Queries.onClassPath(), data -> Dataset.of(data).version(), Set.of("rules"));
        this.small = small;
    }

    @Test
    void theSameQuestionIsRunOnceUntilTheDataChange() {
        small.holds(idle("JY"));
        kept.write("intake/raise-version", Map.of());

        assertThat(idle()).containsExactly("JY");
        assertThat(idle()).containsExactly("JY");
        assertThat(asked.queries).containsOnlyOnce("rules/agency-without-duty");

        small.holds(idle("WJ"));
        kept.write("intake/raise-version", Map.of());

        assertThat(idle()).containsExactly("JY", "WJ");
    }

    @Test
    void anotherParameterIsAnotherQuestion() {
        kept.write("intake/raise-version", Map.of());
        var other = new HashMap<String, Object>();
        other.put("area", "610902");

        kept.read("rules/agency-without-duty", Map.of(), row -> row);
        kept.read("rules/agency-without-duty", other, row -> row);
        kept.read("rules/agency-without-duty", other, row -> row);

        assertThat(asked.queries.stream().filter("rules/agency-without-duty"::equals))
                .hasSize(2);
    }

    @Test
    void whoeverNamesADefaultAsksTheSame() {
        kept.write("intake/raise-version", Map.of());
        var named = new HashMap<String, Object>();
        named.put("area", null);

        kept.read("rules/agency-without-duty", Map.of(), row -> row);
        kept.read("rules/agency-without-duty", named, row -> row);

        assertThat(asked.queries).containsOnlyOnce("rules/agency-without-duty");
    }

    @Test
    void whatIsReadInATransactionIsNotKept() {
        small.holds(idle("JY"));
        kept.write("intake/raise-version", Map.of());

        kept.inTransaction(tx -> tx.read("rules/agency-without-duty", Map.of(), row -> row));

        assertThat(idle()).containsExactly("JY");
        assertThat(asked.queries).containsOnlyOnce("rules/agency-without-duty");
    }

    private static String idle(String code) {
        return "(:Completeness {code: '%1$s|CHARTER', list: 'CHARTER', complete: true})-[:COVERS]->(:Agency {code: '%1$s', name: '%1$s', kind: 'GOVERNMENT_DEPARTMENT', status: 'ACTIVE'})-[:SERVES]->(:Area {code: '%1$s-area'})"
                .formatted(code);
    }

    private List<String> idle() {
        return kept.read(
                "rules/agency-without-duty", Map.of(), row -> row.get("agency").asString());
    }

    /** Notes what it is asked outside of transactions. */
    private static final class Asked implements Graph {

        private final Graph graph;
        private final List<String> queries = new ArrayList<>();

        Asked(Graph graph) {
            this.graph = graph;
        }

        @Override
        public void forEach(String query, Map<String, ?> parameters, Consumer<? super MapAccessor> row) {
            queries.add(query);
            graph.forEach(query, parameters, row);
        }

        @Override
        public void write(String query, Map<String, ?> parameters) {
            graph.write(query, parameters);
        }

        @Override
        public <T> T inTransaction(Function<Graph, T> work) {
            return graph.inTransaction(work);
        }

        @Override
        public <T> T rolledBack(Duration timeout, Function<Graph, T> work) {
            return graph.rolledBack(timeout, work);
        }
    }
}

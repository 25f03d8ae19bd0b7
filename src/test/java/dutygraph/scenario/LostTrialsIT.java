package dutygraph.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dutygraph.GraphTest;
import dutygraph.SmallGraph;
import dutygraph.cypher.DriverGraph;
import dutygraph.cypher.Graph;
import dutygraph.cypher.Queries;
import dutygraph.intake.StatementMatches;
import dutygraph.report.DatasetExport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.types.MapAccessor;

/** Trials whose connection to the database is lost between the changes and the rules that follow them. */
@GraphTest
final class LostTrialsIT {

    private static final Scenario MERGER =
            ScenarioText.read("name: 试\nchanges:\n  - merge: {agencies: [A, B], into: A}\n");

    private final Graph graph;
    private final SmallGraph small;
    private final URI server;

    LostTrialsIT(Graph graph, SmallGraph small, URI server) {
        this.graph = graph;
        this.small = small;
        this.server = server;
    }

    @BeforeEach
    void twoAgencies() {
        small.holds(
                "(county:Area {code: 'C', name: '甲县', level: 'COUNTY'})",
                "(a:Agency {code: 'A', name: '局甲', kind: 'GOVERNMENT_DEPARTMENT', status: 'ACTIVE', quotaAdministrative: 9, staffAdministrative: 8})-[:SERVES]->(county)",
                "(b:Agency {code: 'B', name: '局乙', kind: 'GOVERNMENT_DEPARTMENT', status: 'ACTIVE', quotaAdministrative: 9, staffAdministrative: 8})-[:SERVES]->(county)",
                "(a)-[:HOLDS {role: 'LEAD'}]->(:Duty {code: 'X', text: '负责甲事'})-[:STATES]->(:Statement {key: 'x', text: '负责甲事', matched: '"
                        + StatementMatches.VERSION + "'})",
                "(b)-[:HOLDS {role: 'LEAD'}]->(:Duty {code: 'Y', text: '负责乙事'})-[:STATES]->(:Statement {key: 'y', text: '负责乙事', matched: '"
                        + StatementMatches.VERSION + "'})");
    }

    private Driver by(Wire wire) {
        return GraphDatabase.driver(
                wire.uri(),
                AuthTokens.basic("neo4j", Objects.requireNonNullElse(System.getenv("DUTYGRAPH_TEST_PASSWORD"), "")),
                Config.builder()
                        .withMaxTransactionRetryTime(1, java.util.concurrent.TimeUnit.SECONDS)
                        .build());
    }

    private byte[] export() throws IOException {
        var out = new ByteArrayOutputStream();
        new DatasetExport(graph).write(out, DatasetExport.Format.JSON);
        return out.toByteArray();
    }

    @Test
    void isTriedAgainWhereThereIsAnotherConnection() throws IOException {
        var before = export();
        try (var wire = new Wire(server);
                var driver = by(wire)) {
            var queries = Queries.onClassPath();
            var losing = new Losing(new DriverGraph(driver, queries, "neo4j"), wire::cut, 1);

            var tried = new WhatIf(losing, queries).simulate(MERGER, null, Locale.CHINESE);

            assertThat(losing.left).isZero();
            assertThat(tried.metric("agencies").difference()).isEqualTo(-1L);
            assertThat(tried.baseline().moved()).isFalse();
        }
        assertThat(export()).isEqualTo(before);
    }

    @Test
    void leavesNothingAndHoldsNothingWhereThereIsNone() throws IOException {
        var before = export();
        try (var wire = new Wire(server);
                var driver = by(wire)) {
            var queries = Queries.onClassPath();
            var losing = new Losing(
                    new DriverGraph(driver, queries, "neo4j"),
                    () -> {
                        try {
                            wire.close();
                        } catch (IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                    },
                    1);

            assertThatThrownBy(() -> new WhatIf(losing, queries).simulate(MERGER, null, Locale.CHINESE))
                    .isInstanceOf(ServiceUnavailableException.class);
        }

        assertThat(export()).isEqualTo(before);
        graph.write("change/close-agency", Map.of("code", "B", "status", "SHELL"));
        assertThat(graph.read("change/unit", Map.of("code", "B"), Unit::of)
                        .get(0)
                        .status()
                        .name())
                .isEqualTo("SHELL");
    }

    /** A graph that loses its connection in the midst of a trial, after the changes were made. */
    private static final class Losing implements Graph {

        private final Graph graph;
        private final Runnable lose;
        private int left;

        Losing(Graph graph, Runnable lose, int times) {
            this.graph = graph;
            this.lose = lose;
            this.left = times;
        }

        @Override
        public void forEach(String query, Map<String, ?> parameters, Consumer<? super MapAccessor> row) {
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
            return graph.rolledBack(timeout, tx -> work.apply(new Trying(tx)));
        }

        private final class Trying implements Graph {

            private final Graph tx;
            private boolean changed;

            Trying(Graph tx) {
                this.tx = tx;
            }

            @Override
            public void forEach(String query, Map<String, ?> parameters, Consumer<? super MapAccessor> row) {
                if (changed && query.equals("change/metrics") && left > 0) {
                    left--;
                    lose.run();
                }
                tx.forEach(query, parameters, row);
            }

            @Override
            public void write(String query, Map<String, ?> parameters) {
                changed |= query.equals("change/close-agency");
                tx.write(query, parameters);
            }

            @Override
            public <T> T inTransaction(Function<Graph, T> work) {
                return tx.inTransaction(work);
            }

            @Override
            public <T> T rolledBack(Duration timeout, Function<Graph, T> work) {
                return tx.rolledBack(timeout, work);
            }
        }
    }
}

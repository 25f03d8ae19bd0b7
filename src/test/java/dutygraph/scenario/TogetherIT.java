package dutygraph.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dutygraph.GraphTest;
import dutygraph.SmallGraph;
import dutygraph.cypher.Graph;
import dutygraph.cypher.Queries;
import dutygraph.organisation.Dataset;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.exceptions.Neo4jException;

/** Trials beside each other and beside writers. */
@GraphTest
final class TogetherIT {

    private static final int TRIALS = 50;
    private static final int WRITERS = 4;
    private static final int WRITES = 10;

    private final Graph graph;
    private final SmallGraph small;

    TogetherIT(Graph graph, SmallGraph small) {
        this.graph = graph;
        this.small = small;
    }

    @BeforeEach
    void fourAgencies() {
        small.holds(
                "(county:Area {code: 'C', name: '甲县', level: 'COUNTY'})",
                "(a:Agency {code: 'A', name: '局甲', kind: 'GOVERNMENT_DEPARTMENT', status: 'ACTIVE', quotaAdministrative: 9, staffAdministrative: 8})-[:SERVES]->(county)",
                "(b:Agency {code: 'B', name: '局乙', kind: 'GOVERNMENT_DEPARTMENT', status: 'ACTIVE', quotaAdministrative: 9, staffAdministrative: 8})-[:SERVES]->(county)",
                "(c:Agency {code: 'D', name: '局丙', kind: 'GOVERNMENT_DEPARTMENT', status: 'ACTIVE', quotaAdministrative: 9, staffAdministrative: 8})-[:SERVES]->(county)",
                "(a)-[:HOLDS {role: 'LEAD'}]->(x:Duty {code: 'X', text: '负责甲事'})-[:STATES]->(:Statement {key: 'x', text: '负责甲事', matched: '1D'})",
                "(b)-[:HOLDS {role: 'LEAD'}]->(y:Duty {code: 'Y', text: '负责乙事'})-[:STATES]->(:Statement {key: 'y', text: '负责乙事', matched: '1D'})");
    }

    private static Scenario merger(int number) {
        var codes = List.of("A", "B", "D");
        return ScenarioText.read(
                "name: 试%d%nchanges:%n  - merge: {agencies: [A, B, D], into: %s}%n  - rename: {agency: %s, name: 局%d}%n"
                        .formatted(number, codes.get(number % 3), codes.get(number % 3), number));
    }

    @Test
    void fiftyTrialsAndFourWritersDoNotHurtEachOther() throws InterruptedException, ExecutionException {
        var whatIf = new WhatIf(
                graph, Queries.onClassPath(), new WhatIf.Limits(Duration.ofMinutes(2), 4, Duration.ofMinutes(5), 100));
        var threads = Executors.newFixedThreadPool(TRIALS + WRITERS);
        try {
            var trials = new ArrayList<Callable<Simulation>>();
            for (var i = 0; i < TRIALS; i++) {
                var number = i;
                trials.add(() -> whatIf.simulate(merger(number), null, Locale.CHINESE));
            }
            var writers = new ArrayList<Future<Integer>>();
            for (var i = 0; i < WRITERS; i++) {
                var agency = List.of("A", "B", "D", "A").get(i);
                writers.add(threads.submit(() -> {
                    for (var write = 1; write <= WRITES; write++) {
                        var leaders = write;
                        graph.inTransaction(tx -> {
                            tx.write("intake/begin", Map.of());
                            tx.write(
                                    "change/set-posts",
                                    Map.of("rows", List.of(Map.of("code", agency, "set", Map.of("leaders", leaders)))));
                            tx.write("intake/raise-version", Map.of());
                            return leaders;
                        });
                    }
                    return WRITES;
                }));
            }
            var results = threads.invokeAll(trials);

            for (var writer : writers) {
                assertThat(writer.get()).isEqualTo(WRITES);
            }
            for (var result : results) {
                var simulation = result.get();
                assertThat(simulation.metric("agencies").difference()).isEqualTo(-2L);
                if (!simulation.baseline().moved()) {
                    assertThat(simulation.metric("staff").difference()).isEqualTo(0L);
                }
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(graph.read(
                        "organisation/agencies",
                        Map.of("area", "C", "limit", 10),
                        row -> row.get("name").asString() + " "
                                + row.get("status").asString() + " "
                                + row.get("leaders").asLong()))
                .containsExactly("局甲 ACTIVE 10", "局乙 ACTIVE 10", "局丙 ACTIVE 10");
        assertThat(version()).isEqualTo(WRITERS * WRITES);
    }

    private long version() {
        return Dataset.of(graph).version();
    }

    @Test
    void dataThatMoveOnDuringATrialAreTriedAgain() {
        var whatIf = new WhatIf(new Interrupted(graph, 2), Queries.onClassPath());

        var once = whatIf.simulate(merger(0), null, Locale.CHINESE);

        assertThat(once.baseline()).isEqualTo(new Simulation.Baseline(2, 2, false));
        var always =
                new WhatIf(new Interrupted(graph, 9), Queries.onClassPath()).simulate(merger(0), null, Locale.CHINESE);
        assertThat(always.baseline().moved()).isTrue();
        assertThat(always.notices()).extracting(Simulation.Notice::message).anyMatch(each -> each.contains("已重试 3 次"));
    }

    /** A graph in which somebody else commits while the rules run before a trial, and while it runs. */
    private static final class Interrupted implements Graph {

        private final Graph graph;
        /** The rules before a trial run on a thread of their own. */
        private final AtomicInteger left;

        Interrupted(Graph graph, int times) {
            this.graph = graph;
            this.left = new AtomicInteger(times);
        }

        @Override
        public void forEach(
                String query,
                Map<String, ?> parameters,
                java.util.function.Consumer<? super org.neo4j.driver.types.MapAccessor> row) {
            graph.forEach(query, parameters, row);
        }

        @Override
        public void write(String query, Map<String, ?> parameters) {
            graph.write(query, parameters);
        }

        @Override
        public <T> T inTransaction(java.util.function.Function<Graph, T> work) {
            return graph.inTransaction(work);
        }

        @Override
        public <T> T rolledBack(Duration timeout, java.util.function.Function<Graph, T> work) {
            return graph.rolledBack(timeout, tx -> {
                if (left.getAndDecrement() > 0) {
                    graph.write("intake/raise-version", Map.of());
                }
                return work.apply(tx);
            });
        }
    }

    @Test
    void aReaderNeverWaitsAndAWriterAtMostTheTimeout() throws Exception {
        var holds = new CountDownLatch(1);
        var threads = Executors.newSingleThreadExecutor();
        try {
            var trial = threads.submit(() -> graph.rolledBack(Duration.ofSeconds(3), tx -> {
                tx.write("change/close-agency", Map.of("code", "A", "status", "ABOLISHED"));
                holds.countDown();
                for (var i = 0; i < 10_000; i++) {
                    // goes on until the database ends it
                    tx.read("change/unit", Map.of("code", "A"), Unit::of);
                }
                return true;
            }));
            assertThat(holds.await(1, TimeUnit.MINUTES)).isTrue();

            assertThat(graph.read("change/unit", Map.of("code", "A"), Unit::of)
                            .get(0)
                            .status()
                            .name())
                    .isEqualTo("ACTIVE");
            graph.write("change/close-agency", Map.of("code", "A", "status", "SHELL"));

            assertThat(graph.read("change/unit", Map.of("code", "A"), Unit::of)
                            .get(0)
                            .status()
                            .name())
                    .isEqualTo("SHELL");
            assertThatThrownBy(trial::get).cause().isInstanceOfSatisfying(Neo4jException.class, ended -> assertThat(
                            ended.code())
                    .contains("TransactionTimedOut"));
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void whoWaitsTooLongForATurnIsTold() throws Exception {
        var whatIf = new WhatIf(
                graph, Queries.onClassPath(), new WhatIf.Limits(Duration.ofMinutes(1), 0, Duration.ZERO, 100));

        assertThatThrownBy(() -> whatIf.simulate(merger(0), null, Locale.CHINESE))
                .isInstanceOf(TooManyTrials.class);
    }
}

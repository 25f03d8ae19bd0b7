package dutygraph;

import dutygraph.cypher.Graph;
import dutygraph.cypher.Queries;
import dutygraph.store.GraphStore;
import dutygraph.store.StoreOptions;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.driver.Driver;
import org.neo4j.harness.Neo4j;
import org.neo4j.harness.Neo4jBuilders;

/** Keeps the one database of the test JVM. */
public final class GraphTestExtension implements BeforeAllCallback, BeforeEachCallback, ParameterResolver {

    /** Closed by JUnit at the end of the run. */
    private record Shared(AutoCloseable database, URI uri, GraphStore store) implements AutoCloseable {

        static Shared open() {
            var uri = System.getenv("DUTYGRAPH_TEST_URI");
            if (uri != null) {
                var password = Objects.requireNonNullElse(System.getenv("DUTYGRAPH_TEST_PASSWORD"), "");
                return new Shared(() -> {}, URI.create(uri), connect(URI.create(uri), password));
            }
            Neo4j harness = Neo4jBuilders.newInProcessBuilder()
                    .withDisabledServer()
                    // else every test's own small graph would have the same queries planned anew
                    .withConfig(GraphDatabaseSettings.cypher_min_replan_interval, Duration.ofDays(1))
                    .build();
            return new Shared(harness, harness.boltURI(), connect(harness.boltURI(), ""));
        }

        private static GraphStore connect(URI uri, String password) {
            return GraphStore.open(StoreOptions.server(uri, "neo4j", password), Queries.onClassPath());
        }

        @Override
        public void close() throws Exception {
            store.close();
            database.close();
        }
    }

    /** The graph that all tests of this JVM share. */
    public static GraphStore store(ExtensionContext context) {
        return shared(context).store();
    }

    private static Shared shared(ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(GraphTest.class))
                .getOrComputeIfAbsent(Shared.class, key -> Shared.open(), Shared.class);
    }

    /** Takes everything out of it but the schema. */
    public static void wipe(GraphStore store) {
        var driver = store.driver();
        driver.executableQuery("MATCH (n) WHERE NOT n:__Neo4jMigration DETACH DELETE n")
                .execute();
        driver.executableQuery("CREATE (:Dataset {code: 'dataset', version: 0, changedAt: datetime()})")
                .execute();
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        if (loadedOnce(context)) {
            wipe(store(context));
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        if (!loadedOnce(context)) {
            wipe(store(context));
        }
    }

    private static boolean loadedOnce(ExtensionContext context) {
        return context.getRequiredTestClass().getAnnotation(GraphTest.class).loadedOnce();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        return type == Graph.class
                || type == Driver.class
                || type == SmallGraph.class
                || type == GraphStore.class
                || type == URI.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var store = store(context);
        var type = parameter.getParameter().getType();
        if (type == Graph.class) {
            return store.graph();
        }
        if (type == URI.class) {
            return shared(context).uri();
        }
        if (type == SmallGraph.class) {
            return new SmallGraph(store.driver());
        }
        return type == Driver.class ? store.driver() : store;
    }
}

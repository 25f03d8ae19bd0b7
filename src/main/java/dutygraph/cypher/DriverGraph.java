package dutygraph.cypher;

import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.types.MapAccessor;

/**
 * Runs each query in a managed transaction of the driver: repeated where the database asks for it, reads routed to readers,
 * every read seeing what was written before it.
 */
public final class DriverGraph implements Graph {

    private static final TransactionConfig READ =
            TransactionConfig.builder().withTimeout(Duration.ofMinutes(2)).build();
    private static final TransactionConfig WRITE =
            TransactionConfig.builder().withTimeout(Duration.ofHours(1)).build();

    private final Driver driver;
    private final Queries queries;
    private final SessionConfig sessions;

    /** @param database name of the database, {@code neo4j} where nothing else was asked for */
    public DriverGraph(Driver driver, Queries queries, String database) {
        this.driver = driver;
        this.queries = queries;
        this.sessions = SessionConfig.builder()
                .withDatabase(database)
                .withBookmarkManager(driver.executableQueryBookmarkManager())
                .withFetchSize(5_000)
                .build();
    }

    @Override
    public void forEach(String query, Map<String, ?> parameters, Consumer<? super MapAccessor> row) {
        var statement = queries.named(query);
        var values = statement.complete(parameters);
        try (var session = session()) {
            // rows are handed on only once: a repeated transaction must not hand them on twice
            var rows =
                    session.executeRead(tx -> tx.run(statement.text(), values).list(), READ);
            rows.forEach(row);
        }
    }

    @Override
    public void write(String query, Map<String, ?> parameters) {
        inTransaction(graph -> {
            graph.write(query, parameters);
            return true;
        });
    }

    @Override
    public <T> T inTransaction(Function<Graph, T> work) {
        try (var session = session()) {
            return session.executeWrite(tx -> work.apply(new InTransaction(tx)), WRITE);
        }
    }

    private Session session() {
        return driver.session(sessions);
    }

    private final class InTransaction implements Graph {

        private final TransactionContext transaction;

        InTransaction(TransactionContext transaction) {
            this.transaction = transaction;
        }

        @Override
        public void forEach(String query, Map<String, ?> parameters, Consumer<? super MapAccessor> row) {
            var statement = queries.named(query);
            transaction.run(statement.text(), statement.complete(parameters)).forEachRemaining(row);
        }

        @Override
        public void write(String query, Map<String, ?> parameters) {
            var statement = queries.named(query);
            transaction.run(statement.text(), statement.complete(parameters)).consume();
        }

        @Override
        public <T> T inTransaction(Function<Graph, T> work) {
            return work.apply(this);
        }
    }
}

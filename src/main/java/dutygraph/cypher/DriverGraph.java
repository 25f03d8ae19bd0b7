package dutygraph.cypher;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.Function;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.RetryableException;
import org.neo4j.driver.types.MapAccessor;

/**
 * Runs each query in a managed transaction of the driver: repeated where the database asks for it, reads routed to readers,
 * every read seeing what was written before it. A query that can be asked in parts (it has the parameters {@code part} and
 * {@code parts}) is, side by side where it is not in a transaction of others; the rows of one part come before those of the next.
 */
public final class DriverGraph implements Graph {

    private static final TransactionConfig READ =
            TransactionConfig.builder().withTimeout(Duration.ofMinutes(2)).build();
    private static final TransactionConfig WRITE =
            TransactionConfig.builder().withTimeout(Duration.ofHours(1)).build();

    private static final int MOST_ATTEMPTS = 8;

    /** Of an answer that is asked for in parts; more would look at what the parts share more often. */
    private static final int PARTS = 4;

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
        statement.inParts(parameters, PARTS).parallelStream()
                .map(part -> rows(statement, part))
                .toList()
                .forEach(rows -> rows.forEach(row));
    }

    private List<Record> rows(Query statement, Map<String, ?> parameters) {
        var values = statement.complete(parameters);
        try (var session = session()) {
            // rows are handed on only once: a repeated transaction must not hand them on twice
            return session.executeRead(tx -> tx.run(statement.text(), values).list(), READ);
        }
    }

    @Override
    public <T> List<T> answers(List<Function<Graph, T>> questions) {
        return questions.parallelStream().map(question -> question.apply(this)).toList();
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

    @Override
    public <T> T rolledBack(Duration timeout, Function<Graph, T> work) {
        var config = TransactionConfig.builder().withTimeout(timeout).build();
        for (var attempt = 1; ; attempt++) {
            // closed without a commit, it is rolled back; where this process dies, the server does so
            try (var session = session();
                    var transaction = session.beginTransaction(config)) {
                return work.apply(new InTransaction(transaction));
            } catch (RuntimeException e) {
                if (!(e instanceof RetryableException) || attempt == MOST_ATTEMPTS) {
                    throw e;
                }
                rest(attempt);
            }
        }
    }

    /** Two that gave way to each other must not meet again. */
    private static void rest(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(50L * attempt, 200L * attempt));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted between two attempts", e);
        }
    }

    private Session session() {
        return driver.session(sessions);
    }

    private final class InTransaction implements Graph {

        private final SimpleQueryRunner transaction;

        InTransaction(SimpleQueryRunner transaction) {
            this.transaction = transaction;
        }

        @Override
        public void forEach(String query, Map<String, ?> parameters, Consumer<? super MapAccessor> row) {
            var statement = queries.named(query);
            for (var part : statement.inParts(parameters, PARTS)) {
                transaction.run(statement.text(), statement.complete(part)).forEachRemaining(row);
            }
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

        @Override
        public <T> T rolledBack(Duration timeout, Function<Graph, T> work) {
            throw new IllegalStateException("A transaction that may be committed cannot hold one that must not be");
        }
    }
}

package dutygraph.cypher;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.neo4j.driver.types.MapAccessor;

/**
 * Runs named queries. Whoever holds one does not know whether each query has a transaction of its own or all share one
 * that somebody else opened: so the same analyses serve everyday questions and a what-if.
 */
public interface Graph {

    /**
     * Runs a query that only reads and hands each row on as it arrives.
     *
     * @param query name, such as {@code analysis/overlaps}
     * @param parameters values by name; those with a default may be left out
     */
    void forEach(String query, Map<String, ?> parameters, Consumer<? super MapAccessor> row);

    /** Runs a query that only reads and answers its rows in order. */
    default <T> List<T> read(String query, Map<String, ?> parameters, Function<? super MapAccessor, T> row) {
        var rows = new ArrayList<T>();
        forEach(query, parameters, each -> rows.add(row.apply(each)));
        return rows;
    }

    /**
     * Asks questions none of which waits for another, and answers in their order. In a transaction that they share they run
     * one after the other, else side by side.
     */
    default <T> List<T> answers(List<Function<Graph, T>> questions) {
        return questions.stream().map(question -> question.apply(this)).toList();
    }

    /** Runs a query that writes. */
    void write(String query, Map<String, ?> parameters);

    /**
     * Runs the work in one transaction: all of it is written or nothing. The work may be run again where the database asks
     * for it (a deadlock, a change of leader), so it must not change anything but the graph it is given.
     */
    <T> T inTransaction(Function<Graph, T> work);

    /**
     * Runs the work in one transaction that is never committed: whatever it writes, only it sees. Run again, like
     * {@link #inTransaction}, where the database asks for it.
     *
     * @param timeout after which the database ends the transaction, and so the longest that anybody waits for what it locks
     */
    <T> T rolledBack(Duration timeout, Function<Graph, T> work);
}

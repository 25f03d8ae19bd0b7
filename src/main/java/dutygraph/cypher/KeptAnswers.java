package dutygraph.cypher;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.types.MapAccessor;

/**
 * Keeps the rows of questions that look through the whole graph until the data change, so that turning a page or asking the
 * same as somebody else does not run them again. Whoever writes raises the version of the data in the same transaction; what
 * is read inside a transaction, a what-if among them, is never kept.
 */
public final class KeptAnswers implements Graph {

    /** Rows kept in all; memory that is needed elsewhere is given up before. */
    private static final long MOST_ROWS = 200_000;

    /** @param day since a delegation begins and ends with a day */
    private record Asked(long version, LocalDate day, String query, Map<String, @Nullable Object> values) {}

    private final Graph graph;
    private final Queries queries;
    private final ToLongFunction<Graph> version;
    private final Set<String> folders;
    private final Cache<Asked, List<MapAccessor>> answers = Caffeine.newBuilder()
            .softValues()
            .maximumWeight(MOST_ROWS)
            .weigher((Asked asked, List<MapAccessor> rows) -> 1 + rows.size())
            .build();

    /**
     * @param queries tell what stands for a parameter that is left out: who names it asks the same
     * @param version of the data, which rises with every change of them
     * @param kept names of queries, or of their folders, whose answers are kept; they depend on the data, their parameters and
     *     the day alone
     */
    public KeptAnswers(Graph graph, Queries queries, ToLongFunction<Graph> version, Set<String> kept) {
        this.graph = graph;
        this.queries = queries;
        this.version = version;
        this.folders = Set.copyOf(kept);
    }

    @Override
    public void forEach(String query, Map<String, ?> parameters, Consumer<? super MapAccessor> row) {
        if (!folders.contains(query) && !folders.contains(query.substring(0, Math.max(0, query.lastIndexOf('/'))))) {
            graph.forEach(query, parameters, row);
            return;
        }
        // read before the rows: these are then of that version or newer, never older
        var values = queries.named(query).complete(parameters);
        var asked = new Asked(version.applyAsLong(graph), LocalDate.now(), query, values);
        answers.get(asked, key -> graph.read(query, parameters, each -> each)).forEach(row);
    }

    @Override
    public <T> List<T> answers(List<Function<Graph, T>> questions) {
        return graph.answers(questions.stream()
                .<Function<Graph, T>>map(question -> asked -> question.apply(this))
                .toList());
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

package dutygraph.organisation;

import dutygraph.cypher.Graph;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The distinct texts of duties and items. */
public final class Statements {

    /** What a reader makes of one. */
    @FunctionalInterface
    public interface Taken<T> {

        /** @see Statement */
        T as(String key, String text, @Nullable String family, boolean boilerplate);
    }

    private Statements() {}

    /** All of them, ordered by key. */
    public static <T> List<T> all(Graph graph, Taken<T> taken) {
        return read(graph, "organisation/statements", Map.of(), taken);
    }

    /** Those of the keys, ordered by key. */
    public static <T> List<T> of(Graph graph, Collection<String> keys, Taken<T> taken) {
        return read(graph, "organisation/statements-of", Map.of("keys", List.copyOf(keys)), taken);
    }

    private static <T> List<T> read(Graph graph, String query, Map<String, ?> asked, Taken<T> taken) {
        return graph.read(
                query,
                asked,
                row -> taken.as(
                        row.get("key").asString(),
                        row.get("text").asString(),
                        row.get("family").asString(null),
                        row.get("boilerplate").asBoolean()));
    }
}

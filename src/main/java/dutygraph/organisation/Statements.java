package dutygraph.organisation;

import dutygraph.cypher.Graph;
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
        return graph.read(
                "organisation/statements",
                Map.of(),
                row -> taken.as(
                        row.get("key").asString(),
                        row.get("text").asString(),
                        row.get("family").asString(null),
                        row.get("boilerplate").asBoolean()));
    }
}

package dutygraph.analysis;

import dutygraph.cypher.Graph;
import dutygraph.organisation.LoadedList;
import dutygraph.organisation.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a list is loaded whole for the agencies that are expected to have one.
 *
 * @param complete number of agencies for which it is
 * @param agencies number of agencies expected
 * @param missing the others by code; in answers the first 200, of {@code agencies - complete}
 */
public record ListCompleteness(LoadedList list, long complete, long agencies, List<Named> missing) {

    /** Most agencies that an answer names. */
    static final int SHOWN = 200;

    /** All of {@link #missing}, for what is concluded from it. */
    static List<ListCompleteness> of(Graph graph, @Nullable String area) {
        return graph.read(
                "analysis/completeness",
                area == null ? Map.of() : Map.of("area", area),
                row -> new ListCompleteness(
                        LoadedList.valueOf(row.get("list").asString()),
                        row.get("complete").asLong(),
                        row.get("agencies").asLong(),
                        row.get("missing").asList(Codes::named)));
    }

    /** As it is answered. */
    ListCompleteness shown() {
        return new ListCompleteness(
                list, complete, agencies, missing.stream().limit(SHOWN).toList());
    }

    static Optional<ListCompleteness> of(LoadedList list, List<ListCompleteness> states) {
        return states.stream().filter(state -> state.list() == list).findFirst();
    }
}

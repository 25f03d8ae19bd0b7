package dutygraph.organisation;

import dutygraph.cypher.Graph;
import java.util.Map;

/** State of the data.
 *
 * @param version rises by one with every committed change
 * @param judged rises by one with every verdict given or taken back
 * @param changedAt moment of the last change, ISO 8601
 * @param empty whether there is neither an area nor an agency */
public record Dataset(long version, long judged, String changedAt, boolean empty) {

    /** As it is now; version 0 where nothing was ever written. */
    public static Dataset of(Graph graph) {
        return graph
                .read(
                        "organisation/dataset",
                        Map.of(),
                        row -> new Dataset(
                                row.get("version").asLong(),
                                row.get("judged").asLong(),
                                row.get("changedAt").asString(),
                                row.get("empty").asBoolean()))
                .stream()
                .findFirst()
                .orElseGet(() -> new Dataset(0, 0, "1970-01-01T00:00:00Z", true));
    }
}

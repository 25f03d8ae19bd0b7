package dutygraph.intake;

import dutygraph.cypher.Graph;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the graph holds before an import, in the columns of the sheets.
 *
 * @param areas all of them, by code
 * @param agencies all of them, by code
 * @param bureaus all of them, by code
 */
record Current(
        Map<String, Map<String, Object>> areas,
        Map<String, Map<String, Object>> agencies,
        Map<String, Map<String, Object>> bureaus) {

    static Current of(Graph graph) {
        return new Current(all(graph, Sheet.AREAS), all(graph, Sheet.AGENCIES), all(graph, Sheet.BUREAUS));
    }

    /** Everything that the graph holds of a sheet, by code. */
    static Map<String, Map<String, Object>> all(Graph graph, Sheet sheet) {
        return read(graph, sheet, Map.of());
    }

    /** What the graph holds of the codes, by code. */
    static Map<String, Map<String, Object>> of(Graph graph, Sheet sheet, Collection<String> codes) {
        return read(graph, sheet, Map.of("codes", List.copyOf(codes)));
    }

    private static Map<String, Map<String, Object>> read(Graph graph, Sheet sheet, Map<String, ?> parameters) {
        var found = new LinkedHashMap<String, Map<String, Object>>();
        graph.forEach(
                "intake/" + sheet.alias(),
                parameters,
                row -> found.put(row.get("code").asString(), row.asMap()));
        return found;
    }
}

package dutygraph.intake;

import dutygraph.cypher.Graph;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What the graph holds before an import, in the columns of the sheets. Areas, agencies and bureaus are read whole, of the
 * others what is asked for; of a sheet that it holds nothing of it is never asked, as a first import would ask for every row.
 */
final class Current {

    private final Graph graph;
    private final Set<Sheet> empty;
    private final Map<Sheet, Map<String, Map<String, Object>>> whole = new EnumMap<>(Sheet.class);

    private Current(Graph graph, Set<Sheet> empty) {
        this.graph = graph;
        this.empty = empty;
    }

    static Current of(Graph graph) {
        var held = new HashSet<String>();
        if (!graph.read("intake/anything", Map.of(), row -> true).isEmpty()) {
            graph.forEach("intake/sizes", Map.of(), row -> {
                if (row.get("number").asLong() > 0) {
                    held.add(row.get("sheet").asString());
                }
            });
        }
        var empty = EnumSet.allOf(Sheet.class);
        empty.removeIf(sheet -> held.contains(sheet.alias()));
        var current = new Current(graph, empty);
        for (var sheet : List.of(Sheet.AREAS, Sheet.AGENCIES, Sheet.BUREAUS)) {
            current.whole.put(sheet, current.all(sheet));
        }
        return current;
    }

    /** All areas by code. */
    Map<String, Map<String, Object>> areas() {
        return Objects.requireNonNull(whole.get(Sheet.AREAS));
    }

    /** All agencies by code. */
    Map<String, Map<String, Object>> agencies() {
        return Objects.requireNonNull(whole.get(Sheet.AGENCIES));
    }

    /** All bureaus by code. */
    Map<String, Map<String, Object>> bureaus() {
        return Objects.requireNonNull(whole.get(Sheet.BUREAUS));
    }

    /** Whether the graph held nothing of the sheet. */
    boolean isEmpty(Sheet sheet) {
        return empty.contains(sheet);
    }

    /** Whether it held no duty and no item, so that every text that comes is new. */
    boolean holdsNoTexts() {
        return isEmpty(Sheet.DUTIES) && isEmpty(Sheet.ITEMS);
    }

    /** Everything that the graph holds of the sheet, by code. */
    Map<String, Map<String, Object>> all(Sheet sheet) {
        var read = whole.get(sheet);
        return read != null ? read : isEmpty(sheet) ? Map.of() : all(graph, sheet);
    }

    /** What the graph holds of the codes, and maybe more, by code. */
    Map<String, Map<String, Object>> of(Sheet sheet, Collection<String> codes) {
        var read = whole.get(sheet);
        if (read != null) {
            return read;
        }
        return isEmpty(sheet) || codes.isEmpty() ? Map.of() : read(graph, sheet, Map.of("codes", List.copyOf(codes)));
    }

    /** Everything that a graph holds of a sheet, by code. */
    static Map<String, Map<String, Object>> all(Graph graph, Sheet sheet) {
        return read(graph, sheet, Map.of());
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

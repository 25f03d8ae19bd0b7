package dutygraph.intake;

import dutygraph.cypher.Graph;
import dutygraph.organisation.LoadedList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The graph as rows of the workbook: what an import of them would read. */
public final class SheetRows {

    private SheetRows() {}

    /**
     * Hands out the rows of a sheet, ordered by code and holder.
     *
     * @param row takes the cells of {@link Sheet#written()}, empty where there is nothing
     */
    public static void of(Graph graph, Sheet sheet, Consumer<List<String>> row) {
        var columns = sheet.written();
        if (sheet == Sheet.COMPLETENESS) {
            completeness(graph, row);
            return;
        }
        graph.forEach("intake/" + sheet.alias(), Map.of(), found -> {
            var values = new HashMap<String, @Nullable Object>(found.asMap());
            if (sheet != Sheet.DUTIES && sheet != Sheet.ITEMS) {
                row.accept(cells(columns, values));
                return;
            }
            if (values.get("original") != null) {
                values.put("text", values.get("original"));
            }
            if (values.get("categoryAsWritten") != null) {
                values.put("category", values.get("categoryAsWritten"));
            }
            values.put(
                    "basis",
                    String.join(
                            "；",
                            ((List<?>) values.getOrDefault("basis", List.of()))
                                    .stream().map(String::valueOf).toList()));
            var holders = (List<?>) values.getOrDefault("holders", List.of());
            if (holders.isEmpty()) {
                row.accept(cells(columns, values));
            }
            for (var holder : holders) {
                for (var key : List.of("agency", "bureau", "role", "source")) {
                    values.put(key, ((Map<?, ?>) holder).get(key));
                }
                values.put("area", null);
                row.accept(cells(columns, values));
            }
        });
    }

    private static List<String> cells(List<Column> columns, Map<String, @Nullable Object> values) {
        var cells = new ArrayList<String>(columns.size());
        for (var column : columns) {
            cells.add(Cells.written(column, values.get(column.id())));
        }
        return cells;
    }

    /**
     * What is loaded, and, for agencies of which a list is not loaded, that it is not: else whoever imports the export would
     * take lists for complete because the file holds them for others.
     */
    private static void completeness(Graph graph, Consumer<List<String>> row) {
        var columns = Sheet.COMPLETENESS.written();
        var known = Current.all(graph, Sheet.COMPLETENESS);
        var codes = new TreeSet<>(known.keySet());
        var held = new HashSet<LoadedList>();
        graph.forEach("intake/lists-held", Map.of(), found -> {
            for (var list : LoadedList.values()) {
                if (found.get(list.name()).asBoolean()) {
                    held.add(list);
                }
            }
        });
        Current.all(graph, Sheet.AGENCIES)
                .keySet()
                .forEach(agency -> held.forEach(list -> codes.add(agency + "|" + list)));
        for (var code : codes) {
            var values = known.get(code);
            row.accept(cells(
                    columns,
                    new HashMap<>(
                            values != null
                                    ? values
                                    : Map.of(
                                            "agency", code.substring(0, code.indexOf('|')),
                                            "list", code.substring(code.indexOf('|') + 1),
                                            "complete", Cells.NOT_LOADED))));
        }
    }
}

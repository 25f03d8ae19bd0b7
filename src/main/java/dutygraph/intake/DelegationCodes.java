package dutygraph.intake;

import dutygraph.cypher.Graph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Rows of 下放 with the bureaus that the graph knows for them, and the delegations that they take the place of: an item that
 * passes from one bureau of a township to another is not delegated twice.
 *
 * @param rows with 承接内设机构编码 filled where it was empty and the graph knows it
 * @param superseded codes of delegations that go
 */
record DelegationCodes(List<Row> rows, Set<String> superseded) {

    static DelegationCodes of(Graph graph, Current current, List<Row> rows, boolean replace) {
        if (current.isEmpty(Sheet.DELEGATIONS)) {
            return new DelegationCodes(rows, Set.of());
        }
        var groups = new LinkedHashMap<String, Map<String, Object>>();
        for (var row : rows) {
            groups.computeIfAbsent(
                    group(row),
                    key -> Map.of(
                            "item", cell(row, "item"),
                            "by", cell(row, "by"),
                            "to", cell(row, "to"),
                            "mode", cell(row, "mode")));
        }
        var there = new HashMap<String, TreeSet<String>>();
        var asked = new ArrayList<>(groups.values());
        for (var start = 0; start < asked.size(); start += Changes.BATCH) {
            graph.forEach(
                    "intake/delegations-between",
                    Map.of("rows", asked.subList(start, Math.min(asked.size(), start + Changes.BATCH))),
                    row -> there.computeIfAbsent(
                                    String.join(
                                            "|",
                                            row.get("item").asString(),
                                            row.get("by").asString(),
                                            row.get("to").asString(),
                                            row.get("mode").asString()),
                                    key -> new TreeSet<>())
                            .add(row.get("code").asString()));
        }
        var kept = new HashSet<String>();
        var resolved = new ArrayList<Row>(rows.size());
        for (var row : rows) {
            var known = there.getOrDefault(group(row), new TreeSet<>());
            var with = row;
            if (row.get("bureau") == null
                    && !known.isEmpty()
                    && !(replace && row.table().has("bureau"))) {
                var receiver = known.first().split("\\|")[2];
                with = receiver.equals(cell(row, "to")) ? row : row.with("bureau", receiver);
            }
            kept.add(NodeWriter.code(Sheet.DELEGATIONS, with));
            resolved.add(with);
        }
        var superseded = new TreeSet<String>();
        there.values().forEach(superseded::addAll);
        superseded.removeAll(kept);
        return new DelegationCodes(resolved, superseded);
    }

    private static String group(Row row) {
        return String.join("|", cell(row, "item"), cell(row, "by"), cell(row, "to"), cell(row, "mode"));
    }

    private static String cell(Row row, String column) {
        var cell = row.get(column);
        return cell == null ? "" : cell;
    }
}

package dutygraph.bench;

import dutygraph.cypher.Graph;
import dutygraph.wording.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The same rows without any check, reading or matching: {@code UNWIND $rows … CREATE}, 10,000 rows a transaction, what refers
 * to another node found by its indexed code. Keys of texts are computed before the clock starts.
 */
final class BareWrite {

    private static final int BATCH = 10_000;

    private final Graph graph;
    private final Map<String, List<Map<String, Object>>> steps = new LinkedHashMap<>();

    BareWrite(Graph graph, Generated county) {
        this.graph = graph;
        var statements = new LinkedHashMap<String, String>();
        var provisions = new LinkedHashMap<String, String>();
        var keys = new LinkedHashMap<String, String>();
        for (var cells : county.rows("职责")) {
            keys.computeIfAbsent(cells[1], text -> {
                var statement = Texts.statement(text);
                statements.putIfAbsent(statement.key(), statement.text());
                return statement.key();
            });
            provisions.put(cells[7], cells[7]);
        }
        for (var cells : county.rows("事项")) {
            keys.computeIfAbsent(cells[1], text -> {
                var statement = Texts.statement(text);
                statements.putIfAbsent(statement.key(), statement.text());
                return statement.key();
            });
        }
        provisions.remove("");
        for (var cells : county.rows("行政区划")) {
            step("areas", Map.of("code", cells[0], "name", cells[1], "level", cells[2], "up", cells[3]));
        }
        for (var cells : county.rows("机构")) {
            step(
                    "agencies",
                    Map.of(
                            "code", cells[0],
                            "properties",
                                    Map.of(
                                            "code", cells[0],
                                            "name", cells[1],
                                            "kind", cells[2],
                                            "status", "ACTIVE",
                                            "quotaAdministrative", Long.valueOf(cells[5]),
                                            "staffAdministrative", Long.valueOf(cells[6]),
                                            "quotaInstitution", Long.valueOf(cells[7]),
                                            "staffInstitution", Long.valueOf(cells[8]),
                                            "leaderQuota", Long.valueOf(cells[9]),
                                            "leaders", Long.valueOf(cells[10])),
                            "area", cells[3],
                            "superior", cells[4]));
        }
        for (var cells : county.rows("内设机构")) {
            step(
                    "bureaus",
                    Map.of(
                            "code", cells[0],
                            "properties",
                                    Map.of(
                                            "code",
                                            cells[0],
                                            "name",
                                            cells[1],
                                            "quota",
                                            Long.valueOf(cells[3]),
                                            "staff",
                                            Long.valueOf(cells[4])),
                            "agency", cells[2]));
        }
        statements.forEach((key, text) -> step("statements", Map.of("key", key, "text", text)));
        provisions.keySet().forEach(code -> step("provisions", Map.of("code", code)));
        for (var cells : county.rows("职责")) {
            step(
                    "duties",
                    Map.of(
                            "code", cells[0],
                            "text", cells[1],
                            "domain", cells[6],
                            "statement", Objects.requireNonNull(keys.get(cells[1])),
                            "agency", cells[2],
                            "bureau", cells[4],
                            "role", cells[5].isEmpty() ? "LEAD" : cells[5]));
            if (!cells[3].isEmpty()) {
                step("duties-of-nobody", Map.of("code", cells[0], "area", cells[3]));
            }
            if (!cells[7].isEmpty()) {
                step("duty-bases", Map.of("code", cells[0], "basis", cells[7]));
            }
        }
        var before = "";
        for (var cells : county.rows("事项")) {
            if (!cells[0].equals(before)) {
                step(
                        "items",
                        Map.of(
                                "code", cells[0],
                                "name", cells[1],
                                "category", cells[2],
                                "domain", cells[6],
                                "statement", Objects.requireNonNull(keys.get(cells[1]))));
            }
            before = cells[0];
            step(
                    "item-holders",
                    Map.of("code", cells[0], "agency", cells[3], "bureau", cells[4], "source", "STATUTORY"));
        }
        for (var cells : county.rows("下放")) {
            step(
                    "delegations",
                    Map.of(
                            "code", String.join("|", cells[0], cells[1], cells[2], cells[4]),
                            "mode", cells[4],
                            "item", cells[0],
                            "by", cells[1],
                            "to", cells[2],
                            "bureau", cells[3]));
        }
        for (var cells : county.rows("对接")) {
            step("liaisons", Map.of("bureau", cells[0], "agency", cells[1]));
        }
        for (var cells : county.rows("清单")) {
            step("lists", Map.of("code", cells[0] + "|" + cells[1], "list", cells[1], "agency", cells[0]));
        }
    }

    private void step(String query, Map<String, Object> row) {
        steps.computeIfAbsent(query, key -> new ArrayList<>()).add(row);
    }

    void write() {
        for (var step : List.of(
                "areas",
                "agencies",
                "bureaus",
                "statements",
                "provisions",
                "duties",
                "duties-of-nobody",
                "duty-bases",
                "items",
                "item-holders",
                "delegations",
                "liaisons",
                "lists")) {
            var rows = steps.getOrDefault(step, List.of());
            for (var from = 0; from < rows.size(); from += BATCH) {
                graph.write("bench/" + step, Map.of("rows", rows.subList(from, Math.min(rows.size(), from + BATCH))));
            }
        }
    }
}

package dutygraph.scenario;

import dutygraph.cypher.Graph;
import dutygraph.wording.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Writes rows as they were before a scenario was adopted: its inverse. */
final class Restoration {

    private static final Map<String, Set<String>> LINKS = Map.of(
            "agencies", Set.of("code", "area", "superior", "tie", "successors"),
            "bureaus", Set.of("code", "agency"),
            "delegations", Set.of("code", "item", "by", "to", "bureau"),
            "listed-duties", Set.of("code", "township", "leader", "bureau"),
            "completeness", Set.of("code", "agency"));
    private static final Set<String> DATES = Set.of("date", "from", "until");

    private final Graph graph;
    private final Rows rows;

    Restoration(Graph graph, Rows rows) {
        this.graph = graph;
        this.rows = rows;
    }

    void run() {
        nodes("agencies", "write-agencies");
        nodes("bureaus", "write-bureaus");
        retie("bureaus");
        retie("agencies");
        write("link-successors", linked("agencies"));
        tasks("duties", false);
        tasks("items", true);
        remove("delegations", "remove-delegations");
        nodes("delegations", "write-delegations");
        retie("delegations");
        remove("listed-duties", "remove-listed-duties");
        nodes("listed-duties", "write-listed-duties");
        retie("listed-duties");
        remove("liaisons", "remove-liaisons");
        write("link-liaisons", linked("liaisons"));
        remove("completeness", "remove-completeness");
        nodes("completeness", "write-completeness");
        write("link-completeness", linked("completeness"));
        var bureaus = new TreeSet<String>();
        rows.of("bureaus").forEach((code, row) -> {
            if (row.before() == null) {
                bureaus.add(code);
            }
        });
        graph.write("change/drop-bureaus", Map.of("codes", List.copyOf(bureaus)));
        remove("agencies", "remove-agencies");
    }

    private void remove(String sheet, String query) {
        var gone = new ArrayList<String>();
        rows.of(sheet).forEach((code, row) -> {
            if (row.before() == null) {
                gone.add(code);
            }
        });
        if (!gone.isEmpty()) {
            graph.write("intake/" + query, Map.of("codes", gone));
        }
    }

    private void nodes(String sheet, String query) {
        var links = Objects.requireNonNull(LINKS.get(sheet));
        var written = new ArrayList<Map<String, Object>>();
        rows.of(sheet).forEach((code, row) -> {
            var before = row.before();
            if (before != null) {
                written.add(Map.of("code", code, "set", difference(sheet, before, row.after(), links)));
            }
        });
        write(query, written);
    }

    /** What must be set, null for what must be cleared. */
    private static Map<String, @Nullable Object> difference(
            String sheet, Map<String, Object> before, @Nullable Map<String, Object> after, Set<String> links) {
        var set = new HashMap<String, @Nullable Object>();
        var columns = new TreeSet<>(before.keySet());
        if (after != null) {
            columns.addAll(after.keySet());
        }
        for (var column : columns) {
            var was = before.get(column);
            if (!links.contains(column) && !(after != null && Objects.equals(was, after.get(column)))) {
                var property = sheet.equals("delegations") && column.equals("until") ? "to" : column;
                set.put(property, DATES.contains(column) && was != null ? LocalDate.parse(was.toString()) : was);
            }
        }
        return set;
    }

    /** Takes off the ties that are there now, and ties anew. */
    private void retie(String sheet) {
        var linked = linked(sheet);
        if (!linked.isEmpty()) {
            graph.write(
                    "intake/untie-" + sheet,
                    Map.of("codes", linked.stream().map(row -> row.get("code")).toList()));
            write("link-" + sheet, linked);
        }
    }

    private List<Map<String, Object>> linked(String sheet) {
        var linked = new ArrayList<Map<String, Object>>();
        rows.of(sheet).forEach((code, row) -> {
            var before = row.before();
            if (before != null) {
                var link = new HashMap<>(before);
                link.put("code", code);
                linked.add(link);
            }
        });
        return linked;
    }

    private void write(String query, List<? extends Map<String, ?>> written) {
        if (!written.isEmpty()) {
            graph.write("intake/" + query, Map.of("rows", written));
        }
    }

    private void tasks(String sheet, boolean item) {
        var statements = new ArrayList<Map<String, @Nullable Object>>();
        var added = new ArrayList<Map<String, Object>>();
        var changed = new ArrayList<Map<String, Object>>();
        var restated = new ArrayList<Map<String, Object>>();
        var released = new ArrayList<Map<String, Object>>();
        var held = new ArrayList<Map<String, Object>>();
        var unbased = new ArrayList<Map<String, Object>>();
        var based = new ArrayList<Map<String, Object>>();
        var unplaced = new ArrayList<Map<String, Object>>();
        var placed = new ArrayList<Map<String, Object>>();
        var links = Set.of("code", "holders", "area", "statement", "basis");
        rows.of(sheet).forEach((code, row) -> {
            var before = row.before();
            if (before == null) {
                return;
            }
            var set = difference(sheet, before, row.after(), links);
            statements.add(statement(String.valueOf(before.get(item ? "name" : "text"))));
            if (row.after() == null) {
                set.put("code", code);
                added.add(Map.of("set", set, "statement", String.valueOf(before.get("statement"))));
            } else {
                changed.add(Map.of("code", code, "set", set));
                restated.add(Map.of("code", code, "statement", String.valueOf(before.get("statement"))));
                unbased.add(Map.of("code", code));
                unplaced.add(Map.of("code", code));
                holders(row.after())
                        .forEach(holder ->
                                released.add(Map.of("code", code, "agency", String.valueOf(holder.get("agency")))));
            }
            if (before.get("basis") instanceof List<?> basis) {
                based.add(Map.of("code", code, "basis", basis));
            }
            if (before.get("area") instanceof String area) {
                placed.add(Map.of("code", code, "area", area));
            }
            holders(before).forEach(holder -> {
                var hold = new HashMap<String, Object>();
                holder.forEach((key, value) -> hold.put(String.valueOf(key), value));
                hold.put("code", code);
                if (hold.containsKey("bureau")) {
                    hold.remove("agency");
                }
                held.add(hold);
            });
        });
        write("write-statements", statements);
        write("add-" + sheet, added);
        write("change-" + sheet, changed);
        write("restate-" + sheet, restated);
        write("release-" + sheet, released);
        write("hold-" + sheet, held);
        write("unbase-" + sheet, unbased);
        write("base-" + sheet, based);
        write("unplace-" + sheet, unplaced);
        write("place-" + sheet, placed);
    }

    private static List<Map<?, ?>> holders(Map<String, Object> row) {
        var holders = new ArrayList<Map<?, ?>>();
        if (row.get("holders") instanceof List<?> list) {
            list.forEach(each -> {
                if (each instanceof Map<?, ?> holder) {
                    holders.add(holder);
                }
            });
        }
        return holders;
    }

    private static Map<String, @Nullable Object> statement(String text) {
        var statement = Texts.statement(text);
        var row = new HashMap<String, @Nullable Object>();
        row.put("key", statement.key());
        row.put("text", statement.text());
        row.put("family", statement.family());
        row.put("boilerplate", statement.boilerplate() ? Boolean.TRUE : null);
        return row;
    }
}

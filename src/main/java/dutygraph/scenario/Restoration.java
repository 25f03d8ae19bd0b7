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
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Writes rows as they were before a scenario was adopted: its inverse. */
final class Restoration {

    private static final Map<String, Set<String>> LINKS = Map.of(
            "agencies", Set.of("code", "area", "superior", "tie", "successors"),
            "bureaus", Set.of("code", "agency"),
            "delegations", Set.of("code", "item", "by", "to", "bureau"),
            "listed-duties", Set.of("code", "township", "leader", "bureau"),
            "liaisons", Set.of("code", "bureau", "agency"),
            "completeness", Set.of("code", "agency"));
    private static final Set<String> DATES = Set.of("date", "from", "until");

    private final Graph graph;
    private final Rows rows;

    Restoration(Graph graph, Rows rows) {
        this.graph = graph;
        this.rows = rows;
    }

    void run() {
        var agencies = written("agencies");
        write("untie-agencies", "codes", restored("agencies"));
        write("write-agencies", agencies);
        write("untie-bureaus", "codes", restored("bureaus"));
        write("write-bureaus", written("bureaus"));
        write("link-agencies", agencies);
        write("link-successors", agencies);
        tasks("duties", false);
        tasks("items", true);
        lists("delegations", true);
        lists("listed-duties", true);
        lists("liaisons", false);
        lists("completeness", false);
        graph.write("change/drop-bureaus", Map.of("codes", gone("bureaus")));
        write("remove-agencies", "codes", gone("agencies"));
    }

    /** @param untied whether what they are tied to may be another than now */
    private void lists(String sheet, boolean untied) {
        write("remove-" + sheet, "codes", gone(sheet));
        if (untied) {
            write("untie-" + sheet, "codes", restored(sheet));
        }
        write("write-" + sheet, written(sheet));
    }

    private List<String> gone(String sheet) {
        return codes(sheet, row -> row.before() == null);
    }

    private List<String> restored(String sheet) {
        return codes(sheet, row -> row.before() != null);
    }

    private List<String> codes(String sheet, Predicate<Rows.Row> which) {
        return rows.of(sheet).entrySet().stream()
                .filter(row -> which.test(row.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Rows with what to set and what to tie to. */
    private List<Map<String, Object>> written(String sheet) {
        var links = Objects.requireNonNull(LINKS.get(sheet));
        var written = new ArrayList<Map<String, Object>>();
        rows.of(sheet).forEach((code, row) -> {
            var before = row.before();
            if (before != null) {
                var values = new HashMap<String, Object>(before);
                values.keySet().retainAll(links);
                values.put("code", code);
                values.put("set", difference(sheet, before, row.after(), links));
                written.add(values);
            }
        });
        return written;
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

    private void write(String query, List<? extends Map<String, ?>> written) {
        write(query, "rows", written);
    }

    private void write(String query, String parameter, List<?> written) {
        if (!written.isEmpty()) {
            graph.write("intake/" + query, Map.of(parameter, written));
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

package dutygraph.scenario;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dutygraph.cypher.Graph;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The data as the workbook's sheets have them, and what a scenario makes of them: what it was submitted on, what others
 * changed since, and how to undo it.
 *
 * @param sheets rows by sheet, then by code
 */
record Rows(Map<String, Map<String, Row>> sheets) {

    /** What a scenario can change, in the order in which it is written. */
    static final List<String> SHEETS = List.of(
            "agencies", "bureaus", "duties", "items", "delegations", "listed-duties", "liaisons", "completeness");

    /** What follows from a column is no choice of its own. */
    private static final Map<String, List<String>> FOLLOWERS =
            Map.of("text", List.of("original", "statement"), "name", List.of("statement", "line", "initials"));

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * A row before and after.
     *
     * @param before null where it is new
     * @param after null where it is gone
     */
    record Row(
            @Nullable Map<String, Object> before, @Nullable Map<String, Object> after) {}

    /** Every row as it is now. */
    static Map<String, Map<String, Map<String, Object>>> now(Graph graph) {
        var now = new LinkedHashMap<String, Map<String, Map<String, Object>>>();
        for (var sheet : SHEETS) {
            var rows = new TreeMap<String, Map<String, Object>>();
            graph.forEach(
                    "intake/" + sheet, Map.of(), row -> rows.put(row.get("code").asString(), plain(row.asMap())));
            now.put(sheet, rows);
        }
        return now;
    }

    /** Only what JSON knows, without what is absent: so what was stored equals what is read. */
    private static Map<String, Object> plain(Map<String, Object> row) {
        var plain = new TreeMap<String, Object>();
        row.forEach((column, value) -> {
            var kept = plain(value);
            if (kept != null) {
                plain.put(column, kept);
            }
        });
        return plain;
    }

    static @Nullable Object plain(@Nullable Object value) {
        if (value == null || value instanceof Boolean || value instanceof String) {
            return value;
        }
        if (value instanceof Number number) {
            return number.longValue();
        }
        if (value instanceof List<?> list) {
            return list.isEmpty() ? null : list.stream().map(Rows::plain).toList();
        }
        if (value instanceof Map<?, ?> map) {
            var plain = new TreeMap<String, Object>();
            map.forEach((key, each) -> {
                var kept = plain(each);
                if (kept != null) {
                    plain.put(String.valueOf(key), kept);
                }
            });
            return plain;
        }
        return value.toString();
    }

    /** The rows that differ. */
    static Rows between(
            Map<String, Map<String, Map<String, Object>>> before, Map<String, Map<String, Map<String, Object>>> after) {
        var sheets = new LinkedHashMap<String, Map<String, Row>>();
        for (var sheet : SHEETS) {
            var was = before.getOrDefault(sheet, Map.of());
            var now = after.getOrDefault(sheet, Map.of());
            var codes = new TreeSet<>(was.keySet());
            codes.addAll(now.keySet());
            var rows = new TreeMap<String, Row>();
            for (var code : codes) {
                if (!Objects.equals(was.get(code), now.get(code))) {
                    rows.put(code, new Row(was.get(code), now.get(code)));
                }
            }
            sheets.put(sheet, rows);
        }
        return new Rows(sheets);
    }

    static Rows parse(String json) {
        try {
            var sheets = JSON.readValue(json, new TypeReference<Map<String, Map<String, Row>>>() {});
            var whole = new LinkedHashMap<String, Map<String, Row>>();
            sheets.forEach((sheet, rows) -> {
                var read = new TreeMap<String, Row>();
                rows.forEach((code, row) -> read.put(code, new Row(whole(row.before()), whole(row.after()))));
                whole.put(sheet, read);
            });
            return new Rows(whole);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored scenario cannot be read", e);
        }
    }

    private static @Nullable Map<String, Object> whole(@Nullable Map<String, Object> row) {
        return row == null ? null : plain(row);
    }

    String json() {
        try {
            return JSON.writeValueAsString(sheets);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    Map<String, Row> of(String sheet) {
        return sheets.getOrDefault(sheet, Map.of());
    }

    /** Where the rows that this scenario would change are no longer what it was submitted on, field by field. */
    List<Conflict> conflicts(Map<String, Map<String, Map<String, Object>>> now, Rows wouldChange) {
        var conflicts = new ArrayList<Conflict>();
        for (var sheet : SHEETS) {
            var codes = new TreeSet<>(of(sheet).keySet());
            codes.addAll(wouldChange.of(sheet).keySet());
            for (var code : codes) {
                var then = of(sheet).get(code);
                var theirs = now.getOrDefault(sheet, Map.of()).get(code);
                var baseline = then == null ? null : then.before();
                if (Objects.equals(baseline, theirs)) {
                    continue;
                }
                var change = then != null ? then : wouldChange.of(sheet).get(code);
                var mine = change == null ? null : change.after();
                fields(conflicts, sheet, code, baseline, theirs, mine);
            }
        }
        return conflicts;
    }

    /**
     * What is to be written after a scenario was made on data that had moved on: each conflict as it was chosen.
     *
     * @param before the rows before it was made
     * @param after the rows after it was made
     * @throws NotNow where a value shall stay of a row that goes
     */
    Rows chosen(
            List<Conflict> conflicts,
            List<Choice> choices,
            Map<String, Map<String, Map<String, Object>>> before,
            Map<String, Map<String, Map<String, Object>>> after) {
        var sheets = new LinkedHashMap<String, Map<String, Row>>();
        for (var conflict : conflicts) {
            var sheet = conflict.sheet();
            var code = conflict.code();
            var theirs = choices.stream().anyMatch(each -> each.settles(conflict) && each.take() == Choice.Take.THEIRS);
            var now = after.getOrDefault(sheet, Map.of()).get(code);
            if (now == null && theirs) {
                throw new NotNow("gone", code, conflict.field());
            }
            var submitted = of(sheet).get(code);
            // what it was not submitted on is as it made it
            var from = theirs
                    ? before.getOrDefault(sheet, Map.of()).get(code)
                    : submitted == null ? now : submitted.after();
            if (now == null || from == null) {
                continue;
            }
            var rows = sheets.computeIfAbsent(sheet, key -> new TreeMap<>());
            var known = rows.get(code);
            var set = new TreeMap<>(known == null ? now : Objects.requireNonNull(known.before()));
            var columns = new ArrayList<>(FOLLOWERS.getOrDefault(conflict.field(), List.of()));
            columns.add(conflict.field());
            for (var column : columns) {
                var value = from.get(column);
                if (value == null) {
                    set.remove(column);
                } else {
                    set.put(column, value);
                }
            }
            rows.put(code, new Row(set, now));
        }
        sheets.values().forEach(rows -> rows.values().removeIf(row -> Objects.equals(row.before(), row.after())));
        return new Rows(sheets);
    }

    /** What these rows would be again, field by field. */
    List<Inverse.Restored> restored() {
        var restored = new ArrayList<Inverse.Restored>();
        for (var sheet : SHEETS) {
            of(sheet).forEach((code, row) -> {
                var before = row.before();
                var after = row.after();
                if (before == null || after == null) {
                    restored.add(new Inverse.Restored(
                            sheet, code, "code", after == null ? null : code, before == null ? null : code));
                    return;
                }
                var columns = new TreeSet<>(before.keySet());
                columns.addAll(after.keySet());
                FOLLOWERS.forEach((leader, followers) -> {
                    if (!Objects.equals(before.get(leader), after.get(leader))) {
                        columns.removeAll(followers);
                    }
                });
                columns.stream()
                        .filter(column -> !Objects.equals(before.get(column), after.get(column)))
                        .forEach(column -> restored.add(
                                new Inverse.Restored(sheet, code, column, after.get(column), before.get(column))));
            });
        }
        return restored;
    }

    boolean isEmpty() {
        return sheets.values().stream().allMatch(Map::isEmpty);
    }

    private static void fields(
            List<Conflict> conflicts,
            String sheet,
            String code,
            @Nullable Map<String, Object> baseline,
            @Nullable Map<String, Object> theirs,
            @Nullable Map<String, Object> mine) {
        var columns = new TreeSet<String>();
        for (var row : java.util.Arrays.asList(baseline, theirs)) {
            if (row != null) {
                columns.addAll(row.keySet());
            }
        }
        FOLLOWERS.forEach((leader, followers) -> {
            var moved = baseline != null && theirs != null && !Objects.equals(baseline.get(leader), theirs.get(leader));
            if (moved || baseline == null && columns.contains(leader)) {
                columns.removeAll(followers);
            }
        });
        for (var column : columns) {
            var was = baseline == null ? null : baseline.get(column);
            var is = theirs == null ? null : theirs.get(column);
            if (!Objects.equals(was, is)) {
                conflicts.add(new Conflict(sheet, code, column, was, is, mine == null ? null : mine.get(column)));
            }
        }
    }
}

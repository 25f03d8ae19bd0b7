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

    private static @Nullable Object plain(@Nullable Object value) {
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
        for (var column : columns) {
            var was = baseline == null ? null : baseline.get(column);
            var is = theirs == null ? null : theirs.get(column);
            if (!Objects.equals(was, is)) {
                conflicts.add(new Conflict(sheet, code, column, was, is, mine == null ? null : mine.get(column)));
            }
        }
    }
}

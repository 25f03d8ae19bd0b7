package dutygraph.intake;

import dutygraph.intake.Changes.Effect;
import dutygraph.organisation.AgencyStatus;
import dutygraph.organisation.Tie;
import dutygraph.wording.AgencyLine;
import dutygraph.wording.Initials;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes the sheets whose row is a node of its own: only what differs from the graph. */
final class NodeWriter {

    /** Sheets whose things may be tied to another than before; the ties of the rest follow from their codes. */
    private static final Set<Sheet> TIED_ANEW =
            Set.of(Sheet.AREAS, Sheet.AGENCIES, Sheet.BUREAUS, Sheet.DELEGATIONS, Sheet.LISTED_DUTIES);

    private static final Set<String> LINKS = Set.of(
            "parent",
            "area",
            "superior",
            "tie",
            "successors",
            "agency",
            "item",
            "by",
            "to",
            "bureau",
            "township",
            "leader");

    private final Changes changes;
    private final Current current;
    private final Known known;
    private final boolean replace;

    NodeWriter(Changes changes, Current current, Known known, boolean replace) {
        this.changes = changes;
        this.current = current;
        this.known = known;
        this.replace = replace;
    }

    /** A thing of the files: what its rows say together. */
    private record Thing(Map<String, @Nullable Object> says, int rows) {}

    /** Writes one sheet whose things are tied only to those of sheets before it. */
    void write(Sheet sheet, List<Row> rows) {
        write(sheet, things(sheet, rows));
    }

    /** Areas lie in others of the same sheet. */
    void writeAreas(List<Row> rows) {
        changes.write("link-areas", having("parent", write(Sheet.AREAS, things(Sheet.AREAS, rows))));
    }

    /** Agencies and bureaus together: successors of an agency may be bureaus, which in turn are part of agencies. */
    void writeAgencies(List<Row> agencies, List<Row> bureaus) {
        var written = write(Sheet.AGENCIES, things(Sheet.AGENCIES, agencies));
        write(Sheet.BUREAUS, bureaus);
        changes.write("link-agencies", having("area", written));
        changes.write("link-successors", having("successors", written));
    }

    private static List<Map<String, Object>> having(String tie, List<Map<String, Object>> written) {
        return written.stream().filter(row -> !isNothing(row.get(tie))).toList();
    }

    /** Answers what was written: ties to things of the same or a later sheet are still to be made. */
    private List<Map<String, Object>> write(Sheet sheet, Map<String, Thing> things) {
        var codes = List.copyOf(things.keySet());
        var written = new ArrayList<Map<String, Object>>();
        var untied = new ArrayList<String>();
        for (var start = 0; start < codes.size(); start += Changes.BATCH) {
            var batch = codes.subList(start, Math.min(codes.size(), start + Changes.BATCH));
            var before = current.of(sheet, batch);
            for (var code : batch) {
                var thing = Objects.requireNonNull(things.get(code));
                var effect = difference(sheet, code, thing, before.get(code), written, untied);
                for (var i = 0; i < thing.rows(); i++) {
                    changes.count(sheet, effect);
                }
            }
            changes.progress().step(Progress.Phase.WRITE, sheet.title(), start + batch.size(), codes.size());
        }
        if (TIED_ANEW.contains(sheet)) {
            changes.remove("untie-" + sheet.alias(), untied);
        }
        changes.write("write-" + sheet.alias(), written);
        return written;
    }

    private Map<String, Thing> things(Sheet sheet, List<Row> rows) {
        var things = new LinkedHashMap<String, Thing>();
        for (var row : rows) {
            var code = code(sheet, row);
            var says = things.containsKey(code)
                    ? Objects.requireNonNull(things.get(code)).says()
                    : new HashMap<String, @Nullable Object>();
            for (var column : sheet.written()) {
                var cell = row.get(column.id());
                if (cell != null) {
                    says.put(column.id(), Cells.value(column, cell));
                } else if (replace && row.table().has(column.id()) && !column.isRequired()) {
                    says.putIfAbsent(column.id(), null);
                }
            }
            says.put("code", code);
            things.put(
                    code,
                    new Thing(says, things.containsKey(code) ? things.get(code).rows() + 1 : 1));
        }
        return things;
    }

    /** The business code of what a row stands for. */
    static String code(Sheet sheet, Row row) {
        return switch (sheet) {
            case DELEGATIONS ->
                String.join(
                        "|",
                        or(row.get("item")),
                        or(row.get("by")),
                        or(row.get("bureau") == null ? row.get("to") : row.get("bureau")),
                        or(row.get("mode")));
            default ->
                sheet.key().size() == 1
                        ? or(row.get(sheet.key().get(0)))
                        : String.join(
                                "|",
                                sheet.key().stream()
                                        .map(column -> or(row.get(column)))
                                        .toList());
        };
    }

    private static String or(@Nullable String value) {
        return value == null ? "" : value;
    }

    private Effect difference(
            Sheet sheet,
            String code,
            Thing thing,
            @Nullable Map<String, Object> before,
            List<Map<String, Object>> written,
            List<String> untied) {
        var after = new HashMap<String, @Nullable Object>(before == null ? Map.of() : before);
        after.putAll(thing.says());
        complete(sheet, after, thing);
        var set = Changes.map();
        var link = before == null;
        for (var entry : after.entrySet()) {
            var id = entry.getKey();
            var was = before == null ? null : before.get(id);
            if (isSame(entry.getValue(), was)) {
                continue;
            }
            if (LINKS.contains(id)) {
                link = true;
            } else if (!id.equals("code")) {
                Changes.put(set, sheet == Sheet.DELEGATIONS && id.equals("until") ? "to" : id, entry.getValue());
            }
        }
        if (!link && set.isEmpty()) {
            return Effect.UNCHANGED;
        }
        if (link && before != null) {
            untied.add(code);
            if (sheet == Sheet.AREAS) {
                changes.areasMoved();
            } else if (sheet == Sheet.AGENCIES || sheet == Sheet.BUREAUS) {
                changes.textsChanged();
            }
        }
        var row = Changes.map();
        row.put("code", code);
        row.put("set", set);
        if (link) {
            for (var column : LINKS) {
                if (sheet.has(column) || column.equals("successors") && sheet == Sheet.AGENCIES) {
                    Changes.put(row, column, after.get(column));
                }
            }
        }
        written.add(row);
        return before == null ? Effect.ADDED : Effect.CHANGED;
    }

    /** What follows from the cells without standing in one. */
    private void complete(Sheet sheet, Map<String, @Nullable Object> after, Thing thing) {
        switch (sheet) {
            case AGENCIES -> {
                if (after.get("status") == null) {
                    after.put("status", AgencyStatus.ACTIVE.name());
                }
                if (after.get("superior") == null) {
                    after.put("tie", null);
                } else if (after.get("tie") == null) {
                    after.put("tie", Tie.SUBORDINATE.name());
                }
                if (after.get("successors") instanceof List<?> successors) {
                    after.put(
                            "successors",
                            successors.stream()
                                    .map(Object::toString)
                                    .distinct()
                                    .sorted()
                                    .toList());
                } else {
                    after.put("successors", List.of());
                }
                var name = String.valueOf(after.get("name"));
                after.put("line", AgencyLine.of(name, known.placeNames((String) after.get("area"))));
                after.put("initials", Initials.of(name));
            }
            case BUREAUS -> after.put("initials", Initials.of(String.valueOf(after.get("name"))));
            case COMPLETENESS -> {
                var derived = thing.says().get("derived") == Boolean.TRUE;
                after.put(
                        "derived",
                        derived || after.get("derived") == Boolean.TRUE && isSameStatement(after, thing)
                                ? Boolean.TRUE
                                : null);
            }
            default -> {}
        }
    }

    private static boolean isSameStatement(Map<String, @Nullable Object> after, Thing thing) {
        return thing.says().get("date") == null && thing.says().get("complete") == Boolean.TRUE;
    }

    private static boolean isSame(@Nullable Object one, @Nullable Object other) {
        return Objects.equals(one, other) || isNothing(one) && isNothing(other);
    }

    private static boolean isNothing(@Nullable Object value) {
        return value == null || value instanceof Collection<?> many && many.isEmpty();
    }

    /** Agencies whose line of work follows from the names of areas that have changed. */
    void refreshLines(Set<String> written) {
        var rows = new ArrayList<Map<String, Object>>();
        current.agencies().forEach((code, agency) -> {
            if (!written.contains(code)) {
                var line = AgencyLine.of(
                        String.valueOf(agency.get("name")), known.placeNames((String) agency.get("area")));
                if (!line.equals(agency.get("line"))) {
                    rows.add(Map.of("code", code, "set", Map.of("line", line)));
                }
            }
        });
        changes.write("write-agencies", rows);
    }

    /** @param derived lists that nobody spoke of but that the files held: see {@link DerivedCompleteness} */
    void writeCompleteness(List<Row> stated, Map<String, Map<String, Object>> derived) {
        var things = things(Sheet.COMPLETENESS, stated);
        derived.forEach((code, says) -> things.put(code, new Thing(new HashMap<>(says), 0)));
        write(Sheet.COMPLETENESS, things);
    }
}

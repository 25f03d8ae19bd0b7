package dutygraph.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What goes where the files are the whole truth for their sheets and agencies. A sheet is theirs when they have rows of it, an
 * agency when they list or name it; 机构 itself is theirs for the areas it names. Areas never go.
 */
final class Replacement {

    private static final int NAMED = 200;

    private final Changes changes;
    private final Current current;
    private final Map<Sheet, List<Row>> rows;
    private final Known known;
    private final Set<String> named;
    private final List<ImportResult.Notice> notices;
    private final Messages messages;
    private final Map<Sheet, Set<String>> unheld = new EnumMap<>(Sheet.class);

    Replacement(
            Changes changes,
            Current current,
            Map<Sheet, List<Row>> rows,
            Known known,
            List<ImportResult.Notice> notices,
            Messages messages) {
        this.changes = changes;
        this.current = current;
        this.rows = rows;
        this.known = known;
        this.named = DerivedCompleteness.named(rows);
        this.notices = notices;
        this.messages = messages;
    }

    /** Removes what the files no longer name. Runs before they are written. */
    void apply() {
        held(Sheet.DUTIES);
        held(Sheet.ITEMS);
        nodes(Sheet.DELEGATIONS, before -> named.contains(before.get("by")) && named.contains(before.get("to")));
        nodes(Sheet.LISTED_DUTIES, before -> named.contains(before.get("township")));
        nodes(Sheet.LIAISONS, before -> {
            var bureau = known.bureau((String) before.get("bureau"));
            return bureau != null && bureau.agency() != null && liaising().contains(bureau.agency());
        });
        nodes(Sheet.MANDATORY_DUTIES, before -> true);
        nodes(Sheet.COMPLETENESS, before -> named.contains(before.get("agency")));
        var limited = values(Sheet.CEILINGS, "area");
        nodes(Sheet.CEILINGS, before -> limited.contains(before.get("area")));
        bureaus(gone(Sheet.BUREAUS, before -> named.contains(before.get("agency"))));
        var served = values(Sheet.AGENCIES, "area");
        agencies(gone(Sheet.AGENCIES, before -> served.contains(before.get("area"))));
    }

    private void bureaus(List<String> gone) {
        changes.remove("pass-delegations", gone);
        changes.remove("remove-bureaus", gone);
        tell(Sheet.BUREAUS, gone);
    }

    /** What only they held would stay with nobody to hold it, and vanish from sight: it goes with them. */
    private void agencies(List<String> gone) {
        var duties = heldByThemAlone(Sheet.DUTIES, gone);
        var items = heldByThemAlone(Sheet.ITEMS, gone);
        changes.remove("remove-agencies", gone);
        tell(Sheet.AGENCIES, gone);
        lose(Sheet.DUTIES, duties);
        lose(Sheet.ITEMS, items);
    }

    /** But for those that the files give to somebody, or that are told to go already. */
    private Set<String> heldByThemAlone(Sheet sheet, List<String> agencies) {
        var codes = new TreeSet<String>();
        if (agencies.isEmpty()) {
            return codes;
        }
        changes.graph()
                .forEach(
                        "intake/held-alone-" + sheet.alias(),
                        Map.of("agencies", agencies),
                        row -> codes.add(row.get("code").asString()));
        codes.removeAll(codes(sheet));
        codes.removeAll(unheld.getOrDefault(sheet, Set.of()));
        return codes;
    }

    private void lose(Sheet sheet, Set<String> codes) {
        leave(sheet, codes);
        changes.remove("remove-" + sheet.alias(), codes);
        tell(sheet, List.copyOf(codes));
    }

    private Set<String> liaising() {
        var agencies = new HashSet<>(named);
        for (var bureau : values(Sheet.LIAISONS, "bureau")) {
            var unit = known.bureau(bureau);
            if (unit != null && unit.agency() != null) {
                agencies.add(unit.agency());
            }
        }
        return agencies;
    }

    private Set<String> values(Sheet sheet, String column) {
        var values = new HashSet<String>();
        for (var row : rows.getOrDefault(sheet, List.of())) {
            var value = row.get(column);
            if (value != null && !row.table().isDerived()) {
                values.add(value);
            }
        }
        return values;
    }

    private boolean isTheirs(Sheet sheet) {
        return rows.getOrDefault(sheet, List.of()).stream()
                .anyMatch(row -> !row.table().isDerived());
    }

    private Set<String> codes(Sheet sheet) {
        var codes = new HashSet<String>();
        rows.getOrDefault(sheet, List.of()).forEach(row -> codes.add(NodeWriter.code(sheet, row)));
        return codes;
    }

    private void nodes(Sheet sheet, Predicate<Map<String, Object>> scope) {
        var gone = gone(sheet, scope);
        changes.remove("remove-" + sheet.alias(), gone);
        tell(sheet, gone);
    }

    private List<String> gone(Sheet sheet, Predicate<Map<String, Object>> scope) {
        if (!isTheirs(sheet)) {
            return List.of();
        }
        var kept = codes(sheet);
        var gone = new ArrayList<String>();
        current.all(sheet).forEach((code, before) -> {
            if (!kept.contains(code) && scope.test(before)) {
                gone.add(code);
            }
        });
        return gone;
    }

    /** Duties or items: holdings of the files' agencies go, and what nobody holds any more goes with them. */
    private void held(Sheet sheet) {
        if (!isTheirs(sheet)) {
            return;
        }
        var kept = new HashSet<String>();
        var areas = new HashSet<String>();
        for (var row : rows.getOrDefault(sheet, List.of())) {
            var agency = row.get("agency");
            kept.add(row.get("code") + "|" + (agency == null ? "" : agency));
            if (agency == null && row.get("area") != null) {
                areas.add(Objects.requireNonNull(row.get("area")));
            }
        }
        var released = new ArrayList<Map<String, Object>>();
        var displaced = new ArrayList<Map<String, Object>>();
        var gone = new HashSet<String>();
        changes.graph()
                .forEach(
                        "intake/held-" + sheet.alias(),
                        Map.of("agencies", List.copyOf(named), "areas", List.copyOf(areas)),
                        row -> {
                            var code = row.get("code").asString();
                            var agency = row.get("agency").isNull()
                                    ? ""
                                    : row.get("agency").asString();
                            if (!kept.contains(code + "|" + agency)) {
                                gone.add(code);
                                if (agency.isEmpty()) {
                                    displaced.add(Map.of("code", code));
                                } else {
                                    released.add(Map.of("code", code, "agency", agency));
                                }
                            }
                        });
        leave(sheet, gone);
        changes.write("release-" + sheet.alias(), released);
        changes.write("unplace-" + sheet.alias(), displaced);
        var named = codes(sheet);
        changes.remove(
                "remove-" + sheet.alias(),
                gone.stream().filter(code -> !named.contains(code)).toList());
        unheld.put(sheet, gone);
        tell(sheet, gone.stream().sorted().toList());
    }

    private void leave(Sheet sheet, Set<String> codes) {
        if (codes.isEmpty()) {
            return;
        }
        current.of(sheet, codes)
                .values()
                .forEach(before -> changes.left(
                        before.get("basis") instanceof List<?> basis
                                ? basis.stream().map(String::valueOf).toList()
                                : List.of()));
        changes.textsChanged();
    }

    private void tell(Sheet sheet, List<String> gone) {
        if (gone.isEmpty()) {
            return;
        }
        changes.removed(sheet, gone.size());
        notices.add(new ImportResult.Notice(
                sheet.title(),
                null,
                null,
                messages.notice(
                        "removed",
                        gone.size(),
                        String.join("、", gone.subList(0, Math.min(NAMED, gone.size())))
                                + (gone.size() > NAMED ? "…" : ""))));
    }
}

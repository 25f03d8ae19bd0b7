package dutygraph.intake;

import dutygraph.intake.Column.Target;
import dutygraph.organisation.AreaLevel;
import dutygraph.wording.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Checks every row of every sheet against the others and against the graph; finds all errors, not the first. */
final class RowChecks {

    private final Known known;
    private final Faults faults;
    private final Progress progress;
    private final List<ImportResult.Notice> notices;
    private final Messages messages;

    RowChecks(Known known, Faults faults, Progress progress, List<ImportResult.Notice> notices, Messages messages) {
        this.known = known;
        this.faults = faults;
        this.progress = progress;
        this.notices = notices;
        this.messages = messages;
    }

    void check(Map<Sheet, List<Row>> sheets) {
        sheets.forEach((sheet, rows) -> {
            if (rows.isEmpty()) {
                return;
            }
            var done = 0;
            for (var row : rows) {
                if (!row.table().isDerived()) {
                    check(sheet, row);
                }
                if (++done % 10_000 == 0) {
                    progress.step(Progress.Phase.CHECK, sheet.title(), done, rows.size());
                }
            }
            switch (sheet) {
                case DUTIES -> held(sheet, rows, List.of("text", "domain", "category"), List.of("role"));
                case ITEMS -> held(sheet, rows, List.of("name", "category", "domain"), List.of("role", "source"));
                default -> unique(sheet, rows);
            }
            progress.step(Progress.Phase.CHECK, sheet.title(), rows.size(), rows.size());
        });
        cycles(sheets.getOrDefault(Sheet.AREAS, List.of()), "parent", code -> {
            var area = known.area(code);
            return area == null ? null : area.parent();
        });
        cycles(sheets.getOrDefault(Sheet.AGENCIES, List.of()), "superior", code -> {
            var agency = known.agency(code);
            return agency == null ? null : agency.superior();
        });
    }

    private void check(Sheet sheet, Row row) {
        var columns = sheet.columns();
        for (var i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            var cell = row.cells()[i];
            if (cell == null) {
                if (column.isRequired() && row.table().has(column.id())) {
                    add(row, column.id(), null, Problem.REQUIRED);
                }
            } else if (cell != Row.BAD && column.refers() != null) {
                refers(row, column, column.refers(), cell);
            }
        }
        switch (sheet) {
            case AREAS -> levels(row);
            case DUTIES, ITEMS -> {
                if (row.get("agency") == null
                        && !row.isBad("agency")
                        && row.get("area") == null
                        && !row.isBad("area")) {
                    if (row.table().has("agency")
                            || row.table().has("area")
                            || row.table().has("agencyName")) {
                        add(row, "agency", null, Problem.HOLDER_OR_AREA);
                    }
                }
                bureauOf(row, "bureau", "agency");
            }
            case BUREAUS -> {
                if (row.cells()[sheet.position("agency")] == null
                        && !row.table().has("agency")
                        && row.table().has("agencyName")) {
                    add(row, "agencyName", null, Problem.REQUIRED);
                }
            }
            case DELEGATIONS -> {
                bureauOf(row, "bureau", "to");
                var by = row.get("by");
                if (by != null && by.equals(row.get("to"))) {
                    add(row, "to", by, Problem.SELF_DELEGATION);
                }
                var from = row.get("from");
                var until = row.get("until");
                if (from != null && until != null && from.compareTo(until) > 0) {
                    add(row, "until", until, Problem.DATES_REVERSED, from);
                }
            }
            case LISTED_DUTIES -> bureauOf(row, "bureau", "township");
            default -> {}
        }
    }

    private void refers(Row row, Column column, Target target, String cell) {
        if (column.kind() == Column.Kind.CODES) {
            for (var code : cell.split("、")) {
                if (!known.has(target, code)) {
                    add(row, column.id(), code, Problem.unknown(target));
                }
            }
        } else if (!known.has(target, cell)) {
            add(row, column.id(), cell, Problem.unknown(target));
        }
    }

    private void levels(Row row) {
        var level = row.get("level");
        var parent = known.area(row.get("parent"));
        if (level != null
                && parent != null
                && parent.level() != null
                && AreaLevel.valueOf(parent.level()).ordinal()
                        >= AreaLevel.valueOf(level).ordinal()) {
            add(
                    row,
                    "parent",
                    row.get("parent"),
                    Problem.LEVEL_ORDER,
                    AreaLevel.valueOf(parent.level()).chinese(),
                    AreaLevel.valueOf(level).chinese());
        }
    }

    private void bureauOf(Row row, String bureauColumn, String agencyColumn) {
        var code = row.get(bureauColumn);
        var bureau = known.bureau(code);
        if (code == null || row.isBad(agencyColumn)) {
            return;
        }
        var agency = row.get(agencyColumn);
        if (agency == null) {
            if (row.table().sheet() != Sheet.LISTED_DUTIES && row.table().has(agencyColumn)) {
                add(row, agencyColumn, null, Problem.REQUIRED);
            }
        } else if (bureau != null && bureau.agency() != null && !bureau.agency().equals(agency)) {
            add(row, bureauColumn, code, Problem.BUREAU_OF_OTHER_AGENCY, bureau.agency(), agency);
        }
    }

    /** Sheets with one row for each key: a second one may repeat the first but not contradict it. */
    private void unique(Sheet sheet, List<Row> rows) {
        var first = new HashMap<String, Row>(rows.size() * 2);
        var repeated = new Repeated();
        for (var row : rows) {
            var key = key(sheet, row);
            if (key == null) {
                continue;
            }
            var other = first.putIfAbsent(key, row);
            if (other != null
                    && !contradicts(
                            row, other, sheet.columns().stream().map(Column::id).toList())) {
                repeated.add(row, other);
            }
        }
        repeated.tell(sheet);
    }

    private static @Nullable String key(Sheet sheet, Row row) {
        if (sheet.key().size() == 1) {
            return row.get(sheet.key().get(0));
        }
        var key = new StringBuilder();
        for (var column : sheet.key()) {
            if (row.isBad(column)) {
                return null;
            }
            key.append(Objects.requireNonNullElse(row.get(column), "")).append('|');
        }
        return key.toString();
    }

    /** Duties and items: a row for each holder, all with the same text. */
    private void held(Sheet sheet, List<Row> rows, List<String> ofThing, List<String> ofHolding) {
        var first = new HashMap<String, Row>(rows.size() * 2);
        var holdings = new HashMap<String, Row>();
        var repeated = new Repeated();
        for (var row : rows) {
            var code = row.get("code");
            if (code == null) {
                continue;
            }
            var other = first.putIfAbsent(code, row);
            if (other == null) {
                continue;
            }
            if (contradicts(row, other, ofThing)) {
                continue;
            }
            holdings.putIfAbsent(holding(other), other);
            var same = holdings.putIfAbsent(holding(row), row);
            if (same != null && same != row && !contradicts(row, same, ofHolding)) {
                repeated.add(row, same);
            }
        }
        repeated.tell(sheet);
    }

    private static String holding(Row row) {
        return row.get("code") + "|" + row.get("agency") + "|" + row.get("bureau");
    }

    private boolean contradicts(Row row, Row other, List<String> columns) {
        var found = false;
        for (var column : columns) {
            var cell = row.get(column);
            var before = other.get(column);
            if (cell != null && before != null && !cell.equals(before) && !isSameText(column, cell, before)) {
                add(
                        row,
                        column,
                        cell,
                        Problem.CONTRADICTS,
                        Cells.shown(row.table().sheet().column(column), TableBuilder.shortened(before)),
                        String.valueOf(other.number()),
                        other.table() == row.table() ? "" : " " + other.table().file(),
                        String.valueOf(row.get(row.table().sheet().key().get(0))));
                found = true;
            }
        }
        return found;
    }

    private static boolean isSameText(String column, String one, String other) {
        return column.equals("text") && Texts.normalise(one).equals(Texts.normalise(other));
    }

    private void cycles(List<Row> rows, String column, UnaryOperator<@Nullable String> next) {
        var cleared = new HashSet<String>();
        for (var row : rows) {
            var start = row.get("code");
            if (start == null || row.get(column) == null) {
                continue;
            }
            var path = new ArrayList<String>();
            Set<String> onPath = new HashSet<>();
            @Nullable String code = start;
            while (code != null && !cleared.contains(code) && onPath.add(code)) {
                path.add(code);
                code = next.apply(code);
            }
            if (code != null && onPath.contains(code)) {
                var ring = path.subList(path.indexOf(code), path.size());
                if (ring.contains(start)) {
                    add(row, column, row.get(column), Problem.CYCLE, String.join(" → ", ring) + " → " + code);
                }
            }
            cleared.addAll(path);
        }
    }

    private void add(Row row, String column, @Nullable String value, Problem problem, String... details) {
        if (!row.table().isDerived()) {
            var shown = value == null ? null : Cells.shown(row.table().sheet().column(column), value);
            faults.add(Fault.in(row, column, shown == null ? null : TableBuilder.shortened(shown), problem, details));
        }
    }

    /** Rows that say the same as an earlier one: no error, but worth knowing. */
    private final class Repeated {

        private int count;
        private final List<String> examples = new ArrayList<>();

        void add(Row row, Row other) {
            count++;
            if (examples.size() < 5) {
                examples.add(row.number() + " = " + other.number());
            }
        }

        void tell(Sheet sheet) {
            if (count > 0) {
                notices.add(new ImportResult.Notice(
                        sheet.title(), null, null, messages.notice("repeated", count, String.join("、", examples))));
            }
        }
    }
}

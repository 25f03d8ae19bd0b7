package dutygraph.intake;

import dutygraph.intake.Cells.Unreadable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes the rows of one sheet of one file out of its cells: finds the header, reads each cell by its column's kind. */
final class TableBuilder implements TableSink {

    private static final Pattern RANGE = Pattern.compile("([A-Z]+)(\\d+):([A-Z]+)(\\d+)");
    /** Titles and notes may stand above the header. */
    private static final int HEADER_WITHIN = 10;

    private final Reading reading;
    private final Sheet sheet;
    private final @Nullable Mapping mapping;
    private final String file;
    private final String title;
    private final Map<Integer, List<Column>> targets = new HashMap<>();
    private final Map<String, String> constants = new LinkedHashMap<>();
    private final Map<String, Integer> formulas = new LinkedHashMap<>();
    private List<String> merged = List.of();
    private @Nullable Table table;
    private int header;
    private int tried;
    private int firstTried;
    private int placeColumn = -1;
    private boolean tooMany;

    TableBuilder(Reading reading, Sheet sheet, @Nullable Mapping mapping, String file, String title) {
        this.reading = reading;
        this.sheet = sheet;
        this.mapping = mapping;
        this.file = file;
        this.title = title;
    }

    @Override
    public void merged(List<String> ranges) {
        merged = ranges;
    }

    @Override
    public void row(int number, List<RawCell> cells) {
        if (cells.isEmpty()) {
            return;
        }
        var into = table;
        if (into == null) {
            if (tried++ == 0) {
                firstTried = number;
            }
            if (tried <= HEADER_WITHIN && isHeader(cells)) {
                open(number, cells);
            }
            return;
        }
        if (into.rows().size() >= reading.limits().rows()) {
            if (!tooMany) {
                tooMany = true;
                reading.faults()
                        .add(Fault.inSheet(
                                file,
                                title,
                                number,
                                Problem.TOO_MANY_ROWS,
                                String.valueOf(reading.limits().rows())));
            }
            return;
        }
        var row = read(into, number, cells);
        if (row != null) {
            into.add(row);
            if (into.rows().size() % 5_000 == 0) {
                reading.progress()
                        .step(Progress.Phase.READ, sheet.title(), into.rows().size(), 0);
            }
        }
    }

    private boolean isHeader(List<RawCell> cells) {
        var known = 0;
        for (var cell : cells) {
            if (!targetsOf(cell.text()).isEmpty()) {
                known++;
            }
        }
        return known >= Math.min(2, mapping == null ? 2 : mapping.columns().size());
    }

    private List<Column> targetsOf(String head) {
        var name = head.strip();
        if (mapping == null) {
            var column = sheet.headed(name);
            return column == null ? List.of() : List.of(column);
        }
        return mapping.columns().entrySet().stream()
                .filter(entry -> entry.getValue().equals(name))
                .map(entry -> sheet.column(entry.getKey()))
                .toList();
    }

    private void open(int number, List<RawCell> heads) {
        header = number;
        var letters = new LinkedHashMap<String, Integer>();
        var unknown = new ArrayList<String>();
        for (var head : heads) {
            var columns = targetsOf(head.text());
            for (var column : columns) {
                if (letters.putIfAbsent(column.id(), head.position()) != null) {
                    reading.faults()
                            .add(new Fault(
                                    file,
                                    title,
                                    number,
                                    head.text().strip(),
                                    Table.letter(head.position()),
                                    null,
                                    Problem.DUPLICATE_COLUMN,
                                    null,
                                    List.of(head.text().strip())));
                } else {
                    targets.computeIfAbsent(head.position(), key -> new ArrayList<>())
                            .add(column);
                }
            }
            if (mapping != null
                    && mapping.places() != null
                    && mapping.places().column().equals(head.text().strip())) {
                placeColumn = head.position();
            } else if (columns.isEmpty()) {
                unknown.add(head.text().strip());
            }
        }
        if (!unknown.isEmpty()) {
            reading.notice(title, number, null, "unknown-columns", String.join("、", unknown));
        }
        if (mapping != null) {
            constants.putAll(mapping.constants());
            if (mapping.area() != null && sheet.has("area")) {
                constants.putIfAbsent("area", mapping.area());
            }
            constants.keySet().forEach(column -> letters.putIfAbsent(column, -1));
            if (mapping.places() != null && placeColumn < 0) {
                missing(number, mapping.places().column(), Problem.MISSING_SOURCE_COLUMN);
            }
            mapping.columns().forEach((column, name) -> {
                if (!letters.containsKey(column)) {
                    missing(number, name, Problem.MISSING_SOURCE_COLUMN);
                }
            });
        }
        // what the mapping takes from a column that is not there was told above
        var told = new HashSet<>(letters.keySet());
        if (mapping != null) {
            told.addAll(mapping.columns().keySet());
        }
        for (var column : sheet.columns()) {
            if (column.isRequired() && !told.contains(column.id()) && !isNamed(column, told)) {
                missing(number, column.name(), Problem.MISSING_COLUMN);
            } else if (column.required() == Column.Need.OR_AREA
                    && !told.contains(column.id())
                    && !isNamed(column, told)
                    && !told.contains("area")) {
                missing(number, column.name(), Problem.MISSING_COLUMN);
            }
        }
        var opened = new Table(sheet, file, title, letters);
        table = opened;
        reading.tables().add(opened);
        for (var range : merged) {
            var match = RANGE.matcher(range);
            if (match.matches()
                    && Integer.parseInt(match.group(4)) > number
                    && letters.values().stream()
                            .anyMatch(at -> at >= position(match.group(1)) && at <= position(match.group(3)))) {
                reading.faults()
                        .add(new Fault(
                                file,
                                title,
                                Math.max(Integer.parseInt(match.group(2)), number),
                                null,
                                match.group(1),
                                range,
                                Problem.MERGED_CELLS,
                                opened,
                                List.of()));
            }
        }
    }

    private boolean isNamed(Column column, Set<String> ids) {
        return sheet.columns().stream()
                .anyMatch(other -> column.id().equals(other.standsFor())
                        && other.id().endsWith("Name")
                        && ids.contains(other.id()));
    }

    private void missing(int row, String column, Problem problem) {
        reading.faults().add(new Fault(file, title, row, column, null, null, problem, null, List.of(column)));
    }

    private static int position(String letters) {
        var position = 0;
        for (var letter : letters.toCharArray()) {
            position = position * 26 + letter - 'A' + 1;
        }
        return position - 1;
    }

    private @Nullable Row read(Table into, int number, List<RawCell> raw) {
        var row = new Row(into, number, new @Nullable String[sheet.columns().size()]);
        var filled = false;
        for (var cell : raw) {
            for (var column : targets.getOrDefault(cell.position(), List.of())) {
                filled = true;
                put(row, column, replaced(column, cell));
            }
            if (cell.position() == placeColumn
                    && mapping != null
                    && mapping.places() != null
                    && mapping.area() != null) {
                var place = mapping.places().in(cell.text());
                if (place != null) {
                    row.cells()[sheet.position("area")] = reading.place(mapping.area(), place);
                }
            }
        }
        if (!filled) {
            return null;
        }
        constants.forEach((id, value) -> {
            var at = sheet.position(id);
            if (row.cells()[at] == null) {
                put(row, sheet.column(id), RawCell.text(-1, value));
            }
        });
        return row;
    }

    private RawCell replaced(Column column, RawCell cell) {
        if (mapping == null) {
            return cell;
        }
        var value = mapping.values()
                .getOrDefault(column.id(), Map.of())
                .get(cell.text().strip());
        return value == null ? cell : new RawCell(cell.position(), value, RawCell.Type.TEXT, null, cell.formula());
    }

    private void put(Row row, Column column, RawCell cell) {
        var at = sheet.position(column.id());
        try {
            row.cells()[at] = reading.cells().read(column, cell);
            if (cell.formula()) {
                formulas.merge(column.name(), 1, Integer::sum);
            }
        } catch (Unreadable e) {
            row.cells()[at] = Row.BAD;
            reading.faults().add(Fault.in(row, column.id(), shortened(cell.text()), e.problem(), e.details()));
        }
    }

    static String shortened(String value) {
        return value.length() <= 120 ? value : value.substring(0, 119) + "…";
    }

    /** Called when the sheet is at its end. */
    void close() {
        if (table == null && tried > 0) {
            missingHeader();
        }
        formulas.forEach((column, count) -> reading.notice(title, null, column, "formulas", count));
        var read = table;
        if (read != null) {
            reading.progress()
                    .step(
                            Progress.Phase.READ,
                            sheet.title(),
                            read.rows().size(),
                            read.rows().size());
        }
    }

    private void missingHeader() {
        var wanted = mapping == null
                ? sheet.columns().stream()
                        .filter(Column::isRequired)
                        .map(Column::name)
                        .toList()
                : List.copyOf(mapping.columns().values());
        for (var column : wanted) {
            missing(firstTried, column, mapping == null ? Problem.MISSING_COLUMN : Problem.MISSING_SOURCE_COLUMN);
        }
    }
}

package dutygraph.intake;

import dutygraph.intake.ImportResult.Cause;
import dutygraph.intake.ImportResult.Errors;
import dutygraph.intake.RowError.Neighbour;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts errors into words, with what may have been meant. */
final class ErrorTexts {

    private final Messages messages;
    private final @Nullable Known known;

    ErrorTexts(Messages messages, @Nullable Known known) {
        this.messages = messages;
        this.known = known;
    }

    Errors of(Faults faults) {
        var shown = faults.shown().stream()
                .map(this::error)
                .sorted(java.util.Comparator.comparing((RowError error) -> order(error.sheet()))
                        .thenComparing(error -> error.row() == null ? 0 : error.row()))
                .toList();
        var causes = faults.total() <= Faults.SHOWN
                ? List.<Cause>of()
                : faults.causes().stream()
                        .map(cause -> new Cause(
                                cause.getKey().sheet(),
                                cause.getKey().column(),
                                cause.getKey().value(),
                                cause.getKey().problem(),
                                cause.getValue()))
                        .toList();
        return new Errors(faults.total(), shown.size(), shown, causes);
    }

    private static int order(@Nullable String sheet) {
        return sheet == null ? -1 : Sheet.named(sheet).map(Enum::ordinal).orElse(99);
    }

    private RowError error(Fault fault) {
        var details = new Object[8];
        java.util.Arrays.fill(details, "");
        details[0] = fault.value() == null ? "" : fault.value();
        details[1] = fault.column() == null ? "" : fault.column();
        for (var i = 0; i < fault.details().size() && i + 2 < details.length; i++) {
            details[i + 2] = fault.details().get(i);
        }
        var remedy = messages.remedy(fault.problem(), details) + meant(fault);
        var place = where(fault);
        return new RowError(
                fault.file(),
                fault.sheet(),
                fault.row() == 0 ? null : fault.row(),
                fault.column(),
                fault.letter(),
                fault.value(),
                fault.problem(),
                place,
                place + messages.message(fault.problem(), details),
                remedy,
                neighbours(fault));
    }

    private String where(Fault fault) {
        if (fault.sheet() == null) {
            return fault.file() == null ? "" : messages.text("where.file", fault.file());
        }
        if (fault.row() == 0) {
            return messages.text("where.sheet", fault.sheet());
        }
        return fault.column() == null
                ? messages.text("where.row", fault.sheet(), fault.row())
                : messages.text("where.cell", fault.sheet(), fault.row(), fault.column());
    }

    private String meant(Fault fault) {
        var target = fault.problem().target();
        var value = fault.value();
        if (target == null || value == null || known == null) {
            return "";
        }
        var near = NearMiss.of(value, known.codes(target));
        if (near.isEmpty()) {
            return "";
        }
        return messages.text(
                "meant",
                near.stream()
                        .map(code -> known.nameOf(target, code).isEmpty()
                                ? code
                                : messages.text("meant.one", code, known.nameOf(target, code)))
                        .collect(Collectors.joining(messages.text("meant.or"))));
    }

    private static List<Neighbour> neighbours(Fault fault) {
        var table = fault.table();
        if (table == null || fault.row() == 0) {
            return List.of();
        }
        return table.around(fault.row()).stream()
                .map(row -> new Neighbour(row.number(), cells(row, row.number() == fault.row() ? fault : null)))
                .toList();
    }

    private static Map<String, String> cells(Row row, @Nullable Fault fault) {
        var cells = new LinkedHashMap<String, String>();
        for (var column : row.table().sheet().columns()) {
            var cell = row.get(column.id());
            if (cell != null) {
                cells.put(column.name(), TableBuilder.shortened(Cells.shown(column, cell)));
            } else if (fault != null && column.name().equals(fault.column()) && fault.value() != null) {
                cells.put(column.name(), fault.value());
            }
        }
        return cells;
    }
}

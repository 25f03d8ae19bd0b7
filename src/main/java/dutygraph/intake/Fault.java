package dutygraph.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An error before it is put into words.
 *
 * @param file name of the file
 * @param sheet title of the sheet, or null where the whole file is wrong
 * @param row 0 where no row is meant
 * @param column header, or null
 * @param letter of the column, or null
 * @param table whose rows are shown beside it, or null
 * @param details what the message names beside the value
 */
record Fault(
        @Nullable String file,
        @Nullable String sheet,
        int row,
        @Nullable String column,
        @Nullable String letter,
        @Nullable String value,
        Problem problem,
        @Nullable Table table,
        List<String> details) {

    static Fault inFile(@Nullable String file, Problem problem, String... details) {
        return new Fault(file, null, 0, null, null, null, problem, null, List.of(details));
    }

    static Fault inSheet(String file, String sheet, int row, Problem problem, String... details) {
        return new Fault(file, sheet, row, null, null, null, problem, null, List.of(details));
    }

    static Fault in(Row row, String column, @Nullable String value, Problem problem, String... details) {
        var table = row.table();
        return new Fault(
                table.file(),
                table.title(),
                row.number(),
                table.sheet().column(column).name(),
                table.letter(column),
                value,
                problem,
                table,
                List.of(details));
    }
}

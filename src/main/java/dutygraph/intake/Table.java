package dutygraph.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows that one file holds for one sheet. */
final class Table {

    private final Sheet sheet;
    private final @Nullable String file;
    private final String title;
    private final Map<String, Integer> letters;
    private final List<Row> rows = new ArrayList<>();

    /**
     * @param file null for rows that we derived ourselves
     * @param title of the sheet in the file
     * @param letters position in the file, from 0, of each column that it has, by the column's id; -1 for constants
     */
    Table(Sheet sheet, @Nullable String file, String title, Map<String, Integer> letters) {
        this.sheet = sheet;
        this.file = file;
        this.title = title;
        this.letters = letters;
    }

    Sheet sheet() {
        return sheet;
    }

    @Nullable
    String file() {
        return file;
    }

    String title() {
        return title;
    }

    boolean isDerived() {
        return file == null;
    }

    /** Whether the file has the column. */
    boolean has(String column) {
        return letters.containsKey(column);
    }

    /** Letter of the column as the spreadsheet shows it, or null where the file has none. */
    @Nullable
    String letter(String column) {
        var position = letters.getOrDefault(column, -1);
        return position < 0 ? null : letter(position);
    }

    static String letter(int position) {
        var letter = new StringBuilder();
        for (var rest = position; rest >= 0; rest = rest / 26 - 1) {
            letter.insert(0, (char) ('A' + rest % 26));
        }
        return letter.toString();
    }

    List<Row> rows() {
        return rows;
    }

    void add(Row row) {
        rows.add(row);
    }

    /** The row of that number and the ones next to it. */
    List<Row> around(int number) {
        var at = Collections.binarySearch(
                rows, new Row(this, number, new String[0]), (l, r) -> Integer.compare(l.number(), r.number()));
        if (at < 0) {
            return List.of();
        }
        return rows.subList(Math.max(0, at - 1), Math.min(rows.size(), at + 2));
    }
}

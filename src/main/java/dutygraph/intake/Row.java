package dutygraph.intake;

import org.jspecify.annotations.Nullable;

/**
 * A row of a table in its only form: one text per column of the sheet.
 *
 * @param number as the spreadsheet shows it
 * @param cells by position of the column in the sheet; null where empty
 */
record Row(Table table, int number, @Nullable String[] cells) {

    /** A cell whose error was already reported. Compared by identity. */
    @SuppressWarnings("StringOperationCanBeSimplified")
    static final String BAD = new String("?");

    /** The cell, or null where it is empty or was found bad. */
    @Nullable
    String get(String column) {
        var cell = cells[table.sheet().position(column)];
        return cell == BAD ? null : cell;
    }

    /** Whether the cell was found bad. */
    boolean isBad(String column) {
        return cells[table.sheet().position(column)] == BAD;
    }

    /** The same row with one more cell. */
    Row with(String column, @Nullable String value) {
        var copy = cells.clone();
        copy[table.sheet().position(column)] = value;
        return new Row(table, number, copy);
    }
}

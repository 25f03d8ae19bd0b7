package dutygraph.intake;

import org.jspecify.annotations.Nullable;

/**
 * A cell as a file has it.
 *
 * @param position of its column, from 0
 * @param text never empty but for a formula without value
 * @param type of the value
 * @param format number format of a spreadsheet, or null
 * @param formula whether the value is what a spreadsheet last computed
 */
record RawCell(
        int position, String text, Type type, @Nullable String format, boolean formula) {

    enum Type {
        TEXT,
        NUMBER,
        BOOLEAN,
        ERROR
    }

    static RawCell text(int position, String text) {
        return new RawCell(position, text, Type.TEXT, null, false);
    }
}

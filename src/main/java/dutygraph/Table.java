package dutygraph;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Help.Ansi;

/** Rows in columns that line up although a Chinese character is as wide as two Latin ones. */
final class Table {

    private static final int WIDEST = 60;

    private final List<List<String>> rows = new ArrayList<>();

    private boolean lastWhole;

    Table(String... heads) {
        rows.add(List.of(heads));
    }

    /** The last column is never cut: what it says is needed to the end, and nothing stands to its right. */
    Table withLastWhole() {
        lastWhole = true;
        return this;
    }

    /** Adds a row; null is shown as nothing. */
    void add(@org.jspecify.annotations.Nullable Object... cells) {
        var row = new ArrayList<String>();
        for (var cell : cells) {
            var line = cell == null ? "" : cell.toString().strip().replace('\n', ' ');
            row.add(lastWhole && row.size() == cells.length - 1 ? line : shorten(line));
        }
        rows.add(row);
    }

    void print(PrintStream out) {
        var widths = new int[rows.get(0).size()];
        for (var row : rows) {
            for (var i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        for (var row : rows) {
            var line = new StringBuilder();
            for (var i = 0; i < widths.length; i++) {
                line.append(row.get(i)).append(" ".repeat(widths[i] - width(row.get(i)) + 2));
            }
            out.println(line.toString().stripTrailing());
        }
    }

    private static String shorten(String line) {
        if (width(line) <= WIDEST) {
            return line;
        }
        var end = line.length();
        while (width(line.substring(0, end)) > WIDEST - 2) {
            end--;
        }
        return line.substring(0, end) + "…";
    }

    private static int width(String text) {
        return Ansi.OFF.text(text).getCJKAdjustedLength();
    }
}

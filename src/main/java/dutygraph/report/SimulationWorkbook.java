package dutygraph.report;

import dutygraph.report.SimulationTables.Table;
import dutygraph.scenario.Simulation;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The answer of a simulation as a workbook: a sheet for each of its parts. */
public final class SimulationWorkbook {

    private static final int WIDEST = 60;
    private static final int NARROWEST = 8;

    private SimulationWorkbook() {}

    /**
     * Writes it and leaves the stream open.
     *
     * @param locale of the heads; the simulation already speaks it
     */
    public static void write(Simulation simulation, OutputStream out, Locale locale) throws IOException {
        var tables = new SimulationTables(simulation, locale);
        var workbook = new Workbook(out, "dutygraph", "1.0");
        var first = workbook.newWorksheet(tables.word("sim.summary"));
        first.value(0, 0, simulation.name());
        first.style(0, 0).bold().set();
        first.width(0, WIDEST * 1.5);
        var row = 1;
        for (var sentence : tables.narrative()) {
            first.value(row, 0, sentence);
            first.style(row++, 0).wrapText(true).set();
        }
        var sheets = new ArrayList<>(List.of(
                tables.metrics(),
                tables.resolved(),
                tables.appeared(),
                tables.unchanged(),
                tables.duties(),
                tables.staff(),
                tables.quota()));
        sheets.addAll(tables.destinations());
        sheets.add(tables.balances());
        for (var table : sheets) {
            write(table, workbook.newWorksheet(table.title()));
        }
        workbook.finish();
    }

    private static void write(Table table, Worksheet sheet) {
        var columns = table.heads().size();
        for (var column = 0; column < columns; column++) {
            sheet.value(0, column, table.heads().get(column));
            sheet.width(column, width(table, column));
        }
        sheet.range(0, 0, 0, columns - 1).style().bold().set();
        sheet.freezePane(0, 1);
        var row = 1;
        for (var cells : table.rows()) {
            for (var column = 0; column < columns; column++) {
                var cell = cells.get(column);
                if (cell instanceof Number number) {
                    sheet.value(row, column, number);
                } else if (cell != null) {
                    sheet.value(row, column, cell.toString());
                }
            }
            row++;
        }
        sheet.range(1, 0, Math.max(1, row - 1), columns - 1)
                .style()
                .wrapText(true)
                .set();
    }

    /** A Chinese character is twice as wide as a Latin one. */
    private static double width(Table table, int column) {
        var longest = length(table.heads().get(column));
        for (var cells : table.rows()) {
            var cell = cells.get(column);
            if (cell != null) {
                longest = Math.max(longest, length(cell.toString()));
            }
        }
        return Math.min(WIDEST, Math.max(NARROWEST, longest + 2));
    }

    private static int length(String text) {
        return text.lines()
                .mapToInt(line ->
                        line.codePoints().map(each -> each < 0x2e80 ? 1 : 2).sum())
                .max()
                .orElse(0);
    }
}

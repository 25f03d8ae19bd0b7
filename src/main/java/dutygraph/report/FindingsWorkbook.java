package dutygraph.report;

import dutygraph.analysis.Finding;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Findings as a workbook: one row each, with message, remedy, basis, codes, and what a reviewer decided. */
public final class FindingsWorkbook {

    private static final List<String> COLUMNS = List.of(
            "severity",
            "rule",
            "title",
            "message",
            "remedy",
            "basis",
            "subjects",
            "names",
            "verdict",
            "verdict.reason",
            "verdict.text",
            "verdict.by",
            "verdict.at",
            "key");

    private static final double[] WIDTHS = {8, 24, 24, 60, 60, 40, 40, 40, 10, 16, 40, 16, 22, 40};

    private FindingsWorkbook() {}

    /**
     * Writes them in the order given and leaves the stream open.
     *
     * @param locale of the heads; the findings already speak it
     */
    public static void write(List<Finding> findings, OutputStream out, Locale locale) throws IOException {
        var words = ResourceBundle.getBundle("dutygraph.report.messages", locale);
        var workbook = new Workbook(out, "dutygraph", "1.0");
        var sheet = workbook.newWorksheet(words.getString("findings"));
        for (var column = 0; column < COLUMNS.size(); column++) {
            sheet.value(0, column, words.getString(COLUMNS.get(column)));
            sheet.width(column, WIDTHS[column]);
        }
        sheet.style(0, 0).bold().set();
        sheet.freezePane(0, 1);
        var row = 1;
        for (var finding : findings) {
            sheet.value(row, 0, words.getString("severity." + finding.severity()));
            sheet.value(row, 1, finding.rule());
            sheet.value(row, 2, finding.title());
            sheet.value(row, 3, finding.message());
            sheet.value(row, 4, finding.remedy());
            sheet.value(row, 5, finding.basis());
            sheet.value(row, 6, String.join("\n", finding.subjects()));
            sheet.value(row, 7, String.join("\n", finding.subjectNames().values()));
            verdict(sheet, row, finding, words);
            sheet.value(row, 13, finding.key());
            row++;
        }
        sheet.range(1, 0, Math.max(1, row - 1), COLUMNS.size() - 1)
                .style()
                .wrapText(true)
                .set();
        workbook.finish();
    }

    /** What a reviewer decided about it; nothing where nobody has. */
    private static void verdict(Worksheet sheet, int row, Finding finding, ResourceBundle words) {
        var verdict = finding.verdict();
        if (verdict == null) {
            return;
        }
        sheet.value(row, 8, words.getString("decision." + verdict.decision()));
        var reason = verdict.reason();
        if (reason != null) {
            sheet.value(row, 9, words.getString("reason." + reason));
        }
        if (verdict.text() != null) {
            sheet.value(row, 10, verdict.text());
        }
        if (verdict.by() != null) {
            sheet.value(row, 11, verdict.by());
        }
        sheet.value(row, 12, verdict.at());
    }
}

package dutygraph.report;

import dutygraph.report.SimulationTables.Table;
import dutygraph.scenario.Simulation;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** The answer of a simulation as a document to be handed round: what it comes to first, the lists behind. */
public final class SimulationDocument {

    private static final int TITLE_POINTS = 18;
    private static final int HEADING_POINTS = 14;
    private static final int TEXT_POINTS = 11;
    private static final int CELL_POINTS = 9;
    /** A4 on its side, in twentieths of a point: the lists have many columns. */
    private static final int PAGE_WIDTH = 16_838;

    private static final int PAGE_HEIGHT = 11_906;

    private static final int MARGIN = 1_000;

    private final SimulationTables tables;
    private final XWPFDocument document;

    private SimulationDocument(SimulationTables tables, XWPFDocument document) {
        this.tables = tables;
        this.document = document;
    }

    /**
     * Writes it and leaves the stream open. Unchanged findings are counted; the workbook lists them.
     *
     * @param locale of the headings; the simulation already speaks it
     */
    public static void write(Simulation simulation, OutputStream out, Locale locale) throws IOException {
        try (var document = new XWPFDocument()) {
            var tables = new SimulationTables(simulation, locale);
            new SimulationDocument(tables, document).fill(simulation);
            document.write(out);
        }
    }

    private void fill(Simulation simulation) {
        page();
        var title = paragraph(simulation.name(), TITLE_POINTS, true);
        title.setAlignment(ParagraphAlignment.CENTER);
        heading(tables.word("sim.summary"));
        tables.narrative().forEach(sentence -> paragraph(sentence, TEXT_POINTS, false));
        section(tables.metrics());
        section(tables.resolved());
        section(tables.appeared());
        paragraph(
                new MessageFormat(tables.word("sim.unchanged-count"), Locale.ROOT)
                        .format(new Object[] {simulation.findings().unchanged().size()}),
                TEXT_POINTS,
                false);
        var rest = new ArrayList<>(List.of(tables.duties(), tables.staff(), tables.quota()));
        rest.addAll(tables.destinations());
        rest.add(tables.balances());
        rest.forEach(this::section);
    }

    private void page() {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(PAGE_WIDTH));
        size.setH(BigInteger.valueOf(PAGE_HEIGHT));
        size.setOrient(STPageOrientation.LANDSCAPE);
        var margin = section.addNewPgMar();
        margin.setLeft(BigInteger.valueOf(MARGIN));
        margin.setRight(BigInteger.valueOf(MARGIN));
        margin.setTop(BigInteger.valueOf(MARGIN));
        margin.setBottom(BigInteger.valueOf(MARGIN));
    }

    private XWPFParagraph paragraph(String text, int points, boolean bold) {
        var paragraph = document.createParagraph();
        write(paragraph, text, points, bold);
        return paragraph;
    }

    private static void write(XWPFParagraph paragraph, String text, int points, boolean bold) {
        var run = paragraph.createRun();
        run.setFontSize(points);
        run.setBold(bold);
        var lines = text.split("\n", -1);
        for (var line = 0; line < lines.length; line++) {
            if (line > 0) {
                run.addBreak();
            }
            run.setText(lines[line]);
        }
    }

    private void heading(String text) {
        var heading = paragraph(text, HEADING_POINTS, true);
        heading.setSpacingBefore(240);
        heading.setKeepNext(true);
    }

    /** A heading with a table; where that has no rows, that there are none. */
    private void section(Table table) {
        heading(table.title());
        if (table.rows().isEmpty()) {
            paragraph(tables.word("sim.none"), TEXT_POINTS, false);
            return;
        }
        var made = document.createTable(table.rows().size() + 1, table.heads().size());
        made.setWidth("100%");
        for (var column = 0; column < table.heads().size(); column++) {
            cell(made.getRow(0).getCell(column), table.heads().get(column), true);
        }
        made.getRow(0).setRepeatHeader(true);
        var row = 1;
        for (var cells : table.rows()) {
            for (var column = 0; column < cells.size(); column++) {
                var cell = cells.get(column);
                cell(made.getRow(row).getCell(column), cell == null ? "" : cell.toString(), false);
            }
            row++;
        }
    }

    private static void cell(XWPFTableCell cell, String text, boolean bold) {
        write(cell.getParagraphs().get(0), text, CELL_POINTS, bold);
    }
}

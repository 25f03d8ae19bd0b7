package dutygraph.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The empty workbook: all sheets, required columns marked, words to choose from, notes on every column. */
public final class Template {

    static final String NOTES = "说明";
    static final String WORDS = "可选值";

    private static final String REQUIRED = "FFE2B8";
    private static final String OR_AREA = "FFF3D6";
    private static final String HEAD = "E3EAF2";
    private static final int ROWS = 5_000;

    private Template() {}

    /** Writes it; the stream stays open. */
    public static void write(OutputStream out, Locale locale) throws IOException {
        var texts = new ColumnTexts(locale);
        try (var workbook = new Workbook(new KeptOpen(out), "dutygraph", "1.0")) {
            var notes = workbook.newWorksheet(NOTES);
            notes(notes, texts);
            var words = workbook.newWorksheet(WORDS);
            var ranges = words(words);
            words.setVisibilityState(VisibilityState.HIDDEN);
            for (var sheet : Sheet.values()) {
                sheet(workbook.newWorksheet(sheet.title()), sheet, ranges, texts);
            }
        }
    }

    private static void notes(Worksheet notes, ColumnTexts texts) {
        notes.value(0, 0, texts.title());
        notes.style(0, 0).bold().fontSize(14).set();
        var row = 1;
        for (var line : texts.introduction()) {
            notes.value(row++, 0, line);
        }
        row++;
        var heads = texts.heads();
        for (var i = 0; i < heads.size(); i++) {
            notes.value(row, i, heads.get(i));
            notes.style(row, i).bold().fillColor(HEAD).set();
        }
        for (var sheet : Sheet.values()) {
            for (var column : sheet.columns()) {
                row++;
                notes.value(row, 0, sheet.title());
                notes.value(row, 1, column.name());
                notes.value(row, 2, texts.need(column));
                notes.value(row, 3, texts.kind(column));
                notes.value(row, 4, texts.meaning(sheet, column));
                notes.style(row, 4).wrapText(true).set();
            }
        }
        notes.width(0, 14);
        notes.width(1, 18);
        notes.width(2, 14);
        notes.width(3, 44);
        notes.width(4, 80);
    }

    /** One column of words for each list of choices; answers where they stand. */
    private static Map<List<String>, String> words(Worksheet words) {
        var ranges = new HashMap<List<String>, String>();
        for (var sheet : Sheet.values()) {
            for (var column : sheet.written()) {
                var choices = column.choices();
                if (!choices.isEmpty() && !ranges.containsKey(choices)) {
                    var at = ranges.size();
                    for (var i = 0; i < choices.size(); i++) {
                        words.value(i, at, choices.get(i));
                    }
                    var letter = Table.letter(at);
                    ranges.put(choices, "'" + WORDS + "'!$" + letter + "$1:$" + letter + "$" + choices.size());
                }
            }
        }
        return ranges;
    }

    private static void sheet(Worksheet worksheet, Sheet sheet, Map<List<String>, String> ranges, ColumnTexts texts) {
        var columns = sheet.written();
        for (var i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            worksheet.value(0, i, column.name());
            worksheet
                    .style(0, i)
                    .bold()
                    .fillColor(
                            switch (column.required()) {
                                case REQUIRED -> REQUIRED;
                                case OR_AREA -> OR_AREA;
                                case OPTIONAL -> HEAD;
                            })
                    .set();
            worksheet.comment(0, i, texts.need(column) + "\n" + texts.meaning(sheet, column));
            worksheet.width(i, Math.max(12, column.name().length() * 2.4));
            if (column.kind() == Column.Kind.CODE || column.kind() == Column.Kind.CODES) {
                // so that leading zeros stay
                worksheet.style(i).format("@").set();
            } else if (column.kind() == Column.Kind.DATE) {
                worksheet.style(i).format("yyyy-mm-dd").set();
            }
            var choices = column.choices();
            if (!choices.isEmpty()) {
                worksheet
                        .range(1, i, ROWS, i)
                        .validateWithListByFormula(ranges.get(choices))
                        .allowBlank(true)
                        .showErrorMessage(column.kind() != Column.Kind.CATEGORY)
                        .errorTitle(column.name())
                        .error(texts.choose(choices));
            }
        }
        worksheet.freezePane(0, 1);
    }

    private static final class KeptOpen extends java.io.FilterOutputStream {

        KeptOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}

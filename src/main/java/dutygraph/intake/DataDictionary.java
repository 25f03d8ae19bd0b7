package dutygraph.intake;

import java.util.Locale;

/** The sheets and columns of the workbook as a page of the documentation. */
public final class DataDictionary {

    private DataDictionary() {}

    /** The page in Markdown. */
    public static String markdown(Locale locale) {
        var texts = new ColumnTexts(locale);
        var page = new StringBuilder(texts.page());
        for (var sheet : Sheet.values()) {
            page.append("\n## ")
                    .append(sheet.title())
                    .append(" (`")
                    .append(sheet.alias())
                    .append("`)\n\n")
                    .append(texts.meaning(sheet))
                    .append("\n\n")
                    .append(texts.tableHead())
                    .append("\n|---|---|---|---|\n");
            for (var column : sheet.columns()) {
                page.append("| ")
                        .append(column.name())
                        .append(" | ")
                        .append(texts.need(column))
                        .append(" | ")
                        .append(texts.kind(column))
                        .append(" | ")
                        .append(texts.meaning(sheet, column))
                        .append(" |\n");
            }
        }
        return page.toString();
    }
}

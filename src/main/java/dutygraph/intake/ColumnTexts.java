package dutygraph.intake;

import dutygraph.intake.Column.Need;
import java.util.List;
import java.util.Locale;

/** What sheets and columns mean, for the template and the data dictionary. */
public final class ColumnTexts {

    private final Messages messages;

    /** In Chinese, or English where that is asked for. */
    public ColumnTexts(Locale locale) {
        this.messages = new Messages(locale, "columns");
    }

    String title() {
        return messages.text("template.title");
    }

    List<String> introduction() {
        return messages.text("template.introduction").lines().toList();
    }

    List<String> heads() {
        return List.of(messages.text("template.heads").split("\\|"));
    }

    String page() {
        return messages.text("page.introduction");
    }

    String tableHead() {
        return messages.text("page.heads");
    }

    String need(Column column) {
        return messages.text(
                column.required() == Need.REQUIRED
                        ? "need.required"
                        : column.required() == Need.OR_AREA ? "need.or-area" : "need.optional");
    }

    String kind(Column column) {
        var choices = column.choices();
        return choices.isEmpty()
                ? messages.text("kind." + column.kind())
                : messages.text("kind." + column.kind(), String.join(" / ", choices));
    }

    String meaning(Sheet sheet, Column column) {
        return messages.text("column." + sheet.alias() + "." + column.id());
    }

    String meaning(Sheet sheet) {
        return messages.text("sheet." + sheet.alias());
    }

    String choose(List<String> choices) {
        return messages.text("template.choose", String.join("、", choices));
    }
}

package dutygraph.http;

import io.javalin.http.Context;
import java.util.Locale;
import java.util.stream.Stream;

/** The form of an answer that may be a file too. */
enum AnswerForm {
    JSON("application/json"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final String type;

    AnswerForm(String type) {
        this.type = type;
    }

    String type() {
        return type;
    }

    String suffix() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What {@code ?format} asks for, else a file that the Accept header names, else JSON. */
    static AnswerForm of(Context ctx) {
        var asked = Asked.text(ctx, "format");
        if (asked != null) {
            return Stream.of(values())
                    .filter(each -> each.suffix().equals(asked))
                    .findFirst()
                    .orElseThrow(() -> Asked.noneOf(
                            "format",
                            Stream.of(values()).map(AnswerForm::suffix).toList()));
        }
        var accepted = String.valueOf(ctx.header("Accept"));
        return Stream.of(XLSX, DOCX)
                .filter(each -> accepted.contains(each.type))
                .findFirst()
                .orElse(JSON);
    }
}

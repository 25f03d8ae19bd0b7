package dutygraph.intake;

import dutygraph.wording.StatementText;
import dutygraph.wording.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The distinct texts that rows of duties and items state, each read once. */
final class StatedTexts {

    /** The sheets whose rows state texts. */
    static final List<Sheet> SHEETS = List.of(Sheet.DUTIES, Sheet.ITEMS);

    private final Map<String, StatementText> byWords = new HashMap<>();
    private @Nullable StatementPlaces places;

    /** The text that the rows of one code state. */
    StatementText of(Sheet sheet, List<Row> rows) {
        var words = Objects.requireNonNull(HoldingWriter.first(rows, sheet == Sheet.ITEMS ? "name" : "text"));
        return byWords.computeIfAbsent(words, Texts::statement);
    }

    /** Told that all of them are being compared already, where they are held. */
    void comparedIn(StatementPlaces where) {
        places = where;
    }

    /** Codes of the areas in which a text is being compared already; null where it is not. */
    @Nullable
    List<String> comparedIn(String key) {
        return places == null ? null : places.codes(key);
    }
}

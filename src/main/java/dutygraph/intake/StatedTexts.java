package dutygraph.intake;

import dutygraph.wording.StatementText;
import dutygraph.wording.Texts;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The distinct texts that rows of duties and items state, each read once. */
final class StatedTexts {

    private final Map<String, StatementText> byWords = new HashMap<>();

    /** The text that the rows of one code state. */
    StatementText of(Sheet sheet, List<Row> rows) {
        var words = Objects.requireNonNull(HoldingWriter.first(rows, sheet == Sheet.ITEMS ? "name" : "text"));
        return byWords.computeIfAbsent(words, Texts::statement);
    }

    /** All texts as {@link HoldingWriter} will write them into an empty graph: of those with one key the first. */
    Collection<StatementText> all(Map<Sheet, List<Row>> rows) {
        var byKey = new LinkedHashMap<String, StatementText>();
        for (var sheet : List.of(Sheet.DUTIES, Sheet.ITEMS)) {
            HoldingWriter.byCode(rows.getOrDefault(sheet, List.of())).values().forEach(of -> {
                var text = of(sheet, of);
                byKey.putIfAbsent(text.key(), text);
            });
        }
        return byKey.values();
    }
}

package dutygraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dutygraph.cypher.Queries;
import dutygraph.cypher.Query;
import dutygraph.scenario.ScenarioSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a rule returns and takes has words in the viewer, so that no name of the program is read there. */
final class WordsTests {

    /** Told by other columns, or by the list itself. */
    private static final Set<String> NOT_SHOWN = Set.of("subjects", "ceiling");

    @Test
    void everyColumnOfARuleHasWords() {
        var words = file("views/evidence.js");

        var wordless = rules().flatMap(rule -> rule.columns().stream().map(Query.Column::name))
                .filter(column -> !NOT_SHOWN.contains(column))
                .filter(column -> !words.contains("'evidence." + column + "'"))
                .filter(column -> !words.contains("'evidence." + column.replaceFirst("Name$", "") + "'"));

        assertThat(wordless).isEmpty();
    }

    @Test
    void everyParameterOfARuleHasWords() {
        var words = file("views/findings/words.js");

        var wordless = rules().flatMap(rule -> rule.parameters().stream().map(Query.Parameter::name))
                .filter(parameter -> !parameter.equals("area"))
                .filter(parameter -> !words.contains("'param." + parameter + "'"));

        assertThat(wordless).isEmpty();
    }

    @Test
    void everyCategoryAndSeverityOfARuleHasWords() {
        var words = file("words.js");

        Stream.<Function<Query, String>>of(
                        rule -> "'category." + rule.attributes().get("category") + "'",
                        rule -> "'severity." + rule.attributes().get("severity") + "'")
                .forEach(key -> assertThat(rules().map(key)).allMatch(words::contains));
    }

    @Test
    void everyChangeOfAScenarioAndEachOfItsKeysHasWordsAndAField() throws IOException {
        var schema = new ObjectMapper().readTree(ScenarioSchema.text());
        var changes = file("views/scenarios/changes.js");
        var words = file("views/scenarios/words.js");

        for (var change : schema.at("/properties/changes/items/oneOf")) {
            var operation = change.get("properties").fieldNames().next();
            assertThat(changes).contains("{ word: '" + operation + "', fields:");
            assertThat(words).contains("'scenarios.op." + operation + "'");
            var keys = change.at("/properties/" + operation + "/properties").fieldNames();
            var line = changes.lines()
                    .filter(each -> each.contains("{ word: '" + operation + "'"))
                    .findFirst()
                    .orElseThrow();
            keys.forEachRemaining(key -> {
                if (!Set.of("override", "document", "kind", "tie", "verdicts", "filter")
                        .contains(key)) {
                    assertThat(line).as(operation).contains("'" + key + "'");
                }
            });
        }
    }

    @Test
    void everyFigureOfAScenarioAndWhatItIsOfHasWords() {
        var words = file("views/scenarios/words.js");

        var figures =
                ResourceBundle.getBundle("dutygraph.scenario.messages", Locale.SIMPLIFIED_CHINESE).keySet().stream()
                        .filter(key -> key.matches("metric\\.[a-z].*"));

        assertThat(figures)
                .allMatch(key -> words.contains("'scenarios." + key + "'")
                        || words.contains("'scenarios." + key.replace("metric.", "base.") + "'"));
    }

    private static Stream<Query> rules() {
        return Queries.onClassPath().in("rules").stream();
    }

    private static String file(String name) {
        try (var in = Objects.requireNonNull(WordsTests.class.getResourceAsStream("/dutygraph/web/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

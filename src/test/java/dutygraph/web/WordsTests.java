package dutygraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dutygraph.analysis.Rule;
import dutygraph.analysis.Rules;
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

    @Test
    void everyColumnOfARuleHasWords() {
        var words = file("views/evidence.js");
        var hidden = words.lines()
                .filter(line -> line.startsWith("const HIDDEN = "))
                .findFirst()
                .orElseThrow();

        var wordless = rules().flatMap(
                        rule -> rule.statement().columns().stream().map(Query.Column::name))
                .filter(column -> !column.equals("rule") && !hidden.contains("'" + column + "'"))
                .filter(column -> !words.contains("'evidence." + column + "'"))
                .filter(column -> !words.contains("'evidence." + column.replaceFirst("Name$", "") + "'"));

        assertThat(wordless).isEmpty();
    }

    @Test
    void everyParameterOfARuleHasWords() {
        var words = file("views/findings/words.js");

        var wordless = rules().flatMap(rule -> rule.parameters().stream().map(Query.Parameter::name))
                .filter(parameter -> !words.contains("'param." + parameter + "'"));

        assertThat(wordless).isEmpty();
    }

    @Test
    void everyCategoryAndSeverityOfARuleHasWords() {
        var words = file("words.js");

        Stream.<Function<Rule, String>>of(
                        rule -> "'category." + rule.category() + "'", rule -> "'severity." + rule.severity() + "'")
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

    private static Stream<Rule> rules() {
        return new Rules(Queries.onClassPath()).all().stream();
    }

    private static String file(String name) {
        try (var in = Objects.requireNonNull(WordsTests.class.getResourceAsStream("/dutygraph/web/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dutygraph.scenario;

import java.util.List;
import java.util.Locale;

/**
 * What is wrong with the text of a scenario.
 *
 * @param line from 1, as an editor shows it
 * @param column from 1
 * @param path where in the scenario, such as {@code changes[2].merge.agencies}
 * @param word key of the sentence
 * @param values for the sentence
 */
public record ScenarioError(int line, int column, String path, String word, List<Object> values) {

    /** The sentence for a user, with the place and how to mend it. */
    public String in(Locale locale) {
        return Messages.text(
                locale, "error.at", line, column, path, Messages.text(locale, "error." + word, values.toArray()));
    }
}

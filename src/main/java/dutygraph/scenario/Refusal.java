package dutygraph.scenario;

import java.util.List;
import java.util.Locale;

/**
 * Why a change cannot be made as the graph stands.
 *
 * @param step number of the change, from 1
 * @param operation its word
 * @param word key of the reason and of its remedy
 * @param values for both
 * @param subjects codes
 * @param overridable whether an {@code override} with a reason sets it aside
 */
public record Refusal(
        int step, String operation, String word, List<Object> values, List<String> subjects, boolean overridable) {

    /** A refusal in the words of a language. */
    public record Told(
            int change,
            String operation,
            String reason,
            String message,
            String remedy,
            List<String> subjects,
            boolean overridable) {}

    /** In the words of a language. */
    public Told in(Locale locale) {
        return new Told(
                step,
                operation,
                word,
                Messages.text(locale, "refused." + word, Guards.inWords(values, locale)),
                Messages.text(locale, "remedy." + word, Guards.inWords(values, locale))
                        + (overridable ? Messages.text(locale, "remedy.override") : ""),
                subjects,
                overridable);
    }
}

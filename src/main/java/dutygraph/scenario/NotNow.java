package dutygraph.scenario;

import java.util.List;
import java.util.Locale;

/** A scenario is not in a state for what was asked of it, or lacks what is needed for it. */
public final class NotNow extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String word;
    private final transient List<Object> values;

    NotNow(String word, Object... values) {
        super(word);
        this.word = word;
        this.values = List.of(values);
    }

    /** unknown, state, revision, proposal, point, document or gone. */
    public String word() {
        return word;
    }

    /** The sentence for a user. */
    public String in(Locale locale) {
        return Messages.text(locale, "not-now." + word, Guards.inWords(values, locale));
    }
}

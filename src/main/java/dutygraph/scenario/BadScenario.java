package dutygraph.scenario;

import java.util.List;

/** The text is no scenario; every mistake is named. */
public final class BadScenario extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<ScenarioError> errors;

    BadScenario(List<ScenarioError> errors) {
        super(errors.get(0).in(java.util.Locale.ENGLISH));
        this.errors = List.copyOf(errors);
    }

    /** One or more, in the order of the text. */
    public List<ScenarioError> errors() {
        return errors;
    }
}

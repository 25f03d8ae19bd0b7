package dutygraph.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dutygraph.scenario.Conflict;
import dutygraph.scenario.Refusal.Told;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An error as RFC 9457 has it.
 *
 * @param type path that names the kind of problem
 * @param title the kind in words, the same for every occurrence
 * @param status HTTP status
 * @param detail what went wrong this time and what to do
 * @param errors what is wrong with which parameter
 * @param mistakes in the text of a scenario
 * @param refusals why changes of a scenario cannot be made
 * @param conflicts fields that others changed since a scenario was submitted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable List<Mistake> errors,
        @Nullable List<ScenarioMistake> mistakes,
        @Nullable List<Told> refusals,
        @Nullable List<Conflict> conflicts) {

    Problem(String type, String title, int status, String detail, @Nullable List<Mistake> errors) {
        this(type, title, status, detail, errors, null, null, null);
    }

    /** What is wrong at a place of a scenario's text. */
    record ScenarioMistake(int line, int column, String path, String message) {}

    /** What is wrong with a parameter. */
    record Mistake(String parameter, String message) {}
}

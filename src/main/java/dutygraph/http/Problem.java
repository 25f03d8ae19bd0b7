package dutygraph.http;

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
 */
record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable List<Mistake> errors) {

    /** What is wrong with a parameter. */
    record Mistake(String parameter, String message) {}
}

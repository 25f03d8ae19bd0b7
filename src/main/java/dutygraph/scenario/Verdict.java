package dutygraph.scenario;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one duty of a body that goes, where it does not simply pass to the successor.
 *
 * @param verdict MOVE to another body, MERGE with a duty that says the same, or DROP
 * @param with code of that body or duty, null for DROP
 * @param reason asked for where a duty is dropped
 */
record Verdict(
        String duty,
        Kind verdict,
        @Nullable String with,
        @Nullable String reason) {

    enum Kind {
        MOVE,
        MERGE,
        DROP
    }

    /** The codes that verdicts name beside the duties themselves. */
    static List<String> targets(List<Verdict> verdicts) {
        return verdicts.stream().map(Verdict::with).filter(Objects::nonNull).toList();
    }
}

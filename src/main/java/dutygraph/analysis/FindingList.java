package dutygraph.analysis;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A part of the findings asked for, gravest first, then by rule and key.
 *
 * @param total of all parts
 * @param next cursor of the next part; null on the last
 * @param counts of all parts, by severity
 * @param categories of all parts, by category
 * @param rules of all parts, by rule; none that found nothing
 * @param verdicts of all that fit but for the decision asked for, by decision: what is not shown is said
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FindingList(
        long total,
        List<Finding> items,
        @Nullable String next,
        Map<Severity, Long> counts,
        Map<String, Long> categories,
        Map<String, Long> rules,
        Map<Decision, Long> verdicts) {}

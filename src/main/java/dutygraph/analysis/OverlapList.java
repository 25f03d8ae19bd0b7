package dutygraph.analysis;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A part of the pairs asked for, those first that are most worth reading: see {@link Ranking}.
 *
 * @param total of all parts
 * @param next cursor of the next part; null on the last
 * @param relations number of pairs by relation: of all relations where one is asked for that is no problem, else of the problems
 * @param thresholds least score by relation, 0 to 1, as the marks of a scale show them
 * @param verdicts of all that fit but for the decision asked for, by decision: what is not shown is said
 * @param leftOut pairs that are counted nowhere because too many agencies of one area share the text
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OverlapList(
        long total,
        List<Overlap> items,
        @Nullable String next,
        Map<String, Long> relations,
        Map<String, Double> thresholds,
        Map<Decision, Long> verdicts,
        long leftOut) {}

package dutygraph.analysis;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Two holdings with the same or similar text. Those that are problems are findings and carry their rule; the others say why they
 * are none.
 *
 * @param rule id of the rule, absent where the pair is no problem
 * @param severity INFO where the pair is no problem
 * @param remedy absent where the pair is no problem
 * @param basis absent where the pair is no problem
 * @param relation one of the seven
 * @param score 0 (nothing shared) to 1 (same text)
 * @param scope HORIZONTAL (same area) or VERTICAL (nested areas)
 * @param verdict what a reviewer decided about the pair; absent where nobody has
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Overlap(
        @Nullable String rule,
        String key,
        Severity severity,
        String category,
        String title,
        String message,
        @Nullable String remedy,
        List<String> subjects,
        Map<String, String> subjectNames,
        @Nullable String basis,
        String relation,
        double score,
        String scope,
        Side left,
        Side right,
        OverlapEvidence evidence,
        @Nullable Verdict verdict) {}

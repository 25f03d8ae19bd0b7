package dutygraph.analysis;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why a pair is what it is.
 *
 * @param parts of the two texts, each with what matches and what it weighs
 * @param decidedBy the deciding rule, one sentence
 * @param suggestion whom practice would let lead; absent where it would not say
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OverlapEvidence(
        List<Map<String, Object>> parts,
        String decidedBy,
        @Nullable String suggestion) {}

package dutygraph.analysis;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What proposed duties would conflict with.
 *
 * @param results one a duty, in the order in which they were proposed
 */
public record ConflictReport(List<Result> results) {

    /** A proposed duty with its conflicts, highest score first, then by codes. */
    public record Result(String text, List<Conflict> conflicts) {}

    /**
     * A duty or item that stands in the way.
     *
     * @param duty code, absent where it is an item
     * @param item code, absent where it is a duty
     * @param otherText of that duty, or name of that item
     * @param agency code of the agency that holds it
     * @param scope HORIZONTAL (same area) or VERTICAL (nested areas)
     * @param evidence with the proposed text on the left
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Conflict(
            String relation,
            double score,
            @Nullable String duty,
            @Nullable String item,
            String otherText,
            String agency,
            String agencyName,
            String scope,
            OverlapEvidence evidence) {}
}

package dutygraph.analysis;

import com.fasterxml.jackson.annotation.JsonInclude;
import dutygraph.wording.Evidence;
import dutygraph.wording.Judged;
import java.util.List;
import java.util.Locale;
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
        List<Evidence.Part> parts,
        String decidedBy,
        @Nullable String suggestion) {

    /**
     * What was found of two texts, in the words of a language.
     *
     * @param decidedBy {@code text} where the two texts decided, else what did
     */
    static OverlapEvidence of(Judged judged, String decidedBy, Locale locale) {
        var why = decidedBy.equals("text")
                ? judged.evidence().sentence(locale)
                : Template.word("decided." + decidedBy, locale);
        return new OverlapEvidence(judged.evidence().parts(), why, null);
    }
}

package dutygraph.analysis;

import com.fasterxml.jackson.annotation.JsonInclude;
import dutygraph.wording.HeldTexts;
import dutygraph.wording.Relation;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Judges pairs of duties by their words and the names of their holders alone: it needs no graph. */
public final class Comparison {

    /** Characters of the longest text that is judged: what is longer is no duty but a document, and takes minutes. */
    public static final int LONGEST_TEXT = 4_000;

    /** Characters of the longest name of a holder. */
    public static final int LONGEST_NAME = 200;

    /**
     * Two duties with the names of those who hold them.
     *
     * @param id whatever tells the pair from others, a text or a number; null where nothing does
     * @param holderA name of an agency; empty where it is not known
     */
    public record Pair(@Nullable Object id, String holderA, String textA, String holderB, String textB) {}

    /**
     * What a pair is.
     *
     * @param relation one of the seven
     * @param score 0 (nothing shared) to 1 (same text)
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Compared(@Nullable Object id, Relation relation, double score, OverlapEvidence evidence) {}

    private Comparison() {}

    /** What the pair is, told in the language. */
    public static Compared of(Pair pair, Locale locale) {
        var judged = HeldTexts.between(pair.holderA(), pair.textA(), pair.holderB(), pair.textB());
        return new Compared(pair.id(), judged.relation(), judged.score(), OverlapEvidence.of(judged, "text", locale));
    }
}

package dutygraph.explore;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the analyses have found, for the drawing to show.
 *
 * @param states by code: {@code duplicate}, {@code overlapping}, {@code orphan}, {@code over-quota}, the gravest first
 * @param likenesses pairs of duties or items
 */
public record Marks(Map<String, List<String>> states, List<Likeness> likenesses) {

    /** Nothing was found, or nobody asked. */
    public static final Marks NONE = new Marks(Map.of(), List.of());

    /**
     * Two duties or items that claim the same.
     *
     * @param relation {@code DUPLICATE} or {@code OVERLAP}
     * @param score 0 to 1
     */
    public record Likeness(End left, End right, String relation, double score) {}

    /**
     * One of the two.
     *
     * @param work code of the duty or item
     * @param bureau code of the bureau that holds it, null where the agency itself does
     * @param agency code of the agency
     */
    public record End(String work, @Nullable String bureau, String agency) {}

    List<String> of(String code) {
        return states.getOrDefault(code, List.of());
    }
}

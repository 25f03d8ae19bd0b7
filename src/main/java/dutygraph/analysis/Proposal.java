package dutygraph.analysis;

import dutygraph.organisation.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Duties that an agency would take on.
 *
 * @param agency code of the agency; null where it is given by name
 * @param agencyName its name, told with the area; it need not exist yet
 * @param area code of the area it serves or will serve
 * @param duties in the order of the answer
 * @param relations wanted, of the seven but UNRELATED; usually {@link OverlapFilter#PROBLEMS}
 * @param minScore 0 (nothing shared) to 1 (same text)
 */
public record Proposal(
        @Nullable String agency,
        @Nullable String agencyName,
        @Nullable String area,
        List<Duty> duties,
        List<String> relations,
        double minScore) {

    /**
     * A proposed duty.
     *
     * @param text as it would be written
     * @param role of the agency in it
     * @param basis provisions, as they would be written; null where none is named
     */
    public record Duty(String text, Role role, @Nullable String basis) {}
}

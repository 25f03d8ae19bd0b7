package dutygraph.scenario;

import com.fasterxml.jackson.annotation.JsonInclude;
import dutygraph.organisation.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where everything went that the bodies had of which the changes speak. What nothing is said of is where it was.
 *
 * @param delegations and lines of duty lists: those that changed only
 * @param posts posts and heads from body to body
 * @param balances that nothing vanished and nothing was doubled, counted in the graph before and after
 */
public record Destinations(
        List<OfAgency> agencies,
        List<OfBureau> bureaus,
        List<OfTask> duties,
        List<OfTask> items,
        List<OfDelegation> delegations,
        List<OfListed> listed,
        List<OfPosts> posts,
        List<Balance> balances) {

    /**
     * A body that a change speaks of.
     *
     * @param verdict KEEP, NEW, SHELL or ABOLISHED
     * @param to where its functions went
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OfAgency(
            String code,
            String name,
            String verdict,
            List<Named> to,
            @Nullable Integer change) {}

    /** @param verdict KEEP, MOVE, MERGE or NEW */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OfBureau(
            String code,
            String name,
            String verdict,
            @Nullable Named from,
            @Nullable Named to,
            @Nullable Integer change) {}

    /** A holder of a duty or item. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Holding(
            String agency,
            String agencyName,
            @Nullable String bureau,
            @Nullable String bureauName,
            @Nullable String role) {}

    /**
     * A duty or item.
     *
     * @param verdict KEEP, MOVE, MERGE (with one that says the same) or DROP
     * @param with code of the duty that it is now part of
     * @param reason why it was dropped
     * @param change number of the change that did it last, absent where nothing did
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OfTask(
            String code,
            String text,
            String verdict,
            List<Holding> from,
            List<Holding> to,
            @Nullable String with,
            @Nullable String reason,
            @Nullable Integer change,
            @Nullable String document) {}

    /**
     * A delegation.
     *
     * @param code that it had, or has where it is new
     * @param verdict MOVE, MERGE (there was such a one already), ENDED or NEW
     * @param becomes the code it has now
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OfDelegation(
            String code,
            String item,
            String verdict,
            @Nullable String becomes,
            @Nullable String reason,
            @Nullable Integer change) {}

    /** A line of a township's duty list. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OfListed(
            String code,
            String verdict,
            @Nullable String becomes,
            @Nullable Integer change) {}

    /**
     * Posts or heads that passed.
     *
     * @param what QUOTA, STAFF, LEADER_QUOTA or LEADERS
     * @param kind ADMINISTRATIVE, INSTITUTION or SUPPORT
     * @param from absent where they are new
     * @param to absent where they went back to the area
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OfPosts(
            String what,
            @Nullable String kind,
            @Nullable Named from,
            @Nullable Named to,
            long amount,
            int change,
            @Nullable String document) {}

    /** Before, less what went, with what came, is after. */
    public record Balance(String what, long before, long added, long removed, long after) {

        /** Whether it is. */
        public boolean balanced() {
            return before + added - removed == after;
        }
    }
}

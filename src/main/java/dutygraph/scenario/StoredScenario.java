package dutygraph.scenario;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A scenario that is kept.
 *
 * @param id tells it from every other
 * @param revision rises with every change of it
 * @param changes as they were written, in JSON
 * @param proposal what a proposal must say, absent where nothing is said yet
 * @param missing what it lacks to be submitted
 * @param document number of the document that adopted it
 * @param date of that document
 * @param history what was done with it, the oldest first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StoredScenario(
        String id,
        long revision,
        Status status,
        String name,
        @Nullable String basis,
        JsonNode changes,
        @Nullable JsonNode proposal,
        List<String> missing,
        @Nullable String document,
        @Nullable String date,
        String createdAt,
        String changedAt,
        List<Event> history) {

    /**
     * Something that was done with it.
     *
     * @param event CREATED, CHANGED, DRAFT, IN_REVIEW, APPROVED, ADOPTED or UNDONE
     * @param version of the data at that moment
     * @param note what was said to it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Event(
            String event, String at, long version, @Nullable String note) {}
}

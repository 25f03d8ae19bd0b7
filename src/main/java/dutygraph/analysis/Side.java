package dutygraph.analysis;

import com.fasterxml.jackson.annotation.JsonInclude;
import dutygraph.organisation.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of the two of an overlap: a duty or an item, and who holds it.
 *
 * @param duty code, absent where it is an item
 * @param item code, absent where it is a duty
 * @param text of the duty, or name of the item
 * @param bureau code, absent where the agency itself holds it
 * @param role LEAD, JOINT or ASSIST
 * @param basis provisions
 * @param area that the agency serves
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Side(
        @Nullable String duty,
        @Nullable String item,
        String text,
        String agency,
        String agencyName,
        @Nullable String bureau,
        @Nullable String bureauName,
        String role,
        List<String> basis,
        Named area) {}

package dutygraph.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A duty in the list of its holder.
 *
 * @param bureau that holds it, null where the agency itself does
 * @param basis texts of the provisions */
public record HeldDuty(
        String code,
        String text,
        Role role,
        @Nullable Named bureau,
        @Nullable String domain,
        @Nullable String category,
        List<String> basis) {}

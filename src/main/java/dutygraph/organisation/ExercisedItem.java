package dutygraph.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An item in the list of its holder.
 *
 * @param bureau that exercises it, null where the agency itself does
 * @param basis texts of the provisions */
public record ExercisedItem(
        String code,
        String name,
        String category,
        @Nullable PowerSource source,
        Role role,
        @Nullable Named bureau,
        @Nullable String domain,
        List<String> basis) {}

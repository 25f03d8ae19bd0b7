package dutygraph.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that is known about one item.
 *
 * @param basis texts of the provisions */
public record ItemProfile(
        String code,
        String name,
        String category,
        @Nullable String categoryAsWritten,
        @Nullable String domain,
        @Nullable Named area,
        List<Holder> holders,
        List<HandedDown> delegations,
        List<String> basis) {}

package dutygraph.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that is known about one duty.
 *
 * @param basis texts of the provisions */
public record DutyProfile(
        String code,
        String text,
        @Nullable String original,
        @Nullable String domain,
        @Nullable String category,
        @Nullable Named area,
        List<Holder> holders,
        List<String> basis) {}

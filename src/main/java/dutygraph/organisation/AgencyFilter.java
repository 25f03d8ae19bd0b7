package dutygraph.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which agencies are asked for.
 *
 * @param area that area and all within it; null for all
 * @param kinds empty for all
 * @param statuses empty for all
 * @param words part of the name or short name, or start of the code or of the pinyin initials; null for all */
public record AgencyFilter(
        @Nullable String area,
        List<AgencyKind> kinds,
        List<AgencyStatus> statuses,
        @Nullable String words) {}

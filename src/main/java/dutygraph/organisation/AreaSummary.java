package dutygraph.organisation;

import org.jspecify.annotations.Nullable;

/** A line of the tree of areas.
 *
 * @param parent code of the area it lies in
 * @param agencies active agencies of this area only */
public record AreaSummary(
        String code, String name, AreaLevel level, @Nullable String parent, long agencies) {}

package dutygraph;

import dutygraph.organisation.Organisation;
import org.jspecify.annotations.Nullable;

/** Codes that a user typed. */
final class Codes {

    private Codes() {}

    /**
     * The code of the area, or null where none was asked for.
     *
     * @throws UsageError where the graph has no such area
     */
    static @Nullable String known(Application application, @Nullable String area) {
        if (area != null && !application.part(Organisation.class).hasArea(area)) {
            throw new UsageError(Messages.get("unknown-area", area));
        }
        return area;
    }
}

package dutygraph.organisation;

import org.jspecify.annotations.Nullable;

/** Posts by kind; null where the source does not say. */
public record Posts(
        @Nullable Integer administrative,
        @Nullable Integer institution,
        @Nullable Integer support) {

    /** All of them, null where none is known. */
    @Nullable
    Integer sum() {
        if (administrative == null && institution == null && support == null) {
            return null;
        }
        return or0(administrative) + or0(institution) + or0(support);
    }

    private static int or0(@Nullable Integer posts) {
        return posts == null ? 0 : posts;
    }
}

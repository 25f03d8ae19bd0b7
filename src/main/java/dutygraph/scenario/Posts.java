package dutygraph.scenario;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of posts or heads by kind.
 *
 * @param administrative null where nothing is said of it; so are the others
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Posts(
        @Nullable Long administrative,
        @Nullable Long institution,
        @Nullable Long support) {

    /** The kinds as the properties of an agency end in them, in the order in which they are drawn on. */
    static final List<String> KINDS = List.of("Administrative", "Institution", "Support");

    static final Posts NONE = new Posts(null, null, null);

    /** What is said of a kind of {@link #KINDS}; null where nothing is. */
    @Nullable
    Long of(String kind) {
        return switch (kind) {
            case "Administrative" -> administrative;
            case "Institution" -> institution;
            default -> support;
        };
    }

    boolean saysNothing() {
        return administrative == null && institution == null && support == null;
    }

    long sum() {
        return KINDS.stream()
                .map(this::of)
                .mapToLong(number -> number == null ? 0 : number)
                .sum();
    }
}

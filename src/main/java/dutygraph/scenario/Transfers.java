package dutygraph.scenario;

import com.fasterxml.jackson.annotation.JsonInclude;
import dutygraph.organisation.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lists that a reform hands out: 职责划转, 转隶, 编制.
 *
 * @param duties duties and items that change hands
 * @param staff heads from agency to agency
 * @param quota posts from agency to agency, with leading posts
 */
public record Transfers(List<OfDuty> duties, List<OfPosts> staff, List<OfPosts> quota) {

    /** A duty or item that changes hands. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OfDuty(
            @Nullable String duty,
            @Nullable String item,
            String text,
            List<Named> from,
            List<Named> to,
            int change,
            @Nullable String document) {}

    /**
     * Posts or heads from one agency to another by one document.
     *
     * @param from absent where they are new
     * @param to absent where they went back to the area
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OfPosts(
            @Nullable Named from,
            @Nullable Named to,
            long administrative,
            long institution,
            long support,
            long leaders,
            long total,
            @Nullable String document) {}
}

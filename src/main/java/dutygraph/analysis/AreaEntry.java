package dutygraph.analysis;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A line of the tree of areas.
 *
 * @param level NATION PROVINCE PREFECTURE COUNTY or TOWNSHIP
 * @param parent code of the area it lies within; absent at the top
 * @param agencies active agencies that serve this area itself
 * @param findings HIGH and MEDIUM ones of this area itself
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AreaEntry(
        String code, String name, String level, @Nullable String parent, long agencies, long findings) {}

package dutygraph.scenario;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A field that somebody changed since a scenario was submitted.
 *
 * @param sheet agencies, bureaus, duties, items, delegations, listed-duties, liaisons or completeness
 * @param code of the row
 * @param field column
 * @param baseline value on which the scenario was submitted, absent where there was none
 * @param theirs value now, absent where there is none
 * @param mine value that the scenario would set, absent where it would set none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Conflict(
        String sheet,
        String code,
        String field,
        @Nullable Object baseline,
        @Nullable Object theirs,
        @Nullable Object mine) {}

package dutygraph.organisation;

import org.jspecify.annotations.Nullable;

/** A delegation of an item.
 *
 * @param from first day, ISO 8601
 * @param until last day, ISO 8601 */
public record HandedDown(
        String code,
        Named by,
        Named to,
        DelegationMode mode,
        @Nullable String from,
        @Nullable String until) {}

package dutygraph.organisation;

import org.jspecify.annotations.Nullable;

/** Whether a list is loaded for an agency.
 *
 * @param date ISO 8601 */
public record ListState(
        LoadedList list, boolean complete, @Nullable String date) {}

package dutygraph.intake;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How to import.
 *
 * @param dryRun whether only to check and to say what would change
 * @param replace whether the files are the whole truth for their sheets and agencies. A caller first asks with
 *     {@code dryRun}, shows what would go, and imports once that is confirmed.
 * @param mapping how a foreign list is read, or null for workbooks
 * @param locale of the messages
 */
public record ImportOptions(
        boolean dryRun, boolean replace, @Nullable Path mapping, Locale locale) {

    /** Checks and writes, leaving alone what the files do not name. */
    public static ImportOptions plain(Locale locale) {
        return new ImportOptions(false, false, null, locale);
    }
}

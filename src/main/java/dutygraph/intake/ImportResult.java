package dutygraph.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import did, or why it did nothing.
 *
 * @param written whether the graph holds the files' content now; also true where nothing had to change
 * @param seconds from the first byte to the commit
 */
public record ImportResult(
        boolean dryRun,
        boolean written,
        List<SheetCounts> sheets,
        Errors errors,
        List<Notice> notices,
        double seconds) {

    /** Whether there was nothing wrong with the files. */
    public boolean accepted() {
        return errors.total() == 0;
    }

    /** The same with more to know, after that many seconds. */
    ImportResult with(List<Notice> more, double after) {
        var all = new ArrayList<>(notices);
        all.addAll(more);
        return new ImportResult(dryRun, written, sheets, errors, List.copyOf(all), after);
    }

    /**
     * Rows of one sheet, of all files together.
     *
     * @param rows rows that are not blank
     * @param added rows that bring something or somebody new
     * @param changed rows that change what is there
     * @param unchanged rows that say what is there already
     * @param removed things that go because the files, taken as the whole truth, do not name them
     */
    public record SheetCounts(String sheet, long rows, long added, long changed, long unchanged, long removed) {}

    /**
     * Errors of all sheets.
     *
     * @param total how many there are
     * @param shown how many are listed: at most 200
     * @param causes the commonest, where one cause spoils many rows
     */
    public record Errors(
            long total,
            int shown,
            List<RowError> items,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Cause> causes) {}

    /** One cause of several errors and how many rows it spoils. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Cause(
            @Nullable String sheet,
            @Nullable String column,
            @Nullable String value,
            Problem problem,
            long rows) {}

    /** Something to know that is not wrong. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Notice(
            @Nullable String sheet,
            @Nullable Integer row,
            @Nullable String column,
            String message) {}
}

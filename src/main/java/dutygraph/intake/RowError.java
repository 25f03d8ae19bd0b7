package dutygraph.intake;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a row and how to mend it. Errors of a whole file have neither row nor column.
 *
 * @param file name of the file
 * @param sheet title of the sheet
 * @param row as the spreadsheet shows it: the header is row 1
 * @param column header of the column
 * @param columnLetter letter of the column, such as {@code F}
 * @param value as the file has it
 * @param problem word for the kind of problem
 * @param place words for file or sheet, row and column, with which the message begins
 * @param neighbours the row itself and the ones before and after it, as far as they were read
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record RowError(
        @Nullable String file,
        @Nullable String sheet,
        @Nullable Integer row,
        @Nullable String column,
        @Nullable String columnLetter,
        @Nullable String value,
        Problem problem,
        @JsonIgnore String place,
        String message,
        String remedy,
        List<Neighbour> neighbours) {

    /** What is wrong, without the place where others show it beside. */
    public String complaint() {
        return message.substring(place.length());
    }

    /** A row for the eye: its cells by header. */
    public record Neighbour(int row, Map<String, String> cells) {}
}

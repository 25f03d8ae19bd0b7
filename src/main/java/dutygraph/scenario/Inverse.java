package dutygraph.scenario;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What undoing an adoption would do, made out when it was adopted.
 *
 * @param document number of the document that adopted it
 * @param date of that document, ISO 8601
 */
public record Inverse(String document, String date, List<Restored> rows) {

    /**
     * A field that would be as it was. A row that was made goes, one that went comes back: of these only the code is told.
     *
     * @param sheet agencies, bureaus, duties, items, delegations, listed-duties, liaisons or completeness
     * @param code of the row
     * @param field column
     * @param adopted value that the adoption left, absent where it left none
     * @param before value that would be there again, absent where there was none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Restored(
            String sheet,
            String code,
            String field,
            @Nullable Object adopted,
            @Nullable Object before) {}
}

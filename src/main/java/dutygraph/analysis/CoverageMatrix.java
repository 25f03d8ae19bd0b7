package dutygraph.analysis;

import com.fasterxml.jackson.annotation.JsonInclude;
import dutygraph.organisation.Named;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which superior agency reaches which township, or which office of one.
 *
 * @param rows superior agencies
 * @param columns townships, or the offices of the one asked about
 * @param cells those with something in them, and the gaps
 * @param mandatory duties that must be there and are not
 */
public record CoverageMatrix(List<Named> rows, List<Named> columns, List<Cell> cells, List<Finding> mandatory) {

    /**
     * A superior agency and a township or office.
     *
     * @param row code of the agency
     * @param column code of the township or office
     * @param items different items handed down
     * @param duties different listed duties not taken back and duties that both hold
     * @param modes items by mode, those with none left out
     * @param gap true where the township has no counterpart for the agency; absent otherwise
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Cell(
            String row,
            String column,
            long items,
            long duties,
            Map<String, Long> modes,
            boolean liaison,
            @Nullable Boolean gap) {}
}

package dutygraph.analysis;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whom an office serves, or whom an agency reaches.
 *
 * @param code of the township, the bureau of one or the superior agency asked about; where a bureau of a superior agency was
 *     asked about, of its agency, as all of the answer is
 * @param direction ONE_TO_MANY for a township or a bureau of one, MANY_TO_ONE for any other agency or bureau
 * @param offices the bureaus of townships, and a township itself for what names no bureau
 * @param bureaus of a superior agency its own; absent for a township
 * @param gaps findings of the category township about it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReachReport(
        String code,
        String name,
        String direction,
        List<Office> offices,
        @Nullable List<OwnBureau> bureaus,
        Totals totals,
        List<Finding> gaps) {

    /**
     * An office of a township.
     *
     * @param township code of its township's agency; absent where the township was asked about
     * @param bureau code of the bureau, or of the township itself for what names no bureau
     * @param staff actual; absent where unknown
     * @param quota authorised; absent where unknown
     * @param agencies it serves; absent where a superior agency was asked about
     * @param items different items: handed down, and for a township's own reach also those it exercises itself
     * @param duties listed duties not taken back and duties it holds together with the agency
     * @param sources for a township's own reach, items it exercises itself, by source of power
     * @param listed listed duties by list
     * @param liaison whether it takes its work from the superior agency asked about; absent otherwise
     * @param itemsPerHead items for each member of staff, one decimal; absent where staff is unknown or none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Office(
            @Nullable String township,
            @Nullable String townshipName,
            String bureau,
            String name,
            @Nullable Long staff,
            @Nullable Long quota,
            @Nullable List<Served> agencies,
            long items,
            long duties,
            Map<String, Long> modes,
            @Nullable Map<String, Long> sources,
            Map<String, Long> listed,
            @Nullable Boolean liaison,
            @Nullable Double itemsPerHead) {}

    /**
     * A superior agency that an office serves.
     *
     * @param items different items it handed to the office
     * @param duties listed duties it leads, not taken back, and duties that both hold
     * @param modes items by mode, those with none left out
     * @param listed listed duties by list, those with none left out
     */
    public record Served(
            String code,
            String name,
            long items,
            long duties,
            Map<String, Long> modes,
            Map<String, Long> listed,
            boolean liaison) {}

    /**
     * A bureau of the superior agency.
     *
     * @param delegated how many of its items are handed down
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OwnBureau(
            String code, String name, @Nullable Long staff, long items, long duties, long delegated) {}

    /**
     * All offices together: what several of them have in common counts once.
     *
     * @param agencies superior agencies served; absent where a superior agency was asked about
     * @param townships reached; absent where a township was asked about
     * @param items different items
     * @param duties different duties, listed and not taken back or held together
     * @param modes different items handed down by mode; an item counts once for each mode
     * @param listed different listed duties by list
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Totals(
            @Nullable Long agencies,
            @Nullable Long townships,
            long offices,
            long items,
            long duties,
            Map<String, Long> modes,
            Map<String, Long> listed) {}
}

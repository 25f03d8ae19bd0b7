package dutygraph.analysis;

import com.fasterxml.jackson.annotation.JsonProperty;
import dutygraph.organisation.Dataset;
import dutygraph.organisation.Named;
import java.util.List;
import java.util.Map;

/**
 * An area and all within it, in figures.
 *
 * @param level NATION PROVINCE PREFECTURE COUNTY or TOWNSHIP
 * @param path the areas it lies within from the top, itself last
 * @param counts of agencies (active), bureaus, duties, items, delegations, townships
 * @param quota authorised staff
 * @param staff actual staff
 * @param vacant posts not filled, summed over the agencies that have some
 * @param over staff above quota, summed over the agencies that have some
 * @param questions number of duplicates, overlaps, orphans, townships, and agencies that serve the area itself (countyAgencies)
 * @param findings by severity
 */
public record AreaOverview(
        String code,
        String name,
        String level,
        List<Named> path,
        Map<String, Long> counts,
        List<Staffing> staffing,
        long quota,
        long staff,
        long vacant,
        long over,
        long leaderQuota,
        long leaders,
        Map<String, Long> questions,
        Map<Severity, Long> findings,
        List<Category> findingsByCategory,
        List<ListCompleteness> completeness,
        Dataset dataset) {

    /** Persons of the three kinds of quota. */
    public record Posts(long administrative, long institution, long support) {

        long sum() {
            return administrative + institution + support;
        }
    }

    /**
     * The agencies of one kind.
     *
     * @param agencies active ones
     */
    public record Staffing(String kind, long agencies, Posts quota, Posts staff, long leaderQuota, long leaders) {}

    /** Number of findings of one category by severity. */
    public record Category(
            String category,
            @JsonProperty("HIGH") long high,
            @JsonProperty("MEDIUM") long medium,
            @JsonProperty("LOW") long low,
            @JsonProperty("INFO") long info) {}
}

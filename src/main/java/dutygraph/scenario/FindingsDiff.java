package dutygraph.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dutygraph.analysis.Finding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What became of the findings, told apart by their keys.
 *
 * @param counts how many of each of the three lists
 * @param resolved there before, not after
 * @param appeared there after, not before
 * @param unchanged there before and after, as they read after
 */
@JsonPropertyOrder({"counts", "resolved", "new", "unchanged"})
public record FindingsDiff(
        Map<String, Integer> counts,
        List<Finding> resolved,
        @JsonProperty("new") List<Finding> appeared,
        List<Finding> unchanged) {

    /** Compares two runs of the same rules. */
    public static FindingsDiff between(List<Finding> before, List<Finding> after) {
        var keysBefore = before.stream().map(Finding::key).collect(Collectors.toSet());
        var keysAfter = after.stream().map(Finding::key).collect(Collectors.toSet());
        var resolved = before.stream()
                .filter(finding -> !keysAfter.contains(finding.key()))
                .toList();
        var appeared = after.stream()
                .filter(finding -> !keysBefore.contains(finding.key()))
                .toList();
        var unchanged = after.stream()
                .filter(finding -> keysBefore.contains(finding.key()))
                .toList();
        var counts = new LinkedHashMap<String, Integer>();
        counts.put("resolved", resolved.size());
        counts.put("new", appeared.size());
        counts.put("unchanged", unchanged.size());
        return new FindingsDiff(counts, resolved, appeared, unchanged);
    }
}

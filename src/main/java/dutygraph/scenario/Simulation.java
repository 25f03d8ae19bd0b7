package dutygraph.scenario;

import com.fasterxml.jackson.annotation.JsonInclude;
import dutygraph.organisation.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a scenario would do.
 *
 * @param scope the area that was looked at with all within it; absent for the whole graph
 * @param baseline the data that it was tried on
 * @param summary the result in a few sentences
 * @param metrics figures by name
 * @param reach which superior agency reaches which township, where that changes
 * @param notices what a reader ought to know beside it
 * @param seconds that it took
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Simulation(
        String name,
        @Nullable String basis,
        @Nullable Named scope,
        Baseline baseline,
        List<String> summary,
        Map<String, Metric> metrics,
        FindingsDiff findings,
        ReachDiff reach,
        Transfers transfers,
        Destinations destinations,
        List<Notice> notices,
        double seconds) {

    /** @throws java.util.NoSuchElementException where there is no figure of that name */
    public Metric metric(String name) {
        return Optional.ofNullable(metrics.get(name)).orElseThrow();
    }

    /**
     * The version of the data before and after the trial.
     *
     * @param version of {@code Dataset} when the trial began
     * @param attempts how often it was run because the data moved on meanwhile, 1 or more
     * @param moved whether they moved on during the last attempt too: then before and after may differ by more than the
     *     changes
     */
    public record Baseline(long version, int attempts, boolean moved) {}

    /** @param change number of the change it is about, 0 for the scenario */
    public record Notice(int change, String message) {}
}

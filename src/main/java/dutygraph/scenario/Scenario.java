package dutygraph.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A named list of changes, which are made one after the other.
 *
 * @param basis document or reason, null where none is given yet
 * @param steps one or more
 */
public record Scenario(String name, @Nullable String basis, List<Step> steps) {

    /** Every code that the changes name, be it known or new. */
    List<String> codes() {
        return steps.stream()
                .flatMap(step -> step.change().codes().stream())
                .distinct()
                .sorted()
                .toList();
    }
}

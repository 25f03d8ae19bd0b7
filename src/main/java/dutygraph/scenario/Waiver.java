package dutygraph.scenario;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * That a guard is knowingly set aside for one change; it is recorded with the scenario.
 *
 * @param reason why
 * @param document number of the document that allows it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Waiver(String reason, @Nullable String document) {}

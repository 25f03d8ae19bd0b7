package dutygraph.scenario;

import org.jspecify.annotations.Nullable;

/**
 * A change at its place in a scenario.
 *
 * @param number from 1
 * @param waiver what may be set aside for it, null where nothing
 * @param document number of the document that orders it, null where it is the scenario's own basis
 */
public record Step(
        int number,
        Change change,
        @Nullable Waiver waiver,
        @Nullable String document) {}

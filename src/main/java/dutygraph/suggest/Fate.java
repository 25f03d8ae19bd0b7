package dutygraph.suggest;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.entity.PlanningPin;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What becomes of an agency: it goes on, or becomes part of another. */
@PlanningEntity
final class Fate {

    @PlanningId
    private String id;

    private Body body;
    private Map<String, Integer> price;

    @PlanningPin
    private boolean settled;

    @ValueRangeProvider(id = "successors")
    private List<Body> successors;

    @PlanningVariable(valueRangeProviderRefs = "successors")
    private Body into;

    /** For the solver, which fills it in when it copies one. */
    @SuppressWarnings("NullAway.Init")
    Fate() {}

    /**
     * @param successors what it may become part of, itself first; where that is all, it is settled
     * @param price of becoming part of an agency, by its code
     */
    Fate(Body body, List<Body> successors, Map<String, Integer> price) {
        this.id = body.code();
        this.body = body;
        this.successors = successors;
        this.price = price;
        this.into = body;
        this.settled = successors.size() < 2;
    }

    String id() {
        return id;
    }

    Body body() {
        return body;
    }

    List<Body> successors() {
        return successors;
    }

    Body into() {
        return into;
    }

    void become(Body agency) {
        into = agency;
    }

    boolean ends() {
        return !into.equals(body);
    }

    int price() {
        return price.getOrDefault(into.code(), 0);
    }

    /** The change that it is part of, told apart by this text; null where the agency goes on. */
    @Nullable
    String change() {
        return ends() ? "merge|" + into.code() : null;
    }

    @Override
    public String toString() {
        return id + " into " + into.code();
    }
}

package dutygraph.suggest;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Posts of an agency that nobody fills, and whether they go back to the area. */
@PlanningEntity
final class Vacancy implements Choice {

    @PlanningId
    private String id;

    private Body body;
    private String kind;
    private int posts;

    @ValueRangeProvider(id = "released")
    private List<Boolean> either;

    @PlanningVariable(valueRangeProviderRefs = "released")
    private Boolean released;

    /** For the solver, which fills it in when it copies one. */
    @SuppressWarnings("NullAway.Init")
    Vacancy() {}

    /** @param posts of that kind (administrative, institution, support) that may go, 1 or more */
    Vacancy(Body body, String kind, int posts) {
        this.id = body.code() + "|" + kind;
        this.body = body;
        this.kind = kind;
        this.posts = posts;
        this.either = List.of(false, true);
        this.released = false;
    }

    String id() {
        return id;
    }

    Body body() {
        return body;
    }

    String kind() {
        return kind;
    }

    int posts() {
        return posts;
    }

    boolean released() {
        return released;
    }

    void release(boolean goes) {
        released = goes;
    }

    @Override
    public @Nullable String change() {
        return released ? "setQuota|" + body.code() : null;
    }

    @Override
    public String toString() {
        return id + (released ? " released" : " kept");
    }
}

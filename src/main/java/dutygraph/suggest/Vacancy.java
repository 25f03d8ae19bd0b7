package dutygraph.suggest;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Posts of an agency that nobody fills, and whether they go back to the area. Posts with somebody on them never do: nobody is
 * dismissed, and no more people shall be counted than there are posts for them.
 */
@PlanningEntity
final class Vacancy {

    @PlanningId
    private String id;

    private Body body;
    private String kind;
    private int alone;
    private int merged;

    @ValueRangeProvider(id = "released")
    private List<Boolean> either;

    @PlanningVariable(valueRangeProviderRefs = "released")
    private Boolean released;

    /** For the solver, which fills it in when it copies one. */
    @SuppressWarnings("NullAway.Init")
    Vacancy() {}

    /**
     * @param alone posts of that kind (administrative, institution, support) that may go while the agency goes on, 0 or more
     * @param merged posts that may go where it becomes part of another, which keeps a free one for both, 0 or more
     */
    Vacancy(Body body, String kind, int alone, int merged) {
        this.id = body.code() + "|" + kind;
        this.body = body;
        this.kind = kind;
        this.alone = alone;
        this.merged = merged;
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

    /** Posts that go, if any do. */
    int posts(Fate fate) {
        return fate.ends() ? merged : alone;
    }

    boolean released() {
        return released;
    }

    void release(boolean goes) {
        released = goes;
    }

    /** The change that it is part of, once it is known what becomes of the agency; null where all posts stay. */
    @Nullable
    String change(Fate fate) {
        return released ? change(fate.into()) : null;
    }

    /** The change that sets the posts of an agency. */
    static String change(Body body) {
        return "setQuota|" + body.code();
    }

    @Override
    public String toString() {
        return id + (released ? " released" : " kept");
    }
}

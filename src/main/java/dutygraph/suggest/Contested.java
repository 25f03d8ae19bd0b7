package dutygraph.suggest;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.entity.PlanningPin;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A duty or item that an agency holds and another claims too, and which of them shall hold it. */
@PlanningEntity
final class Contested {

    @PlanningId
    private String id;

    private Task task;

    @PlanningPin
    private boolean settled;

    @ValueRangeProvider(id = "holders")
    private List<Body> holders;

    @PlanningVariable(valueRangeProviderRefs = "holders")
    private Body holder;

    /**
     * A duty or item where it is now.
     *
     * @param item whether it is an item
     * @param work class of power, null where it is of none
     * @param delegations how often its holder hands it down
     * @param alone bureaus that would have nothing left without it
     * @param price of moving it to an agency, by its code; 0 (as good as nothing) upwards
     */
    record Task(
            String code,
            String text,
            boolean item,
            Body home,
            @Nullable String work,
            int delegations,
            int alone,
            java.util.Map<String, Integer> price) {

        String id() {
            return id(code, home.code());
        }

        static String id(String task, String agency) {
            return task + "|" + agency;
        }
    }

    /** For the solver, which fills it in when it copies one. */
    @SuppressWarnings("NullAway.Init")
    Contested() {}

    /** @param holders where it may be, its home first; where that is all, it is settled */
    Contested(Task task, List<Body> holders) {
        this.id = task.id();
        this.task = task;
        this.holders = holders;
        this.holder = task.home();
        this.settled = holders.size() < 2;
    }

    String id() {
        return id;
    }

    Task task() {
        return task;
    }

    List<Body> holders() {
        return holders;
    }

    Body holder() {
        return holder;
    }

    String at() {
        return holder.code();
    }

    void moveTo(Body agency) {
        holder = agency;
    }

    boolean moves() {
        return !holder.equals(task.home());
    }

    int price() {
        return task.price().getOrDefault(holder.code(), 0);
    }

    /** The change that it is part of, told apart by this text; null where it stays. */
    @Nullable
    String change() {
        return moves() ? "transfer|" + task.home().code() + "|" + holder.code() : null;
    }

    @Override
    public String toString() {
        return id + " at " + holder.code();
    }
}

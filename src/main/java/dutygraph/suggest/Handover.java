package dutygraph.suggest;

import ai.timefold.solver.core.api.score.director.ScoreDirector;
import ai.timefold.solver.core.impl.heuristic.move.AbstractMove;
import ai.timefold.solver.core.impl.heuristic.move.Move;
import ai.timefold.solver.core.impl.heuristic.selector.move.factory.MoveListFactory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A step of the search: all that two agencies contest goes from the one to the other, or back. One by one they would only win
 * something together, as a change costs the same for one duty as for many.
 */
final class Handover extends AbstractMove<Plan> {

    private static final String HOLDER = "holder";

    private final List<Contested> tasks;
    private final @Nullable Body taker;

    /** @param taker null for back home */
    private Handover(List<Contested> tasks, @Nullable Body taker) {
        this.tasks = tasks;
        this.taker = taker;
    }

    private Body goal(Contested task) {
        return taker == null ? task.task().home() : taker;
    }

    @Override
    public boolean isMoveDoable(ScoreDirector<Plan> director) {
        return tasks.stream().anyMatch(each -> !each.holder().equals(goal(each)));
    }

    @Override
    protected void doMoveOnGenuineVariables(ScoreDirector<Plan> director) {
        for (var each : tasks) {
            if (!each.holder().equals(goal(each))) {
                director.beforeVariableChanged(each, HOLDER);
                each.moveTo(goal(each));
                director.afterVariableChanged(each, HOLDER);
            }
        }
    }

    @Override
    public Move<Plan> rebase(ScoreDirector<Plan> other) {
        return new Handover(rebaseList(tasks, other), taker);
    }

    @Override
    public Collection<?> getPlanningEntities() {
        return tasks;
    }

    @Override
    public Collection<?> getPlanningValues() {
        return taker == null ? List.of() : List.of(taker);
    }

    @Override
    public String toString() {
        return tasks + (taker == null ? " back" : " to " + taker.code());
    }

    /** All such steps of a plan. */
    public static final class Every implements MoveListFactory<Plan> {

        @Override
        public List<Handover> createMoveList(Plan plan) {
            var tasks = new TreeMap<String, List<Contested>>();
            var takers = new TreeMap<String, Body>();
            for (var each : plan.contested()) {
                var home = each.task().home();
                for (var holder : each.holders()) {
                    if (!holder.equals(home)) {
                        var between = home.code() + "|" + holder.code();
                        tasks.computeIfAbsent(between, key -> new ArrayList<>()).add(each);
                        takers.put(between, holder);
                    }
                }
            }
            var steps = new ArrayList<Handover>();
            tasks.forEach((between, each) -> {
                steps.add(new Handover(each, takers.get(between)));
                steps.add(new Handover(each, null));
            });
            return steps;
        }
    }
}

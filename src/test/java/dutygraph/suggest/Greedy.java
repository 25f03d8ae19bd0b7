package dutygraph.suggest;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import ai.timefold.solver.core.api.solver.SolutionManager;
import ai.timefold.solver.core.api.solver.SolverFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What the solver is compared with: again and again the one step that is best for the moment, judged by the same constraints,
 * until none makes it better. A step gives one duty or item to another holder, lets one institution become part of another, or
 * gives back the vacant posts of one agency.
 */
final class Greedy {

    private final SolutionManager<Plan, HardMediumSoftScore> scores;

    Greedy() {
        this.scores = SolutionManager.create(SolverFactory.<Plan>create(Search.config(List.of(Contested.class), 0)));
    }

    /** A step and how to take it back. */
    private record Step(Runnable take, Runnable takeBack) {}

    /** The plan itself, with the choices that were made. */
    Plan solve(Plan plan) {
        var now = score(plan);
        for (; ; ) {
            Step best = null;
            for (var step : steps(plan)) {
                step.take().run();
                var then = score(plan);
                step.takeBack().run();
                if (then.compareTo(now) > 0) {
                    now = then;
                    best = step;
                }
            }
            if (best == null) {
                score(plan);
                return plan;
            }
            best.take().run();
        }
    }

    private HardMediumSoftScore score(Plan plan) {
        return Objects.requireNonNull(scores.update(plan));
    }

    private static List<Step> steps(Plan plan) {
        var steps = new ArrayList<Step>();
        for (var each : plan.contested()) {
            var holder = each.holder();
            each.holders().stream()
                    .filter(other -> !other.equals(holder))
                    .forEach(other -> steps.add(new Step(() -> each.moveTo(other), () -> each.moveTo(holder))));
        }
        for (var each : plan.fates()) {
            var into = each.into();
            each.successors().stream()
                    .filter(other -> !other.equals(into))
                    .forEach(other -> steps.add(new Step(() -> each.become(other), () -> each.become(into))));
        }
        for (var each : plan.vacancies()) {
            var released = each.released();
            steps.add(new Step(() -> each.release(!released), () -> each.release(released)));
        }
        return steps;
    }
}

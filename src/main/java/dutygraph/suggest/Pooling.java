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
 * A step of the search: all institutions that may become part of one do so and give their vacant posts back with it, or all of
 * that is undone. That costs two changes however many they are; one by one the first would win nothing.
 */
final class Pooling extends AbstractMove<Plan> {

    private static final String INTO = "into";
    private static final String RELEASED = "released";

    private final List<Fate> fates;
    private final List<Vacancy> vacancies;
    private final @Nullable Body into;

    /** @param into null for each on its own again */
    private Pooling(List<Fate> fates, List<Vacancy> vacancies, @Nullable Body into) {
        this.fates = fates;
        this.vacancies = vacancies;
        this.into = into;
    }

    private Body goal(Fate fate) {
        return into == null ? fate.body() : into;
    }

    private boolean goes() {
        return into != null;
    }

    @Override
    public boolean isMoveDoable(ScoreDirector<Plan> director) {
        return fates.stream().anyMatch(fate -> !fate.into().equals(goal(fate)))
                || vacancies.stream().anyMatch(vacancy -> vacancy.released() != goes());
    }

    @Override
    protected void doMoveOnGenuineVariables(ScoreDirector<Plan> director) {
        for (var fate : fates) {
            if (!fate.into().equals(goal(fate))) {
                director.beforeVariableChanged(fate, INTO);
                fate.become(goal(fate));
                director.afterVariableChanged(fate, INTO);
            }
        }
        for (var vacancy : vacancies) {
            if (vacancy.released() != goes()) {
                director.beforeVariableChanged(vacancy, RELEASED);
                vacancy.release(goes());
                director.afterVariableChanged(vacancy, RELEASED);
            }
        }
    }

    @Override
    public Move<Plan> rebase(ScoreDirector<Plan> other) {
        return new Pooling(rebaseList(fates, other), rebaseList(vacancies, other), into);
    }

    @Override
    public Collection<?> getPlanningEntities() {
        var entities = new ArrayList<Object>(fates);
        entities.addAll(vacancies);
        return entities;
    }

    @Override
    public Collection<?> getPlanningValues() {
        return into == null ? List.of() : List.of(into);
    }

    @Override
    public String toString() {
        return fates + (into == null ? " apart" : " together");
    }

    /** All such steps of a plan. */
    public static final class Every implements MoveListFactory<Plan> {

        @Override
        public List<Pooling> createMoveList(Plan plan) {
            var pools = new TreeMap<String, List<Fate>>();
            for (var fate : plan.fates()) {
                fate.successors().stream().skip(1).forEach(next -> pools.computeIfAbsent(
                                next.code(), key -> new ArrayList<>())
                        .add(fate));
            }
            var byAgency = plan.byAgency();
            var steps = new ArrayList<Pooling>();
            pools.forEach((code, fates) -> {
                var taker = byAgency.get(code);
                if (taker != null) {
                    add(steps, plan, taker, fates);
                }
            });
            return steps;
        }

        private static void add(List<Pooling> steps, Plan plan, Fate taker, List<Fate> ends) {
            var fates = new ArrayList<>(ends);
            // one that is settled must not be touched, and stays itself anyhow
            if (taker.successors().size() > 1) {
                fates.add(taker);
            }
            var vacancies = plan.vacancies().stream()
                    .filter(vacancy -> vacancy.body().equals(taker.body())
                            || ends.stream().anyMatch(fate -> fate.body().equals(vacancy.body())))
                    .toList();
            steps.add(new Pooling(fates, vacancies, taker.body()));
            steps.add(new Pooling(fates, vacancies, null));
        }
    }
}

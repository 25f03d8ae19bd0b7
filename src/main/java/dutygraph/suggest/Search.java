package dutygraph.suggest;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.heuristic.selector.entity.EntitySelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.MoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.composite.CartesianProductMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.composite.UnionMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.factory.MoveListFactoryConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.ChangeMoveSelectorConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import ai.timefold.solver.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;

/**
 * Looks for a good plan, in rounds of a fixed number of moves: time does not decide, so that the same seed leads to the same
 * plan on any machine. A round begins where the best one so far ended.
 */
final class Search {

    private static final long MOVES_OF_A_ROUND = 12_000;
    /** After so many that found nothing better the next one hardly would. */
    private static final int ROUNDS_IN_VAIN = 2;

    private static final int LATE = 100;

    private Search() {}

    /**
     * The best plan that was found.
     *
     * @param plan in which everything is as it is
     * @param rounds 1 or more
     * @param goesOn asked before each round with its number, from 0; where it says no the search ends
     */
    static Plan best(Plan plan, long seed, int rounds, IntPredicate goesOn) {
        var best = plan;
        var moves = moves(plan);
        if (moves.isEmpty()) {
            return best;
        }
        var inVain = 0;
        for (var round = 0; round < rounds && inVain < ROUNDS_IN_VAIN && goesOn.test(round); round++) {
            var found = SolverFactory.<Plan>create(config(moves, seed + round))
                    .buildSolver()
                    .solve(best);
            if (best.score() == null || score(found).compareTo(score(best)) > 0) {
                best = found;
                inVain = 0;
            } else {
                inVain++;
            }
        }
        return best;
    }

    static HardMediumSoftScore score(Plan plan) {
        return Objects.requireNonNull(plan.score());
    }

    /** The classes of choices of which any is open. */
    private static List<Class<?>> moves(Plan plan) {
        var open = new ArrayList<Class<?>>();
        if (plan.contested().stream().anyMatch(each -> each.holders().size() > 1)) {
            open.add(Contested.class);
        }
        if (plan.fates().stream().anyMatch(each -> each.successors().size() > 1)) {
            open.add(Fate.class);
        }
        if (!plan.vacancies().isEmpty()) {
            open.add(Vacancy.class);
        }
        return open;
    }

    static SolverConfig config(List<Class<?>> open, long seed) {
        // two at once: one change is given up for another, which alone would be one too many
        var both = new CartesianProductMoveSelectorConfig(List.of(any(open), any(open)));
        return new SolverConfig()
                .withSolutionClass(Plan.class)
                .withEntityClasses(Contested.class, Fate.class, Vacancy.class)
                .withConstraintProviderClass(PlanConstraints.class)
                .withRandomSeed(seed)
                .withPhases(new LocalSearchPhaseConfig()
                        .withMoveSelectorConfig(new UnionMoveSelectorConfig(List.of(any(open), both)))
                        .withAcceptorConfig(new LocalSearchAcceptorConfig().withLateAcceptanceSize(LATE))
                        .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1))
                        .withTerminationConfig(new TerminationConfig().withMoveCountLimit(MOVES_OF_A_ROUND)));
    }

    @SuppressWarnings("rawtypes") // as the solver's configuration has them
    private static UnionMoveSelectorConfig any(List<Class<?>> open) {
        var each = new ArrayList<MoveSelectorConfig>();
        open.forEach(type ->
                each.add(new ChangeMoveSelectorConfig().withEntitySelectorConfig(new EntitySelectorConfig(type))));
        if (open.contains(Contested.class)) {
            each.add(new MoveListFactoryConfig().withMoveListFactoryClass(Handover.Every.class));
        }
        if (open.contains(Fate.class)) {
            each.add(new MoveListFactoryConfig().withMoveListFactoryClass(Pooling.Every.class));
        }
        return new UnionMoveSelectorConfig(each);
    }
}

package dutygraph.suggest;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.ProblemFactProperty;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What might become of an area: every choice that is open, and what speaks for and against each. */
@PlanningSolution
final class Plan {

    @PlanningEntityCollectionProperty
    private List<Contested> contested;

    @PlanningEntityCollectionProperty
    private List<Fate> fates;

    @PlanningEntityCollectionProperty
    private List<Vacancy> vacancies;

    @ProblemFactCollectionProperty
    private List<Clash> clashes;

    @ProblemFactCollectionProperty
    private List<Apart> apart;

    @ProblemFactCollectionProperty
    private List<Limit> limits;

    @ProblemFactCollectionProperty
    private List<Saving> savings;

    @ProblemFactProperty
    private Budget budget;

    @PlanningScore
    private @Nullable HardMediumSoftScore score;

    /**
     * Two duties or items that would be a finding if they were held so.
     *
     * @param left {@link Contested#id()}
     * @param leftAt code of the agency that would hold left
     * @param known whether it is a finding as things stand now
     */
    record Clash(String left, String leftAt, String right, String rightAt, boolean known) {}

    /**
     * Two agencies, or two classes of power, that must not come together.
     *
     * @param work whether the sides are classes of power
     */
    record Apart(String left, String right, boolean work) {}

    /**
     * Most public institutions that an area may have.
     *
     * @param area code; null for all that is looked at
     * @param atMost number
     */
    record Limit(@Nullable String area, int atMost) {

        boolean covers(Fate fate) {
            return fate.body().isInstitution()
                    && (area == null || area.equals(fate.body().area()));
        }
    }

    /**
     * Posts that are to go.
     *
     * @param area code; null for all that is looked at
     * @param kind of posts; null for all
     * @param posts number wanted, 1 or more
     */
    record Saving(@Nullable String area, @Nullable String kind, int posts) {

        boolean covers(Vacancy vacancy) {
            return (area == null || area.equals(vacancy.body().area()))
                    && (kind == null || kind.equals(vacancy.kind()));
        }
    }

    /**
     * How much may be changed.
     *
     * @param changes most changes
     * @param smallest least quota of a public institution, 0 where that is no target
     * @param least posts that an institution keeps when it gives some back
     */
    record Budget(int changes, int smallest, int least) {}

    /** For the solver, which fills it in when it copies one. */
    @SuppressWarnings("NullAway.Init")
    Plan() {}

    Plan(
            List<Contested> contested,
            List<Fate> fates,
            List<Vacancy> vacancies,
            List<Clash> clashes,
            List<Apart> apart,
            List<Limit> limits,
            List<Saving> savings,
            Budget budget) {
        this.contested = contested;
        this.fates = fates;
        this.vacancies = vacancies;
        this.clashes = clashes;
        this.apart = apart;
        this.limits = limits;
        this.savings = savings;
        this.budget = budget;
    }

    List<Contested> contested() {
        return contested;
    }

    List<Fate> fates() {
        return fates;
    }

    List<Vacancy> vacancies() {
        return vacancies;
    }

    List<Clash> clashes() {
        return clashes;
    }

    List<Apart> apart() {
        return apart;
    }

    List<Limit> limits() {
        return limits;
    }

    List<Saving> savings() {
        return savings;
    }

    Budget budget() {
        return budget;
    }

    @Nullable
    HardMediumSoftScore score() {
        return score;
    }

    /** What becomes of each agency, by its code. */
    Map<String, Fate> byAgency() {
        return fates.stream().collect(Collectors.toMap(Fate::id, Function.identity()));
    }

    /** The changes that it makes, told apart by their texts. */
    List<String> changes() {
        var byAgency = byAgency();
        return Stream.of(
                        contested.stream().map(Contested::change),
                        fates.stream().map(Fate::change),
                        vacancies.stream()
                                .map(each -> each.change(Objects.requireNonNull(
                                        byAgency.get(each.body().code())))))
                .flatMap(changes -> changes)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }
}

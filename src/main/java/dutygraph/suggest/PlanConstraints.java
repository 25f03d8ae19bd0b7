package dutygraph.suggest;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintCollectors;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.Joiners;
import ai.timefold.solver.core.api.score.stream.bi.BiConstraintStream;
import ai.timefold.solver.core.api.score.stream.uni.UniConstraintStream;
import dutygraph.suggest.Plan.Apart;
import dutygraph.suggest.Plan.Budget;
import dutygraph.suggest.Plan.Clash;
import dutygraph.suggest.Plan.Limit;
import dutygraph.suggest.Plan.Saving;

/**
 * What makes a plan good. Hard: what must not be. Medium: what the targets still lack. Soft: what the plan costs those who
 * have to carry it out.
 */
public final class PlanConstraints implements ConstraintProvider {

    static final int A_FINDING = 10;
    /** A body too many or too small weighs more than an overlap: that number was asked for, of overlaps as few as may be. */
    static final int A_BODY = 15;

    static final int A_POST = 1;
    /** A plan with a change fewer is the better one, if nothing else is to be said. */
    static final int A_CHANGE = 20;

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return new Constraint[] {
            tooManyChanges(factory),
            intoOneThatEnds(factory),
            togetherThoughApart(factory),
            dutyComesToOneKeptApart(factory),
            powersTogetherThoughApart(factory),
            dutyToOneThatEnds(factory),
            smallBySaving(factory),
            clashes(factory),
            emptyBureaus(factory),
            tooManyInstitutions(factory),
            smallInstitutions(factory),
            savings(factory),
            everyChange(factory),
            everyTransfer(factory),
            everyMerger(factory)
        };
    }

    /** Every change, as often as something is part of it. */
    private static UniConstraintStream<String> changes(ConstraintFactory factory) {
        return factory.forEach(Contested.class)
                .filter(Contested::moves)
                .map(moved -> String.valueOf(moved.change()))
                .concat(factory.forEach(Fate.class).filter(Fate::ends).map(fate -> String.valueOf(fate.change())))
                .concat(released(factory).map((vacancy, fate) -> String.valueOf(vacancy.change(fate))));
    }

    /** Posts that go back, and what becomes of the agency whose they are. */
    private static BiConstraintStream<Vacancy, Fate> released(ConstraintFactory factory) {
        return factory.forEach(Vacancy.class)
                .filter(Vacancy::released)
                .join(Fate.class, Joiners.equal(vacancy -> vacancy.body().code(), Fate::id));
    }

    private static Constraint tooManyChanges(ConstraintFactory factory) {
        return changes(factory)
                .groupBy(ConstraintCollectors.countDistinct(change -> change))
                .join(Budget.class, Joiners.filtering((changes, budget) -> changes > budget.changes()))
                .penalize(HardMediumSoftScore.ONE_HARD, (changes, budget) -> changes - budget.changes())
                .asConstraint("too many changes");
    }

    private static Constraint intoOneThatEnds(ConstraintFactory factory) {
        return factory.forEach(Fate.class)
                .filter(Fate::ends)
                .join(Fate.class, Joiners.equal(fate -> fate.into().code(), Fate::id))
                .filter((fate, next) -> next.ends())
                .penalize(HardMediumSoftScore.ONE_HARD)
                .asConstraint("into one that ends itself");
    }

    private static Constraint togetherThoughApart(ConstraintFactory factory) {
        return factory.forEach(Apart.class)
                .filter(apart -> !apart.work())
                .join(Fate.class, Joiners.equal(Apart::left, Fate::id))
                .join(Fate.class, Joiners.equal((apart, left) -> apart.right(), Fate::id))
                .filter((apart, left, right) -> left.into().equals(right.into()))
                .penalize(HardMediumSoftScore.ONE_HARD)
                .asConstraint("together though kept apart");
    }

    private static Constraint dutyComesToOneKeptApart(ConstraintFactory factory) {
        return factory.forEach(Contested.class)
                .filter(Contested::moves)
                .join(Fate.class, Joiners.equal(Contested::at, fate -> fate.into()
                        .code()))
                .ifExists(
                        Apart.class,
                        Joiners.equal((moved, fate) -> moved.task().home().code(), Apart::left),
                        Joiners.equal((moved, fate) -> fate.id(), Apart::right))
                .penalize(HardMediumSoftScore.ONE_HARD)
                .asConstraint("a duty comes to one kept apart from its holder");
    }

    private static Constraint powersTogetherThoughApart(ConstraintFactory factory) {
        return factory.forEach(Apart.class)
                .filter(Apart::work)
                .join(
                        Contested.class,
                        Joiners.equal(
                                Apart::left, held -> String.valueOf(held.task().work())))
                .join(
                        Contested.class,
                        Joiners.equal(
                                (apart, held) -> apart.right(),
                                held -> String.valueOf(held.task().work())),
                        Joiners.equal((apart, held) -> held.at(), Contested::at))
                .filter((apart, left, right) -> left.moves() && right.moves() && mixes(apart, left.holder()))
                .penalize(HardMediumSoftScore.ONE_HARD)
                .asConstraint("two powers come together though kept apart");
    }

    private static boolean mixes(Apart apart, Body taker) {
        return !taker.works().contains(apart.left()) || !taker.works().contains(apart.right());
    }

    private static Constraint dutyToOneThatEnds(ConstraintFactory factory) {
        return factory.forEach(Contested.class)
                .filter(Contested::moves)
                .join(Fate.class, Joiners.equal(Contested::at, Fate::id))
                .filter((moved, fate) -> fate.ends())
                .penalize(HardMediumSoftScore.ONE_HARD)
                .asConstraint("a duty to one that ends");
    }

    private static Constraint smallBySaving(ConstraintFactory factory) {
        return released(factory)
                .groupBy(
                        (vacancy, fate) -> fate.into(),
                        ConstraintCollectors.sum((vacancy, fate) -> vacancy.posts(fate)))
                .filter((into, gone) -> into.isInstitution())
                .join(Fate.class, Joiners.equal((into, gone) -> into, Fate::into))
                .groupBy(
                        (into, gone, fate) -> into,
                        (into, gone, fate) -> gone,
                        ConstraintCollectors.sum(
                                (into, gone, fate) -> fate.body().posts()))
                .join(Budget.class)
                .filter((into, gone, posts, budget) -> gone > 0 && posts - gone < budget.least())
                .penalize(HardMediumSoftScore.ONE_HARD)
                .asConstraint("an institution becomes small by saving");
    }

    private static Constraint clashes(ConstraintFactory factory) {
        return factory.forEach(Clash.class)
                .join(
                        Contested.class,
                        Joiners.equal(Clash::left, Contested::id),
                        Joiners.equal(Clash::leftAt, Contested::at))
                .join(
                        Contested.class,
                        Joiners.equal((clash, left) -> clash.right(), Contested::id),
                        Joiners.equal((clash, left) -> clash.rightAt(), Contested::at))
                .map((clash, left, right) -> clash)
                .join(Fate.class, Joiners.equal(Clash::leftAt, Fate::id))
                .join(Fate.class, Joiners.equal((clash, left) -> clash.rightAt(), Fate::id))
                .filter((clash, left, right) -> !left.into().equals(right.into()))
                .penalize(HardMediumSoftScore.ofMedium(A_FINDING))
                .asConstraint("two claim one matter");
    }

    private static Constraint emptyBureaus(ConstraintFactory factory) {
        return factory.forEach(Contested.class)
                .filter(held -> held.moves() && held.task().alone() > 0)
                .penalize(HardMediumSoftScore.ofMedium(A_FINDING), held -> held.task()
                        .alone())
                .asConstraint("a bureau is left without duties");
    }

    private static Constraint tooManyInstitutions(ConstraintFactory factory) {
        return factory.forEach(Limit.class)
                .join(Fate.class, Joiners.filtering(Limit::covers))
                .groupBy((limit, fate) -> limit, ConstraintCollectors.countDistinct((limit, fate) -> fate.into()
                        .code()))
                .filter((limit, number) -> number > limit.atMost())
                .penalize(HardMediumSoftScore.ofMedium(A_BODY), (limit, number) -> number - limit.atMost())
                .asConstraint("too many institutions");
    }

    private static Constraint smallInstitutions(ConstraintFactory factory) {
        return factory.forEach(Fate.class)
                .filter(fate -> fate.body().isInstitution() && fate.body().known())
                .groupBy(
                        Fate::into, ConstraintCollectors.sum(fate -> fate.body().posts()))
                .join(Budget.class, Joiners.filtering((into, posts, budget) -> posts < budget.smallest()))
                .penalize(HardMediumSoftScore.ofMedium(A_BODY))
                .asConstraint("a small institution");
    }

    private static Constraint savings(ConstraintFactory factory) {
        return factory.forEach(Saving.class)
                .join(
                        Vacancy.class,
                        Joiners.filtering((saving, vacancy) -> vacancy.released() && saving.covers(vacancy)))
                .join(
                        Fate.class,
                        Joiners.equal((saving, vacancy) -> vacancy.body().code(), Fate::id))
                .groupBy(
                        (saving, vacancy, fate) -> saving,
                        ConstraintCollectors.sum((saving, vacancy, fate) -> vacancy.posts(fate)))
                .reward(HardMediumSoftScore.ofMedium(A_POST), (saving, posts) -> Math.min(posts, saving.posts()))
                .asConstraint("posts saved");
    }

    private static Constraint everyChange(ConstraintFactory factory) {
        return changes(factory)
                .groupBy(ConstraintCollectors.countDistinct(change -> change))
                .penalize(HardMediumSoftScore.ofSoft(A_CHANGE), changes -> changes)
                .asConstraint("every change");
    }

    private static Constraint everyTransfer(ConstraintFactory factory) {
        return factory.forEach(Contested.class)
                .filter(Contested::moves)
                .penalize(HardMediumSoftScore.ONE_SOFT, Contested::price)
                .asConstraint("what moves");
    }

    private static Constraint everyMerger(ConstraintFactory factory) {
        return factory.forEach(Fate.class)
                .filter(Fate::ends)
                .penalize(HardMediumSoftScore.ONE_SOFT, Fate::price)
                .asConstraint("who moves");
    }
}

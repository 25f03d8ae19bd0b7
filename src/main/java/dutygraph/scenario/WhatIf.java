package dutygraph.scenario;

import dutygraph.analysis.FindingFilter;
import dutygraph.analysis.Findings;
import dutygraph.analysis.Rule;
import dutygraph.cypher.Graph;
import dutygraph.cypher.Queries;
import dutygraph.intake.StatementMatches;
import dutygraph.organisation.Named;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tries scenarios in a transaction that is rolled back: the same rules before and after, and where everything went. */
public final class WhatIf {

    private static final int MOST_ATTEMPTS = 3;
    /** Up to so many duties the whole graph is looked at, beyond it the smallest area that the changes can touch. */
    private static final long WHOLE_UP_TO = 20_000;

    private final Graph graph;
    private final Queries queries;
    private final Limits limits;
    private final Semaphore places;
    private final Set<String> orphans;

    /**
     * What trials may take.
     *
     * @param longest that a trial may last, and so that a writer waits for what it holds
     * @param together how many may run at once
     * @param waiting how long one waits for its turn
     */
    public record Limits(Duration longest, int together, Duration waiting) {

        /** One minute, two at once, another minute for the turn. */
        public static final Limits USUAL = new Limits(Duration.ofMinutes(1), 2, Duration.ofMinutes(1));
    }

    /** Tries scenarios on the graph. */
    public WhatIf(Graph graph, Queries queries) {
        this(graph, queries, Limits.USUAL);
    }

    WhatIf(Graph graph, Queries queries, Limits limits) {
        this.graph = graph;
        this.queries = queries;
        this.limits = limits;
        this.places = new Semaphore(limits.together(), true);
        this.orphans = new Findings(graph, queries)
                .rules().stream().filter(Rule::orphan).map(Rule::id).collect(Collectors.toSet());
    }

    /**
     * Tries a scenario. Where the data moved on meanwhile it is tried again, in the end the answer says so.
     *
     * @param area that is looked at with all within it; null for what the changes can touch
     * @throws Refused where a change cannot be made; nothing is written then either
     * @throws TooManyTrials where others took too long for this one to get its turn
     */
    public Simulation simulate(Scenario scenario, @Nullable String area, Locale locale) {
        enter();
        try {
            var started = System.nanoTime();
            for (var attempt = 1; ; attempt++) {
                var attempts = attempt;
                var result = graph.rolledBack(
                        limits.longest(), tx -> attempt(tx, scenario, area, locale, attempts, started));
                if (!result.baseline().moved() || attempt == MOST_ATTEMPTS) {
                    return result;
                }
            }
        } finally {
            places.release();
        }
    }

    private void enter() {
        try {
            if (!places.tryAcquire(limits.waiting().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new TooManyTrials();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TooManyTrials();
        }
    }

    private Simulation attempt(
            Graph tx, Scenario scenario, @Nullable String asked, Locale locale, int attempt, long started) {
        var version = version(tx);
        var scope = scope(tx, scenario, asked);
        var area = scope == null ? null : scope.code();
        var findings = new Findings(tx, queries);
        var filter = FindingFilter.of(area);
        var before = findings.all(filter, locale);
        var figuresBefore = Figures.of(tx, area, before, orphans);
        var positionsBefore = Positions.of(tx, area);
        var trial = new Trial(tx);
        make(trial, scenario, area);
        var positionsAfter = Positions.of(tx, area);
        var after = findings.all(filter, locale);
        var figuresAfter = Figures.of(tx, area, after, orphans);
        var moved = version(tx) != version;
        var account = new Account(scenario, trial.ledger(), positionsBefore, positionsAfter);
        var destinations = moved ? account.unchecked(locale) : account.destinations(locale);
        var metrics = Figures.compared(figuresBefore, figuresAfter);
        var diff = FindingsDiff.between(before, after);
        return new Simulation(
                scenario.name(),
                scenario.basis(),
                scope,
                new Simulation.Baseline(version, attempt, moved),
                Summary.of(scenario, metrics, diff, destinations, locale),
                metrics,
                diff,
                account.transfers(destinations),
                destinations,
                told(trial, moved, locale),
                Math.round((System.nanoTime() - started) / 1e6) / 1e3);
    }

    /**
     * Makes the changes one after the other, each checked against the graph as the earlier ones left it.
     *
     * @throws Refused at the first that cannot be made
     */
    static void make(Trial trial, Scenario scenario, @Nullable String area) {
        var guards = new Guards(trial, area);
        for (var step : scenario.steps()) {
            trial.begin(step);
            var checks = new Checks(trial, step);
            step.change().check(checks);
            refuse(checks.refusals());
            step.change().apply(trial);
            refuse(guards.after(step));
        }
        refuse(guards.atTheEnd(scenario));
        if (trial.hasChangedTexts()) {
            StatementMatches.refresh(trial.graph(), (done, total) -> {});
        }
    }

    private static void refuse(List<Refusal> refusals) {
        if (!refusals.isEmpty()) {
            throw new Refused(refusals);
        }
    }

    private static long version(Graph tx) {
        return tx
                .read("organisation/dataset", Map.of(), row -> row.get("version")
                        .asLong())
                .stream()
                .findFirst()
                .orElse(0L);
    }

    private static @Nullable Named scope(Graph tx, Scenario scenario, @Nullable String asked) {
        if (asked == null) {
            var duties =
                    tx.read("change/size", Map.of(), row -> row.get("duties").asLong());
            if (duties.stream().mapToLong(Long::longValue).sum() <= WHOLE_UP_TO) {
                return null;
            }
        }
        return tx
                .read(
                        "change/scope",
                        Map.of("codes", asked == null ? scenario.codes() : List.of(asked)),
                        row -> new Named(
                                row.get("code").asString(), row.get("name").asString("")))
                .stream()
                .findFirst()
                .orElse(null);
    }

    private static List<Simulation.Notice> told(Trial trial, boolean moved, Locale locale) {
        var notices = new ArrayList<>(trial.notices().stream()
                .map(notice -> new Simulation.Notice(
                        notice.step(),
                        Messages.text(locale, "notice." + notice.word(), Guards.inWords(notice.values(), locale))))
                .distinct()
                .toList());
        if (moved) {
            notices.add(new Simulation.Notice(0, Messages.text(locale, "notice.moved", MOST_ATTEMPTS)));
        }
        return notices;
    }
}

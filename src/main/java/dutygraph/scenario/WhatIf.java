package dutygraph.scenario;

import dutygraph.analysis.Coverage;
import dutygraph.analysis.CoverageMatrix;
import dutygraph.analysis.Finding;
import dutygraph.analysis.FindingFilter;
import dutygraph.analysis.Findings;
import dutygraph.analysis.Rule;
import dutygraph.analysis.StatementIndex;
import dutygraph.cypher.Graph;
import dutygraph.cypher.Queries;
import dutygraph.intake.StatementMatches;
import dutygraph.organisation.AreaLevel;
import dutygraph.organisation.Dataset;
import dutygraph.organisation.Named;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tries scenarios in a transaction that is rolled back: the same rules before and after, and where everything went. */
public final class WhatIf {

    private static final int MOST_ATTEMPTS = 3;
    private final Graph graph;
    private final Queries queries;
    private final StatementIndex statements;
    private final Limits limits;
    private final Semaphore places;
    private final Set<String> orphans;
    private final AtomicReference<@Nullable Before> kept = new AtomicReference<>();

    /**
     * What trials may take.
     *
     * @param longest that a trial may last, and so that a writer waits for what it holds
     * @param together how many may run at once
     * @param waiting how long one waits for its turn
     * @param whole up to so many duties the whole graph is looked at, beyond it the smallest area that the changes can touch
     */
    public record Limits(Duration longest, int together, Duration waiting, long whole) {

        /** Two minutes, two at once, two minutes for the turn, 5,000 duties. */
        public static final Limits USUAL = new Limits(Duration.ofMinutes(2), 2, Duration.ofMinutes(2), 5_000);

        Limits withWhole(long duties) {
            return new Limits(longest, together, waiting, duties);
        }
    }

    /** What a trial is at. */
    public enum Phase {
        BEFORE,
        CHANGES,
        AFTER
    }

    /** Tries scenarios on the graph. */
    public WhatIf(Graph graph, Queries queries) {
        this(graph, queries, Limits.USUAL);
    }

    /** Tries scenarios on the graph; texts that changes bring are compared with those that are kept. */
    public WhatIf(Graph graph, Queries queries, StatementIndex statements) {
        this(graph, queries, statements, Limits.USUAL);
    }

    WhatIf(Graph graph, Queries queries, Limits limits) {
        this(graph, queries, new StatementIndex(graph), limits);
    }

    private WhatIf(Graph graph, Queries queries, StatementIndex statements, Limits limits) {
        this.graph = graph;
        this.queries = queries;
        this.statements = statements;
        this.limits = limits;
        this.places = new Semaphore(limits.together(), true);
        this.orphans = new Findings(graph, queries)
                .rules().stream().filter(Rule::orphan).map(Rule::id).collect(Collectors.toSet());
    }

    /**
     * Tries a scenario. Where the data moved on meanwhile it is tried again, in the end the answer says so.
     *
     * @param area that is looked at with all within it, as far up as it takes to hold the bodies that the changes name; null for
     *     what the changes can touch
     * @throws Refused where a change cannot be made; nothing is written then either
     * @throws TooManyTrials where others took too long for this one to get its turn
     */
    public Simulation simulate(Scenario scenario, @Nullable String area, Locale locale) {
        return simulate(scenario, area, locale, phase -> {});
    }

    /**
     * The same, followed.
     *
     * @param at told when a phase begins, anew at each attempt
     */
    public Simulation simulate(Scenario scenario, @Nullable String area, Locale locale, Consumer<Phase> at) {
        return simulate(scenario, scenario.codes(), area, locale, at);
    }

    /** Tries scenarios one after the other, each by itself but all on one area, so that their figures stand side by side. */
    public List<Simulation> simulate(List<Scenario> scenarios, @Nullable String area, Locale locale) {
        var codes = scenarios.stream()
                .flatMap(scenario -> scenario.codes().stream())
                .distinct()
                .toList();
        return scenarios.stream()
                .map(scenario -> simulate(scenario, codes, area, locale, phase -> {}))
                .toList();
    }

    /** @param codes of what the area has to hold */
    private Simulation simulate(
            Scenario scenario, List<String> codes, @Nullable String area, Locale locale, Consumer<Phase> at) {
        enter();
        try {
            var started = System.nanoTime();
            for (var attempt = 1; ; attempt++) {
                at.accept(Phase.BEFORE);
                var last = attempt == MOST_ATTEMPTS;
                try (var looking = look(scope(codes, area), locale)) {
                    var after =
                            graph.rolledBack(limits.longest(), tx -> after(tx, scenario, looking, locale, last, at));
                    if (after != null) {
                        return result(scenario, looking.before(), after, attempt, locale, started);
                    }
                }
            }
        } finally {
            places.release();
        }
    }

    /** Lets the database plan the rules as trials run them: the first trial then need not wait for it. */
    public void rehearse() {
        try (var looking = look(isWhole() ? null : lowest(), Locale.getDefault())) {
            looking.before();
        }
    }

    /** Whether the whole graph is small enough to be looked at. */
    private boolean isWhole() {
        return graph.read("change/size", Map.of(), row -> row.get("duties").asLong()).stream()
                        .mapToLong(Long::longValue)
                        .sum()
                <= limits.whole();
    }

    /** An area in which there is little to look at. */
    private @Nullable Named lowest() {
        return graph
                .read(
                        "organisation/areas",
                        Map.of(),
                        row -> Map.entry(
                                row.get("level").asString(""),
                                new Named(
                                        row.get("code").asString(),
                                        row.get("name").asString(""))))
                .stream()
                .max(Comparator.comparing(each -> AreaLevel.valueOf(each.getKey())))
                .map(Map.Entry::getValue)
                .orElse(null);
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

    /** An area as it is. */
    private record Before(
            Asked asked,
            @Nullable Named scope,
            List<Finding> findings,
            Figures figures,
            CoverageMatrix reach,
            Bodies bodies) {}

    /**
     * Looks at an area as it is, in a transaction and on a thread of its own, while the changes are tried in another: neither
     * needs the other before both are compared.
     */
    private record Looking(Asked asked, CompletableFuture<Before> found) implements AutoCloseable {

        Before before() {
            try {
                return found.join();
            } catch (CompletionException e) {
                if (e.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw e;
            }
        }

        /** Waits for its end: nothing of a trial runs on when it has been answered or refused. */
        @Override
        public void close() {
            found.handle((before, failure) -> before).join();
        }
    }

    /** Rules may ask for the day. */
    private record Asked(
            long version, long judged, @Nullable String area, Locale locale, LocalDate day) {}

    private record After(
            boolean moved,
            List<Finding> findings,
            Figures figures,
            CoverageMatrix reach,
            Positions was,
            Positions positions,
            Trial trial) {}

    private Looking look(@Nullable Named scope, Locale locale) {
        var area = scope == null ? null : scope.code();
        var data = Dataset.of(graph);
        // findings carry the verdicts that reviewers gave
        var asked = new Asked(data.version(), data.judged(), area, locale, LocalDate.now(ZoneId.systemDefault()));
        var known = kept.get();
        var found = known != null && known.asked().equals(asked)
                ? CompletableFuture.completedFuture(known)
                : CompletableFuture.supplyAsync(() -> before(asked, scope), look -> new Thread(look, "before").start());
        return new Looking(asked, found);
    }

    private Before before(Asked asked, @Nullable Named scope) {
        var area = asked.area();
        var before = graph.rolledBack(limits.longest(), tx -> {
            // the database plans anew for a transaction that has written: what runs after the changes is planned here
            tx.write(
                    "change/store-scenario",
                    Map.of("id", UUID.randomUUID().toString(), "set", Map.of("status", Status.DRAFT.name())));
            var findings = new Findings(tx, queries).all(FindingFilter.of(area), asked.locale());
            var reach = new Coverage(tx, queries).tied(area);
            return new Before(
                    asked, scope, findings, Figures.of(tx, area, findings, reach, orphans), reach, Bodies.of(tx, area));
        });
        if (Dataset.of(graph).version() == asked.version()) {
            kept.set(before);
        }
        return before;
    }

    /** What is there after the changes; null where others wrote meanwhile and it shall be tried again. */
    private @Nullable After after(
            Graph tx, Scenario scenario, Looking looking, Locale locale, boolean last, Consumer<Phase> at) {
        var area = looking.asked().area();
        if (Dataset.of(tx).version() != looking.asked().version() && !last) {
            return null;
        }
        var trial = new Trial(tx);
        at.accept(Phase.CHANGES);
        make(trial, scenario, area);
        StatementMatches.refresh(tx, statements::texts, area);
        at.accept(Phase.AFTER);
        var findings = new Findings(tx, queries).all(FindingFilter.of(area), locale);
        var reach = new Coverage(tx, queries).tied(area);
        var figures = Figures.of(tx, area, findings, reach, orphans);
        var bodies = Bodies.of(tx, area);
        var before = looking.before();
        var sought = Account.sought(trial.ledger(), before.bodies(), bodies);
        var was = was(before, sought);
        var positions = Positions.of(tx, area, bodies, sought.with(was));
        if (!was.hasTasksOf(positions)) {
            // something came to one of the bodies of which the ledger says nothing
            was = was(before, sought.with(positions));
        }
        var moved = Dataset.of(tx).version() != looking.asked().version();
        return moved && !last ? null : new After(moved, findings, figures, reach, was, positions, trial);
    }

    /** Where something was: what a trial writes, others do not see. */
    private Positions was(Before before, Positions.Sought sought) {
        return graph.rolledBack(
                limits.longest(),
                committed -> Positions.of(committed, before.asked().area(), before.bodies(), sought));
    }

    private static Simulation result(
            Scenario scenario, Before before, After after, int attempt, Locale locale, long started) {
        var account = new Account(
                scenario,
                after.trial().ledger(),
                new Account.Side(after.was(), before.figures()),
                new Account.Side(after.positions(), after.figures()));
        var destinations = after.moved() ? account.unchecked(locale) : account.destinations(locale);
        var metrics = Figures.compared(before.figures(), after.figures());
        var diff = FindingsDiff.between(before.findings(), after.findings());
        return new Simulation(
                scenario.name(),
                scenario.basis(),
                before.scope(),
                new Simulation.Baseline(before.asked().version(), attempt, after.moved()),
                Summary.of(scenario, metrics, diff, destinations, locale),
                metrics,
                diff,
                ReachDiff.between(before.reach(), after.reach()),
                account.transfers(destinations),
                destinations,
                told(after.trial(), after.moved(), locale),
                Math.round((System.nanoTime() - started) / 1e6) / 1e3);
    }

    /**
     * Makes the changes one after the other, each checked against the graph as the earlier ones left it. Texts that they bring
     * are not yet compared with the others.
     *
     * @throws Refused at the first that cannot be made
     */
    static void make(Trial trial, Scenario scenario, @Nullable String area) {
        trial.graph().write("change/lock", Map.of("codes", scenario.codes()));
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
    }

    private static void refuse(List<Refusal> refusals) {
        if (!refusals.isEmpty()) {
            throw new Refused(refusals);
        }
    }

    private @Nullable Named scope(List<String> codes, @Nullable String asked) {
        if (asked == null && isWhole()) {
            return null;
        }
        var all = new TreeSet<>(codes);
        if (asked != null) {
            all.add(asked);
        }
        return graph
                .read(
                        "change/scope",
                        Map.of("codes", List.copyOf(all), "others", asked == null),
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

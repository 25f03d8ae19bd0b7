package dutygraph.suggest;

import dutygraph.analysis.Overlaps;
import dutygraph.cypher.Graph;
import dutygraph.cypher.Queries;
import dutygraph.scenario.Refused;
import dutygraph.scenario.WhatIf;
import dutygraph.suggest.Suggestion.Profile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Proposes scenarios. The solver chooses among transfers of what two agencies claim to one of the two, mergers of institutions
 * of one line, and posts that nobody fills; every proposal is then tried as any scenario is, and what the trial refuses is not
 * proposed.
 */
public final class Suggestions {

    /** So often a change that a trial refuses, or that does more harm than good, is given up and another one looked for. */
    private static final int MOST_REPAIRS = 6;

    private final Graph graph;
    private final Overlaps overlaps;
    private final WhatIf whatIf;

    /** Proposes scenarios for the graph. */
    public Suggestions(Graph graph, Queries queries, WhatIf whatIf) {
        this.graph = graph;
        this.overlaps = new Overlaps(graph, queries);
        this.whatIf = whatIf;
    }

    /** One kind of answer that is looked for. */
    private record Wanted(Profile profile, Targets targets) {}

    /**
     * Looks for scenarios.
     *
     * @throws dutygraph.scenario.TooManyTrials where others took too long for a trial to get its turn
     */
    public SuggestionList suggest(Targets targets, Locale locale, Progress progress) {
        var started = System.nanoTime();
        var wanted = wanted(targets);
        progress.at(Progress.Phase.READ, 0, wanted.size(), 0, targets.effort());
        var facts = Facts.read(graph, overlaps, targets, locale);
        var found = new LinkedHashMap<Set<String>, Suggestion>();
        var first = new TreeSet<String>();
        var number = 0;
        for (var each : wanted) {
            number++;
            if (progress.stopped()) {
                break;
            }
            var banned = each.profile() == Profile.OTHER_WAY ? Set.copyOf(first) : Set.<String>of();
            var tried =
                    tried(facts, each, banned, locale, new Watch(progress, number, wanted.size(), targets.effort()));
            if (tried != null) {
                found.putIfAbsent(tried.changes(), tried.suggestion());
                if (each.profile() == Profile.WHOLE) {
                    first.addAll(tried.changes());
                }
            }
        }
        var ordered = new ArrayList<>(found.values());
        ordered.sort(Comparator.comparingLong(Suggestion::lacks)
                .thenComparingInt(each -> each.cost().price())
                .thenComparing(Suggestion::profile));
        var items = new ArrayList<Suggestion>();
        ordered.forEach(each -> items.add(each.ranked(items.size() + 1)));
        return new SuggestionList(
                targets,
                items,
                Wording.notices(facts, items, locale),
                progress.stopped(),
                Math.round((System.nanoTime() - started) / 1e6) / 1e3);
    }

    /** The codes of agencies that are to be kept apart and that nobody has, in their order. */
    public List<String> unknown(Targets targets) {
        var codes = targets.keepApart().stream()
                .flatMap(List::stream)
                .filter(side -> !side.equals(Targets.ANY) && !Work.isClass(side))
                .distinct()
                .toList();
        var known = new HashSet<>(graph.read(
                "change/known",
                Map.of("codes", codes),
                row -> row.get("label").asString().equals("Agency")
                        ? row.get("code").asString()
                        : ""));
        return codes.stream().filter(code -> !known.contains(code)).toList();
    }

    private static List<Wanted> wanted(Targets targets) {
        var wanted = new ArrayList<>(List.of(new Wanted(Profile.WHOLE, targets)));
        var bodies = targets.institutions() != null
                || targets.quota() != null
                || targets.smallest() != null
                || targets.ceilings();
        if (targets.overlaps() && bodies) {
            wanted.add(new Wanted(Profile.ONLY_TRANSFERS, targets.onlyTransfers()));
        }
        if (targets.maxChanges() > 1) {
            wanted.add(new Wanted(Profile.FIRST_STEP, targets.withMaxChanges((targets.maxChanges() + 1) / 2)));
        }
        wanted.add(new Wanted(Profile.OTHER_WAY, targets));
        return wanted.subList(0, Math.min(wanted.size(), targets.scenarios()));
    }

    /** Tells the progress of one scenario among several. */
    private record Watch(Progress progress, int scenario, int scenarios, int rounds) {

        boolean goesOn(int round) {
            progress.at(Progress.Phase.SEARCH, scenario, scenarios, round, rounds);
            return !progress.stopped();
        }

        void tries() {
            progress.at(Progress.Phase.TRY, scenario, scenarios, rounds, rounds);
        }
    }

    private record Tried(Set<String> changes, Suggestion suggestion) {}

    /** The best that a trial lets pass; null where there is none. */
    private @Nullable Tried tried(Facts facts, Wanted wanted, Set<String> without, Locale locale, Watch watch) {
        var banned = new HashSet<>(without);
        for (var repair = 0; repair <= MOST_REPAIRS; repair++) {
            var plan = Search.best(
                    facts.plan(wanted.targets(), banned),
                    facts.targets().seed(),
                    facts.targets().effort(),
                    watch::goesOn);
            var draft = Draft.of(plan, facts.pairs());
            if (draft.isEmpty() || plan.score() == null || !Search.score(plan).isFeasible()) {
                return null;
            }
            watch.tries();
            var wording = new Wording(facts, plan, draft, locale);
            var json = draft.json(wording.name(wanted.profile()));
            try {
                var simulation =
                        whatIf.simulate(Draft.scenario(json), facts.targets().area(), locale);
                var steps = wording.steps(simulation);
                var harmful = repair == MOST_REPAIRS ? Set.<String>of() : harmful(draft, steps);
                if (harmful.isEmpty()) {
                    return new Tried(
                            new TreeSet<>(plan.changes()),
                            wording.suggestion(wanted.profile(), json, steps, simulation));
                }
                banned.addAll(harmful);
            } catch (Refused refused) {
                refused.refusals()
                        .forEach(each ->
                                banned.add(draft.made().get(each.step() - 1).key()));
            }
        }
        return null;
    }

    /** Transfers with which no fewer findings come than go. */
    private static Set<String> harmful(Draft draft, List<Suggestion.Step> steps) {
        var harmful = new TreeSet<String>();
        for (var step : steps) {
            var made = draft.made().get(step.change() - 1);
            if (made instanceof Draft.Moved
                    && step.brings().size() >= step.resolves().size()) {
                harmful.add(made.key());
            }
        }
        return harmful;
    }
}

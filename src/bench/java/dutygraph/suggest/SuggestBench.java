package dutygraph.suggest;

import dutygraph.analysis.Overlaps;
import dutygraph.bench.Page;
import dutygraph.cypher.Queries;
import dutygraph.intake.DemoCounty;
import dutygraph.intake.ImportOptions;
import dutygraph.intake.WorkbookIntake;
import dutygraph.scenario.Simulation;
import dutygraph.scenario.WhatIf;
import dutygraph.store.GraphStore;
import dutygraph.store.StoreOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** Suggestions for the demo county against the greedy baseline: overlaps resolved by as many changes, as their trials say. */
public final class SuggestBench {

    private static final String BEGIN = "<!-- written by mvn -P bench verify -DskipTests -Dbench=suggest: begin -->";
    private static final Locale LANGUAGE = Locale.ENGLISH;

    private final Queries queries = Queries.onClassPath();
    private final Overlaps overlaps;
    private final WhatIf whatIf;
    private final GraphStore store;

    private SuggestBench(GraphStore store) {
        this.store = store;
        this.overlaps = new Overlaps(store.graph(), queries);
        this.whatIf = new WhatIf(store.graph(), queries);
    }

    /** Arguments: numbers of changes with commas between, page to write to. */
    public static void main(String[] args) throws IOException {
        var folder = Files.createTempDirectory("dutygraph-bench");
        try (var store = GraphStore.open(StoreOptions.embedded(folder.resolve("data")), Queries.onClassPath())) {
            new WorkbookIntake(store.graph())
                    .load(DemoCounty.files(), ImportOptions.plain(LANGUAGE), dutygraph.intake.Progress.NONE);
            var text = new SuggestBench(store).table(args[0].split(","));
            System.out.println(text);
            new Page(Path.of(args[1])).write(BEGIN, text);
        }
    }

    private String table(String[] sizes) {
        var text = new StringBuilder("""

                | Changes | suggestion: resolved | greedy: resolved | suggestion: things that pass | greedy: things that pass | suggestion, s | greedy, s |
                |---|---|---|---|---|---|---|
                """);
        for (var size : sizes) {
            var targets = Targets.overlapsOf("610902").withMaxChanges(Integer.parseInt(size.strip()));
            var facts = Facts.read(store.graph(), overlaps, targets, LANGUAGE);
            var started = System.nanoTime();
            var best = Search.best(facts.plan(targets, Set.of()), targets.seed(), targets.effort(), round -> true);
            var searched = (System.nanoTime() - started) / 1e9;
            started = System.nanoTime();
            var greedy = new Greedy().solve(facts.plan(targets, Set.of()));
            var stepped = (System.nanoTime() - started) / 1e9;
            text.append("| %s | %d | %d | %d | %d | %.1f | %.1f |%n"
                    .formatted(
                            size.strip(),
                            resolved(best, facts),
                            resolved(greedy, facts),
                            moved(best),
                            moved(greedy),
                            searched,
                            stepped));
        }
        return text.toString();
    }

    private long resolved(Plan plan, Facts facts) {
        var json = Draft.of(plan, facts.pairs()).json("bench");
        var simulation = whatIf.simulate(Draft.scenario(json), "610902", LANGUAGE);
        return -less(simulation, "duplicates") - less(simulation, "overlaps");
    }

    private static long less(Simulation simulation, String metric) {
        return simulation.metric(metric).difference().longValue();
    }

    private static long moved(Plan plan) {
        return plan.contested().stream().filter(Contested::moves).count();
    }
}

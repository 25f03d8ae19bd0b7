package dutygraph.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dutygraph.analysis.Coverage;
import dutygraph.analysis.FindingFilter;
import dutygraph.analysis.Findings;
import dutygraph.cypher.Graph;
import dutygraph.cypher.Queries;
import dutygraph.intake.DemoCounty;
import dutygraph.intake.ImportOptions;
import dutygraph.intake.Progress;
import dutygraph.intake.WorkbookIntake;
import dutygraph.scenario.ScenarioText;
import dutygraph.scenario.WhatIf;
import dutygraph.store.GraphStore;
import dutygraph.store.StoreOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tries scenarios on one graph in a process of its own. */
final class WhatIfRun {

    private static final Locale LOCALE = Locale.ENGLISH;

    private final Queries queries = Queries.onClassPath();
    private final Graph graph;
    private final Map<String, Object> trials = new LinkedHashMap<>();

    private WhatIfRun(Graph graph) {
        this.graph = graph;
    }

    /** Arguments: {@code demo} or a number of duties, empty folder to work in, file for the results. */
    public static void main(String[] args) throws IOException {
        var folder = Path.of(args[1]);
        var demo = args[0].equals("demo");
        var options = StoreOptions.embedded(folder.resolve("data"));
        try (var store = GraphStore.open(options, Queries.onClassPath())) {
            var run = new WhatIfRun(store.graph());
            run.load(demo ? DemoCounty.files(folder.resolve("files")) : generated(args[0], folder));
            var results = new LinkedHashMap<String, Object>();
            results.put("name", demo ? "demo county" : "%,d duties".formatted(Integer.parseInt(args[0])));
            results.put("duties", run.duties(null));
            results.put("first", Took.of(() -> run.analyses(null)));
            if (demo) {
                run.measure(
                        "two departments become one",
                        "merge: {agencies: [610902-SCJG, 610902-SLJ], into: 610902-SCJG}");
                run.measure("a duty gets another text", "rename: {duty: 610902-SLJ-D01, name: 负责城区河道保洁和水面漂浮物打捞}");
            } else {
                var county = Generated.county(0);
                run.measure(
                        "two departments become one",
                        "merge: {agencies: [%1$s-D0, %1$s-D1], into: %1$s-D1}".formatted(county));
                run.measure(
                        "2,000 duties go into another",
                        "merge: {agencies: [%1$s-BIG, %1$s-D1], into: %1$s-D1}".formatted(county));
                run.measure(
                        "a duty gets another text", "rename: {duty: %s-Z7, name: 负责城区河道保洁和水面漂浮物打捞}".formatted(county));
            }
            results.put("trials", run.trials);
            JsonMapper.builder().build().writeValue(Path.of(args[2]).toFile(), results);
        }
    }

    private static List<Path> generated(String duties, Path folder) throws IOException {
        var counties = Generated.countiesWithABigDepartment(Integer.parseInt(duties));
        return List.of(InputFiles.csv(folder.resolve("files"), counties.sheets()));
    }

    private void load(List<Path> files) {
        var result = new WorkbookIntake(graph).load(files, ImportOptions.plain(LOCALE), Progress.NONE);
        if (!result.accepted()) {
            throw new IllegalStateException("The files are refused: " + result.errors());
        }
    }

    private void analyses(@Nullable String area) {
        new Findings(graph, queries).all(FindingFilter.of(area), LOCALE);
        new Coverage(graph, queries).tied(area);
    }

    private long duties(@Nullable String area) {
        return graph.read("change/metrics", area == null ? Map.of() : Map.of("area", area), row -> row.get("duties")
                        .asLong())
                .get(0);
    }

    /** Everything anew in a trial, nothing kept from the one before; then again with what is kept. */
    private void measure(String name, String change) {
        var scenario = ScenarioText.read("name: " + name + "\nchanges:\n  - " + change + "\n");
        var trial = Took.median(() -> new WhatIf(graph, queries).simulate(scenario, null, LOCALE));
        var whatIf = new WhatIf(graph, queries);
        var answer = whatIf.simulate(scenario, null, LOCALE);
        var scope = answer.scope();
        var area = scope == null ? null : scope.code();
        var result = new LinkedHashMap<String, Object>();
        result.put("trial", trial);
        result.put("alone", Took.median(() -> analyses(area)));
        result.put("again", Took.median(() -> whatIf.simulate(scenario, null, LOCALE)));
        result.put("scope", scope == null ? "everything" : scope.name());
        result.put("scopeDuties", duties(area));
        result.put("counts", answer.findings().counts());
        trials.put(name, result);
        System.out.println(name + ": " + result);
    }
}

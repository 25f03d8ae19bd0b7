package dutygraph.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dutygraph.analysis.Coverage;
import dutygraph.analysis.FindingFilter;
import dutygraph.analysis.Findings;
import dutygraph.analysis.Orphans;
import dutygraph.analysis.OverlapFilter;
import dutygraph.analysis.Overlaps;
import dutygraph.analysis.Overview;
import dutygraph.analysis.Reach;
import dutygraph.cypher.Graph;
import dutygraph.cypher.KeptAnswers;
import dutygraph.cypher.Queries;
import dutygraph.intake.ImportOptions;
import dutygraph.intake.ImportResult;
import dutygraph.intake.Progress;
import dutygraph.intake.WorkbookIntake;
import dutygraph.organisation.Dataset;
import dutygraph.store.GraphStore;
import dutygraph.store.StoreOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;

/** Measures one size in a process of its own, so that memory and compiled code of one do not colour the next. */
final class Run {

    /** Below so many duties a write takes a second or two, of which noise is a good part: the middle one of three counts. */
    private static final int SMALL = 10_000;

    private final int writes;
    private final Queries queries = Queries.onClassPath();
    private final Memory memory = new Memory();
    private final Path folder;
    private final Generated county;
    private final Map<String, Object> results = new LinkedHashMap<>();
    private final Map<String, Took> times = new LinkedHashMap<>();
    private final Map<String, Long> found = new LinkedHashMap<>();

    private Run(int duties, Path folder) {
        this.folder = folder;
        this.writes = duties < SMALL ? 3 : 1;
        this.county = Generated.counties(duties);
        results.put("duties", county.rows("职责").size());
        results.put("rows", county.rows());
    }

    /** Arguments: number of duties, empty folder to work in, file for the results. */
    public static void main(String[] args) throws IOException {
        var run = new Run(Integer.parseInt(args[0]), Path.of(args[1]));
        run.measure();
        JsonMapper.builder().build().writeValue(Path.of(args[2]).toFile(), run.results);
    }

    private void measure() throws IOException {
        var csv = InputFiles.csv(folder.resolve("csv"), county.sheets());
        var xlsx = InputFiles.xlsx(folder.resolve("county.xlsx"), county.sheets());
        var small = InputFiles.csv(
                folder.resolve("small"), Generated.counties(1_000).sheets());
        var before = bare("before", small);
        var earlier = new ArrayList<Imported>();
        for (var i = 1; i < writes; i++) {
            try (var store = GraphStore.open(StoreOptions.embedded(folder.resolve("product-" + i)), queries)) {
                earlier.add(firstImport(store.graph(), csv, small));
            }
        }
        try (var store = GraphStore.open(StoreOptions.embedded(folder.resolve("product")), queries)) {
            earlier.add(firstImport(store.graph(), csv, small));
            var middle = middle(earlier, Imported::took);
            results.put("import", middle.took());
            results.put("phases", middle.phases());
            imports(store.graph(), csv, xlsx);
            questions(store.graph());
            results.put("peakHeapMiB", memory.peakHeap());
            results.put("heapAfterMiB", memory.heapNow());
            results.put("peakResidentMiB", Memory.peakResident());
        }
        var after = bare("after", small);
        results.put("bare", List.of(before, after));
    }

    private Took bare(String name, Path small) {
        var runs = new ArrayList<Took>();
        for (var i = 0; i < writes; i++) {
            try (var store = GraphStore.open(StoreOptions.embedded(folder.resolve(name + "-" + i)), queries)) {
                warmUp(store.graph(), small);
                var bare = new BareWrite(store.graph(), county);
                runs.add(Took.of(bare::write));
            }
        }
        return middle(runs, Function.identity());
    }

    private record Imported(Took took, Map<String, Double> phases) {}

    private Imported firstImport(Graph graph, Path csv, Path small) {
        warmUp(graph, small);
        var phases = new Phases();
        var took = Took.of(() -> load(graph, csv, phases));
        return new Imported(took, phases.seconds(took.seconds()));
    }

    private static <T> T middle(List<T> runs, Function<T, Took> took) {
        return runs.stream()
                .sorted(Comparator.comparingDouble(run -> took.apply(run).seconds()))
                .toList()
                .get(runs.size() / 2);
    }

    /** The same for both: a small county by either way, rolled back. */
    private void warmUp(Graph graph, Path small) {
        for (var i = 0; i < 3; i++) {
            rolledBack(graph, tx -> new BareWrite(tx, Generated.counties(1_000)).write());
            rolledBack(graph, tx -> load(tx, small, Progress.NONE));
        }
    }

    private static void rolledBack(Graph graph, Consumer<Graph> work) {
        try {
            graph.inTransaction(tx -> {
                work.accept(tx);
                throw new RollBack();
            });
        } catch (RollBack e) {
            // as wanted
        }
    }

    private static final class RollBack extends RuntimeException {
        private static final long serialVersionUID = 1;

        RollBack() {
            super(null, null, false, false);
        }
    }

    private void imports(Graph graph, Path csv, Path xlsx) throws IOException {
        results.put(
                "size", graph.read("bench/size", Map.of(), row -> row.asMap()).get(0));
        results.put("importAgain", Took.of(() -> load(graph, csv, Progress.NONE)));
        var dryRun = new ImportOptions(true, false, null, Locale.ENGLISH);
        results.put(
                "xlsxReadAndCheck",
                Took.of(() -> accepted(new WorkbookIntake(graph).load(List.of(xlsx), dryRun, Progress.NONE))));
        var one = Files.createDirectories(folder.resolve("one"));
        Files.writeString(
                one.resolve("职责.csv"),
                "编码,职责内容,机构编码\n" + Generated.county(0) + "-ZNEW,负责全县地热资源勘查开采的监督管理工作," + Generated.county(0) + "-D1\n");
        results.put("importOneDuty", Took.of(() -> load(graph, one, Progress.NONE)));
    }

    private static void load(Graph graph, Path files, Progress progress) {
        accepted(new WorkbookIntake(graph).load(List.of(files), ImportOptions.plain(Locale.ENGLISH), progress));
    }

    private static void accepted(ImportResult result) {
        if (!result.accepted()) {
            throw new IllegalStateException("The generated files are refused: " + result.errors());
        }
    }

    /** When each phase was last heard of. */
    private static final class Phases implements Progress {

        private final long started = System.nanoTime();
        private final Map<Phase, Double> first = new EnumMap<>(Phase.class);

        @Override
        public void at(Phase phase, String sheet, long done, long total) {
            first.putIfAbsent(phase, (System.nanoTime() - started) / 1e9);
        }

        @Override
        public boolean cancelled() {
            return false;
        }

        /** Seconds until each phase began, and the whole. */
        Map<String, Double> seconds(double whole) {
            var seconds = new LinkedHashMap<String, Double>();
            first.forEach((phase, began) -> seconds.put(phase.name(), began));
            seconds.put("END", whole);
            return seconds;
        }
    }

    private void questions(Graph graph) {
        var county = Generated.county(0);
        var locale = Locale.ENGLISH;
        var overlaps = new Overlaps(graph, queries);
        var orphans = new Orphans(graph, queries);
        var reach = new Reach(graph, queries);
        var findings = new Findings(graph, queries);
        var coverage = new Coverage(graph, queries);
        var overview = new Overview(graph, queries);
        var again = new Overlaps(
                new KeptAnswers(
                        graph,
                        queries,
                        data -> Dataset.of(data).version(),
                        Set.of("analysis/overlaps", "analysis/shared-texts")),
                queries);
        ask("overlaps, one county", () -> overlaps.list(OverlapFilter.of(county), 100, null, locale)
                .total());
        ask("overlaps, all", () -> overlaps.list(OverlapFilter.of(null), 100, null, locale)
                .total());
        ask("overlaps, all, kept since somebody asked", () -> again.list(OverlapFilter.of(null), 100, null, locale)
                .total());
        ask("orphans, one county", () -> orphans.of(county, locale).total());
        ask("orphans, all", () -> orphans.of(null, locale).total());
        ask("reach of a township", () -> reach.of(county + "-T0", locale).isPresent() ? -1 : 0);
        ask("reach of a department", () -> reach.of(county + "-D0", locale).isPresent() ? -1 : 0);
        ask("findings of all rules, one county", () -> findings.list(FindingFilter.of(county), 100, null, locale)
                .total());
        ask("findings of all rules, all", () -> findings.list(FindingFilter.of(null), 100, null, locale)
                .total());
        ask("coverage, one county", () -> {
            coverage.of(county, null, locale);
            return -1;
        });
        ask("overview, one county", () -> {
            overview.of(county);
            return -1;
        });
        results.put("questions", times);
        results.put("found", found);
    }

    /** @param question answers how many it found, or -1 where that says nothing */
    private void ask(String name, LongSupplier question) {
        times.put(name, Took.median(() -> {
            var number = question.getAsLong();
            if (number >= 0) {
                found.put(name, number);
            }
        }));
    }
}

package dutygraph.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dutygraph.analysis.Conflicts;
import dutygraph.analysis.OverlapFilter;
import dutygraph.analysis.Proposal;
import dutygraph.cypher.Queries;
import dutygraph.intake.ImportOptions;
import dutygraph.intake.Progress;
import dutygraph.intake.WorkbookIntake;
import dutygraph.organisation.Role;
import dutygraph.store.GraphStore;
import dutygraph.store.StoreOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How long a form waits that asks for conflicts while one types, on one number of duties, in a process of its own. */
final class ConflictsRun {

    private static final int QUESTIONS = 400;
    private static final int WARM_UP = 100;

    private ConflictsRun() {}

    /** Arguments: number of duties, empty folder to work in, file for the results. */
    public static void main(String[] args) throws IOException {
        var generated = Generated.counties(Integer.parseInt(args[0]));
        var folder = Path.of(args[1]);
        try (var store = GraphStore.open(StoreOptions.embedded(folder.resolve("data")), Queries.onClassPath())) {
            var files = InputFiles.csv(folder.resolve("csv"), generated.sheets());
            var loaded = new WorkbookIntake(store.graph())
                    .load(List.of(files), ImportOptions.plain(Locale.ENGLISH), Progress.NONE);
            if (!loaded.accepted()) {
                throw new IllegalStateException("The generated files are refused: " + loaded.errors());
            }
            var conflicts = new Conflicts(store.graph());
            var results = new LinkedHashMap<String, Object>();
            results.put("duties", generated.rows("职责").size());
            results.put("first", Took.of(() -> ask(conflicts, generated, 0)));
            for (var i = 1; i <= WARM_UP; i++) {
                ask(conflicts, generated, i);
            }
            measure(conflicts, generated, results);
            JsonMapper.builder().build().writeValue(Path.of(args[2]).toFile(), results);
        }
    }

    private static void measure(Conflicts conflicts, Generated generated, Map<String, Object> results) {
        var took = new ArrayList<Double>();
        var found = new long[1];
        var all = Took.of(() -> {
            for (var i = 0; i < QUESTIONS; i++) {
                var started = System.nanoTime();
                found[0] += ask(conflicts, generated, WARM_UP + i);
                took.add((System.nanoTime() - started) / 1e6);
            }
        });
        Collections.sort(took);
        results.put("questions", QUESTIONS);
        results.put("found", found[0]);
        for (var percent : List.of(50, 95, 99)) {
            results.put("p" + percent, took.get(QUESTIONS * percent / 100));
        }
        results.put("cpu", all.cpu() * 1e3 / QUESTIONS);
    }

    /** The text of some duty as it is being typed: another beginning, and every third one not yet whole. */
    private static long ask(Conflicts conflicts, Generated generated, int number) {
        var duties = generated.rows("职责");
        var text = duties.get(number * 7919 % duties.size())[1];
        var typed = "依法负责" + (number % 3 == 0 ? text.substring(0, text.length() * 2 / 3) : text);
        var proposal = new Proposal(
                null,
                "新设综合服务中心",
                Generated.county(0),
                List.of(new Proposal.Duty(typed, Role.LEAD, null)),
                OverlapFilter.PROBLEMS,
                0);
        return conflicts
                .of(proposal, Locale.ENGLISH)
                .orElseThrow()
                .results()
                .get(0)
                .conflicts()
                .size();
    }
}

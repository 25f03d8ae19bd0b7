package dutygraph.bench;

import com.sun.management.OperatingSystemMXBean;
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
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** How long a form waits that asks for conflicts while one types: server-side time of one question, the texts in memory. */
public final class ConflictsBench {

    private static final int QUESTIONS = 400;
    private static final int WARM_UP = 100;

    private ConflictsBench() {}

    /** Argument: number of duties. Prints one row of {@code docs/benchmarks.md}. */
    public static void main(String[] args) throws IOException {
        var generated = Generated.counties(Integer.parseInt(args[0]));
        var folder = Files.createTempDirectory("dutygraph-bench");
        try (var store = GraphStore.open(StoreOptions.embedded(folder.resolve("data")), Queries.onClassPath())) {
            var files = InputFiles.csv(folder.resolve("csv"), generated.sheets());
            var loaded = new WorkbookIntake(store.graph())
                    .load(List.of(files), ImportOptions.plain(Locale.ENGLISH), Progress.NONE);
            if (!loaded.accepted()) {
                throw new IllegalStateException("The generated files are refused: " + loaded.errors());
            }
            var conflicts = new Conflicts(store.graph());
            var first = System.nanoTime();
            ask(conflicts, generated, 0);
            System.out.printf(
                    Locale.ROOT,
                    "first question, texts read into memory: %.0f ms%n",
                    (System.nanoTime() - first) / 1e6);
            for (var i = 1; i <= WARM_UP; i++) {
                ask(conflicts, generated, i);
            }
            measure(conflicts, generated);
        }
    }

    private static void measure(Conflicts conflicts, Generated generated) {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        var wall = new ArrayList<Double>();
        var found = 0L;
        var cpu = system.getProcessCpuTime();
        for (var i = 0; i < QUESTIONS; i++) {
            var started = System.nanoTime();
            found += ask(conflicts, generated, WARM_UP + i);
            wall.add((System.nanoTime() - started) / 1e6);
        }
        var each = (system.getProcessCpuTime() - cpu) / 1e6 / QUESTIONS;
        Collections.sort(wall);
        System.out.printf(
                Locale.ROOT,
                "| %,d duties | p50 %.1f ms | p95 %.1f ms | p99 %.1f ms | processor time %.1f ms each | %,d conflicts of %d questions |%n",
                generated.rows("职责").size(),
                wall.get(QUESTIONS / 2),
                wall.get(QUESTIONS * 95 / 100),
                wall.get(QUESTIONS * 99 / 100),
                each,
                found,
                QUESTIONS);
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

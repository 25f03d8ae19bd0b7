package dutygraph.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;

/** Asks for conflicts of proposed duties in graphs of several sizes and writes the table of {@code docs/benchmarks.md}. */
public final class ConflictsBench {

    private static final String BEGIN = "<!-- written by mvn -P bench verify -DskipTests -Dbench=conflicts: begin -->";

    private ConflictsBench() {}

    /** Arguments: numbers of duties with commas between, page to write to. */
    public static void main(String[] args) throws IOException, InterruptedException {
        var results = new ArrayList<JsonNode>();
        for (var size : args[0].split(",")) {
            results.add(Child.run(Bench.javaOptions(size.strip()), "dutygraph.bench.ConflictsRun", size.strip()));
        }
        var text = new StringBuilder(Bench.machine());
        Bench.row(text, "", results, "%,.0f duties", "/duties");
        text.append("|---").append("|---:".repeat(results.size())).append("|\n");
        Bench.row(text, "first question, all texts read", results, Bench.TIME, "/first/seconds", "/first/cpu");
        Bench.row(text, "p50", results, "%,.1f ms", "/p50");
        Bench.row(text, "**p95** (wanted under 50 ms)", results, "**%,.1f ms**", "/p95");
        Bench.row(text, "p99", results, "%,.1f ms", "/p99");
        Bench.row(text, "processor time of a question", results, "%,.1f ms", "/cpu");
        Bench.row(text, "conflicts found / questions", results, "%,.0f / %,.0f", "/found", "/questions");
        System.out.println(text);
        new Page(Path.of(args[1])).write(BEGIN, text.toString());
    }
}

package dutygraph.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Runs the sizes one after another and writes the tables between the markers of {@code docs/benchmarks.md}. */
public final class Bench {

    private static final String BEGIN = "<!-- written by mvn -P bench verify -DskipTests: begin -->";
    static final String TIME = "%,.2f s (%,.2f)";
    /** As the launcher starts it; the heap is bounded so that the figure for memory means something. */
    private static final List<String> JAVA_OPTIONS = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:ReservedCodeCacheSize=240m",
            "-XX:+UseParallelGC",
            "-Xmx3g",
            "-Dfile.encoding=UTF-8");

    /** Duties from which on the heap is larger: all of an import is one transaction, which the database keeps in memory. */
    private static final int LARGE = 100_000;

    private static final String LARGE_HEAP = "-Xmx12g";

    private Bench() {}

    /** Arguments: sizes in duties with commas between, page to write to. */
    public static void main(String[] args) throws IOException, InterruptedException {
        var results = new ArrayList<JsonNode>();
        for (var size : args[0].split(",")) {
            results.add(Child.run(javaOptions(size.strip()), "dutygraph.bench.Run", size.strip()));
        }
        var tables = tables(results);
        System.out.println(tables);
        new Page(Path.of(args[1])).write(BEGIN, tables);
    }

    /** @param graph {@code demo} or a number of duties */
    static List<String> javaOptions(String graph) {
        var options = new ArrayList<>(JAVA_OPTIONS);
        if (!graph.equals("demo") && Integer.parseInt(graph) >= LARGE) {
            options.add(LARGE_HEAP);
        }
        return options;
    }

    /** Where it was measured, and when. */
    static String machine() {
        return "\nMachine: %d cores, %s %s, Java %s, heap at most 3 GiB (12 GiB from 100,000 duties on), `%s`; %s.\n\n"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        System.getProperty("java.version"),
                        JAVA_OPTIONS.get(0),
                        LocalDate.now(ZoneOffset.UTC));
    }

    private static String tables(List<JsonNode> results) {
        var text = new StringBuilder();
        text.append(machine());
        head(text, results);
        row(text, "rows of all sheets", results, "%,.0f", "/rows");
        row(text, "nodes / relationships", results, "%,.0f / %,.0f", "/size/nodes", "/size/relationships");
        row(
                text,
                "distinct texts / pairs with a relation",
                results,
                "%,.0f / %,.0f",
                "/size/statements",
                "/size/similar");
        row(text, "import of csv, all included", results, TIME, "/import/seconds", "/import/cpu");
        row(text, "… of it reading / checking / writing / matching, s", results, Bench::phases);
        row(text, "bare `UNWIND` before", results, TIME, "/bare/0/seconds", "/bare/0/cpu");
        row(text, "bare `UNWIND` after", results, TIME, "/bare/1/seconds", "/bare/1/cpu");
        row(text, "rows/s imported", results, result -> "%,.0f"
                .formatted(number(result, "/rows") / number(result, "/import/seconds")));
        row(text, "**import rate : bare rate** (wanted 0.5)", results, result -> "**%.2f** (%.2f)"
                .formatted(
                        bare(result, "seconds") / number(result, "/import/seconds"),
                        bare(result, "cpu") / number(result, "/import/cpu")));
        row(text, "the same ratio without matching", results, result -> "%.2f"
                .formatted(bare(result, "seconds") / began(result)[3]));
        row(text, "the same files again", results, TIME, "/importAgain/seconds", "/importAgain/cpu");
        row(
                text,
                "xlsx read and checked (dry run)",
                results,
                TIME,
                "/xlsxReadAndCheck/seconds",
                "/xlsxReadAndCheck/cpu");
        row(text, "one new duty", results, TIME, "/importOneDuty/seconds", "/importOneDuty/cpu");
        row(
                text,
                "heap after a collection, peak / at the end, MiB",
                results,
                "%,.0f / %,.0f",
                "/peakHeapMiB",
                "/heapAfterMiB");
        row(text, "resident memory of the process, peak, MiB", results, "%,.0f", "/peakResidentMiB");
        text.append("\nQuestions, warm, median of seven, as the API asks them (first 100 of a list):\n\n");
        head(text, results);
        results.get(0)
                .get("questions")
                .fieldNames()
                .forEachRemaining(question -> row(text, question, results, result -> question(result, question)));
        return text.toString();
    }

    private static String question(JsonNode result, String question) {
        var time = result.get("questions").get(question);
        var found = result.get("found").get(question);
        return "%,.0f ms (%,.0f)"
                        .formatted(
                                time.get("seconds").asDouble() * 1e3,
                                time.get("cpu").asDouble() * 1e3)
                + (found == null ? "" : ", %,d found".formatted(found.asLong()));
    }

    static double number(JsonNode result, String at) {
        return result.at(at).asDouble();
    }

    private static double bare(JsonNode result, String unit) {
        return (number(result, "/bare/0/" + unit) + number(result, "/bare/1/" + unit)) / 2;
    }

    /** Seconds after which each phase began, and the end; a phase that was not heard of began with the next. */
    private static double[] began(JsonNode result) {
        var began = Stream.of("READ", "CHECK", "WRITE", "MATCH", "END")
                .mapToDouble(name -> result.get("phases").path(name).asDouble(Double.NaN))
                .toArray();
        began[0] = 0;
        for (var i = began.length - 2; i > 0; i--) {
            began[i] = Double.isNaN(began[i]) ? began[i + 1] : began[i];
        }
        return began;
    }

    private static String phases(JsonNode result) {
        var began = began(result);
        return IntStream.range(0, began.length - 1)
                .mapToObj(i -> "%.1f".formatted(began[i + 1] - began[i]))
                .collect(Collectors.joining(" / "));
    }

    interface Cell {
        String of(JsonNode result);
    }

    private static void head(StringBuilder text, List<JsonNode> results) {
        row(text, "", results, "%,.0f duties", "/duties");
        text.append("|---").append("|---:".repeat(results.size())).append("|\n");
    }

    static void row(StringBuilder text, String name, List<JsonNode> results, String format, String... numbers) {
        row(
                text,
                name,
                results,
                result -> format.formatted(Arrays.stream(numbers)
                        .map(at -> (Object) number(result, at))
                        .toArray()));
    }

    static void row(StringBuilder text, String name, List<JsonNode> results, Cell cell) {
        text.append("| ").append(name).append(" |");
        results.forEach(result -> text.append(' ').append(cell.of(result)).append(" |"));
        text.append('\n');
    }
}

package dutygraph.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Tries scenarios on graphs of several sizes and writes the table between the markers of {@code docs/benchmarks.md}. */
public final class WhatIfBench {

    private static final String BEGIN = "<!-- written by mvn -P bench verify -DskipTests -Dbench=what-if: begin -->";

    private WhatIfBench() {}

    /** Arguments: graphs with commas between, each {@code demo} or a number of duties; page to write to. */
    public static void main(String[] args) throws IOException, InterruptedException {
        var results = new ArrayList<JsonNode>();
        for (var graph : args[0].split(",")) {
            results.add(Child.run(Bench.javaOptions(graph.strip()), "dutygraph.bench.WhatIfRun", graph.strip()));
        }
        var table = table(results);
        System.out.println(table);
        new Page(Path.of(args[1])).write(BEGIN, table);
    }

    private static String table(List<JsonNode> results) {
        var text = new StringBuilder(Bench.machine());
        Bench.row(text, "", results, result -> result.get("name").asText());
        text.append("|---").append("|---:".repeat(results.size())).append("|\n");
        Bench.row(text, "duties of the graph", results, "%,.0f", "/duties");
        Bench.row(
                text,
                "all rules and reach for the first time (plans made)",
                results,
                Bench.TIME,
                "/first/seconds",
                "/first/cpu");
        for (var name :
                List.of("two departments become one", "2,000 duties go into another", "a duty gets another text")) {
            Bench.row(
                    text,
                    "**" + name + "**",
                    results,
                    result -> on(result, name, trial -> "**" + time(trial.get("trial")) + "**"));
            Bench.row(
                    text,
                    "… looked at",
                    results,
                    result -> on(result, name, trial -> "%s, %,d duties"
                            .formatted(
                                    trial.get("scope").asText(),
                                    trial.get("scopeDuties").asLong())));
            Bench.row(
                    text,
                    "… all rules and reach there, without a change",
                    results,
                    result -> on(result, name, trial -> time(trial.get("alone"))));
            Bench.row(
                    text,
                    "… **trial : without a change** (wanted at most 2.5)",
                    results,
                    result -> on(result, name, trial -> "**%.2f** (%.2f)"
                            .formatted(
                                    Bench.number(trial, "/trial/seconds") / Bench.number(trial, "/alone/seconds"),
                                    Bench.number(trial, "/trial/cpu") / Bench.number(trial, "/alone/cpu"))));
            Bench.row(
                    text,
                    "… the next trial on the same data",
                    results,
                    result -> on(result, name, trial -> time(trial.get("again"))));
            Bench.row(
                    text,
                    "… findings resolved / new / unchanged",
                    results,
                    result -> on(result, name, trial -> "%,d / %,d / %,d"
                            .formatted(
                                    trial.at("/counts/resolved").asLong(),
                                    trial.at("/counts/new").asLong(),
                                    trial.at("/counts/unchanged").asLong())));
        }
        return text.toString();
    }

    private static String on(JsonNode result, String trial, Bench.Cell cell) {
        var found = result.get("trials").get(trial);
        return found == null ? "" : cell.of(found);
    }

    private static String time(JsonNode took) {
        return Bench.TIME.formatted(
                took.get("seconds").asDouble(), took.get("cpu").asDouble());
    }
}

package dutygraph.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;

/** Runs the likeness join and its peers on one size after another and writes the table of {@code docs/benchmarks.md}. */
public final class LikenessBench {

    private static final String BEGIN = "<!-- written by mvn -P bench verify -DskipTests -Dbench=likeness: begin -->";
    private static final List<String> JAVA_OPTIONS = List.of("-Xmx6g", "-Dfile.encoding=UTF-8");

    static final String PPJOIN = "record-major PPJoin, 1 thread";

    private LikenessBench() {}

    /** Arguments: numbers of texts with commas between, page to write to. */
    public static void main(String[] args) throws IOException, InterruptedException {
        var results = new ArrayList<JsonNode>();
        for (var size : args[0].split(",")) {
            results.add(Child.run(JAVA_OPTIONS, "dutygraph.bench.LikenessRun", size.strip()));
            System.out.println(tables(results));
        }
        new Page(Path.of(args[1])).write(BEGIN, tables(results));
    }

    private static String tables(List<JsonNode> results) {
        var text = new StringBuilder();
        text.append("\nMachine: %d cores, %s %s, Java %s, heap at most 6 GiB; %s.\n\n"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        System.getProperty("java.version"),
                        LocalDate.now(ZoneOffset.UTC)));
        row(text, "threshold 0.7", results, result -> "%,d texts"
                .formatted(result.at("/texts").asLong()));
        text.append("|---").append("|---:".repeat(results.size())).append("|\n");
        row(text, "characters / bigrams of a text, different bigrams", results, result -> "%.1f / %.1f, %,d"
                .formatted(
                        number(result, "/characters"),
                        number(result, "/bigrams"),
                        result.at("/distinctBigrams").asLong()));
        row(text, "pairs", results, result -> "%,d"
                .formatted(result.at("/exact/pairs").asLong()));
        row(text, "**exact join**", results, result -> time(result.at("/exact/took")));
        row(
                text,
                "… making the lists + joining them",
                results,
                result -> time(result.at("/phases/lists")) + " + " + time(result.at("/phases/join")));
        row(text, "… peak memory", results, result -> "%,.0f MiB".formatted(number(result, "/exactPeakMiB")));
        row(text, "floor: read the tokens, write the pairs", results, result -> time(result.at("/floor")));
        row(text, "join : floor", results, result -> "%.0f×"
                .formatted(number(result, "/exact/took/seconds") / number(result, "/floor/seconds")));
        growth(text, results);
        var names = new LinkedHashSet<String>();
        results.forEach(result -> result.get("peers").fieldNames().forEachRemaining(names::add));
        names.forEach(name -> row(text, name, results, result -> peer(result, name)));
        row(text, "PPJoin : join, with the join's time for its lists added to PPJoin's", results, LikenessBench::whole);
        row(text, "PPJoin : join, joining alone", results, LikenessBench::joining);
        for (var threshold : List.of("0.9", "0.8", "0.6", "0.5")) {
            row(text, "exact join at " + threshold, results, result -> {
                var at = result.get("thresholds").get(threshold);
                return "%s, %,d pairs"
                        .formatted(
                                against(result.get("thresholds").get("0.7").get("took"), at.get("took")),
                                at.get("pairs").asLong());
            });
        }
        row(text, "as many duties: distinct texts", results, result -> "%,d"
                .formatted(result.at("/duties/distinct").asLong()));
        row(text, "… distinct texts first, then the join", results, result -> time(result.at("/duties/first")));
        row(text, "… joining the duties", results, result -> "%s, %,d pairs"
                .formatted(
                        against(result.at("/duties/first"), result.at("/duties/all")),
                        result.at("/duties/pairsOfDuties").asLong()));
        row(
                text,
                "from texts to sorted pairs (`Likeness.pairs`)",
                results,
                result -> time(result.at("/product/fromTexts")));
        row(
                text,
                "index made / one look-up",
                results,
                result -> time(result.at("/product/index")) + " / " + micros(result.at("/product/lookUp")));
        return text.toString();
    }

    private static void growth(StringBuilder text, List<JsonNode> results) {
        text.append("| growth of the time, brought to tenfold texts | |");
        for (var i = 1; i < results.size(); i++) {
            var before = results.get(i - 1);
            var after = results.get(i);
            var tenfolds = Math.log10(number(after, "/texts") / number(before, "/texts"));
            text.append(" %.1f× (%.1f×) |"
                    .formatted(
                            Math.pow(
                                    number(after, "/exact/took/seconds") / number(before, "/exact/took/seconds"),
                                    1 / tenfolds),
                            Math.pow(
                                    number(after, "/exact/took/cpu") / number(before, "/exact/took/cpu"),
                                    1 / tenfolds)));
        }
        text.append('\n');
    }

    private static String peer(JsonNode result, String name) {
        var peer = result.get("peers").get(name);
        if (peer == null) {
            return "–";
        }
        return "%s%s; missed %,d of %,d%s; %,.0f MiB"
                .formatted(
                        peer.get("sample").asBoolean() ? "≈ " : "",
                        against(result.at("/exact/took"), peer.get("took")),
                        peer.get("missed").asLong(),
                        peer.get("of").asLong(),
                        peer.get("wrong").asLong() == 0
                                ? ""
                                : ", **%,d wrong**".formatted(peer.get("wrong").asLong()),
                        peer.get("peakMiB").asDouble());
    }

    private static String joining(JsonNode result) {
        return against(
                result.at("/phases/join"), result.get("peers").get(PPJOIN).get("took"));
    }

    private static String whole(JsonNode result) {
        var exact = result.at("/exact/took");
        var lists = result.at("/phases/lists");
        var peer = result.get("peers").get(PPJOIN).get("took");
        return "%.1f× (%.1f×)"
                .formatted(
                        (number(lists, "/seconds") + number(peer, "/seconds")) / number(exact, "/seconds"),
                        (number(lists, "/cpu") + number(peer, "/cpu")) / number(exact, "/cpu"));
    }

    /** How many times as long: by the clock, and in brackets by processor time. */
    private static String against(JsonNode one, JsonNode other) {
        return "%s× (%s×)".formatted(ratio(one, other, "seconds"), ratio(one, other, "cpu"));
    }

    private static String ratio(JsonNode one, JsonNode other, String unit) {
        var ratio = other.get(unit).asDouble() / one.get(unit).asDouble();
        return (ratio < 10 ? "%.1f" : "%,.0f").formatted(ratio);
    }

    private static String time(JsonNode took) {
        return took.get("seconds").asDouble() < 1
                ? "%,.1f ms (%,.1f)"
                        .formatted(
                                took.get("seconds").asDouble() * 1e3,
                                took.get("cpu").asDouble() * 1e3)
                : "%,.2f s (%,.2f)"
                        .formatted(
                                took.get("seconds").asDouble(), took.get("cpu").asDouble());
    }

    private static String micros(JsonNode took) {
        return "%,.0f µs".formatted(took.get("seconds").asDouble() * 1e6);
    }

    private static double number(JsonNode result, String at) {
        return result.at(at).asDouble();
    }

    private static void row(StringBuilder text, String name, List<JsonNode> results, Function<JsonNode, String> cell) {
        text.append("| ").append(name).append(" |");
        results.forEach(result -> text.append(' ').append(cell.apply(result)).append(" |"));
        text.append('\n');
    }
}

package dutygraph.wording;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dutygraph.bench.Page;
import dutygraph.bench.Statements;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;

/**
 * Whether the search for candidates meets what is a finding: all pairs of some real texts judged one by one, against the pairs
 * that {@link Candidates}, {@link Likeness} and {@link ItemFamily} propose; and how the search grows with the number of texts.
 * Writes a part of {@code docs/benchmarks.md}.
 */
public final class CandidateRecall {

    private static final String BEGIN = "<!-- written by mvn -P bench verify -DskipTests -Dbench=candidates: begin -->";
    private static final int JUDGED_ONE_BY_ONE = 2_000;
    private static final List<String> FIELDS = List.of("sentence", "duty", "text");

    private CandidateRecall() {}

    /**
     * Arguments: files of JSON lines or of plain lines, with commas between, a number among them being so many generated texts
     * for the growth; page to write to.
     */
    public static void main(String[] args) throws IOException {
        var text = new StringBuilder("\n%d cores, Java %s, load %.1f at the start; %,d texts judged one by one.\n\n"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("java.version"),
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                        JUDGED_ONE_BY_ONE));
        text.append(
                "| texts | pairs | findings | met | share | missed by the search alone, met by likeness or family |\n");
        text.append("|---|---:|---:|---:|---:|---:|\n");
        var sources = Arrays.asList(args[0].split(","));
        for (var source : sources.stream().filter(source -> !isNumber(source)).toList()) {
            text.append(recall(Path.of(source)));
        }
        text.append("\n| texts | candidates | a text | time | per text and log₂ n |\n|---|---:|---:|---:|---:|\n");
        for (var source : sources) {
            text.append(
                    isNumber(source)
                            ? growth("generated", Statements.of(Integer.parseInt(source)))
                            : growth(name(Path.of(source)), lines(Path.of(source))));
        }
        System.out.println(text);
        new Page(Path.of(args[1])).write(BEGIN, text.toString());
    }

    private static boolean isNumber(String source) {
        return source.chars().allMatch(Character::isDigit);
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static List<String> lines(Path file) throws IOException {
        var json = JsonMapper.builder().build();
        var texts = new ArrayList<String>();
        for (var line : Files.readAllLines(file)) {
            if (line.startsWith("{")) {
                var node = json.readTree(line);
                FIELDS.stream()
                        .map(node::path)
                        .filter(field -> field.isTextual())
                        .findFirst()
                        .ifPresent(field -> texts.add(field.asText()));
            } else {
                texts.add(line);
            }
        }
        Collections.shuffle(texts, new Random(5));
        return texts;
    }

    /** The distinct texts that say something of their own. */
    private static Map<String, ReadText> read(Collection<String> texts, int most) {
        var read = new LinkedHashMap<String, ReadText>();
        for (var text : texts) {
            var statement = Texts.statement(text);
            if (!statement.boilerplate()) {
                read.putIfAbsent(statement.key(), ReadText.of(statement));
            }
            if (read.size() == most) {
                break;
            }
        }
        return read;
    }

    private static String recall(Path file) throws IOException {
        var byKey = read(lines(file), JUDGED_ONE_BY_ONE);
        var texts = List.copyOf(byKey.values());
        texts.parallelStream().forEach(text -> {
            text.task();
            text.bigrams();
            text.matterBigrams();
            text.isName();
        });
        var searched = new HashSet<String>();
        Candidates.among(texts).meetings(byKey.keySet()).forEach(met -> met.others()
                .forEach(other -> searched.add(
                        key(other.statement().key(), met.text().statement().key()))));
        var others = keys(Likeness.pairsOf(byKey.keySet(), texts, TextRelation.CANDIDATE_FROM));
        others.addAll(keys(ItemFamily.pairs(byKey.keySet(), texts)));
        var findings = new LongAdder();
        var met = new LongAdder();
        var metByOthers = new LongAdder();
        IntStream.range(0, texts.size()).parallel().forEach(i -> {
            for (var j = 0; j < i; j++) {
                var judged = TextRelation.among(texts.get(i), texts.get(j));
                if (judged.relation().isFinding()) {
                    var key = key(
                            texts.get(i).statement().key(),
                            texts.get(j).statement().key());
                    findings.increment();
                    met.add(searched.contains(key) || others.contains(key) ? 1 : 0);
                    metByOthers.add(!searched.contains(key) && others.contains(key) ? 1 : 0);
                }
            }
        });
        return String.format(
                Locale.ROOT,
                "| %,d of %s | %,d | %,d | %,d | %.1f %% | %,d |%n",
                texts.size(),
                name(file),
                texts.size() * (texts.size() - 1L) / 2,
                findings.sum(),
                met.sum(),
                100.0 * met.sum() / Math.max(1, findings.sum()),
                metByOthers.sum());
    }

    private static Set<String> keys(List<Pair> pairs) {
        var keys = new HashSet<String>();
        pairs.forEach(pair -> keys.add(key(pair.left(), pair.right())));
        return keys;
    }

    private static String key(String one, String other) {
        return one.compareTo(other) < 0 ? one + other : other + one;
    }

    /** One row: the search alone, the texts read beforehand. */
    private static String growth(String name, List<String> lines) {
        var byKey = read(lines, Integer.MAX_VALUE);
        var texts = List.copyOf(byKey.values());
        texts.parallelStream().forEach(ReadText::task);
        var started = System.nanoTime();
        var pairs = Candidates.among(texts)
                .meetings(byKey.keySet())
                .parallel()
                .mapToLong(met -> met.others().size())
                .sum();
        var seconds = (System.nanoTime() - started) / 1e9;
        var each = (double) pairs / texts.size();
        return String.format(
                Locale.ROOT,
                "| %,d, %s | %,d | %.1f | %.1f s | %.2f candidates, %.1f µs |%n",
                texts.size(),
                name,
                pairs,
                each,
                seconds,
                each * Math.log(2) / Math.log(texts.size()),
                seconds * 1e6 / texts.size() * Math.log(2) / Math.log(texts.size()));
    }
}

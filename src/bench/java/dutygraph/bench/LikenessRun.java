package dutygraph.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dutygraph.wording.Likeness;
import dutygraph.wording.LikenessIndex;
import dutygraph.wording.ReadText;
import dutygraph.wording.SetJoin;
import dutygraph.wording.StatementText;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Measures the likeness join and its peers on one number of texts, in a process of its own. */
final class LikenessRun {

    private static final int THRESHOLD = 70;
    private static final int PROBES = 2_000;

    /** Sizes up to which a peer is run; above, it would take longer than the rest together. */
    private static final int BRUTE_FORCE_UP_TO = 20_000;

    private static final int LUCENE_ALL_UP_TO = 10_000;
    private static final int CYPHER_UP_TO = 100_000;
    private static final int GDS_UP_TO = 20_000;

    /** A measurement is taken again, at most {@link #TIMES} in all, until it has taken this long. */
    private static final double ENOUGH_SECONDS = 8;

    private static final int TIMES = 7;

    /** Short work is repeated for so long: the system counts processor time in steps of ten milliseconds. */
    private static final double AT_LEAST_SECONDS = 1;

    private final List<String> texts;
    private final Path folder;
    private final int[][] sets;
    private final Ranked ranked;
    private final int[] probes;
    private final Map<String, Object> results = new LinkedHashMap<>();
    private final Map<String, Object> peers = new LinkedHashMap<>();
    private final List<Took> exact = new ArrayList<>();
    private long[] truth = {};

    /**
     * What a peer did.
     *
     * @param took for all texts; where only a sample was run, in proportion
     * @param missed of the pairs that the join finds, and of the sample only where a sample was run
     * @param of number of those
     * @param wrong found by the peer but not by the join
     * @param peakMiB of the heap, above what was held before; waste included
     */
    private record Peer(Took took, long missed, long of, long wrong, boolean sample, double peakMiB) {}

    private LikenessRun(int size, Path folder) {
        this.folder = folder;
        texts = Statements.of(size);
        sets = Statements.bigrams(texts);
        ranked = Ranked.of(sets);
        probes = new SplittableRandom(3)
                .ints(0, size)
                .distinct()
                .limit(Math.min(size, PROBES))
                .toArray();
    }

    /** Arguments: number of texts, empty folder to work in, file for the results. */
    public static void main(String[] args) throws Exception {
        var run = new LikenessRun(Integer.parseInt(args[0]), Path.of(args[1]));
        run.measure();
        JsonMapper.builder().build().writeValue(Path.of(args[2]).toFile(), run.results);
    }

    private void measure() throws Exception {
        results.put("texts", texts.size());
        results.put(
                "characters", texts.stream().mapToInt(String::length).average().orElse(0));
        results.put(
                "bigrams",
                Arrays.stream(sets).mapToInt(set -> set.length).average().orElse(0));
        results.put("distinctBigrams", ranked.tokens());
        warmUp();
        join();
        bruteForce();
        peer(LikenessBench.PPJOIN, () -> PpJoin.pairs(ranked, THRESHOLD));
        peer("MinHash LSH, 25 bands of 5", () -> MinHash.pairs(ranked, 25, 5, THRESHOLD));
        peer("MinHash LSH, 16 bands of 8", () -> MinHash.pairs(ranked, 16, 8, THRESHOLD));
        lucene();
        graph();
        results.put("peers", peers);
        results.put("exact", Map.of("took", median(exact), "pairs", truth.length));
        thresholds();
        duties();
        product();
        results.put("peakResidentMiB", Memory.peakResident());
    }

    private void warmUp() {
        var few = Statements.of(10_000);
        for (var i = 0; i < 10; i++) {
            SetJoin.of(Statements.bigrams(few), THRESHOLD / 100.0).pairs();
        }
    }

    private void join() throws Exception {
        var peak = peak(() -> truth = pairs(SetJoin.of(sets, THRESHOLD / 100.0).pairs()));
        results.put("exactPeakMiB", peak);
        exact();
        var made = new ArrayList<Took>();
        var joined = new ArrayList<Took>();
        for (var i = 0; i < (texts.size() < 200_000 ? 20 : 3); i++) {
            var join = new SetJoin[1];
            made.add(Took.of(() -> join[0] = SetJoin.of(sets, THRESHOLD / 100.0)));
            joined.add(Took.of(() -> join[0].pairs()));
        }
        results.put("phases", Map.of("lists", median(made), "join", median(joined)));
        var matches = SetJoin.of(sets, THRESHOLD / 100.0).pairs();
        results.put("floor", repeated(() -> floor(matches)));
    }

    /** The join once more, beside each peer: load of the machine that comes and goes falls on all of them. */
    private void exact() {
        var since = 0.0;
        for (var i = 0; i < 3 && since < ENOUGH_SECONDS; i++) {
            var took = Took.of(() -> SetJoin.of(sets, THRESHOLD / 100.0).pairs());
            exact.add(took);
            since += took.seconds();
        }
    }

    /** What no method can do without: to read each token once and to write each pair. */
    private long floor(SetJoin.Matches matches) {
        var sum = Arrays.stream(sets)
                .parallel()
                .mapToLong(set -> Arrays.stream(set).sum())
                .sum();
        var left = matches.left().clone();
        var right = matches.right().clone();
        var shared = matches.shared().clone();
        return sum + left.length + right.length + shared.length;
    }

    private void bruteForce() throws Exception {
        if (texts.size() <= BRUTE_FORCE_UP_TO) {
            peer(
                    "brute force",
                    () -> BruteForce.pairs(
                            ranked, IntStream.range(0, texts.size()).toArray(), THRESHOLD));
        } else {
            sampled("brute force", 2, () -> BruteForce.pairs(ranked, probes, THRESHOLD));
        }
    }

    private void lucene() throws Exception {
        try (var search = LuceneSearch.index(ranked)) {
            if (texts.size() <= LUCENE_ALL_UP_TO) {
                var all = IntStream.range(0, texts.size()).toArray();
                peer("Lucene MoreLikeThis, top 50 + check, 1 thread", () -> search.pairs(all, THRESHOLD));
            } else {
                sampled("Lucene MoreLikeThis, top 50 + check, 1 thread", 1, () -> search.pairs(probes, THRESHOLD));
            }
        }
    }

    private void graph() throws Exception {
        if (texts.size() > CYPHER_UP_TO) {
            return;
        }
        try (var graph = TextGraph.load(Files.createDirectories(folder.resolve("graph")), ranked, THRESHOLD)) {
            peer("Cypher, prefix index", () -> graph.byPrefix(THRESHOLD));
            if (texts.size() <= GDS_UP_TO) {
                graph.project();
                peer("GDS nodeSimilarity", () -> graph.bySimilarity(THRESHOLD));
            }
        }
    }

    private void peer(String name, Callable<long[]> work) throws Exception {
        exact();
        var found = new long[1][];
        var once = new Took[1];
        var peak = peak(() -> once[0] = Took.of(() -> found[0] = call(work)));
        var took = once[0].seconds() > ENOUGH_SECONDS ? once[0] : repeated(() -> call(work));
        peers.put(name, new Peer(took, without(truth, found[0]), truth.length, without(found[0], truth), false, peak));
    }

    private void sampled(String name, int eachPairSeen, Callable<long[]> work) throws Exception {
        exact();
        var found = new long[1][];
        var part = new Took[1];
        var peak = peak(() -> part[0] = Took.of(() -> found[0] = call(work)));
        var isProbe = new boolean[texts.size()];
        Arrays.stream(probes).forEach(probe -> isProbe[probe] = true);
        var expected = Arrays.stream(truth)
                .filter(pair -> isProbe[(int) (pair >> 32)] || isProbe[(int) pair])
                .toArray();
        var times = (double) texts.size() / probes.length / eachPairSeen;
        peers.put(
                name,
                new Peer(
                        part[0].times(times),
                        without(expected, found[0]),
                        expected.length,
                        without(found[0], expected),
                        true,
                        peak));
    }

    private void thresholds() {
        var times = new LinkedHashMap<String, Object>();
        for (var threshold : List.of(0.9, 0.8, 0.7, 0.6, 0.5)) {
            var found = new int[1];
            var took = repeated(
                    () -> found[0] = SetJoin.of(sets, threshold).pairs().count());
            times.put(threshold.toString(), Map.of("took", took, "pairs", found[0]));
        }
        results.put("thresholds", times);
    }

    /** As many duties as texts, of 200 counties at a million: 8 of 100 say what nobody else says, the rest standard texts, 65 times each. */
    private void duties() {
        var own = texts.size() / 100 * 8;
        var standard = texts.size() / 1_000 * 14;
        var said = IntStream.range(0, texts.size())
                .map(duty -> duty < own ? duty : own + duty % standard)
                .toArray();
        var wording = Arrays.stream(said)
                .mapToObj(text -> new String(texts.get(text).toCharArray()))
                .toArray(String[]::new);
        var ofDuties = Arrays.stream(said).mapToObj(text -> sets[text]).toArray(int[][]::new);
        var distinct = new int[1];
        var first = repeated(() -> {
            var seen = new HashMap<String, int[]>();
            for (var duty = 0; duty < wording.length; duty++) {
                seen.putIfAbsent(wording[duty], ofDuties[duty]);
            }
            distinct[0] = seen.size();
            SetJoin.of(seen.values().toArray(int[][]::new), THRESHOLD / 100.0).pairs();
        });
        var pairs = new int[1];
        var all = repeated(
                () -> pairs[0] = SetJoin.of(ofDuties, THRESHOLD / 100.0).pairs().count());
        results.put("duties", Map.of("distinct", distinct[0], "first", first, "all", all, "pairsOfDuties", pairs[0]));
    }

    /** What the product does: reading the texts included. */
    private void product() {
        var statements = IntStream.range(0, texts.size())
                .mapToObj(i -> new StatementText("%08x".formatted(i), texts.get(i), null, false))
                .toList();
        var product = new LinkedHashMap<String, Object>();
        product.put("fromTexts", repeated(() -> Likeness.pairs(read(statements), THRESHOLD / 100.0)));
        var index = new LikenessIndex[1];
        product.put("index", Took.of(() -> index[0] = LikenessIndex.of(read(statements), THRESHOLD / 100.0)));
        lookUps(statements, index[0]);
        product.put("lookUp", lookUps(statements, index[0]));
        results.put("product", product);
    }

    private static List<ReadText> read(List<StatementText> statements) {
        return statements.stream().map(ReadText::of).toList();
    }

    private Took lookUps(List<StatementText> statements, LikenessIndex index) {
        return repeated(() -> {
                    for (var probe : probes) {
                        index.pairsOf(ReadText.of(statements.get(probe)));
                    }
                })
                .times(1.0 / probes.length);
    }

    private static long[] pairs(SetJoin.Matches matches) {
        var pairs = new Pairs();
        for (var i = 0; i < matches.count(); i++) {
            pairs.add(matches.left()[i], matches.right()[i]);
        }
        return pairs.sorted();
    }

    /** Number of pairs that the others lack. */
    private static long without(long[] pairs, long[] others) {
        return Arrays.stream(pairs)
                .filter(pair -> Arrays.binarySearch(others, pair) < 0)
                .count();
    }

    private static <T> T call(Callable<T> work) {
        try {
            return work.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Took repeated(Runnable work) {
        var runs = new ArrayList<Took>();
        var since = 0.0;
        while (since < (runs.size() < TIMES ? ENOUGH_SECONDS : AT_LEAST_SECONDS)) {
            runs.add(Took.of(work));
            since += runs.get(runs.size() - 1).seconds();
        }
        return median(runs);
    }

    /** Median by the clock, mean of processor time. */
    private static Took median(List<Took> runs) {
        var cpu = runs.stream().mapToDouble(Took::cpu).average().orElse(0);
        return new Took(median(runs, Took::seconds), cpu);
    }

    private static double median(List<Took> runs, ToDoubleFunction<Took> of) {
        var sorted = runs.stream().mapToDouble(of).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    /** Most heap in MiB while working, above what was held before. */
    private static double peak(Runnable work) {
        System.gc();
        var heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        heap.forEach(MemoryPoolMXBean::resetPeakUsage);
        var before = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        work.run();
        var peak =
                heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        return (peak - before) / (double) (1 << 20);
    }
}

package dutygraph.intake;

import dutygraph.cypher.Graph;
import dutygraph.organisation.Statements;
import dutygraph.wording.NearTexts;
import dutygraph.wording.Pair;
import dutygraph.wording.ReadText;
import dutygraph.wording.StatementText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps {@code SIMILAR_TO} between statements: what came or changed its use is compared with all, the rest stays as it is.
 *
 * <p>Texts are compared, not duties: what two hundred counties say in the same words is one statement. What only bodies of
 * areas that have nothing to do with each other say is not compared (ADR 0012).
 */
public final class StatementMatches {

    /** Raised when the rules or words of {@code wording} change, so that graphs made before are compared again. */
    public static final String VERSION = "14";

    private static final int BATCH = 10_000;
    /** More texts than these are compared with all faster at once than one by one. */
    private static final int MOST_LOOKED_UP = 100;

    /** Follows the comparison and may end it by an exception. */
    @FunctionalInterface
    interface Step {

        /**
         * Told between batches.
         *
         * @param done so far
         * @param total in all
         */
        void at(long done, long total);
    }

    private StatementMatches() {}

    /**
     * Compares every statement that is new, or held in a further area, with all others, and drops those that
     * nobody states any more.
     *
     * @param graph runs in the transaction of the import, so that a graph is never seen half compared
     * @return number of pairs recorded
     */
    static long refresh(Graph graph, Step step) {
        graph.write("intake/statement-drop-unused", Map.of());
        var fresh = new ArrayList<String>();
        var outdated = new ArrayList<String>();
        graph.forEach("intake/statement-unmatched", Map.of("version", VERSION), row -> {
            fresh.add(row.get("key").asString());
            if (row.get("compared").asBoolean()) {
                outdated.add(row.get("key").asString());
            }
        });
        if (fresh.isEmpty()) {
            return 0;
        }
        inBatches(outdated, batch -> graph.write("intake/statement-forget", Map.of("keys", batch)));
        return compare(graph, fresh, step);
    }

    private static long compare(Graph graph, List<String> fresh, Step step) {
        var neighbours = StatementPlaces.neighbours(graph, fresh);
        try (var comparing = Comparing.begin(neighbours, Set.copyOf(fresh))) {
            var recorded = record(graph, comparing, step);
            mark(graph, fresh, neighbours.places());
            return recorded;
        }
    }

    private static void mark(Graph graph, List<String> fresh, StatementPlaces places) {
        inBatches(
                fresh,
                batch -> graph.write(
                        "intake/statement-mark",
                        Map.of(
                                "rows",
                                batch.stream()
                                        .map(key -> Map.of("key", key, "areas", places.codes(key)))
                                        .toList(),
                                "version",
                                VERSION)));
    }

    /**
     * Records what is compared already, or still being compared.
     *
     * @return number of pairs recorded
     */
    static long record(Graph graph, Comparing comparing, Step step) {
        var total = comparing.total();
        var recorded = 0L;
        while (true) {
            var pairs = comparing.next(() -> step.at(Math.min(comparing.compared(), total), total));
            if (pairs.isEmpty()) {
                step.at(total, total);
                return recorded;
            }
            graph.write("intake/statement-similar", Similar.parameters(pairs));
            recorded += pairs.size();
        }
    }

    /**
     * The same where only a few texts came: they are looked up in an index instead of all being read.
     *
     * @param known the texts that were there before, asked for only where there is something to compare; that some of them are
     *     gone does no harm
     * @param area code of the area in which, or in areas of which, something changed hands; null for anywhere
     */
    public static long refresh(Graph graph, Supplier<NearTexts> known, @Nullable String area) {
        graph.write("intake/statement-drop-unused", Map.of());
        // no version: what was compared by older rules waits for the next import, or a trial had to compare the whole
        // graph
        var fresh = graph.read(
                "intake/statement-unmatched", area == null ? Map.of() : Map.of("area", area), row -> row.get("key")
                        .asString());
        if (fresh.isEmpty()) {
            return 0;
        }
        if (fresh.size() > MOST_LOOKED_UP) {
            return refresh(graph, (done, total) -> {});
        }
        var texts = Statements.of(graph, fresh, StatementText::new);
        var found = similar(texts, known.get());
        var places = StatementPlaces.of(
                graph,
                Stream.concat(fresh.stream(), found.stream().flatMap(pair -> Stream.of(pair.left(), pair.right())))
                        .collect(Collectors.toSet()));
        var similar = found.stream()
                .filter(pair -> places.meet(pair.left(), pair.right()))
                .toList();
        graph.write("intake/statement-forget", Map.of("keys", fresh));
        graph.write("intake/statement-similar", Similar.parameters(similar));
        mark(graph, fresh, places);
        return similar.size();
    }

    private static List<Similar> similar(List<StatementText> fresh, NearTexts known) {
        var among = NearTexts.among(fresh);
        var similar =
                new TreeMap<Pair, Similar>(Comparator.comparing(Pair::left).thenComparing(Pair::right));
        for (var statement : fresh) {
            if (!statement.boilerplate()) {
                var text = ReadText.of(statement);
                Stream.of(known, among)
                        .flatMap(texts -> texts.to(text).stream())
                        .filter(other -> !other.statement().boilerplate())
                        .filter(other -> !other.statement().key().equals(statement.key()))
                        .map(other -> Similar.between(text, other))
                        .filter(Similar::related)
                        .forEach(pair -> similar.put(pair.keys(), pair));
            }
        }
        return List.copyOf(similar.values());
    }

    @FunctionalInterface
    private interface Batch<T> {
        void take(List<T> rows);
    }

    private static <T> void inBatches(List<T> rows, Batch<T> batch) {
        for (var from = 0; from < rows.size(); from += BATCH) {
            batch.take(rows.subList(from, Math.min(rows.size(), from + BATCH)));
        }
    }
}

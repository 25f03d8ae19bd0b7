package dutygraph.intake;

import dutygraph.cypher.Graph;
import dutygraph.wording.Candidates;
import dutygraph.wording.ItemFamily;
import dutygraph.wording.Judged;
import dutygraph.wording.Likeness;
import dutygraph.wording.Pair;
import dutygraph.wording.ReadText;
import dutygraph.wording.Relation;
import dutygraph.wording.StatementText;
import dutygraph.wording.TextRelation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keeps {@code SIMILAR_TO} between statements: what came or changed its use is compared with all, the rest stays as it is.
 *
 * <p>Texts are compared, not duties: what two hundred counties say in the same words is one statement.
 */
public final class StatementMatches {

    /** Raised when the rules or words of {@code wording} change, so that graphs made before are compared again. */
    static final String VERSION = "3";

    private static final int BATCH = 10_000;
    private static final int TOLD_EACH = 500;

    /** Follows the comparison and may end it by an exception. */
    @FunctionalInterface
    public interface Step {

        /**
         * Told between batches.
         *
         * @param done so far
         * @param total in all
         */
        void at(long done, long total);
    }

    /** What two texts are to each other, by their keys of which the left is the smaller. */
    record Similar(String left, String right, Judged judged) {

        /** Judges two texts. */
        static Similar between(ReadText one, ReadText other) {
            var inOrder = one.statement().key().compareTo(other.statement().key()) < 0;
            var left = inOrder ? one : other;
            var right = inOrder ? other : one;
            return new Similar(left.statement().key(), right.statement().key(), TextRelation.among(left, right));
        }

        boolean related() {
            return judged.relation() != Relation.UNRELATED;
        }

        /** As {@code intake/statement-similar} takes them. */
        static Map<String, Object> parameters(List<Similar> pairs) {
            var byLeft = pairs.stream()
                    .collect(Collectors.groupingBy(
                            Similar::left, TreeMap::new, Collectors.mapping(Similar::row, Collectors.toList())));
            return Map.of(
                    "texts",
                    byLeft.entrySet().stream()
                            .map(text -> Map.of("key", text.getKey(), "to", text.getValue()))
                            .toList());
        }

        private Map<String, Object> row() {
            return Map.of(
                    "key", right,
                    "relation", judged.relation().name(),
                    "score", judged.score(),
                    "evidence", judged.evidence().json());
        }
    }

    private StatementMatches() {}

    /**
     * Compares every statement that is new with all others, and drops those that
     * nobody states any more.
     *
     * @param graph runs in the transaction of the import, so that a graph is never seen half compared
     * @return number of pairs recorded
     */
    public static long refresh(Graph graph, Step step) {
        graph.write("intake/statement-drop-unused", Map.of());
        var fresh = graph.read("intake/statement-unmatched", Map.of("version", VERSION), row -> row.get("key")
                .asString());
        if (fresh.isEmpty()) {
            return 0;
        }
        inBatches(fresh, batch -> graph.write("intake/statement-forget", Map.of("keys", batch)));
        var similar = similar(statements(graph), Set.copyOf(fresh), step);
        var total = similar.size() + fresh.size();
        var done = new long[1];
        inBatches(similar, batch -> {
            step.at(done[0], total);
            graph.write("intake/statement-similar", Similar.parameters(batch));
            done[0] += batch.size();
        });
        inBatches(fresh, batch -> {
            step.at(done[0], total);
            graph.write("intake/statement-mark", Map.of("keys", batch, "version", VERSION));
            done[0] += batch.size();
        });
        step.at(total, total);
        return similar.size();
    }

    private static List<StatementText> statements(Graph graph) {
        return graph.read(
                "intake/statement-texts",
                Map.of(),
                row -> new StatementText(
                        row.get("key").asString(),
                        row.get("text").asString(),
                        row.get("family").asString(null),
                        row.get("boilerplate").asBoolean()));
    }

    private static List<Similar> similar(List<StatementText> statements, Set<String> fresh, Step step) {
        var texts = statements.stream().filter(text -> !text.boilerplate()).toList();
        var read = texts.parallelStream().map(ReadText::of).toList();
        var alike = new HashSet<Pair>();
        Stream.of(Likeness.pairsOf(fresh, texts, TextRelation.CANDIDATE_FROM), ItemFamily.pairs(fresh, texts))
                .flatMap(List::stream)
                .forEach(pair -> alike.add(new Pair(pair.left(), pair.right(), 0)));
        var done = new long[1];
        var similar = Candidates.among(read)
                .meetings(fresh)
                .parallel()
                .peek(met -> {
                    synchronized (done) {
                        if (++done[0] % TOLD_EACH == 0) {
                            step.at(done[0], fresh.size());
                        }
                    }
                })
                .flatMap(met -> met.others().stream().map(other -> Similar.between(met.text(), other)))
                .filter(Similar::related)
                .collect(Collectors.toCollection(ArrayList::new));
        similar.forEach(pair -> alike.remove(new Pair(pair.left(), pair.right(), 0)));
        var byKey =
                read.stream().collect(Collectors.toMap(text -> text.statement().key(), text -> text));
        alike.stream()
                .map(pair -> Similar.between(text(byKey, pair.left()), text(byKey, pair.right())))
                .filter(Similar::related)
                .forEach(similar::add);
        similar.sort(Comparator.comparing(Similar::left).thenComparing(Similar::right));
        return similar;
    }

    private static ReadText text(Map<String, ReadText> texts, String key) {
        return Objects.requireNonNull(texts.get(key), key);
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

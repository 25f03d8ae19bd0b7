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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Keeps {@code SIMILAR_TO} between statements: what came or changed its use is compared with all, the rest stays as it is.
 *
 * <p>Texts are compared, not duties: what two hundred counties say in the same words is one statement.
 */
public final class StatementMatches {

    /** Raised when the rules or words of {@code wording} change, so that graphs made before are compared again. */
    static final String VERSION = "2";

    private static final int BATCH = 10_000;

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

        /** Judges texts of which the left has the smaller key. */
        static Similar between(ReadText left, ReadText right) {
            return new Similar(left.statement().key(), right.statement().key(), TextRelation.among(left, right));
        }

        boolean related() {
            return judged.relation() != Relation.UNRELATED;
        }

        /** As {@code intake/statement-similar} takes it. */
        Map<String, Object> row() {
            return Map.of(
                    "left", left,
                    "right", right,
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
            graph.write(
                    "intake/statement-similar",
                    Map.of("pairs", batch.stream().map(Similar::row).toList()));
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
        var byKey =
                read.stream().collect(Collectors.toMap(text -> text.statement().key(), text -> text));
        var pairs = new TreeSet<>(Comparator.comparing(Pair::left).thenComparing(Pair::right));
        pairs.addAll(Likeness.pairsOf(fresh, texts, TextRelation.CANDIDATE_FROM));
        pairs.addAll(ItemFamily.pairs(fresh, texts));
        pairs.addAll(Candidates.among(read).pairsOf(fresh));
        var similar = new ArrayList<Similar>();
        inBatches(List.copyOf(pairs), batch -> {
            step.at(similar.size(), pairs.size());
            batch.parallelStream()
                    .map(pair -> Similar.between(text(byKey, pair.left()), text(byKey, pair.right())))
                    .filter(Similar::related)
                    .forEachOrdered(similar::add);
        });
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

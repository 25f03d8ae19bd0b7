package dutygraph.intake;

import dutygraph.cypher.Graph;
import dutygraph.embedding.EmbeddingService;
import dutygraph.wording.ReadText;
import dutygraph.wording.StatementText;
import dutygraph.wording.TextRelation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.types.MapAccessor;

/**
 * Lets vectors of an embedding service bring together texts that neither their letters nor their matter do. What such a pair
 * is to each other is decided by {@link TextRelation} as of any other, so vectors only add candidates.
 *
 * <p>It works on a graph whose import is committed: no transaction waits for the service. Vectors are kept batch by batch, so
 * what came before a failure need not be asked for again; the pairs come all or none, once every text has its vector.
 */
final class StatementVectors {

    /** Neighbours asked for each text. */
    static final int NEAREST = 10;

    private static final int PAGE = EmbeddingService.BATCH * 100;
    private static final int LOOKED_UP = 500;

    /**
     * What was done.
     *
     * @param sent texts that were sent to the service
     * @param pairs pairs recorded that are more than unrelated
     */
    record Outcome(long sent, long pairs) {}

    private final Graph graph;
    private final EmbeddingService service;
    private final Progress progress;
    private long sent;

    StatementVectors(Graph graph, EmbeddingService service, Progress progress) {
        this.graph = graph;
        this.service = service;
        this.progress = progress;
    }

    /**
     * Gives each text that lacks it a vector, and judges each that is new against its neighbours.
     *
     * @throws dutygraph.embedding.EmbeddingFailure where the service gives no vectors; no pair is written then
     * @throws ImportCancelled where that was asked for; no pair is written then
     */
    Outcome refresh() {
        embed();
        var mark = StatementMatches.VERSION + "/" + service.model();
        if (unmatched(graph, mark).isEmpty()) {
            return new Outcome(sent, 0);
        }
        graph.write("intake/vector-index-await", Map.of());
        var pairs = graph.inTransaction(tx -> {
            tx.write("intake/begin", Map.of());
            return match(tx, mark);
        });
        return new Outcome(sent, pairs);
    }

    private void embed() {
        var model = Map.of("model", service.model());
        var total = graph.read("intake/vector-unembedded-count", model, row -> row.get("number")
                        .asLong())
                .get(0);
        while (true) {
            var page = graph.read(
                    "intake/vector-unembedded",
                    Map.of("model", service.model(), "limit", PAGE),
                    StatementVectors::keyAndText);
            if (page.isEmpty()) {
                return;
            }
            for (var from = 0; from < page.size(); from += EmbeddingService.BATCH) {
                var batch = page.subList(from, Math.min(page.size(), from + EmbeddingService.BATCH));
                step(sent, total);
                var vectors =
                        service.vectors(batch.stream().map(Map.Entry::getValue).toList(), () -> step(sent, total));
                sent += batch.size();
                fitIndex(vectors.get(0).length);
                write(batch, vectors);
            }
        }
    }

    /** A text may have come or gone meanwhile, so the total is no promise. */
    private void step(long done, long total) {
        progress.step(Progress.Phase.EMBED, "", done, Math.max(done, total));
    }

    private static Map.Entry<String, String> keyAndText(MapAccessor row) {
        return Map.entry(row.get("key").asString(), row.get("text").asString());
    }

    /** The index takes vectors of one length. Those of another are of no use any more, also where the name of the model is the same. */
    private void fitIndex(int dimension) {
        var indexed = graph.read(
                "intake/vector-dimension", Map.of(), row -> row.get("dimension").asLong());
        if (indexed.equals(List.of((long) dimension))) {
            return;
        }
        graph.write("intake/vector-index-drop", Map.of());
        graph.write("intake/vector-forget", Map.of());
        graph.write(
                "intake/vector-index",
                Map.of(
                        "options",
                        Map.of(
                                "indexConfig",
                                Map.of("vector.dimensions", dimension, "vector.similarity_function", "cosine"))));
    }

    private void write(List<Map.Entry<String, String>> texts, List<float[]> vectors) {
        var rows = new ArrayList<Map<String, Object>>();
        for (var i = 0; i < texts.size(); i++) {
            rows.add(Map.of("key", texts.get(i).getKey(), "vector", vectors.get(i)));
        }
        graph.write("intake/vector-write", Map.of("model", service.model(), "rows", rows));
    }

    private static List<String> unmatched(Graph graph, String mark) {
        return graph.read("intake/vector-unmatched", Map.of("mark", mark), row -> row.get("key")
                .asString());
    }

    private long match(Graph tx, String mark) {
        var fresh = unmatched(tx, mark);
        var recorded = 0L;
        for (var from = 0; from < fresh.size(); from += LOOKED_UP) {
            progress.step(Progress.Phase.MATCH, "", from, fresh.size());
            var keys = fresh.subList(from, Math.min(fresh.size(), from + LOOKED_UP));
            var similar = similar(tx, keys);
            if (!similar.isEmpty()) {
                tx.write("intake/statement-similar", Similar.parameters(similar));
            }
            tx.write("intake/vector-mark", Map.of("keys", keys, "mark", mark));
            recorded += similar.size();
        }
        if (recorded > 0) {
            tx.write("intake/raise-version", Map.of());
        }
        progress.at(Progress.Phase.MATCH, "", fresh.size(), fresh.size());
        return recorded;
    }

    private List<Similar> similar(Graph tx, List<String> keys) {
        var read = new HashMap<String, ReadText>();
        var pairs = tx.read(
                "intake/vector-neighbours",
                Map.of("keys", keys, "model", service.model(), "nearest", NEAREST),
                row -> List.of(text(read, row, "left"), text(read, row, "right")));
        var places = StatementPlaces.of(tx, read.keySet());
        return pairs.parallelStream()
                .filter(pair -> places.meet(key(pair.get(0)), key(pair.get(1))))
                .map(pair -> Similar.between(pair.get(0), pair.get(1)))
                .filter(Similar::related)
                .toList();
    }

    private static String key(ReadText text) {
        return text.statement().key();
    }

    private static ReadText text(Map<String, ReadText> read, MapAccessor row, String side) {
        return read.computeIfAbsent(
                row.get(side).asString(),
                key -> ReadText.of(new StatementText(
                        key,
                        row.get(side + "Text").asString(),
                        row.get(side + "Family").asString(null),
                        false)));
    }
}

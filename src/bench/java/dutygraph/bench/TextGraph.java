package dutygraph.bench;

import dutygraph.cypher.Queries;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.RelationshipType;
import org.neo4j.graphdb.Transaction;

/** Texts and their tokens in a Neo4j of this process, for the peers that work there. */
final class TextGraph implements AutoCloseable {

    private static final int BATCH = 10_000;
    /** More than any text has; the library keeps only so many. */
    private static final int MOST = 1_000;

    private final DatabaseManagementService service;
    private final GraphDatabaseService database;
    private final Queries queries = Queries.onClassPath();

    private TextGraph(DatabaseManagementService service) {
        this.service = service;
        this.database = service.database("neo4j");
    }

    static TextGraph load(Path folder, Ranked sets, int threshold) throws IOException {
        var plugins = Files.createDirectories(folder.resolve("plugins"));
        for (var entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            var jar = Path.of(entry);
            // procedures are found there only, all else is on the class path
            if (jar.getFileName().toString().matches("proc-(similarity|catalog|common)-[0-9.]+\\.jar")) {
                Files.copy(jar, plugins.resolve(jar.getFileName()));
            }
        }
        var graph = new TextGraph(new DatabaseManagementServiceBuilder(folder)
                .setConfig(GraphDatabaseSettings.procedure_unrestricted, List.of("gds.*"))
                .build());
        graph.load(sets, threshold);
        return graph;
    }

    private void load(Ranked sets, int threshold) {
        var tokens = new String[sets.tokens()];
        for (var from = 0; from < sets.tokens(); from += BATCH) {
            try (var tx = database.beginTx()) {
                for (var token = from; token < Math.min(from + BATCH, sets.tokens()); token++) {
                    tokens[token] = tx.createNode(Label.label("Token")).getElementId();
                }
                tx.commit();
            }
        }
        for (var from = 0; from < sets.size(); from += BATCH) {
            try (var tx = database.beginTx()) {
                for (var id = from; id < Math.min(from + BATCH, sets.size()); id++) {
                    text(tx, id, sets.sets()[id], tokens, threshold);
                }
                tx.commit();
            }
        }
    }

    private static void text(Transaction tx, int id, int[] set, String[] tokens, int threshold) {
        var text = tx.createNode(Label.label("Text"));
        text.setProperty("id", id);
        text.setProperty("size", set.length);
        text.setProperty("tokens", set);
        var prefix = set.length - (threshold * set.length + 99) / 100 + 1;
        for (var place = 0; place < set.length; place++) {
            Node token = tx.getNodeByElementId(tokens[set[place]]);
            text.createRelationshipTo(token, RelationshipType.withName("HAS"));
            if (place < prefix) {
                text.createRelationshipTo(token, RelationshipType.withName("EARLY"));
            }
        }
    }

    long[] byPrefix(int threshold) {
        return pairs("bench/likeness-prefix", Map.of("threshold", threshold));
    }

    /** Loads the graph into the library's memory, once, before {@link #bySimilarity}. */
    void project() {
        database.executeTransactionally(queries.named("bench/likeness-project").text(), Map.of(), rows -> {
            rows.stream().forEach(row -> {});
            return true;
        });
    }

    long[] bySimilarity(int threshold) {
        var threads = Math.min(4, Runtime.getRuntime().availableProcessors());
        return pairs("bench/likeness-gds", Map.of("threshold", threshold / 100.0, "most", MOST, "threads", threads));
    }

    private long[] pairs(String query, Map<String, Object> parameters) {
        var found = new Pairs();
        database.executeTransactionally(queries.named(query).text(), parameters, rows -> {
            while (rows.hasNext()) {
                var row = rows.next();
                found.add(id(row, "left"), id(row, "right"));
            }
            return true;
        });
        return found.sorted();
    }

    private static int id(Map<String, Object> row, String column) {
        return ((Number) Objects.requireNonNull(row.get(column))).intValue();
    }

    @Override
    public void close() {
        service.shutdown();
    }
}

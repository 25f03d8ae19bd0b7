package dutygraph;

import dutygraph.organisation.Organisation;
import dutygraph.store.GraphStore;
import dutygraph.store.StoreOptions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which graph a command works on. */
final class GraphOptions {

    private static final Set<String> SCHEMES = Set.of("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc");

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "graph.data")
    private Path folder = Path.of("data");

    @Option(names = "--neo4j", paramLabel = "URI", descriptionKey = "graph.neo4j")
    private @Nullable URI server;

    @Option(names = "--neo4j-user", paramLabel = "U", descriptionKey = "graph.neo4j-user")
    private String user = "neo4j";

    @Option(names = "--neo4j-password-file", paramLabel = "F", descriptionKey = "graph.neo4j-password-file")
    private @Nullable Path passwordFile;

    @Option(names = "--neo4j-database", paramLabel = "DB", descriptionKey = "graph.neo4j-database")
    private String database = "neo4j";

    /**
     * What was asked for.
     *
     * @throws UsageError where the address or the password file cannot be used
     */
    StoreOptions toStore() {
        var uri = server;
        if (uri == null) {
            return StoreOptions.embedded(folder);
        }
        if (uri.getScheme() == null || !SCHEMES.contains(uri.getScheme())) {
            throw new UsageError(Messages.get("bad-address", uri));
        }
        return new StoreOptions(folder, uri, user, password(), database);
    }

    /**
     * Opens the graph for a command that only reads: it makes no database, so that a folder that is misspelt does not pass for
     * one without problems.
     *
     * @throws UsageError where the folder has no database, or the options cannot be used
     */
    Application openToRead() {
        var options = toStore();
        if (!GraphStore.isThere(options)) {
            throw new UsageError(Messages.get("no-database", options.folder()));
        }
        var application = Application.open(options);
        if (application.part(Organisation.class).dataset().empty()) {
            System.err.println(Messages.get("empty-database"));
        }
        return application;
    }

    private String password() {
        var file = passwordFile;
        if (file != null) {
            try {
                return Files.readString(file).strip();
            } catch (IOException e) {
                throw new UsageError(Messages.get("unreadable", file));
            }
        }
        var password = System.getenv("DUTYGRAPH_NEO4J_PASSWORD");
        return password == null ? "" : password;
    }
}

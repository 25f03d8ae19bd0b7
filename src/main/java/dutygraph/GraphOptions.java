package dutygraph;

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

    /** The data folder, whether used or not. */
    Path folder() {
        return folder;
    }
}

package dutygraph.store;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Which graph to open.
 *
 * @param folder of the embedded database, kept as an absolute path without {@code .} and {@code ..}, as Neo4j wants it
 * @param server {@code bolt://}, {@code neo4j://} or {@code neo4j+s://} address of a server or cluster, which then is used
 *     instead of the folder
 * @param user of the server
 * @param password of the server
 * @param database on the server, {@code neo4j} where nothing else was asked for
 */
public record StoreOptions(Path folder, @Nullable URI server, String user, String password, String database) {

    /** Which graph to open. */
    public StoreOptions {
        folder = folder.toAbsolutePath().normalize();
    }

    /** An embedded database in a folder. */
    public static StoreOptions embedded(Path folder) {
        return new StoreOptions(folder, null, "neo4j", "", "neo4j");
    }

    /** A server or cluster. */
    public static StoreOptions server(URI server, String user, String password) {
        return new StoreOptions(Path.of("data"), server, user, password, "neo4j");
    }
}

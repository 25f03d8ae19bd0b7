package dutygraph.store;

import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.MigrationsConfig;
import dutygraph.cypher.DriverGraph;
import dutygraph.cypher.Graph;
import dutygraph.cypher.Queries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Logging;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * An open graph with its schema in place: an embedded database of this process, the one that another process of ours holds
 * on the same folder, or a server or cluster.
 */
public final class GraphStore implements AutoCloseable {

    private static final String SCHEMA = "dutygraph/cypher/schema";

    private final @Nullable EmbeddedNeo4j embedded;
    private final Driver driver;
    private final Graph graph;
    private final Queries queries;
    private final String database;

    private GraphStore(@Nullable EmbeddedNeo4j embedded, Driver driver, Queries queries, String database) {
        this.embedded = embedded;
        this.driver = driver;
        this.database = database;
        this.queries = queries;
        this.graph = new DriverGraph(driver, queries, database);
    }

    /** Whether there is a graph before it is opened: a folder without one would get an empty one. A server always has one. */
    public static boolean isThere(StoreOptions options) {
        return options.server() != null || EmbeddedNeo4j.isIn(options.folder());
    }

    /**
     * Opens the graph and brings its schema up to date.
     *
     * @throws StoreException where the folder or the server cannot be used; its message says why and what to do
     */
    public static GraphStore open(StoreOptions options, Queries queries) {
        var server = options.server();
        if (server != null) {
            return connect(
                    null, new Connection(server, options.user(), options.password()), options.database(), queries);
        }
        var lock = FolderLock.tryOn(options.folder());
        if (lock == null) {
            var held = Connection.of(options.folder());
            if (held == null) {
                throw new StoreException("folder-starting", options.folder());
            }
            return connect(null, held, options.database(), queries);
        }
        var embedded = EmbeddedNeo4j.start(lock, queries.named("store/set-password"));
        try {
            return connect(embedded, embedded.connection(), options.database(), queries);
        } catch (RuntimeException e) {
            embedded.close();
            throw e;
        }
    }

    private static GraphStore connect(
            @Nullable EmbeddedNeo4j embedded, Connection connection, String database, Queries queries) {
        var driver = GraphDatabase.driver(
                connection.uri(),
                AuthTokens.basic(connection.user(), connection.password()),
                Config.builder()
                        // the other ways put every parameter into words before they ask whether anybody listens
                        .withLogging(Logging.slf4j())
                        .withConnectionTimeout(10, java.util.concurrent.TimeUnit.SECONDS)
                        .withMaxTransactionRetryTime(30, java.util.concurrent.TimeUnit.SECONDS)
                        .withTelemetryDisabled(true)
                        .build());
        try {
            driver.verifyConnectivity();
            new Migrations(
                            MigrationsConfig.builder()
                                    .withLocationsToScan("classpath:" + SCHEMA)
                                    .withResourceScanner(GraphStore::schemaFiles)
                                    .withDatabase(database)
                                    .withInstalledBy("dutygraph")
                                    .withTransactionTimeout(Duration.ofMinutes(10))
                                    .build(),
                            driver)
                    .apply();
            if (embedded != null) {
                embedded.announce();
            }
            return new GraphStore(embedded, driver, queries, database);
        } catch (ServiceUnavailableException e) {
            driver.close();
            throw new StoreException("server-unreachable", connection.uri(), e);
        } catch (AuthenticationException e) {
            driver.close();
            throw new StoreException("server-refuses", connection.uri(), e);
        } catch (RuntimeException e) {
            driver.close();
            throw e;
        }
    }

    /** The files of these folders. The usual way opens every jar of the program, twice a start. */
    private static List<URL> schemaFiles(List<String> folders) {
        var files = new ArrayList<URL>();
        try {
            for (var folder : folders) {
                for (var file :
                        new PathMatchingResourcePatternResolver().getResources("classpath:" + folder + "/*.cypher")) {
                    files.add(file.getURL());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /** The driver, for Spring Data Neo4j. */
    public Driver driver() {
        return driver;
    }

    /** The graph, for everything else. */
    public Graph graph() {
        return graph;
    }

    /** The query files it runs. */
    public Queries queries() {
        return queries;
    }

    /** Name of the database. */
    public String database() {
        return database;
    }

    /** Whether this process holds the database itself. */
    public boolean isEmbedded() {
        return embedded != null;
    }

    @Override
    public void close() {
        driver.close();
        if (embedded != null) {
            embedded.close();
        }
    }
}

package dutygraph.store;

import dutygraph.cypher.Query;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.BoltConnectorInternalSettings;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.io.ByteUnit;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/**
 * A Neo4j of this process, reached as any other: by Bolt, on the loopback interface, at a port of its own choice and with a
 * password made at every start.
 */
final class EmbeddedNeo4j implements AutoCloseable {

    private final FolderLock lock;
    private final DatabaseManagementService service;
    private final Connection connection;

    private EmbeddedNeo4j(FolderLock lock, DatabaseManagementService service, Connection connection) {
        this.lock = lock;
        this.service = service;
        this.connection = connection;
    }

    /** Whether a database was made in the folder. */
    static boolean isIn(Path folder) {
        return Files.isDirectory(folder.resolve("data/databases/neo4j"));
    }

    /**
     * Starts the database in the folder held.
     *
     * @throws StoreException where it cannot start there
     */
    static EmbeddedNeo4j start(FolderLock lock, Query setPassword) {
        DatabaseManagementService service;
        try {
            Connection.removeFrom(lock.folder());
            service = new DatabaseManagementServiceBuilder(lock.folder())
                    .setConfig(BoltConnector.enabled, true)
                    .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", 0))
                    .setConfig(BoltConnector.advertised_address, new SocketAddress("127.0.0.1", 0))
                    .setConfig(GraphDatabaseSettings.auth_enabled, true)
                    .setConfig(GraphDatabaseSettings.pagecache_memory, pageCache())
                    .setConfig(GraphDatabaseSettings.preallocate_logical_logs, false)
                    .setConfig(GraphDatabaseSettings.keep_logical_logs, "256M size")
                    // whoever still asks when the process is told to stop is not waited for: what is not committed is
                    // undone
                    .setConfig(GraphDatabaseSettings.shutdown_transaction_end_timeout, Duration.ZERO)
                    .setConfig(GraphDatabaseInternalSettings.netty_server_shutdown_quiet_period, 0)
                    .setConfig(GraphDatabaseInternalSettings.netty_server_shutdown_timeout, Duration.ofSeconds(1))
                    .setConfig(BoltConnectorInternalSettings.thread_pool_shutdown_wait_time, Duration.ofSeconds(1))
                    .build();
        } catch (RuntimeException | IOException e) {
            lock.close();
            throw new StoreException("folder-unusable", lock.folder(), e);
        }
        var random = new byte[24];
        new SecureRandom().nextBytes(random);
        var password = HexFormat.of().formatHex(random);
        service.database("system").executeTransactionally(setPassword.text(), Map.of("password", password));
        var port = ((GraphDatabaseAPI) service.database("neo4j"))
                .getDependencyResolver()
                .resolveDependency(ConnectorPortRegister.class)
                .getLocalAddress(ConnectorType.BOLT)
                .getPort();
        return new EmbeddedNeo4j(
                lock, service, new Connection(URI.create("bolt://127.0.0.1:" + port), "neo4j", password));
    }

    /** An eighth of the machine's memory, at least 128 MiB and at most 2 GiB; the heap is set by the launcher. */
    private static long pageCache() {
        var os = java.lang.management.ManagementFactory.getOperatingSystemMXBean();
        var total = os instanceof com.sun.management.OperatingSystemMXBean machine
                ? machine.getTotalMemorySize()
                : ByteUnit.gibiBytes(4);
        return Math.max(ByteUnit.mebiBytes(128), Math.min(ByteUnit.gibiBytes(2), total / 8));
    }

    /** How this process reaches it. */
    Connection connection() {
        return connection;
    }

    /** Tells later commands on the same folder where to find it, once the schema is there. */
    void announce() {
        try {
            connection.leaveIn(lock.folder());
        } catch (IOException e) {
            throw new StoreException("folder-unusable", lock.folder(), e);
        }
    }

    @Override
    public void close() {
        try {
            Connection.removeFrom(lock.folder());
        } catch (IOException e) {
            // it is then overwritten at the next start
        }
        service.shutdown();
        lock.close();
    }
}

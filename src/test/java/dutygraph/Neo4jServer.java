package dutygraph;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A Neo4j server of its own: another process, by the entry point that Neo4j itself has, on the jars that the program is packaged
 * with. It asks for a password, as a server does.
 */
final class Neo4jServer implements AutoCloseable {

    static final String PASSWORD = "a-password-of-eight";

    private static final long SECONDS_TO_START = 240;
    private static final String STARTED = "Started.";

    private final Process process;
    private final int port;

    private Neo4jServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** @param home an empty folder, for its data, its configuration and its log */
    static Neo4jServer start(Path home) throws Exception {
        var port = freePort();
        var configuration = Files.createDirectories(home.resolve("conf"));
        Files.writeString(configuration.resolve("neo4j.conf"), """
                server.default_listen_address=127.0.0.1
                server.bolt.listen_address=127.0.0.1:%d
                server.bolt.advertised_address=127.0.0.1:%d
                server.http.enabled=false
                server.https.enabled=false
                server.memory.pagecache.size=64m
                server.memory.heap.max_size=900m
                dbms.usage_report.enabled=false
                """.formatted(port, port));
        var password = java(home, "org.neo4j.cli.AdminTool", "dbms", "set-initial-password", PASSWORD);
        if (!password.waitFor(SECONDS_TO_START, TimeUnit.SECONDS) || password.exitValue() != 0) {
            password.destroyForcibly();
            throw new AssertionError("The password was not set: " + log(home));
        }
        var process = java(
                home, "org.neo4j.server.CommunityEntryPoint", "--home-dir=" + home, "--config-dir=" + configuration);
        var server = new Neo4jServer(process, port);
        server.awaitStart(home);
        return server;
    }

    private static Process java(Path home, String main, String... arguments) throws IOException {
        var line = Program.java(
                "-Xmx900m",
                "--add-opens=java.base/java.nio=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
                "-cp",
                Path.of(System.getProperty("dutygraph.jar")).resolveSibling("lib") + "/*",
                main);
        line.addAll(List.of(arguments));
        var builder = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(home.resolve("log.txt").toFile()));
        builder.environment().put("NEO4J_HOME", home.toString());
        builder.environment().put("NEO4J_CONF", home.resolve("conf").toString());
        return builder.start();
    }

    /** Free a moment ago: a server that routes must know its port before it starts. */
    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String log(Path home) throws IOException {
        return Files.readString(home.resolve("log.txt"));
    }

    private void awaitStart(Path home) throws Exception {
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_START);
        var told = home.resolve("logs").resolve("neo4j.log");
        while (!Files.exists(told) || !Files.readString(told).contains(STARTED)) {
            // the end of the process wakes at once
            if (process.waitFor(200, TimeUnit.MILLISECONDS) || System.nanoTime() > until) {
                close();
                throw new AssertionError("The server did not start: " + log(home));
            }
        }
    }

    /** Its address. @param scheme bolt, or neo4j for one that routes */
    URI uri(String scheme) {
        return URI.create(scheme + "://127.0.0.1:" + port);
    }

    /** Number of its process. */
    long pid() {
        return process.pid();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}

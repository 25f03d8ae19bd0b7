package dutygraph.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.json.JavalinJackson;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.ServerConnector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The API and the viewer on one port. It may be started before the graph is open: until then {@code /api/health} says so and
 * every other question is answered with 503.
 */
public final class Server implements AutoCloseable {

    static final String CONTENT_SECURITY_POLICY = "default-src 'self'; style-src 'self'; script-src 'self'; "
            + "img-src 'self' data: blob:; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; "
            + "frame-ancestors 'none'";

    /** Of a request that is no upload of files. */
    static final long LARGEST_BODY_MEGABYTES = 1;

    private static final Logger LOG = LoggerFactory.getLogger(Server.class);
    private static final long STOP_TIMEOUT_MILLIS = 500;
    private static final long IDLE_MILLIS_AT_STOP = 50;

    private final Javalin javalin;
    private final String host;
    private final List<AutoCloseable> toClose;

    private Server(Javalin javalin, String host, List<AutoCloseable> toClose) {
        this.javalin = javalin;
        this.host = host;
        this.toClose = toClose;
    }

    /** Starts with everything at hand; parameters as below. */
    public static Server start(String host, int port, Services services) {
        return start(host, port, CompletableFuture.completedFuture(services));
    }

    /**
     * Starts to listen.
     *
     * @param host address to bind to; on a loopback address only requests to a loopback name are answered
     * @param port 0 for any free one
     * @param services what the routes call, complete once it can be
     * @throws io.javalin.util.JavalinBindException where the port is taken
     */
    public static Server start(String host, int port, CompletableFuture<Services> services) {
        var ready = new Ready(services);
        var judgements = new Judgements(ready);
        var imports = new ImportRoutes(ready);
        var suggestions = new SuggestionRoutes(ready);
        var javalin = Javalin.create(config -> {
            configure(config);
            new Problems().addTo(config.routes);
            new Guard(host).addTo(config.routes);
            new Freshness(ready).addTo(config.routes);
            new OpenApi().addTo(config.routes);
            new HealthRoutes(ready).addTo(config.routes);
            new OrganisationRoutes(ready, judgements).addTo(config.routes);
            new ExploreRoutes(ready, judgements).addTo(config.routes);
            new AnalysisRoutes(ready).addTo(config.routes);
            new VerdictRoutes(ready).addTo(config.routes);
            new ConflictRoutes(ready).addTo(config.routes);
            suggestions.addTo(config.routes);
            new ScenarioRoutes(ready).addTo(config.routes);
            new QueryRoutes(ready).addTo(config.routes);
            imports.addTo(config.routes);
        });
        javalin.start(host, port);
        return new Server(javalin, host, List.of(imports, suggestions));
    }

    private static void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.prefer405over404 = true;
        config.http.maxRequestSize = LARGEST_BODY_MEGABYTES << 20;
        config.http.compressionStrategy = CompressionStrategy.GZIP;
        config.router.ignoreTrailingSlashes = true;
        config.jsonMapper(new JavalinJackson(json(), false));
        config.resourceHandler(new Assets());
        config.jetty.multipartConfig.maxInMemoryFileSize(1, SizeUnit.MB);
        config.jetty.multipartConfig.maxFileSize(ImportRoutes.LARGEST_UPLOAD_MEGABYTES, SizeUnit.MB);
        config.jetty.multipartConfig.maxTotalRequestSize(ImportRoutes.LARGEST_UPLOAD_MEGABYTES, SizeUnit.MB);
        config.jetty.modifyServer(server -> server.setStopTimeout(STOP_TIMEOUT_MILLIS));
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.addCustomizer((request, headers) -> {
                secure(headers);
                return request;
            });
        });
    }

    private static void secure(HttpFields.Mutable headers) {
        headers.put("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "no-referrer");
        headers.put("X-Frame-Options", "DENY");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    }

    static ObjectMapper json() {
        return new ObjectMapper().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);
    }

    /** The port it listens on. */
    public int port() {
        return javalin.port();
    }

    /** The routes it answers, each as a method and a path, such as {@code GET /api/areas/{code}}. */
    List<String> routes() {
        return javalin.unsafe.internalRouter.allHttpHandlers().stream()
                .map(parsed -> parsed.endpoint)
                .filter(endpoint -> endpoint.method.isHttpMethod())
                .map(endpoint -> endpoint.method.name() + " " + endpoint.path)
                .toList();
    }

    /** Where a browser on this machine finds the viewer. */
    public URI uri() {
        var name = host.equals("0.0.0.0") || host.equals("::") ? "127.0.0.1" : host;
        return URI.create("http://" + (name.contains(":") ? "[" + name + "]" : name) + ":" + port() + "/");
    }

    /** Stops within a second: what still runs after half of it is cut off. */
    @Override
    public void close() {
        for (var each : toClose) {
            try {
                each.close();
            } catch (Exception e) {
                throw new IllegalStateException("The server does not stop", e);
            }
        }
        for (var connector : javalin.jettyServer().server().getConnectors()) {
            if (connector instanceof ServerConnector listening) {
                // browsers keep connections open that have nothing to say
                listening.setShutdownIdleTimeout(IDLE_MILLIS_AT_STOP);
            }
        }
        try {
            // Jetty is asked itself: Javalin takes a request that is cut off for an error of the server
            javalin.jettyServer().server().stop();
        } catch (Exception e) {
            LOG.info("Requests were cut off: {}", e.getMessage());
        }
    }
}

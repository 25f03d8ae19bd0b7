package dutygraph;

import dutygraph.analysis.FindingFilter;
import dutygraph.analysis.Findings;
import dutygraph.http.Server;
import dutygraph.http.Services;
import dutygraph.intake.DemoCounty;
import dutygraph.intake.ImportOptions;
import dutygraph.intake.WorkbookIntake;
import dutygraph.organisation.Organisation;
import java.io.IOException;
import java.net.BindException;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.apache.logging.log4j.LogManager;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The API and the viewer, until the process is told to stop. */
@Command(name = "serve")
final class ServeCommand implements Callable<Integer> {

    /** So long requests may take to end once the program is to stop. */
    private static final long GRACE_MILLIS = 400;

    @Mixin
    private GraphOptions graph = new GraphOptions();

    @Mixin
    private EmbeddingOptions embeddings = new EmbeddingOptions();

    @Option(names = "--demo", descriptionKey = "serve.demo")
    private boolean demo;

    @Option(names = "--host", paramLabel = "HOST", descriptionKey = "serve.host")
    private String host = "127.0.0.1";

    @Option(names = "--port", paramLabel = "PORT", descriptionKey = "serve.port")
    private int port = 7070;

    /** The launcher runs the start once by itself, to learn which classes it loads. */
    @Option(names = "--rehearse", hidden = true)
    private boolean rehearse;

    @Override
    public Integer call() throws InterruptedException, IOException {
        var options = graph.toStore();
        var service = embeddings.toService();
        EmbeddingOptions.announce(service);
        var services = new CompletableFuture<Services>();
        // the port answers, and says "starting", while the database still starts
        var server = listen(services);
        Application application;
        try {
            application = Application.open(options, service);
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
        var hook = new Thread(() -> stop(server, application), "stop");
        Runtime.getRuntime().addShutdownHook(hook);
        if (demo) {
            loadDemo(application);
        }
        services.complete(application.services());
        System.out.println(Messages.get("serving", server.uri()));
        if (rehearse) {
            Runtime.getRuntime().removeShutdownHook(hook);
            WarmUp.visit(server.uri(), null);
            stop(server, application);
        } else {
            WarmUp.begin(server.uri(), application);
            new CountDownLatch(1).await();
        }
        return Exit.DONE;
    }

    private Server listen(CompletableFuture<Services> services) {
        try {
            return Server.start(host, port, services);
        } catch (RuntimeException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof BindException) {
                    throw new UsageError(Messages.get("port-taken", host, String.valueOf(port)));
                }
            }
            throw e;
        }
    }

    /** Whatever still runs after {@link #GRACE_MILLIS} loses its database, and what it has written is rolled back. */
    private static void stop(Server server, Application application) {
        var requests = new Thread(server::close, "stop-requests");
        requests.setDaemon(true);
        requests.start();
        try {
            requests.join(GRACE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (requests.isAlive()) {
            // nobody is there any more whom their errors could tell something
            LogManager.shutdown();
        }
        application.close();
    }

    private static void loadDemo(Application application) {
        if (application.part(Organisation.class).dataset().empty()) {
            var result = application
                    .part(WorkbookIntake.class)
                    .load(
                            DemoCounty.files(),
                            ImportOptions.plain(Locale.getDefault()),
                            new ConsoleProgress(false, () -> false));
            if (!result.written()) {
                throw new IllegalStateException("The demo county does not load: " + result.errors());
            }
        } else {
            System.err.println(Messages.get("not-fresh"));
        }
        var findings = application.part(Findings.class).all(FindingFilter.of(null), Locale.getDefault());
        FindingTables.perRule(findings).print(System.out);
        System.out.println(FindingTables.total(findings));
    }
}

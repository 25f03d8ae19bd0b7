package dutygraph;

import dutygraph.analysis.AreaEntry;
import dutygraph.analysis.Conflicts;
import dutygraph.analysis.Overview;
import dutygraph.organisation.Organisation;
import dutygraph.scenario.WhatIf;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks what users ask first, before they do: the first of each kind of question pays for its plan, and those that look through
 * the whole graph are kept until the data change. So they are asked when the server starts and after each change, whoever made
 * it: an import over HTTP, an adopted scenario, a command that talks to the same database. On a large graph that is work for
 * minutes, so it rests three times as long before it looks again.
 */
final class WarmUp implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final long LEAST_REST_MILLIS = 1_000;
    private static final int REST = 3;

    private final ScheduledExecutorService thread;
    private final URI root;
    private final LongSupplier version;
    private final Supplier<@Nullable String> area;
    private final Runnable inside;
    private long askedAt = -1;

    private WarmUp(
            ScheduledExecutorService thread,
            URI root,
            LongSupplier version,
            Supplier<@Nullable String> area,
            Runnable inside) {
        this.thread = thread;
        this.root = root;
        this.version = version;
        this.area = area;
        this.inside = inside;
    }

    /** Begins on a thread that ends with the program. */
    static void begin(URI root, Application application) {
        var organisation = application.part(Organisation.class);
        var conflicts = application.part(Conflicts.class);
        var whatIf = application.part(WhatIf.class);
        var overview = application.part(Overview.class);
        begin(root, () -> organisation.dataset().version(), () -> largest(overview.areas()), () -> {
            conflicts.prepare();
            whatIf.rehearse();
        });
    }

    /** Code of the area with most agencies, which the viewer shows where a link names none; null where there is no area. */
    static @Nullable String largest(List<AreaEntry> areas) {
        return areas.stream()
                .max(Comparator.comparingLong(AreaEntry::agencies)
                        .thenComparing(AreaEntry::code, Comparator.reverseOrder()))
                .map(AreaEntry::code)
                .orElse(null);
    }

    /**
     * The same of any server.
     *
     * @param version of the data that it serves
     * @param area code of the one whose overlaps are asked for; null for none
     * @param inside what else to do when the data have changed
     * @return the thread, for whoever wants it to end before the program
     */
    static ExecutorService begin(URI root, LongSupplier version, Supplier<@Nullable String> area, Runnable inside) {
        var thread = Executors.newSingleThreadScheduledExecutor(task -> {
            var daemon = new Thread(task, "warm-up");
            daemon.setDaemon(true);
            return daemon;
        });
        thread.execute(new WarmUp(thread, root, version, area, inside));
        return thread;
    }

    @Override
    public void run() {
        var began = System.nanoTime();
        try {
            askWhatChanged();
        } catch (IOException | RuntimeException e) {
            // whoever asks first then waits, and sees what is wrong
            LOG.debug("Could not ask ahead", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        var took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        thread.schedule(this, Math.max(LEAST_REST_MILLIS, REST * took), TimeUnit.MILLISECONDS);
    }

    private void askWhatChanged() throws IOException, InterruptedException {
        var now = version.getAsLong();
        if (now != askedAt) {
            // before the questions: what changes meanwhile is asked again
            askedAt = now;
            visit(root, area.get());
            inside.run();
        }
    }

    /**
     * Asks for the page and for what its first views show.
     *
     * @param area code of the one whose overlaps are asked for, before those of the whole graph, which take longer; null for none
     */
    static void visit(URI root, @Nullable String area) throws IOException, InterruptedException {
        var paths = new ArrayList<>(List.of("", "api/health", "api/areas", "api/graph?layout=layered"));
        if (area != null) {
            paths.add("api/overlaps?area=" + URLEncoder.encode(area, StandardCharsets.UTF_8));
        }
        paths.addAll(List.of(
                "api/findings",
                "api/overlaps",
                "api/overlaps?relation=STAGE_SPLIT,LEAD_ASSIST,COUNTERPART&limit=1",
                "api/orphans"));
        for (var path : paths) {
            CLIENT.send(HttpRequest.newBuilder(root.resolve(path)).build(), HttpResponse.BodyHandlers.discarding());
        }
    }
}

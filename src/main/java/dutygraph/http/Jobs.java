package dutygraph.http;

import io.javalin.http.sse.SseClient;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Jobs of one kind that run or have run, remembered for an hour. */
final class Jobs<J extends Job> implements AutoCloseable {

    private static final Duration KEPT = Duration.ofHours(1);
    private static final Duration LEAST_BETWEEN_EVENTS = Duration.ofMillis(100);
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(15);

    private final Clock clock;
    private final int together;
    private final Map<String, J> byId = new LinkedHashMap<>();

    /** @param together how many may run at once */
    Jobs(Clock clock, int together) {
        this.clock = clock;
        this.together = together;
    }

    /** Starts one in a thread of that name; answers whether there was room for it. */
    synchronized boolean start(J job, String name, Runnable work) {
        forget();
        if (byId.values().stream().filter(Job::runs).count() >= together) {
            return false;
        }
        byId.put(job.id(), job);
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
        return true;
    }

    /** The one with that id, unless it ended more than an hour ago. */
    synchronized Optional<J> find(String id) {
        forget();
        return Optional.ofNullable(byId.get(id));
    }

    private void forget() {
        var oldest = clock.instant().minus(KEPT);
        byId.values().removeIf(each -> each.endedBefore(oldest));
    }

    /** Tells a client of a job until it is over; its own thread waits for news, so that a slow reader never holds up the job. */
    static void watch(Job job, SseClient client) {
        try {
            var seen = 0L;
            while (!job.isOver() && !client.terminated()) {
                var changes = job.changesAfter(seen, LONGEST_SILENCE);
                var at = job.progress();
                if (changes == seen) {
                    client.sendComment("still there");
                } else if (at != null) {
                    client.sendEvent("progress", at);
                    job.restUnlessOver(LEAST_BETWEEN_EVENTS);
                }
                seen = changes;
            }
            client.sendEvent("done", job.report());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            client.close();
        }
    }

    /** Stops what runs. */
    @Override
    public synchronized void close() {
        byId.values().forEach(Job::leave);
    }
}

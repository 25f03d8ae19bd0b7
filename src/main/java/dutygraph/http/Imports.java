package dutygraph.http;

import dutygraph.intake.ImportCancelled;
import dutygraph.intake.ImportOptions;
import dutygraph.intake.ImportResult;
import dutygraph.intake.Progress;
import dutygraph.intake.WorkbookIntake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Imports that run or have run: one at a time, in the background, remembered for an hour. */
final class Imports implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);
    private static final Duration KEPT = Duration.ofHours(1);

    private final Clock clock;
    private final Map<String, Import> byId = new LinkedHashMap<>();

    Imports(Clock clock) {
        this.clock = clock;
    }

    /** What has become of an import. */
    enum State {
        RUNNING,
        DONE,
        REJECTED,
        FAILED,
        CANCELLED
    }

    /** How far it is. */
    record At(Progress.Phase phase, String sheet, long done, long total) {}

    /** @param result of an import that is done or was rejected */
    record Report(
            String id,
            State state,
            @Nullable At progress,
            @Nullable ImportResult result) {}

    /**
     * Starts one.
     *
     * @param folder of the files, which goes when the import ends
     * @throws Refusal 409 while another runs
     */
    synchronized Import start(WorkbookIntake intake, List<Path> files, ImportOptions options, Path folder) {
        forget();
        if (byId.values().stream().anyMatch(each -> each.report().state() == State.RUNNING)) {
            delete(folder);
            throw new Refusal(409, "import-running");
        }
        var started = new Import(UUID.randomUUID().toString(), clock);
        byId.put(started.id, started);
        var thread = new Thread(() -> started.run(intake, files, options, folder), "import");
        thread.setDaemon(true);
        thread.start();
        return started;
    }

    /** The one with that id, unless it ended more than an hour ago. */
    synchronized Optional<Import> find(String id) {
        forget();
        return Optional.ofNullable(byId.get(id));
    }

    private void forget() {
        var oldest = clock.instant().minus(KEPT);
        byId.values().removeIf(each -> each.endedBefore(oldest));
    }

    /** Cancels what runs; nothing of it is written. */
    @Override
    public synchronized void close() {
        byId.values().forEach(Import::leave);
    }

    private static void delete(Path folder) {
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            LOG.warn("Cannot delete {}", folder, e);
        }
    }

    /** One of them. */
    static final class Import implements Progress {

        private final String id;
        private final Clock clock;
        private State state = State.RUNNING;
        private @Nullable At at;
        private @Nullable ImportResult result;
        private @Nullable Instant ended;
        private boolean cancelled;
        private boolean left;
        private long changes;

        private Import(String id, Clock clock) {
            this.id = id;
            this.clock = clock;
        }

        String id() {
            return id;
        }

        private void run(WorkbookIntake intake, List<Path> files, ImportOptions options, Path folder) {
            try {
                var loaded = intake.load(files, options, this);
                end(loaded.accepted() ? State.DONE : State.REJECTED, loaded);
            } catch (ImportCancelled e) {
                end(State.CANCELLED, null);
            } catch (RuntimeException e) {
                if (!cancelled()) {
                    LOG.error("The import failed", e);
                }
                end(cancelled() ? State.CANCELLED : State.FAILED, null);
            } finally {
                delete(folder);
            }
        }

        private synchronized void end(State reached, @Nullable ImportResult loaded) {
            state = reached;
            result = loaded;
            ended = clock.instant();
            changes++;
            notifyAll();
        }

        @Override
        public synchronized void at(Phase phase, String sheet, long done, long total) {
            at = new At(phase, sheet, done, total);
            changes++;
            notifyAll();
        }

        @Override
        public synchronized boolean cancelled() {
            return cancelled;
        }

        synchronized void cancel() {
            cancelled = true;
        }

        private synchronized void leave() {
            cancelled = true;
            left = true;
            notifyAll();
        }

        synchronized Report report() {
            return new Report(id, state, at, result);
        }

        private synchronized boolean endedBefore(Instant oldest) {
            return ended != null && ended.isBefore(oldest);
        }

        /** Number of changes so far, once it is more than those seen, the time is over, or nobody is to watch any more. */
        synchronized long changesAfter(long seen, Duration longest) throws InterruptedException {
            var end = System.nanoTime() + longest.toNanos();
            while (changes <= seen && !left && state == State.RUNNING) {
                var millis = (end - System.nanoTime()) / 1_000_000;
                if (millis <= 0) {
                    break;
                }
                wait(millis);
            }
            return changes;
        }

        /** Lets a moment pass in which news may gather, but no longer than there is some to come. */
        synchronized void restUnlessOver(Duration moment) throws InterruptedException {
            var end = System.nanoTime() + moment.toNanos();
            while (!isOver() && System.nanoTime() < end) {
                wait(Math.max(1, (end - System.nanoTime()) / 1_000_000));
            }
        }

        synchronized boolean isOver() {
            return left || state != State.RUNNING;
        }
    }
}

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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Imports that run or have run: one at a time, in the background, remembered for an hour. */
final class Imports implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);

    private final Clock clock;
    private final Jobs<Import> jobs;

    Imports(Clock clock) {
        this.clock = clock;
        this.jobs = new Jobs<>(clock, 1);
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
    Import start(WorkbookIntake intake, List<Path> files, ImportOptions options, Path folder) {
        var started = new Import(clock);
        if (!jobs.start(started, "import", () -> started.run(intake, files, options, folder))) {
            delete(folder);
            throw new Refusal(409, "import-running");
        }
        return started;
    }

    /** The one with that id, unless it ended more than an hour ago. */
    Optional<Import> find(String id) {
        return jobs.find(id);
    }

    /** Cancels what runs; nothing of it is written. */
    @Override
    public void close() {
        jobs.close();
    }

    static void delete(Path folder) {
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            LOG.warn("Cannot delete {}", folder, e);
        }
    }

    /** One of them. */
    static final class Import extends Job implements Progress {

        private State state = State.RUNNING;
        private @Nullable At at;
        private @Nullable ImportResult result;

        private Import(Clock clock) {
            super(clock);
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
            over();
        }

        @Override
        public synchronized void at(Phase phase, String sheet, long done, long total) {
            at = new At(phase, sheet, done, total);
            changed();
        }

        @Override
        public boolean cancelled() {
            return isStopped();
        }

        @Override
        synchronized @Nullable At progress() {
            return at;
        }

        @Override
        synchronized Report report() {
            return new Report(id(), state, at, result);
        }
    }
}

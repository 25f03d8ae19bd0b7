package dutygraph.http;

import dutygraph.suggest.Progress;
import dutygraph.suggest.SuggestionList;
import dutygraph.suggest.Suggestions;
import dutygraph.suggest.Targets;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Searches for scenarios that run or have run: two at a time, in the background, remembered for an hour. */
final class Searches implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Searches.class);
    private static final int TOGETHER = 2;

    private final Clock clock;
    private final Jobs<Search> jobs;

    Searches(Clock clock) {
        this.clock = clock;
        this.jobs = new Jobs<>(clock, TOGETHER);
    }

    /** What has become of a search. */
    enum State {
        RUNNING,
        DONE,
        STOPPED,
        FAILED
    }

    /** How far it is. */
    record At(Progress.Phase phase, int scenario, int scenarios, int done, int total) {}

    /** @param result of a search that is done, or what one that was stopped had found by then */
    record Report(
            String id,
            State state,
            @Nullable At progress,
            @Nullable SuggestionList result) {}

    /**
     * Starts one.
     *
     * @throws Refusal 409 while two others run
     */
    Search start(Suggestions suggestions, Targets targets, Locale locale) {
        var started = new Search(clock);
        if (!jobs.start(started, "suggest", () -> started.run(suggestions, targets, locale))) {
            throw new Refusal(409, "search-running");
        }
        return started;
    }

    /** The one with that id, unless it ended more than an hour ago. */
    Optional<Search> find(String id) {
        return jobs.find(id);
    }

    @Override
    public void close() {
        jobs.close();
    }

    /** One of them. */
    static final class Search extends Job implements Progress {

        private State state = State.RUNNING;
        private @Nullable At at;
        private @Nullable SuggestionList result;

        private Search(Clock clock) {
            super(clock);
        }

        private void run(Suggestions suggestions, Targets targets, Locale locale) {
            try {
                var found = suggestions.suggest(targets, locale, this);
                end(found.stopped() ? State.STOPPED : State.DONE, found);
            } catch (RuntimeException e) {
                if (!isStopped()) {
                    LOG.error("The search failed", e);
                }
                end(isStopped() ? State.STOPPED : State.FAILED, null);
            }
        }

        private synchronized void end(State reached, @Nullable SuggestionList found) {
            state = reached;
            result = found;
            over();
        }

        @Override
        public synchronized void at(Phase phase, int scenario, int scenarios, int done, int total) {
            at = new At(phase, scenario, scenarios, done, total);
            changed();
        }

        @Override
        public boolean stopped() {
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

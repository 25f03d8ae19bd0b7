package dutygraph.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that goes on in the background, which others may watch and stop. */
abstract class Job {

    private final String id = UUID.randomUUID().toString();
    private final Clock clock;
    private @Nullable Instant ended;
    private boolean stopped;
    private boolean left;
    private long changes;

    Job(Clock clock) {
        this.clock = clock;
    }

    String id() {
        return id;
    }

    /** How far it is; null before anything was told. */
    abstract @Nullable Object progress();

    /** How far it is, or what has become of it. */
    abstract Object report();

    /** There is news. */
    protected synchronized void changed() {
        changes++;
        notifyAll();
    }

    /** It is over. */
    protected synchronized void over() {
        ended = clock.instant();
        changed();
    }

    /** Asks it to stop. */
    synchronized void stop() {
        stopped = true;
    }

    synchronized boolean isStopped() {
        return stopped;
    }

    /** Asks it to stop, and whoever watches to go. */
    synchronized void leave() {
        stopped = true;
        left = true;
        notifyAll();
    }

    synchronized boolean runs() {
        return ended == null;
    }

    /** Whether nobody is to watch any more. */
    synchronized boolean isOver() {
        return left || ended != null;
    }

    synchronized boolean endedBefore(Instant oldest) {
        return ended != null && ended.isBefore(oldest);
    }

    /** Number of changes so far, once it is more than those seen, the time is over, or nobody is to watch any more. */
    synchronized long changesAfter(long seen, Duration longest) throws InterruptedException {
        var end = System.nanoTime() + longest.toNanos();
        while (changes <= seen && !isOver()) {
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
}

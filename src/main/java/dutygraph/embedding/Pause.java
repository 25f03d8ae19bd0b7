package dutygraph.embedding;

import java.time.Duration;

/** Lets time pass between two attempts. */
@FunctionalInterface
interface Pause {

    /** Waits that long. */
    void of(Duration time) throws InterruptedException;
}

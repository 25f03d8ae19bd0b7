package dutygraph;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Asks work to end on Ctrl-C and waits until it has: only then is it known what was written or found. */
final class Interruption implements AutoCloseable {

    /** What runs longer loses its database, and what it has written is rolled back. */
    private static final long GRACE_SECONDS = 60;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::askAndWait, "interruption");
    private volatile boolean asked;

    private Interruption() {}

    static Interruption awaited() {
        var interruption = new Interruption();
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    boolean isAsked() {
        return asked;
    }

    private void askAndWait() {
        asked = true;
        System.err.println(Messages.get("interrupted"));
        try {
            ended.await(GRACE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The work has ended, and has said how. */
    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // it runs already
        }
    }
}

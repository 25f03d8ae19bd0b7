package dutygraph.intake;

import dutygraph.wording.Candidates;
import dutygraph.wording.ItemFamily;
import dutygraph.wording.Likeness;
import dutygraph.wording.Pair;
import dutygraph.wording.ReadText;
import dutygraph.wording.StatementText;
import dutygraph.wording.TextRelation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compares texts on threads of its own, so that one processor writes what another has found, and begins before the rows that
 * state the texts are written. What is found is handed over batch by batch: all of it at once may be more than memory holds.
 */
final class Comparing implements AutoCloseable {

    private static final int BATCH = 5_000;
    /** Batches that wait to be written; then the comparison waits. */
    private static final int WAITING = 40;

    private static final long LOOK_UP_MILLIS = 200;

    /** What the thread that writes takes: pairs, none at the end, or what went wrong. */
    private record Handed(List<Similar> pairs, @Nullable Throwable failure) {}

    private final Set<String> fresh;
    private final BlockingQueue<Handed> found = new ArrayBlockingQueue<>(WAITING);
    private final AtomicLong compared = new AtomicLong();
    // not the common pool: a thread of it that waits for the writer would be missing to everybody
    private final ForkJoinPool threads = new ForkJoinPool(Runtime.getRuntime().availableProcessors());
    private final StatementPlaces places;
    /** Open once the thread that writes has nothing else to do than to wait for pairs. */
    private final CountDownLatch waitedFor = new CountDownLatch(1);

    private List<Similar> batch = new ArrayList<>(BATCH);

    private Comparing(Set<String> fresh, StatementPlaces places) {
        this.fresh = fresh;
        this.places = places;
    }

    /**
     * Begins to compare those that could meet.
     *
     * @param fresh keys of those to compare with all of them
     */
    static Comparing begin(StatementPlaces.Placed statements, Set<String> fresh) {
        var comparing = new Comparing(fresh, statements.places());
        var worded =
                statements.texts().stream().filter(text -> !text.boilerplate()).toList();
        if (comparing.threads.getParallelism() > 1) {
            comparing.threads.execute(comparing::leaveOneProcessor);
        }
        comparing.threads.execute(() -> comparing.run(worded));
        return comparing;
    }

    /** Begins to compare each with all others. */
    static Comparing all(StatementPlaces.Placed statements) {
        return begin(
                statements, statements.texts().stream().map(StatementText::key).collect(Collectors.toSet()));
    }

    /** Number of texts that are compared with all others. */
    int total() {
        return fresh.size();
    }

    /** Number of texts that have been compared so far. */
    long compared() {
        return compared.get();
    }

    /**
     * Waits for the next pairs.
     *
     * @param meanwhile told again and again; ends the waiting by an exception
     * @return empty where there are no more
     */
    List<Similar> next(Runnable meanwhile) {
        waitedFor.countDown();
        try {
            var handed = found.poll();
            while (handed == null) {
                meanwhile.run();
                handed = found.poll(LOOK_UP_MILLIS, TimeUnit.MILLISECONDS);
            }
            if (handed.failure() != null) {
                throw new IllegalStateException("Texts could not be compared", handed.failure());
            }
            return handed.pairs();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ImportCancelled();
        }
    }

    /** Ends the comparison where it is. */
    @Override
    public void close() {
        waitedFor.countDown();
        threads.shutdownNow();
    }

    /** To the thread that writes: it is the one that takes longest. */
    private void leaveOneProcessor() {
        try {
            waitedFor.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(List<StatementText> texts) {
        try {
            var read = texts.parallelStream().map(ReadText::of).toList();
            var alike = alike(read);
            Candidates.among(read, places::of).meetings(fresh).parallel().forEach(met -> {
                keep(met.others().stream()
                        .map(other -> Similar.between(met.text(), other))
                        .filter(pair -> pair.related() && !alike.contains(pair.keys()))
                        .toList());
                compared.incrementAndGet();
            });
            if (!batch.isEmpty()) {
                hand(new Handed(batch, null));
            }
            hand(new Handed(List.of(), null));
        } catch (CancellationException e) {
            // nobody waits for more
        } catch (RuntimeException | Error e) {
            // whoever waits is to know; what was found before is of no use without the rest
            found.clear();
            hand(new Handed(List.of(), e));
        }
    }

    /** Judges what is alike in its letters or of one family of items, and may not meet otherwise. */
    private Set<Pair> alike(List<ReadText> read) {
        var byKey = new HashMap<String, ReadText>();
        read.forEach(text -> byKey.put(text.statement().key(), text));
        var alike = new HashSet<Pair>();
        Stream.of(Likeness.pairsOf(fresh, read, TextRelation.CANDIDATE_FROM), ItemFamily.pairs(fresh, read))
                .flatMap(List::stream)
                .filter(pair -> places.meet(pair.left(), pair.right()))
                .forEach(pair -> alike.add(new Pair(pair.left(), pair.right(), 0)));
        keep(alike.parallelStream()
                .map(pair -> Similar.between(
                        Objects.requireNonNull(byKey.get(pair.left())),
                        Objects.requireNonNull(byKey.get(pair.right()))))
                .filter(Similar::related)
                .toList());
        return alike;
    }

    private void keep(List<Similar> pairs) {
        List<Similar> full = null;
        synchronized (this) {
            batch.addAll(pairs);
            if (batch.size() >= BATCH) {
                full = batch;
                batch = new ArrayList<>(BATCH);
            }
        }
        if (full != null) {
            hand(new Handed(full, null));
        }
    }

    private void hand(Handed handed) {
        try {
            found.put(handed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }
}

package dutygraph.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * How long something took.
 *
 * @param seconds by the clock
 * @param cpu seconds of processor time of the whole process (database, driver and ours), which other load does not lengthen
 */
record Took(double seconds, double cpu) {

    private static final int TIMES = 7;

    static Took of(Runnable work) {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        var cpu = system.getProcessCpuTime();
        var started = System.nanoTime();
        work.run();
        return new Took((System.nanoTime() - started) / 1e9, (system.getProcessCpuTime() - cpu) / 1e9);
    }

    /** Median of seven after three to warm up; the better of two where a single run takes over ten seconds. */
    static Took median(Runnable question) {
        var first = of(question);
        if (first.seconds() > 10) {
            var second = of(question);
            return second.seconds() < first.seconds() ? second : first;
        }
        of(question);
        of(question);
        var runs = Stream.generate(() -> of(question)).limit(TIMES).toList();
        return new Took(median(runs, Took::seconds), median(runs, Took::cpu));
    }

    private static double median(List<Took> runs, ToDoubleFunction<Took> of) {
        return runs.stream()
                .mapToDouble(of)
                .sorted()
                .skip(TIMES / 2)
                .findFirst()
                .orElse(0);
    }

    Took times(double factor) {
        return new Took(seconds * factor, cpu * factor);
    }
}

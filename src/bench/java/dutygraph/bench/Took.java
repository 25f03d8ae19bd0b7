package dutygraph.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * How long something took.
 *
 * @param seconds by the clock
 * @param cpu seconds of processor time of the whole process (database, driver and ours), which other load does not lengthen
 */
record Took(double seconds, double cpu) {

    static Took of(Runnable work) {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        var cpu = system.getProcessCpuTime();
        var started = System.nanoTime();
        work.run();
        return new Took((System.nanoTime() - started) / 1e9, (system.getProcessCpuTime() - cpu) / 1e9);
    }

    Took times(double factor) {
        return new Took(seconds * factor, cpu * factor);
    }
}

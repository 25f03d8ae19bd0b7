package dutygraph.bench;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/** What the process holds: heap that is left after each collection, and what the system counts. */
final class Memory {

    private static final long MIB = 1 << 20;

    private final AtomicLong afterCollection = new AtomicLong();

    Memory() {
        for (var collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            ((NotificationEmitter) collector)
                    .addNotificationListener(
                            (notification, handback) -> {
                                var info = GarbageCollectionNotificationInfo.from(
                                        (CompositeData) notification.getUserData());
                                var left = info.getGcInfo().getMemoryUsageAfterGc().values().stream()
                                        .mapToLong(usage -> usage.getUsed())
                                        .sum();
                                afterCollection.accumulateAndGet(left, Math::max);
                            },
                            null,
                            null);
        }
    }

    /** Largest amount that was left after a collection, in MiB; with what is left of classes and code. */
    long peakHeap() {
        return afterCollection.get() / MIB;
    }

    /** What is left after a full collection now, in MiB. */
    long heapNow() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MIB;
    }

    /** Most memory that the process ever held, as Linux counts it, in MiB; 0 on other systems. */
    static long peakResident() throws IOException {
        var status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return 0;
        }
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findAny()
                    .orElse(0);
        }
    }
}

package dutygraph.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All errors of an import, of which the first 200 are kept, and of every further cause the first few, so that one mistake
 * repeated in ten thousand rows hides no other.
 */
final class Faults {

    static final int SHOWN = 200;
    private static final int OF_ONE_CAUSE = 20;
    private static final int CAUSES = 10_000;

    record Cause(
            @Nullable String sheet,
            @Nullable String column,
            @Nullable String value,
            Problem problem) {}

    private final List<Fault> first = new ArrayList<>();
    private final List<Fault> spread = new ArrayList<>();
    private final Map<Cause, Long> causes = new HashMap<>();
    private long total;

    Faults() {}

    Faults(Faults other) {
        first.addAll(other.first);
        spread.addAll(other.spread);
        causes.putAll(other.causes);
        total = other.total;
    }

    void add(Fault fault) {
        total++;
        if (first.size() < SHOWN) {
            first.add(fault);
        }
        var cause = new Cause(fault.sheet(), fault.column(), fault.value(), fault.problem());
        var count = causes.size() < CAUSES || causes.containsKey(cause) ? causes.merge(cause, 1L, Long::sum) : 1L;
        if (count <= OF_ONE_CAUSE && spread.size() < SHOWN) {
            spread.add(fault);
        }
    }

    long total() {
        return total;
    }

    boolean any() {
        return total > 0;
    }

    /** At most 200: a few of each cause, filled up with the first. */
    List<Fault> shown() {
        if (total <= SHOWN) {
            return first;
        }
        var chosen = new LinkedHashSet<>(spread);
        for (var fault : first) {
            if (chosen.size() >= SHOWN) {
                break;
            }
            chosen.add(fault);
        }
        return List.copyOf(chosen);
    }

    /** Causes of more than one error, the commonest first. */
    List<Map.Entry<Cause, Long>> causes() {
        return causes.entrySet().stream()
                .filter(cause -> cause.getValue() > 1)
                .sorted(Map.Entry.<Cause, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(cause -> cause.getKey().toString()))
                .limit(20)
                .toList();
    }
}

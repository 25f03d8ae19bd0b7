package dutygraph.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the changes of a trial did, so that everything that was there before can be followed to where it is now. */
final class Ledger {

    /** What is counted and passes from body to body. */
    enum Counted {
        QUOTA,
        STAFF,
        LEADER_QUOTA,
        LEADERS
    }

    /**
     * Posts or heads that pass.
     *
     * @param kind Administrative Institution or Support; null for leading posts
     * @param from code of the agency; null where the posts are new
     * @param fromUnit code of its bureau, or again of the agency
     * @param to code of the agency; null where the posts go back to the area
     */
    record Flow(
            int step,
            Counted what,
            @Nullable String kind,
            @Nullable String from,
            @Nullable String fromUnit,
            @Nullable String to,
            @Nullable String toUnit,
            long amount) {}

    /**
     * The end of something.
     *
     * @param verdict MERGE or DROP; of a delegation also ENDED
     * @param with code of what it is now part of, null where it is gone
     * @param reason word or sentence, null where none is needed
     */
    record End(
            int step,
            String verdict,
            @Nullable String with,
            @Nullable String reason) {}

    /** Things whose code changes as they pass from body to body: delegations and lines of duty lists. */
    static final class Chain {

        private final Map<String, Set<String>> origins = new HashMap<>();
        private final Map<String, End> ends = new TreeMap<>();
        private final Map<String, Integer> moved = new HashMap<>();
        private final Set<String> added = new TreeSet<>();

        void added(String code) {
            added.add(code);
        }

        void recoded(int step, String code, String becomes) {
            if (added.remove(code)) {
                added.add(becomes);
                return;
            }
            var from = origins(code);
            origins.remove(code);
            origins.computeIfAbsent(becomes, key -> new TreeSet<>()).addAll(from);
            from.forEach(origin -> moved.put(origin, step));
        }

        void ended(String code, End end) {
            if (added.remove(code)) {
                return;
            }
            origins(code).forEach(origin -> ends.put(origin, end));
            origins.remove(code);
        }

        private Set<String> origins(String code) {
            return new TreeSet<>(origins.getOrDefault(code, Set.of(code)));
        }

        /** The code that something had before has become this one; null where it ended. */
        @Nullable
        String now(String before) {
            if (ends.containsKey(before)) {
                return null;
            }
            for (var entry : origins.entrySet()) {
                if (entry.getValue().contains(before)) {
                    return entry.getKey();
                }
            }
            return before;
        }

        /** Codes now by codes before, of those that changed it. */
        Map<String, String> recoded() {
            var now = new HashMap<String, String>();
            origins.forEach((code, from) -> from.forEach(origin -> now.put(origin, code)));
            return now;
        }

        /** Every code that something has or had. */
        Set<String> codes() {
            var codes = new TreeSet<>(ends.keySet());
            codes.addAll(added);
            origins.forEach((code, from) -> {
                codes.add(code);
                codes.addAll(from);
            });
            return codes;
        }

        Map<String, End> ends() {
            return ends;
        }

        Map<String, Integer> moved() {
            return moved;
        }

        Set<String> added() {
            return added;
        }
    }

    private final List<Flow> flows = new ArrayList<>();
    private final Map<String, End> ends = new TreeMap<>();
    private final Map<String, Integer> touched = new HashMap<>();
    private final Map<String, Integer> created = new TreeMap<>();
    private final Map<String, Integer> closed = new TreeMap<>();
    private final Map<String, Integer> createdBureaus = new TreeMap<>();
    private final Map<String, End> goneBureaus = new TreeMap<>();
    private final Set<String> units = new HashSet<>();
    private final Chain delegations = new Chain();
    private final Chain listed = new Chain();

    void flow(Flow flow) {
        if (flow.amount() != 0) {
            flows.add(flow);
        }
    }

    void end(String task, End end) {
        ends.put(task, end);
    }

    void moved(String task, int step) {
        touched.put(task, step);
    }

    void created(String agency, int step) {
        created.put(agency, step);
    }

    void closed(String agency, int step) {
        closed.put(agency, step);
    }

    void createdBureau(String bureau, int step) {
        createdBureaus.put(bureau, step);
    }

    void goneBureau(String bureau, End end) {
        if (createdBureaus.remove(bureau) == null) {
            goneBureaus.put(bureau, end);
        }
    }

    /** A body that a change speaks of. */
    void unit(String code) {
        units.add(code);
    }

    List<Flow> flows() {
        return flows;
    }

    Map<String, End> ends() {
        return ends;
    }

    /** The last step that moved a duty or item, by its code. */
    Map<String, Integer> touched() {
        return touched;
    }

    Map<String, Integer> created() {
        return created;
    }

    Map<String, Integer> closed() {
        return closed;
    }

    Map<String, Integer> createdBureaus() {
        return createdBureaus;
    }

    Map<String, End> goneBureaus() {
        return goneBureaus;
    }

    Set<String> units() {
        return units;
    }

    Chain delegations() {
        return delegations;
    }

    Chain listed() {
        return listed;
    }
}

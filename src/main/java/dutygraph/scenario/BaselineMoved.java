package dutygraph.scenario;

import java.util.List;

/** What a scenario was submitted on, or left behind, has changed since; nothing was written. */
public final class BaselineMoved extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Conflict> conflicts;

    BaselineMoved(List<Conflict> conflicts) {
        super(conflicts.size() + " fields have changed since");
        this.conflicts = List.copyOf(conflicts);
    }

    /** One or more. */
    public List<Conflict> conflicts() {
        return conflicts;
    }
}

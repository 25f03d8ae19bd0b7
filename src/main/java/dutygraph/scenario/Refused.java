package dutygraph.scenario;

import java.util.List;

/** A change of the scenario cannot be made; nothing was written. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Refusal> refusals;

    Refused(List<Refusal> refusals) {
        super(refusals.get(0).in(java.util.Locale.ENGLISH).message());
        this.refusals = List.copyOf(refusals);
    }

    /** One or more; of one change all, and none of the changes that come after it. */
    public List<Refusal> refusals() {
        return refusals;
    }
}

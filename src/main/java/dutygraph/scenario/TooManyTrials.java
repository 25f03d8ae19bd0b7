package dutygraph.scenario;

/** So many scenarios are being tried that this one did not get its turn. */
public final class TooManyTrials extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooManyTrials() {
        super("Too many scenarios are being tried");
    }
}

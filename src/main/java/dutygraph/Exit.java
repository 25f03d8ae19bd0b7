package dutygraph;

/** Exit codes of the command line. */
final class Exit {

    static final int DONE = 0;
    /** Findings at or above the level asked for. */
    static final int FINDINGS = 1;
    /** Bad input or usage. */
    static final int BAD_INPUT = 2;

    static final int COULD_NOT_RUN = 3;

    private Exit() {}
}

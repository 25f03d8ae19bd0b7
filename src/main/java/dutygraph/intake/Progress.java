package dutygraph.intake;

/** Follows an import, and may stop it. */
public interface Progress {

    /** Nobody watches and nobody stops it. */
    Progress NONE = new Progress() {
        @Override
        public void at(Phase phase, String sheet, long done, long total) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    /** What an import is about. */
    enum Phase {
        READ,
        CHECK,
        WRITE,
        MATCH,
        /** Only where an embedding service is used: texts are sent to it. The files are in the graph by then. */
        EMBED
    }

    /**
     * Told now and then.
     *
     * @param sheet title of the sheet, or empty
     * @param done rows so far
     * @param total rows in all; 0 where it is not known yet
     */
    void at(Phase phase, String sheet, long done, long total);

    /** Asked between batches; once true, the import ends with {@link ImportCancelled}. */
    boolean cancelled();

    /**
     * Reports and stops where that was asked for.
     *
     * @throws ImportCancelled where it was
     */
    default void step(Phase phase, String sheet, long done, long total) {
        if (cancelled()) {
            throw new ImportCancelled();
        }
        at(phase, sheet, done, total);
    }
}

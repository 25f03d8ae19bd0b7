package dutygraph.suggest;

/** Follows a search, and may stop it. */
public interface Progress {

    /** Nobody watches and nobody stops it. */
    Progress NONE = new Progress() {
        @Override
        public void at(Phase phase, int scenario, int scenarios, int done, int total) {}

        @Override
        public boolean stopped() {
            return false;
        }
    };

    /** What a search is about. */
    enum Phase {
        READ,
        SEARCH,
        TRY
    }

    /**
     * Told now and then.
     *
     * @param scenario number of the scenario, from 1; 0 while the data are read
     * @param scenarios how many are looked for
     * @param done rounds of the search so far
     * @param total rounds in all
     */
    void at(Phase phase, int scenario, int scenarios, int done, int total);

    /** Asked between two rounds; once true, the search ends with what it has. */
    boolean stopped();
}

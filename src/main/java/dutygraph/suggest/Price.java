package dutygraph.suggest;

/**
 * What a change costs those who have to carry it out, so that of two plans that reach the same the one that moves less, and
 * goes with the rules of practice, is the better. The unit is a fifth of handing over one duty.
 */
final class Price {

    /** A duty or item, with its files, its forms and whoever has to learn it. */
    private static final int A_TASK = 5;
    /** Where the two only share a part, dividing it would do: the rest moves for nothing. */
    private static final int ONLY_IN_PART = 10;
    /** From the one that practice would let lead (one matter one department; the stronger basis leads). */
    private static final int FROM_THE_LEAD = 15;
    /** Each delegation is handed out anew. */
    private static final int A_DELEGATION = 1;
    /** The upper level has to agree. */
    private static final int NOT_ITS_OWN = 40;

    private static final int A_HEAD = 2;
    private static final int OTHER_CLASS = 20;
    private static final int OTHER_SUPERIOR = 60;
    private static final int OTHER_DOMAIN = 40;

    private Price() {}

    /**
     * Of a duty or item that passes.
     *
     * @param relation of the two, DUPLICATE or OVERLAP
     * @param fromTheLead whether practice would let its holder lead
     * @param delegations how often its holder hands it down
     * @param own whether the area disposes of both
     */
    static int ofTransfer(String relation, boolean fromTheLead, int delegations, boolean own) {
        return A_TASK
                + (relation.equals("DUPLICATE") ? 0 : ONLY_IN_PART)
                + (fromTheLead ? FROM_THE_LEAD : 0)
                + A_DELEGATION * delegations
                + (own ? 0 : NOT_ITS_OWN);
    }

    /** Of an agency that becomes part of another. */
    static int ofMerger(Body ends, Body into) {
        var sameClass = ends.institutionClass() == null
                || into.institutionClass() == null
                || ends.institutionClass().equals(into.institutionClass());
        var sameSuperior = ends.superior() != null && ends.superior().equals(into.superior());
        var sameDomain = ends.domains().isEmpty() || ends.domains().stream().anyMatch(into.domains()::contains);
        return A_HEAD * ends.heads()
                + A_TASK * ends.tasks()
                + (sameClass ? 0 : OTHER_CLASS)
                + (sameSuperior ? 0 : OTHER_SUPERIOR)
                + (sameDomain ? 0 : OTHER_DOMAIN);
    }
}

package dutygraph.wording;

/** What two texts are to each other. Only {@link #DUPLICATE} and {@link #OVERLAP} are findings. */
public enum Relation {
    /** The same task on the same matter, in the same words or in others. */
    DUPLICATE,
    /** The same matter in part: one text contains the other, or both share a stage. */
    OVERLAP,
    /** The same matter, divided by stage, procedure, place or object. */
    STAGE_SPLIT,
    /** One leads and the other helps. */
    LEAD_ASSIST,
    /** One line of work at different levels or in different places. */
    COUNTERPART,
    /** Said by everybody. */
    BOILERPLATE,
    /** Nothing to say about the two together. */
    UNRELATED;

    /** Whether a planner should look at such a pair. */
    public boolean isFinding() {
        return this == DUPLICATE || this == OVERLAP;
    }
}

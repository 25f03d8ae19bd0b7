package dutygraph.scenario;

/** How far a scenario has come. */
public enum Status {
    DRAFT,
    IN_REVIEW,
    APPROVED,
    ADOPTED
}

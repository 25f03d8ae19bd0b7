package dutygraph.organisation;

/** The agency above, and the tie to it. */
public record Superior(String code, String name, Tie kind) {}

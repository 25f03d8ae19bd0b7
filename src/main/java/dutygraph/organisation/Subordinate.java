package dutygraph.organisation;

/** An agency directly under another. */
public record Subordinate(String code, String name, AgencyKind kind, Tie tie) {}

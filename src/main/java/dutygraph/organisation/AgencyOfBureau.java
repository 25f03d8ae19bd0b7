package dutygraph.organisation;

/** The agency that a bureau is part of. */
public record AgencyOfBureau(String code, String name, AgencyKind kind) {}

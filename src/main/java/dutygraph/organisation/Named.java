package dutygraph.organisation;

/** A node that an answer refers to. */
public record Named(String code, String name) {}

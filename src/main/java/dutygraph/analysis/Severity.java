package dutygraph.analysis;

/** How grave a finding is, gravest first. */
public enum Severity {
    HIGH,
    MEDIUM,
    LOW,
    INFO
}

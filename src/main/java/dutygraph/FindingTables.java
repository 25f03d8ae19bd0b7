package dutygraph;

import dutygraph.analysis.Finding;
import dutygraph.analysis.Severity;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Findings as tables for a terminal. */
final class FindingTables {

    private FindingTables() {}

    /** One row a finding. */
    static Table each(List<Finding> findings) {
        var table = new Table(
                Messages.get("head.severity"),
                Messages.get("head.rule"),
                Messages.get("head.finding"),
                Messages.get("head.codes"));
        for (var finding : findings) {
            table.add(
                    severity(finding.severity()),
                    finding.rule(),
                    Decisions.mark(finding.verdict()) + finding.message(),
                    String.join(" ", finding.subjects()));
        }
        return table;
    }

    /** One row a rule, the severest first. */
    static Table perRule(List<Finding> findings) {
        var table = new Table(
                Messages.get("head.severity"),
                Messages.get("head.rule"),
                Messages.get("head.title"),
                Messages.get("head.count"));
        for (var severity : Severity.values()) {
            Map<String, List<Finding>> byRule = findings.stream()
                    .filter(finding -> finding.severity() == severity)
                    .collect(Collectors.groupingBy(Finding::rule, TreeMap::new, Collectors.toList()));
            byRule.forEach((rule, found) ->
                    table.add(severity(severity), rule, found.get(0).title(), found.size()));
        }
        return table;
    }

    /** How many of each severity. */
    static String total(List<Finding> findings) {
        var counts = new Object[Severity.values().length + 1];
        counts[0] = findings.size();
        for (var severity : Severity.values()) {
            counts[severity.ordinal() + 1] = findings.stream()
                    .filter(each -> each.severity() == severity)
                    .count();
        }
        return Messages.get("findings-total", counts);
    }

    static String severity(Severity severity) {
        return Messages.get("severity." + severity);
    }
}

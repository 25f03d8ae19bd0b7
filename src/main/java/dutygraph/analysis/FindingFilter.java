package dutygraph.analysis;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which findings are wanted.
 *
 * @param area code of an area, for it and all within it; null for all
 * @param rules ids; empty for all
 * @param severities empty for all
 * @param categories empty for all
 * @param subject code that must be among the subjects; null for any
 * @param values parameters of rules for this run: by rule id, then by name of the parameter
 * @param decisions of reviewers; usually {@link Decision#open()}, so that what was dismissed does not come back
 */
public record FindingFilter(
        @Nullable String area,
        Set<String> rules,
        Set<Severity> severities,
        Set<String> categories,
        @Nullable String subject,
        Map<String, Map<String, Object>> values,
        Set<Decision> decisions) {

    /** All findings of an area and all within it, of the whole graph where it is null, but those that were dismissed. */
    public static FindingFilter of(@Nullable String area) {
        return new FindingFilter(area, Set.of(), Set.of(), Set.of(), null, Map.of(), Decision.open());
    }

    public FindingFilter withRules(Set<String> wanted) {
        return new FindingFilter(area, wanted, severities, categories, subject, values, decisions);
    }

    public FindingFilter withSeverities(Set<Severity> wanted) {
        return new FindingFilter(area, rules, wanted, categories, subject, values, decisions);
    }

    public FindingFilter withCategories(Set<String> wanted) {
        return new FindingFilter(area, rules, severities, wanted, subject, values, decisions);
    }

    public FindingFilter withSubject(@Nullable String wanted) {
        return new FindingFilter(area, rules, severities, categories, wanted, values, decisions);
    }

    public FindingFilter withValues(Map<String, Map<String, Object>> given) {
        return new FindingFilter(area, rules, severities, categories, subject, given, decisions);
    }

    public FindingFilter withDecisions(Set<Decision> wanted) {
        return new FindingFilter(area, rules, severities, categories, subject, values, wanted);
    }

    boolean asksFor(Rule rule) {
        return (rules.isEmpty() || rules.contains(rule.id()))
                && (severities.isEmpty() || severities.contains(rule.severity()))
                && (categories.isEmpty() || categories.contains(rule.category()));
    }
}

package dutygraph.analysis;

import dutygraph.cypher.Graph;
import dutygraph.cypher.Queries;
import dutygraph.organisation.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rules that speak of gaps, with what must be known before a gap may be claimed. */
public final class Orphans {

    private static final List<String> ORDER = List.of(
            "duty-without-holder",
            "item-without-holder",
            "holder-abolished",
            "duty-without-bureau",
            "duty-only-assisted",
            "agency-without-duty",
            "bureau-without-duty",
            "duty-without-staff",
            "mandatory-duty-missing");
    private static final int SHOWN = 1_000;

    private final Graph graph;
    private final Rules rules;

    public Orphans(Graph graph, Queries queries) {
        this.graph = graph;
        this.rules = new Rules(queries);
    }

    /** The gaps of an area and all within it, of the whole graph where it is null; none that a reviewer dismissed. */
    public OrphanReport of(@Nullable String area, Locale locale) {
        var completeness = ListCompleteness.of(graph, area);
        var ordered = rules();
        var found = new Findings(graph, rules)
                        .found(FindingFilter.of(area)
                                .withRules(ordered.stream().map(Rule::id).collect(Collectors.toSet())))
                        .stream()
                        .collect(Collectors.groupingBy(Found::rule));
        var groups = graph.answers(ordered.stream()
                .<Function<Graph, OrphanReport.Group>>map(
                        rule -> asked -> group(asked, rule, found.getOrDefault(rule, List.of()), completeness, locale))
                .toList());
        return new OrphanReport(
                groups.stream().mapToLong(OrphanReport.Group::count).sum(),
                completeness.stream().map(ListCompleteness::shown).toList(),
                groups,
                graph.read("analysis/shells", area == null ? Map.of() : Map.of("area", area), Codes::named));
    }

    private OrphanReport.Group group(
            Graph asked, Rule rule, List<Found> found, List<ListCompleteness> completeness, Locale locale) {
        var notJudged = notJudged(rule, completeness);
        return new OrphanReport.Group(
                rule.id(),
                rule.title(locale),
                rule.severity(),
                found.size(),
                judged(rule, completeness),
                notJudged.stream().limit(ListCompleteness.SHOWN).toList(),
                notJudged.size(),
                new Findings(asked, rules).inWords(found.subList(0, Math.min(SHOWN, found.size())), locale));
    }

    private List<Rule> rules() {
        return rules.all().stream()
                .filter(Rule::orphan)
                .sorted(Comparator.comparingInt((Rule rule) -> {
                            var place = ORDER.indexOf(rule.id());
                            return place < 0 ? ORDER.size() : place;
                        })
                        .thenComparing(Rule::id))
                .toList();
    }

    private static boolean judged(Rule rule, List<ListCompleteness> completeness) {
        return rule.lists().isEmpty()
                || rule.lists().stream().anyMatch(list -> ListCompleteness.of(list, completeness)
                        .map(state -> state.complete() > 0)
                        .orElse(false));
    }

    private static List<Named> notJudged(Rule rule, List<ListCompleteness> completeness) {
        return rule.lists().stream()
                .flatMap(list -> ListCompleteness.of(list, completeness).stream())
                .map(ListCompleteness::missing)
                // where either of two lists will do, those who lack both
                .reduce((some, others) ->
                        some.stream().filter(Set.copyOf(others)::contains).toList())
                .orElse(List.of());
    }
}

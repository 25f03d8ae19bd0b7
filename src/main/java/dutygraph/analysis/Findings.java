package dutygraph.analysis;

import dutygraph.cypher.Graph;
import dutygraph.cypher.Queries;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Runs the rules. */
public final class Findings {

    private static final Comparator<Found> GRAVEST_FIRST = Comparator.comparing(
                    (Found found) -> found.rule().severity())
            .thenComparing(found -> found.rule().id())
            .thenComparing(Found::key);

    private final Graph graph;
    private final Rules rules;

    public Findings(Graph graph, Queries queries) {
        this(graph, new Rules(queries));
    }

    Findings(Graph graph, Rules rules) {
        this.graph = graph;
        this.rules = rules;
    }

    /** The rules that are run, ordered by id. */
    public Collection<Rule> rules() {
        return rules.all();
    }

    /**
     * A part of the findings.
     *
     * @param limit most findings of the part, 1 or more
     * @param cursor {@code next} of the part before; null for the first
     * @throws IllegalArgumentException where the filter names a rule that is none, or the cursor is none
     */
    public FindingList list(FindingFilter filter, int limit, @Nullable String cursor, Locale locale) {
        var all = judged(filter);
        var found = Given.only(filter.decisions(), all, Found::verdict);
        var counts = new EnumMap<Severity, Long>(Severity.class);
        for (var severity : Severity.values()) {
            counts.put(severity, 0L);
        }
        var categories = new TreeMap<String, Long>();
        var byRule = new TreeMap<String, Long>();
        found.forEach(each -> {
            counts.merge(each.rule().severity(), 1L, Long::sum);
            categories.merge(each.rule().category(), 1L, Long::sum);
            byRule.merge(each.rule().id(), 1L, Long::sum);
        });
        var start = Cursor.start(found, Found::key, cursor);
        var end = (int) Math.min(found.size(), (long) start + limit);
        return new FindingList(
                found.size(),
                inWords(found.subList(start, end), locale),
                Cursor.after(found, Found::key, end),
                counts,
                categories,
                byRule,
                Given.counts(all, Found::verdict));
    }

    /** All findings asked for, gravest first. */
    public List<Finding> all(FindingFilter filter, Locale locale) {
        return inWords(found(filter), locale);
    }

    /** The finding of that key with what was decided about it; empty where there is none. */
    public Optional<Finding> one(String key, Locale locale) {
        return inWords(rows(key), locale).stream().findFirst();
    }

    /** Whether there is a finding of that key. */
    public boolean has(String key) {
        return !rows(key).isEmpty();
    }

    private List<Found> rows(String key) {
        var rule = key.substring(0, Math.max(0, key.indexOf('|')));
        return rules.has(rule)
                ? judged(FindingFilter.of(null).withRules(Set.of(rule))).stream()
                        .filter(each -> each.key().equals(key))
                        .toList()
                : List.of();
    }

    /** All rows asked for, gravest first, not yet in words. */
    List<Found> found(FindingFilter filter) {
        return Given.only(filter.decisions(), judged(filter), Found::verdict);
    }

    /** Rules of one statement and with the same values are run at once. */
    private record Run(String statement, Map<String, ?> values) {}

    /** All rows with what was decided about them, whatever that is. */
    private List<Found> judged(FindingFilter filter) {
        filter.rules().forEach(rules::named);
        var found = new ArrayList<Found>();
        var together = new LinkedHashMap<Run, List<Rule>>();
        for (var rule : rules.all()) {
            if (filter.asksFor(rule)) {
                var values = filter.values().getOrDefault(rule.id(), Map.of());
                var run = new Run(rule.shares() ? rule.statement().name() : rule.id(), values);
                together.computeIfAbsent(run, key -> new ArrayList<>()).add(rule);
            }
        }
        var questions = new ArrayList<Function<Graph, List<Found>>>();
        together.forEach(
                (run, sharing) -> questions.add(asked -> Rule.run(asked, filter.area(), sharing, run.values())));
        graph.answers(questions).forEach(found::addAll);
        var subject = filter.subject();
        if (subject != null) {
            found.removeIf(each -> !each.subjects().contains(subject));
        }
        found.sort(GRAVEST_FIRST);
        var given = Given.in(graph);
        found.replaceAll(each -> each.with(given.on(rules.verdictKey(each.key()))));
        return found;
    }

    List<Finding> inWords(List<Found> found, Locale locale) {
        var codes = new TreeSet<String>();
        found.forEach(each -> codes.addAll(each.subjects()));
        var names = names(codes);
        return found.stream().map(each -> each.in(locale, names)).toList();
    }

    private Map<String, String> names(Collection<String> codes) {
        var names = new HashMap<String, String>();
        if (!codes.isEmpty()) {
            graph.forEach("analysis/names", Map.of("codes", List.copyOf(codes)), row -> {
                if (!row.get("name").isNull()) {
                    names.put(row.get("code").asString(), row.get("name").asString());
                }
            });
        }
        return names;
    }
}

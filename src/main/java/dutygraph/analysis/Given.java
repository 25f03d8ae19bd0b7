package dutygraph.analysis;

import dutygraph.cypher.Graph;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The verdicts that stand, as a question reads them once. */
final class Given {

    private final Map<String, Verdict> byKey;

    private Given(Map<String, Verdict> byKey) {
        this.byKey = byKey;
    }

    static Given in(Graph graph) {
        var byKey = new HashMap<String, Verdict>();
        graph.forEach("analysis/verdicts", Map.of(), row -> {
            var reason = row.get("reason").asString(null);
            byKey.put(
                    row.get("key").asString(),
                    new Verdict(
                            Decision.valueOf(row.get("decision").asString()),
                            reason == null ? null : Verdict.Reason.valueOf(reason),
                            row.get("text").asString(null),
                            row.get("by").asString(null),
                            row.get("at").asString()));
        });
        return new Given(byKey);
    }

    /** @param key as {@link Rules#verdictKey} gives it */
    @Nullable
    Verdict on(String key) {
        return byKey.get(key);
    }

    /** How many there are of each decision, zeroes included. */
    static <T> Map<Decision, Long> counts(List<T> found, Function<T, @Nullable Verdict> verdict) {
        var counts = new EnumMap<Decision, Long>(Decision.class);
        for (var decision : Decision.values()) {
            counts.put(decision, 0L);
        }
        found.forEach(each -> counts.merge(Decision.of(verdict.apply(each)), 1L, Long::sum));
        return counts;
    }

    /** Those whose decision is among the wanted. */
    static <T> List<T> only(Set<Decision> wanted, List<T> found, Function<T, @Nullable Verdict> verdict) {
        return found.stream()
                .filter(each -> wanted.contains(Decision.of(verdict.apply(each))))
                .toList();
    }
}

package dutygraph.analysis;

import dutygraph.cypher.Queries;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** Every rule of the product, by id. */
public final class Rules {

    private final Map<String, Rule> byId = new TreeMap<>();

    /** @throws IllegalArgumentException where a header is not of the agreed form */
    public Rules(Queries queries) {
        queries.in("rules").forEach(file -> {
            var rule = Rule.of(file, queries);
            byId.put(rule.id(), rule);
        });
    }

    /** All, ordered by id. */
    public Collection<Rule> all() {
        return byId.values();
    }

    /**
     * The rule of that id.
     *
     * @throws IllegalArgumentException where there is none
     */
    public Rule named(String id) {
        var rule = byId.get(id);
        if (rule == null) {
            throw new IllegalArgumentException("There is no rule " + id);
        }
        return rule;
    }

    /** Whether the key is that of a pair of holdings, problem or not: duties or items that two agencies hold. */
    public boolean isPair(String key) {
        var rule = byId.get(key.substring(0, Math.max(0, key.indexOf('|'))));
        return key.startsWith(Overlaps.NO_PROBLEM)
                || rule != null && rule.statement().name().equals(Overlaps.QUESTION);
    }

    /**
     * What a verdict is kept under: the key of the finding, and of a pair the pair, so that it stands when the pair is found to
     * overlap where it was found to be the same before.
     */
    public String verdictKey(String key) {
        return isPair(key) ? "pair" + key.substring(key.indexOf('|')) : key;
    }

    public boolean has(String id) {
        return byId.containsKey(id);
    }
}

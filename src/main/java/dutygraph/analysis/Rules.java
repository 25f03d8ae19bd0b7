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

    public boolean has(String id) {
        return byId.containsKey(id);
    }
}

package dutygraph.scenario;

import dutygraph.cypher.Graph;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/**
 * Where everything of some agencies is at one moment of a trial: read from the graph, not from what the changes say they did.
 *
 * @param bodies all of the area that is looked at
 * @param duties by code, those of that area that the agencies or others of the same codes hold; so the rest
 * @param delegations those that an agency of the area gives
 */
record Positions(
        Bodies bodies,
        Map<String, Task> duties,
        Map<String, Task> items,
        Map<String, Given> delegations,
        Set<String> listed) {

    /** @param area in which it stands alone, null where somebody holds it */
    record Task(String text, List<Holder> holders, @Nullable String area) {}

    /** Who holds a duty or item. */
    record Holder(
            String agency,
            String agencyName,
            @Nullable String bureau,
            @Nullable String bureauName,
            @Nullable String role) {

        private static final Comparator<Holder> IN_ORDER = Comparator.comparing(Holder::agency)
                .thenComparing(Holder::bureau, Comparator.nullsLast(Comparator.naturalOrder()));

        String unit() {
            return bureau == null ? agency : bureau;
        }

        static Holder of(Value row) {
            return new Holder(
                    row.get("agency").asString(),
                    row.get("agencyName").asString(""),
                    row.get("bureau").asString(null),
                    row.get("bureauName").asString(null),
                    row.get("role").asString(null));
        }
    }

    /** @param by code of the giver */
    record Given(String itemName, String by) {}

    /** What is asked for: all that agencies have, and single things by their codes. */
    record Sought(Set<String> agencies, Set<String> tasks, Set<String> delegations, Set<String> listed) {

        /** The same with what was found elsewhere, wherever it is. */
        Sought with(Positions found) {
            return new Sought(
                    agencies,
                    union(tasks, found.duties().keySet(), found.items().keySet()),
                    union(delegations, found.delegations().keySet()),
                    union(listed, found.listed()));
        }

        @SafeVarargs
        private static Set<String> union(Collection<String>... codes) {
            var all = new TreeSet<String>();
            List.of(codes).forEach(all::addAll);
            return all;
        }
    }

    /** @param area that is looked at with all within it; null for everything */
    static Positions of(Graph graph, @Nullable String area, Bodies bodies, Sought sought) {
        Predicate<String> within = bodies.agencies()::containsKey;
        var duties = new TreeMap<String, Task>();
        var items = new TreeMap<String, Task>();
        var asked = new HashMap<String, @Nullable Object>(asked(sought.agencies(), sought.tasks()));
        asked.put("area", area);
        graph.forEach("change/tasks-held", asked, row -> {
            var task = new Task(
                    row.get("text").asString(""),
                    row.get("holders").asList(Holder::of).stream()
                            .sorted(Holder.IN_ORDER)
                            .toList(),
                    row.get("area").asString(null));
            if (task.area() != null
                    || task.holders().stream().map(Holder::agency).anyMatch(within)) {
                (row.get("item").asBoolean() ? items : duties)
                        .put(row.get("code").asString(), task);
            }
        });
        var delegations = new TreeMap<String, Given>();
        graph.forEach("change/delegations-held", asked(sought.agencies(), sought.delegations()), row -> {
            var by = row.get("by").asString();
            if (within.test(by)) {
                delegations.put(
                        row.get("code").asString(),
                        new Given(row.get("itemName").asString(""), by));
            }
        });
        var listed = new TreeSet<String>();
        graph.forEach("change/listed-held", asked(sought.agencies(), sought.listed()), row -> {
            if (within.test(row.get("township").asString())) {
                listed.add(row.get("code").asString());
            }
        });
        return new Positions(bodies, duties, items, delegations, listed);
    }

    /** Whether every duty and item of the other one is here too. */
    boolean hasTasksOf(Positions other) {
        return duties.keySet().containsAll(other.duties().keySet())
                && items.keySet().containsAll(other.items().keySet());
    }

    private static Map<String, Object> asked(Set<String> agencies, Set<String> codes) {
        return Map.of("agencies", List.copyOf(agencies), "codes", List.copyOf(codes));
    }
}

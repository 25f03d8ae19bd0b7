package dutygraph.scenario;

import dutygraph.cypher.Graph;
import dutygraph.organisation.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/** Where everything of an area is at one moment of a trial: read from the graph, not from what the changes say they did. */
record Positions(
        Map<String, Body> agencies,
        Map<String, Part> bureaus,
        Map<String, Task> duties,
        Map<String, Task> items,
        Map<String, Given> delegations,
        TreeSet<String> listed) {

    record Body(String name, String status, Map<String, Long> posts) {
        long post(String property) {
            return posts.getOrDefault(property, 0L);
        }
    }

    record Part(String name, String agency) {}

    /** @param area in which it stands alone, null where somebody holds it */
    record Task(String text, List<Holder> holders, @Nullable String area) {}

    /**
     * Who holds a duty or item.
     *
     * @param agencyName of one of another area; null where {@link Positions} knows it
     * @param bureauName likewise
     */
    record Holder(
            String agency,
            @Nullable String bureau,
            @Nullable String role,
            @Nullable String agencyName,
            @Nullable String bureauName) {

        private static final Comparator<Holder> IN_ORDER = Comparator.comparing(Holder::agency)
                .thenComparing(Holder::bureau, Comparator.nullsLast(Comparator.naturalOrder()));

        String unit() {
            return bureau == null ? agency : bureau;
        }

        static Holder of(Value row) {
            return new Holder(
                    row.get("agency").asString(),
                    row.get("bureau").asString(null),
                    row.get("role").asString(null),
                    row.get("agencyName").asString(null),
                    row.get("bureauName").asString(null));
        }
    }

    record Given(String itemName, String by, String to, String mode) {}

    static Positions of(Graph graph, @Nullable String area) {
        var scope = area == null ? Map.<String, Object>of() : Map.<String, Object>of("area", area);
        var agencies = new TreeMap<String, Body>();
        graph.forEach("change/positions-agencies", scope, row -> {
            var posts = new TreeMap<String, Long>();
            row.get("posts").asMap(Value::asObject).forEach((property, value) -> {
                if (value instanceof Long number) {
                    posts.put(property, number);
                }
            });
            agencies.put(
                    row.get("code").asString(),
                    new Body(row.get("name").asString(""), row.get("status").asString("ACTIVE"), posts));
        });
        var bureaus = new TreeMap<String, Part>();
        graph.forEach(
                "change/positions-bureaus",
                scope,
                row -> bureaus.put(
                        row.get("code").asString(),
                        new Part(row.get("name").asString(""), row.get("agency").asString())));
        var delegations = new TreeMap<String, Given>();
        graph.forEach(
                "change/positions-delegations",
                scope,
                row -> delegations.put(
                        row.get("code").asString(),
                        new Given(
                                row.get("itemName").asString(""),
                                row.get("by").asString(),
                                row.get("to").asString(),
                                row.get("mode").asString(""))));
        return new Positions(
                agencies,
                bureaus,
                tasks(graph, "duties", scope),
                tasks(graph, "items", scope),
                delegations,
                new TreeSet<>(graph.read(
                        "change/positions-listed", scope, row -> row.get("code").asString())));
    }

    private static Map<String, Task> tasks(Graph graph, String what, Map<String, Object> scope) {
        var tasks = new TreeMap<String, Task>();
        graph.forEach(
                "change/positions-" + what,
                scope,
                row -> tasks.put(
                        row.get("code").asString(),
                        new Task(
                                row.get("text").asString(""),
                                row.get("holders").asList(Holder::of).stream()
                                        .sorted(Holder.IN_ORDER)
                                        .toList(),
                                row.get("area").asString(null))));
        return tasks;
    }

    /** Name of an agency or bureau, of a bureau with its agency's in front; the code where neither is known. */
    Named named(String code) {
        var agency = agencies.get(code);
        if (agency != null) {
            return new Named(code, agency.name());
        }
        var bureau = bureaus.get(code);
        if (bureau == null) {
            return new Named(code, code);
        }
        var owner = agencies.get(bureau.agency());
        return new Named(
                code,
                (owner == null ? "" : owner.name())
                        + Objects.requireNonNull(bureau).name());
    }

    boolean knows(String code) {
        return agencies.containsKey(code) || bureaus.containsKey(code);
    }
}

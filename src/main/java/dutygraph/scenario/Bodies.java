package dutygraph.scenario;

import dutygraph.cypher.Graph;
import dutygraph.organisation.Named;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/** The agencies of an area and their bureaus at one moment of a trial. */
record Bodies(Map<String, Body> agencies, Map<String, Part> bureaus) {

    record Body(String name, String status, Map<String, Long> posts) {
        long post(String property) {
            return posts.getOrDefault(property, 0L);
        }
    }

    /** @param agency code of the one that it is part of */
    record Part(String name, String agency) {}

    static Bodies of(Graph graph, @Nullable String area) {
        var agencies = new TreeMap<String, Body>();
        var bureaus = new TreeMap<String, Part>();
        graph.forEach("change/bodies", area == null ? Map.of() : Map.of("area", area), row -> {
            var code = row.get("code").asString();
            var posts = new TreeMap<String, Long>();
            row.get("posts").asMap(Value::asObject).forEach((property, value) -> {
                if (value instanceof Long number) {
                    posts.put(property, number);
                }
            });
            agencies.put(
                    code,
                    new Body(row.get("name").asString(""), row.get("status").asString("ACTIVE"), posts));
            row.get("bureaus")
                    .values()
                    .forEach(bureau -> bureaus.put(
                            bureau.get("code").asString(),
                            new Part(bureau.get("name").asString(""), code)));
        });
        return new Bodies(agencies, bureaus);
    }

    /** Of agencies and bureaus the agencies, as far as they are here. */
    Set<String> agenciesOf(Collection<String> units) {
        var found = new TreeSet<String>();
        for (var unit : units) {
            var bureau = bureaus.get(unit);
            if (bureau != null) {
                found.add(bureau.agency());
            }
            if (agencies.containsKey(unit)) {
                found.add(unit);
            }
        }
        return found;
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
        return new Named(code, (owner == null ? "" : owner.name()) + bureau.name());
    }

    boolean knows(String code) {
        return agencies.containsKey(code) || bureaus.containsKey(code);
    }
}

package dutygraph.scenario;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dutygraph.analysis.Finding;
import dutygraph.scenario.Destinations.OfTask;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Scenarios side by side, in the order in which they were asked for.
 *
 * @param metrics by name what each makes of it
 * @param findings that at least one resolves or brings
 * @param destinations of duties and items that not all leave in the same hands
 */
public record Comparison(
        List<Side> scenarios, Map<String, Figure> metrics, List<Fate> findings, List<Place> destinations) {

    /** One of them. */
    public record Side(String id, String name, Map<String, Integer> findings, double seconds) {}

    /** A figure before, and after each scenario. */
    public record Figure(Number before, List<Number> after, List<Number> difference) {}

    /** @param states of each scenario: RESOLVED, NEW, UNCHANGED or ABSENT */
    public record Fate(String key, String rule, String severity, String message, List<String> states) {}

    /** @param to of each scenario: who holds it then, and the verdict */
    public record Place(@Nullable String duty, @Nullable String item, String text, List<Then> to) {}

    /** Who holds a duty or item after one of the scenarios. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Then(
            String verdict, @JsonProperty("holders") List<String> holders) {}

    /** Compares results of trials on the same data. */
    public static Comparison of(List<String> ids, List<Simulation> results) {
        var sides = new ArrayList<Side>();
        for (var i = 0; i < ids.size(); i++) {
            var result = results.get(i);
            sides.add(new Side(ids.get(i), result.name(), result.findings().counts(), result.seconds()));
        }
        var metrics = new LinkedHashMap<String, Figure>();
        results.get(0)
                .metrics()
                .forEach((name, first) -> metrics.put(
                        name,
                        new Figure(
                                first.before(),
                                results.stream()
                                        .map(each -> each.metric(name).after())
                                        .toList(),
                                results.stream()
                                        .map(each -> each.metric(name).difference())
                                        .toList())));
        var places = new ArrayList<Place>();
        places.addAll(places(results, each -> each.destinations().duties(), false));
        places.addAll(places(results, each -> each.destinations().items(), true));
        return new Comparison(sides, metrics, fates(results), places);
    }

    private static List<Fate> fates(List<Simulation> results) {
        var all = new TreeMap<String, Finding>();
        for (var result : results) {
            result.findings().resolved().forEach(each -> all.put(each.key(), each));
            result.findings().appeared().forEach(each -> all.put(each.key(), each));
        }
        return all.values().stream()
                .map(finding -> new Fate(
                        finding.key(),
                        finding.rule(),
                        finding.severity().name(),
                        finding.message(),
                        results.stream()
                                .map(result -> state(result.findings(), finding.key()))
                                .toList()))
                .toList();
    }

    private static String state(FindingsDiff findings, String key) {
        if (has(findings.resolved(), key)) {
            return "RESOLVED";
        }
        if (has(findings.appeared(), key)) {
            return "NEW";
        }
        return has(findings.unchanged(), key) ? "UNCHANGED" : "ABSENT";
    }

    private static boolean has(List<Finding> findings, String key) {
        return findings.stream().anyMatch(each -> each.key().equals(key));
    }

    private static List<Place> places(
            List<Simulation> results, Function<Simulation, List<OfTask>> tasks, boolean item) {
        var texts = new TreeMap<String, OfTask>();
        var byCode = new ArrayList<Map<String, OfTask>>();
        for (var result : results) {
            var map = new TreeMap<String, OfTask>();
            tasks.apply(result).forEach(each -> {
                map.put(each.code(), each);
                texts.putIfAbsent(each.code(), each);
            });
            byCode.add(map);
        }
        var places = new ArrayList<Place>();
        texts.forEach((code, task) -> {
            var then = byCode.stream().map(map -> then(map.get(code), task)).toList();
            if (then.stream().distinct().count() > 1) {
                places.add(new Place(item ? null : code, item ? code : null, task.text(), then));
            }
        });
        return places;
    }

    /** Where a scenario does not speak of it, it stays with whom another says it was. */
    private static Then then(@Nullable OfTask task, OfTask other) {
        return task == null ? new Then("KEEP", holders(other.from())) : new Then(task.verdict(), holders(task.to()));
    }

    private static List<String> holders(List<Destinations.Holding> holdings) {
        return holdings.stream()
                .map(each -> each.agencyName() + Objects.requireNonNullElse(each.bureauName(), ""))
                .toList();
    }
}

package dutygraph.scenario;

import dutygraph.analysis.CoverageMatrix;
import dutygraph.analysis.Finding;
import dutygraph.cypher.Graph;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An area in figures at one moment of a trial. */
record Figures(Map<String, Long> counts) {

    private static final List<String> BODIES = List.of(
            "agencies",
            "institutions",
            "enforcementTeams",
            "shells",
            "bureaus",
            "quota",
            "quotaAdministrative",
            "quotaInstitution",
            "quotaSupport",
            "institutionQuota",
            "staff",
            "leaderQuota",
            "leaders",
            "duties",
            "items",
            "delegations",
            "powersInInstitutions");
    private static final List<String> BASES =
            List.of("superiors", "subordinates", "teamStaff", "frontlineStaff", "given", "listed");
    private static final Set<String> DUPLICATES = Set.of("duplicate-duty", "item-several-holders");

    /**
     * @param reach the matrix of the same area
     * @param orphans ids of the rules that speak of gaps
     */
    static Figures of(
            Graph graph, @Nullable String area, List<Finding> findings, CoverageMatrix reach, Set<String> orphans) {
        var counts = new LinkedHashMap<String, Long>();
        var scope = area == null ? Map.<String, Object>of() : Map.<String, Object>of("area", area);
        graph.forEach("change/metrics", scope, row -> {
            BODIES.forEach(name -> counts.merge(name, row.get(name).asLong(), Long::sum));
            BASES.forEach(name -> counts.merge(name, row.get(name).asLong(), Long::sum));
        });
        graph.forEach("change/offices", scope, row -> {
            counts.merge("townships", row.get("townships").asLong(), Long::sum);
            counts.merge("officeHeads", row.get("heads").asLong(), Long::sum);
            counts.merge("officeItems", row.get("items").asLong(), Long::sum);
        });
        counts.put("ties", (long) reach.cells().size());
        counts.put(
                "duplicates",
                findings.stream()
                        .filter(each -> DUPLICATES.contains(each.rule()))
                        .count());
        counts.put(
                "overlaps",
                findings.stream()
                        .filter(each -> each.rule().equals("overlapping-duty"))
                        .count());
        counts.put(
                "orphans",
                findings.stream().filter(each -> orphans.contains(each.rule())).count());
        counts.put("findings", (long) findings.size());
        return new Figures(counts);
    }

    /** A number by its name, 0 where there is none. */
    long of(String name) {
        return counts.getOrDefault(name, 0L);
    }

    /** Before, after and difference, ratios with their base. */
    static Map<String, Metric> compared(Figures before, Figures after) {
        var metrics = new LinkedHashMap<String, Metric>();
        BODIES.forEach(name -> metrics.put(name, Metric.count(name, before.of(name), after.of(name))));
        for (var name : List.of("duplicates", "overlaps", "orphans", "findings")) {
            metrics.put(name, Metric.count(name, before.of(name), after.of(name)));
        }
        ratio(metrics, "span", "subordinates", "superiors", before, after);
        ratio(metrics, "superiorsPerTownship", "ties", "townships", before, after);
        ratio(metrics, "itemsPerHead", "officeItems", "officeHeads", before, after);
        ratio(metrics, "occupancy", "staff", "quota", before, after);
        ratio(metrics, "frontlineShare", "frontlineStaff", "teamStaff", before, after);
        return metrics;
    }

    private static void ratio(
            Map<String, Metric> metrics, String name, String counted, String base, Figures before, Figures after) {
        metrics.put(name, Metric.ratio(base, before.of(counted), before.of(base), after.of(counted), after.of(base)));
    }
}

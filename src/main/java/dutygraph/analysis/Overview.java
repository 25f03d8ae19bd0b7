package dutygraph.analysis;

import dutygraph.analysis.AreaOverview.Category;
import dutygraph.analysis.AreaOverview.Posts;
import dutygraph.analysis.AreaOverview.Staffing;
import dutygraph.cypher.Graph;
import dutygraph.cypher.Queries;
import dutygraph.organisation.Dataset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.neo4j.driver.types.MapAccessor;

/** The areas in figures. */
public final class Overview {

    private static final List<String> COUNTED =
            List.of("agencies", "bureaus", "duties", "items", "delegations", "townships");

    private final Graph graph;
    private final Findings findings;

    public Overview(Graph graph, Queries queries) {
        this.graph = graph;
        this.findings = new Findings(graph, queries);
    }

    private record Sums(Staffing staffing, long vacant, long over) {

        static Sums of(MapAccessor row) {
            return new Sums(
                    new Staffing(
                            row.get("kind").asString(),
                            row.get("agencies").asLong(),
                            posts(row, "quota"),
                            posts(row, "staff"),
                            row.get("leaderQuota").asLong(),
                            row.get("leaders").asLong()),
                    row.get("vacant").asLong(),
                    row.get("over").asLong());
        }

        private static Posts posts(MapAccessor row, String what) {
            return new Posts(
                    row.get(what + "Administrative").asLong(),
                    row.get(what + "Institution").asLong(),
                    row.get(what + "Support").asLong());
        }
    }

    /** All areas, ordered by code. */
    public List<AreaEntry> areas() {
        var grave = new HashMap<String, Long>();
        for (var found : findings.found(FindingFilter.of(null))) {
            var area = found.area();
            if (area != null && found.rule().severity().compareTo(Severity.MEDIUM) <= 0) {
                grave.merge(area, 1L, Long::sum);
            }
        }
        return graph.read(
                "organisation/areas",
                Map.of(),
                row -> new AreaEntry(
                        row.get("code").asString(),
                        row.get("name").asString(),
                        row.get("level").asString(),
                        row.get("parent").asString(null),
                        row.get("agencies").asLong(),
                        grave.getOrDefault(row.get("code").asString(), 0L)));
    }

    /** One area with all within it; empty where no area has that code. */
    public Optional<AreaOverview> of(String area) {
        return graph.read("analysis/area", Map.of("area", area), this::overview).stream()
                .findFirst();
    }

    private AreaOverview overview(MapAccessor row) {
        var area = row.get("code").asString();
        var counts = new LinkedHashMap<String, Long>();
        COUNTED.forEach(what -> counts.put(what, row.get(what).asLong()));
        var sums = graph.read("analysis/staffing", Map.of("area", area), Sums::of);
        var staffing = sums.stream().map(Sums::staffing).toList();
        var found = findings.found(FindingFilter.of(area));
        return new AreaOverview(
                area,
                row.get("name").asString(),
                row.get("level").asString(),
                row.get("path").asList(Codes::named),
                counts,
                staffing,
                staffing.stream().mapToLong(each -> each.quota().sum()).sum(),
                staffing.stream().mapToLong(each -> each.staff().sum()).sum(),
                sums.stream().mapToLong(Sums::vacant).sum(),
                sums.stream().mapToLong(Sums::over).sum(),
                staffing.stream().mapToLong(Staffing::leaderQuota).sum(),
                staffing.stream().mapToLong(Staffing::leaders).sum(),
                questions(found, row),
                severities(found),
                categories(found),
                ListCompleteness.of(graph, area).stream()
                        .map(ListCompleteness::shown)
                        .toList(),
                Dataset.of(graph));
    }

    private static Map<String, Long> questions(List<Found> found, MapAccessor row) {
        var questions = new LinkedHashMap<String, Long>();
        questions.put("duplicates", of("DUPLICATE", found));
        questions.put("overlaps", of("OVERLAP", found));
        questions.put(
                "orphans", found.stream().filter(each -> each.rule().orphan()).count());
        questions.put("townships", row.get("townships").asLong());
        questions.put("countyAgencies", row.get("countyAgencies").asLong());
        return questions;
    }

    private static long of(String relation, List<Found> found) {
        return found.stream()
                .filter(each -> relation.equals(each.row().get("relation")))
                .count();
    }

    private static Map<Severity, Long> severities(List<Found> found) {
        var counts = new EnumMap<Severity, Long>(Severity.class);
        for (var severity : Severity.values()) {
            counts.put(
                    severity,
                    found.stream()
                            .filter(each -> each.rule().severity() == severity)
                            .count());
        }
        return counts;
    }

    private static List<Category> categories(List<Found> found) {
        var byCategory = new TreeMap<String, List<Found>>();
        found.forEach(each -> byCategory
                .computeIfAbsent(each.rule().category(), category -> new ArrayList<>())
                .add(each));
        return byCategory.entrySet().stream()
                .map(entry -> {
                    var counts = severities(entry.getValue());
                    return new Category(
                            entry.getKey(),
                            count(counts, Severity.HIGH),
                            count(counts, Severity.MEDIUM),
                            count(counts, Severity.LOW),
                            count(counts, Severity.INFO));
                })
                .toList();
    }

    private static long count(Map<Severity, Long> counts, Severity severity) {
        return Objects.requireNonNullElse(counts.get(severity), 0L);
    }
}

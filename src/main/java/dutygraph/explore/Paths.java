package dutygraph.explore;

import dutygraph.cypher.Graph;
import dutygraph.organisation.AgencyKind;
import dutygraph.organisation.AgencyStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.MapAccessor;

/** Finds how two agencies, bureaus, duties or items hang together. */
public final class Paths {

    private static final int MOST = 5;
    private static final Set<String> NODES = Set.of("Agency", "Bureau", "Duty", "Item");

    private final Graph graph;

    public Paths(Graph graph) {
        this.graph = graph;
    }

    private record Step(
            String code,
            String label,
            @Nullable String mode,
            @Nullable String type,
            boolean forward,
            @Nullable String role,
            @Nullable String source,
            @Nullable String tie,
            @Nullable String relation,
            @Nullable Double score) {

        static Step of(Value step) {
            return new Step(
                    step.get("code").asString(),
                    step.get("label").asString(),
                    text(step, "mode"),
                    text(step, "type"),
                    step.get("forward").asBoolean(true),
                    text(step, "role"),
                    text(step, "source"),
                    text(step, "tie"),
                    text(step, "relation"),
                    step.get("score").isNull() ? null : step.get("score").asDouble());
        }
    }

    /** At most five, in order of their codes; none where the two do not hang together. */
    public Ways between(String from, String to) {
        var paths = new LinkedHashSet<List<String>>();
        var edges = new LinkedHashMap<String, Drawing.Edge>();
        if (!from.equals(to)) {
            graph.forEach("explore/paths", Map.of("from", from, "to", to, "limit", MOST * 4), row -> {
                var steps = row.get("steps").asList(Step::of);
                var path = steps.stream()
                        .filter(step -> NODES.contains(step.label()))
                        .map(Step::code)
                        .toList();
                if (paths.contains(path) || paths.size() < MOST) {
                    paths.add(path);
                    edges(steps).forEach(edge -> edges.putIfAbsent(edge.id(), edge));
                }
            });
        }
        var codes = new LinkedHashSet<String>();
        paths.forEach(codes::addAll);
        return new Ways(List.copyOf(paths), nodes(codes), List.copyOf(edges.values()));
    }

    /** One edge from each node to the next, whatever lies between them. */
    private static List<Drawing.Edge> edges(List<Step> steps) {
        var edges = new ArrayList<Drawing.Edge>();
        var start = steps.get(0);
        var between = new ArrayList<Step>();
        for (var step : steps.subList(1, steps.size())) {
            between.add(step);
            if (NODES.contains(step.label())) {
                edges.add(edge(start, step, between));
                start = step;
                between = new ArrayList<>();
            }
        }
        return edges;
    }

    private static Drawing.Edge edge(Step start, Step end, List<Step> between) {
        var kind = kind(between);
        // a delegation points from its giver to its receiver, which the step to the delegation tells
        var forward = kind.equals("DELEGATION")
                ? "BY".equals(between.get(0).type()) || "TO".equals(end.type())
                : end.forward();
        var source = forward ? start.code() : end.code();
        var target = forward ? end.code() : start.code();
        var alike = between.stream()
                .filter(step -> "SIMILAR_TO".equals(step.type()))
                .findFirst()
                .orElse(null);
        var mode = between.stream()
                .filter(step -> step.label().equals("Delegation"))
                .map(Step::mode)
                .findFirst()
                .orElse(null);
        return new Drawing.Edge(
                kind + ":" + source + ":" + target + (mode == null ? "" : ":" + mode),
                source,
                target,
                kind,
                end.role(),
                end.source(),
                mode,
                alike == null ? null : alike.relation(),
                alike == null ? null : alike.score(),
                kind.equals("SUBORDINATE_TO") ? end.tie() : null,
                null);
    }

    private static String kind(List<Step> between) {
        var last = between.get(between.size() - 1);
        if (between.size() == 1) {
            return String.valueOf(last.type());
        }
        return between.stream().anyMatch(step -> step.label().equals("Delegation")) ? "DELEGATION" : "SIMILAR_TO";
    }

    private List<Drawing.Node> nodes(Set<String> codes) {
        return graph.read("explore/nodes", Map.of("codes", List.copyOf(codes)), row -> {
            var code = row.get("code").asString();
            var name = row.get("name").asString();
            var kind = row.get("kind").isNull()
                    ? null
                    : AgencyKind.valueOf(row.get("kind").asString());
            var shape = kind != null
                    ? Shape.of(kind)
                    : Shape.valueOf(row.get("label").asString().toUpperCase(Locale.ROOT));
            var lines = Labels.lines(name, 3);
            return new Drawing.Node(
                    code,
                    shape.word(),
                    code,
                    name,
                    String.join("\n", lines),
                    kind,
                    status(row),
                    null,
                    null,
                    null,
                    List.of(),
                    null,
                    null,
                    shape.width(),
                    shape.height(lines.size()));
        });
    }

    private static @Nullable AgencyStatus status(MapAccessor row) {
        return row.get("status").isNull()
                ? null
                : AgencyStatus.valueOf(row.get("status").asString());
    }

    private static @Nullable String text(Value step, String name) {
        var value = step.get(name);
        return value.isNull() ? null : value.asString();
    }
}

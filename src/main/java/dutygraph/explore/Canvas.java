package dutygraph.explore;

import dutygraph.organisation.AgencyKind;
import dutygraph.organisation.AgencyStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.MapAccessor;

/** Gathers rows into nodes and edges: what lies in what, which of it there is room for, and which end of a link is drawn. */
final class Canvas {

    private record Holder(
            String code,
            String name,
            String agency,
            String type,
            @Nullable String role,
            @Nullable String source) {}

    private record Work(Drawing.Node node, List<Holder> holders, boolean focus) {}

    private final View view;
    private final Marks marks;
    private final Map<String, Drawing.Node> agencies = new LinkedHashMap<>();
    private final Map<String, Drawing.Node> bureaus = new LinkedHashMap<>();
    private final Map<String, String> agencyOfBureau = new TreeMap<>();
    private final Map<String, Work> works = new LinkedHashMap<>();
    private final Set<String> open = new HashSet<>();
    private final Map<String, Drawing.Node> nodes = new LinkedHashMap<>();
    private final Map<String, Drawing.Edge> edges = new LinkedHashMap<>();
    private final List<Drawing.Group> groups = new ArrayList<>();
    private long total;

    Canvas(View view, Marks marks) {
        this.view = view;
        this.marks = marks;
    }

    void agency(MapAccessor row, Set<String> opened) {
        var code = row.get("code").asString();
        var kind = AgencyKind.valueOf(row.get("kind").asString());
        var bureausOf = row.get("bureaus").asLong();
        var duties = row.get("duties").asLong();
        var items = row.get("items").asLong();
        var places = row.get("places").asList(Value::asString);
        var shape = Shape.of(kind);
        var expandable = bureausOf + duties + items > 0;
        var name = row.get("name").asString();
        var around = kind == AgencyKind.TOWNSHIP && !places.isEmpty() ? places.subList(1, places.size()) : places;
        var lines = Labels.lines(Labels.withoutPlaces(name, around), expandable ? 2 : 3);
        var status = AgencyStatus.valueOf(row.get("status").asString());
        // above the name that it is abolished, below it how much it holds
        var written = lines.size() + (expandable ? 1 : 0) + (status == AgencyStatus.ABOLISHED ? 1 : 0);
        var counts = new LinkedHashMap<String, Long>();
        counts.put("bureaus", bureausOf);
        counts.put("duties", duties);
        counts.put("items", items);
        counts.put("neighbours", row.get("neighbours").asLong());
        if (expandable && opened.contains(code)) {
            open.add(code);
        }
        agencies.put(code, node(code, shape, name, lines, written, kind, status, null, null, counts));
    }

    void bureau(MapAccessor row, Set<String> expand) {
        var code = row.get("code").asString();
        var agency = row.get("agency").asString();
        var duties = row.get("duties").asLong();
        var items = row.get("items").asLong();
        var expandable = duties + items > 0;
        var name = row.get("name").asString();
        var lines = Labels.lines(name, expandable ? 2 : 3);
        if (expandable && (expand.contains("**") || expand.contains(code))) {
            open.add(code);
        }
        var counts = new LinkedHashMap<String, Long>();
        counts.put("duties", duties);
        counts.put("items", items);
        agencyOfBureau.put(code, agency);
        bureaus.put(
                code,
                node(
                        code,
                        Shape.BUREAU,
                        name,
                        lines,
                        lines.size() + (expandable ? 1 : 0),
                        null,
                        null,
                        null,
                        agency,
                        counts));
    }

    Set<String> openBureaus() {
        var found = new LinkedHashSet<>(open);
        found.retainAll(bureaus.keySet());
        return found;
    }

    void work(MapAccessor row) {
        var code = row.get("code").asString();
        var isDuty = row.get("kind").asString().equals("Duty");
        var category = row.get("category").isNull() ? null : row.get("category").asString();
        var text = row.get("text").asString();
        var lines = Labels.lines(text, 3);
        var holders = row.get("holders")
                .asList(each -> new Holder(
                        each.get("code").asString(),
                        each.get("name").asString(),
                        each.get("agency").asString(),
                        each.get("type").asString(),
                        each.get("role").isNull() ? null : each.get("role").asString(),
                        each.get("source").isNull() ? null : each.get("source").asString()));
        var node = node(
                code, isDuty ? Shape.DUTY : Shape.ITEM, text, lines, lines.size(), null, null, category, null, null);
        works.putIfAbsent(code, new Work(node, holders, code.equals(view.focus())));
    }

    private Drawing.Node node(
            String code,
            Shape shape,
            String name,
            List<String> lines,
            int height,
            @Nullable AgencyKind agencyKind,
            @Nullable AgencyStatus status,
            @Nullable String category,
            @Nullable String parent,
            @Nullable Map<String, Long> counts) {
        return new Drawing.Node(
                code,
                shape.word(),
                code,
                name,
                String.join("\n", lines),
                agencyKind,
                status,
                category,
                parent,
                counts,
                marks.of(code),
                null,
                null,
                shape.width(),
                shape.height(height));
    }

    /** Decides what is drawn: the focus, then agencies, bureaus, duties and items, each by code, as far as there is room. */
    void limit() {
        var placed = placed();
        total = agencies.size() + bureaus.size() + placed.size();
        var focus = view.focus();
        var focused = focus == null ? null : placed.get(focus);
        if (focused != null) {
            add(focused);
        }
        if (focus != null && agencies.containsKey(focus)) {
            add(agencies.get(focus));
        }
        agencies.values().forEach(this::add);
        var inside = new TreeMap<String, List<Drawing.Node>>();
        bureaus.values().forEach(each -> into(inside, each));
        placed.values().forEach(each -> {
            if (each.parent() == null) {
                add(each);
            } else {
                into(inside, each);
            }
        });
        // an agency's own content before that of its bureaus, which must be there to hold theirs
        for (var container : List.copyOf(inside.keySet())) {
            if (!bureaus.containsKey(container) && nodes.containsKey(container)) {
                fill(container, inside.getOrDefault(container, List.of()));
            }
        }
        for (var container : inside.keySet()) {
            if (bureaus.containsKey(container) && nodes.containsKey(container)) {
                fill(container, inside.getOrDefault(container, List.of()));
            }
        }
        for (var work : works.values()) {
            var node = nodes.get(work.node().id());
            if (node != null) {
                hold(node, work);
            }
        }
    }

    private static void into(Map<String, List<Drawing.Node>> inside, Drawing.Node node) {
        var parent = node.parent();
        if (parent != null) {
            inside.computeIfAbsent(parent, key -> new ArrayList<>()).add(node);
        }
    }

    private void fill(String container, List<Drawing.Node> content) {
        if (content.size() <= view.mostInside()) {
            content.forEach(this::add);
            return;
        }
        content.subList(0, view.mostInside()).forEach(this::add);
        var rest = content.size() - view.mostInside();
        nodes.put(
                container + "#rest",
                new Drawing.Node(
                        container + "#rest",
                        Shape.REST.word(),
                        container,
                        String.valueOf(rest),
                        null,
                        null,
                        null,
                        null,
                        container,
                        Map.of("leftOut", (long) rest),
                        List.of(),
                        null,
                        null,
                        Shape.REST.width(),
                        Shape.REST.height(1)));
        group(container, content);
    }

    private void group(String container, List<Drawing.Node> content) {
        var byCategory = new TreeMap<String, Long>();
        var byBureau = new TreeMap<String, Long>();
        var names = new TreeMap<String, String>();
        for (var node : content) {
            if (!node.kind().equals(Shape.BUREAU.word())) {
                var category = node.category();
                byCategory.merge(category == null ? "DUTY" : category, 1L, Long::sum);
                var work = works.get(node.id());
                if (work != null) {
                    work.holders().stream()
                            .filter(holder -> holder.agency().equals(container)
                                    && !holder.code().equals(container))
                            .forEach(holder -> {
                                byBureau.merge(holder.code(), 1L, Long::sum);
                                names.put(holder.code(), holder.name());
                            });
                }
            }
        }
        Comparator<Map.Entry<String, Long>> most = Map.Entry.comparingByValue(Comparator.reverseOrder());
        byCategory.entrySet().stream()
                .sorted(most.thenComparing(Map.Entry.comparingByKey()))
                .forEach(each -> groups.add(new Drawing.Group(
                        container,
                        "category",
                        each.getKey(),
                        each.getKey().equals("DUTY") ? "职责" : each.getKey(),
                        each.getValue())));
        byBureau.forEach((bureau, count) ->
                groups.add(new Drawing.Group(container, "bureau", bureau, names.getOrDefault(bureau, bureau), count)));
    }

    private void add(Drawing.@Nullable Node node) {
        if (node != null && nodes.size() < view.most()) {
            nodes.putIfAbsent(node.id(), node);
        }
    }

    /** Duties and items with the open node each lies in; those that only one open node holds, or bureaus of one open agency. */
    private Map<String, Drawing.Node> placed() {
        var placed = new LinkedHashMap<String, Drawing.Node>();
        for (var work : works.values()) {
            if (!work.focus() && !wanted(work.node())) {
                continue;
            }
            var drawn = new LinkedHashSet<String>();
            work.holders().forEach(holder -> {
                var end = end(holder.code(), holder.agency(), agencies.keySet(), bureaus.keySet());
                if (end != null) {
                    drawn.add(end);
                }
            });
            var parent = work.focus() ? null : container(drawn);
            placed.put(work.node().id(), inside(work.node(), parent));
        }
        return placed;
    }

    private @Nullable String container(Set<String> holders) {
        if (holders.size() == 1) {
            var only = holders.iterator().next();
            return open.contains(only) ? only : null;
        }
        var common = new HashSet<String>();
        holders.forEach(holder -> common.add(agencyOfBureau.getOrDefault(holder, holder)));
        if (common.size() == 1) {
            var agency = common.iterator().next();
            return open.contains(agency) ? agency : null;
        }
        return null;
    }

    private boolean wanted(Drawing.Node node) {
        var category = node.category() == null ? "DUTY" : node.category();
        return (view.categories().isEmpty() || view.categories().contains(category))
                && (!view.onlyMarked() || !node.states().isEmpty());
    }

    private static Drawing.Node inside(Drawing.Node node, @Nullable String parent) {
        return new Drawing.Node(
                node.id(),
                node.kind(),
                node.code(),
                node.name(),
                node.label(),
                node.agencyKind(),
                node.status(),
                node.category(),
                parent,
                node.counts(),
                node.states(),
                node.x(),
                node.y(),
                node.width(),
                node.height());
    }

    private void hold(Drawing.Node node, Work work) {
        for (var holder : work.holders()) {
            var end = end(holder.code(), holder.agency(), nodes.keySet(), nodes.keySet());
            if (end != null && !end.equals(node.parent())) {
                var id = holder.type() + ":" + end + ":" + node.id();
                edges.putIfAbsent(
                        id,
                        new Drawing.Edge(
                                id,
                                end,
                                node.id(),
                                holder.type(),
                                holder.role(),
                                holder.source(),
                                null,
                                null,
                                null,
                                null,
                                null));
            }
        }
    }

    /** The bureau where it is drawn, else its agency. */
    private static @Nullable String end(String code, String agency, Set<String> agencies, Set<String> bureaus) {
        if (bureaus.contains(code)) {
            return code;
        }
        return agencies.contains(agency) ? agency : null;
    }

    /** Codes of the agencies that are drawn. */
    List<String> agencies() {
        return agencies.keySet().stream().filter(nodes::containsKey).toList();
    }

    void link(MapAccessor row) {
        var kind = row.get("kind").asString();
        var drawn = nodes.keySet();
        var sourceCode = row.get("source").asString();
        var targetCode = row.get("target").asString();
        var source = end(sourceCode, row.get("sourceAgency").asString(), drawn, drawn);
        var target = end(targetCode, row.get("targetAgency").asString(), drawn, drawn);
        if (source == null || target == null || source.equals(target) || passesBy(kind, sourceCode, targetCode)) {
            return;
        }
        var mode = row.get("mode").isNull() ? null : row.get("mode").asString();
        var count = row.get("count").asLong();
        var subordinate = kind.equals("SUBORDINATE_TO");
        var id = kind + ":" + source + ":" + target + (mode == null || subordinate ? "" : ":" + mode);
        edges.merge(
                id,
                new Drawing.Edge(
                        id,
                        source,
                        target,
                        kind,
                        null,
                        null,
                        subordinate ? null : mode,
                        null,
                        null,
                        subordinate ? mode : null,
                        subordinate ? null : count),
                Canvas::together);
    }

    /** Where a bureau is in focus, what its agency's other bureaus do is not. */
    private boolean passesBy(String kind, String source, String target) {
        var focus = view.focus();
        return focus != null
                && bureaus.containsKey(focus)
                && !kind.equals("SUBORDINATE_TO")
                && !source.equals(focus)
                && !target.equals(focus);
    }

    private static Drawing.Edge together(Drawing.Edge one, Drawing.Edge other) {
        var ones = one.count();
        var others = other.count();
        var oneScore = one.score();
        var otherScore = other.score();
        return new Drawing.Edge(
                one.id(),
                one.source(),
                one.target(),
                one.kind(),
                one.role(),
                one.power(),
                one.mode(),
                one.relation(),
                oneScore == null || otherScore == null ? null : Double.valueOf(Math.max(oneScore, otherScore)),
                one.tie(),
                ones == null || others == null ? null : Long.valueOf(ones + others));
    }

    void likenesses() {
        for (var likeness : marks.likenesses()) {
            var left = end(likeness.left());
            var right = end(likeness.right());
            if (left == null || right == null || left.equals(right)) {
                continue;
            }
            var ordered = left.compareTo(right) < 0;
            var source = ordered ? left : right;
            var target = ordered ? right : left;
            var id = "SIMILAR_TO:" + source + ":" + target + ":" + likeness.relation();
            edges.merge(
                    id,
                    new Drawing.Edge(
                            id,
                            source,
                            target,
                            "SIMILAR_TO",
                            null,
                            null,
                            null,
                            likeness.relation(),
                            likeness.score(),
                            null,
                            1L),
                    Canvas::together);
        }
    }

    private @Nullable String end(Marks.End end) {
        if (nodes.containsKey(end.work())) {
            return end.work();
        }
        var bureau = end.bureau();
        var drawn = nodes.keySet();
        return end(bureau == null ? end.agency() : bureau, end.agency(), drawn, drawn);
    }

    Drawing drawing() {
        var shown = List.copyOf(nodes.values());
        var drawn = shown.stream()
                .filter(each -> !each.kind().equals(Shape.REST.word()))
                .count();
        return new Drawing(
                shown,
                List.copyOf(edges.values()),
                new Drawing.Amount(total, edges.size()),
                new Drawing.Amount(drawn, edges.size()),
                total - drawn,
                groups.isEmpty() ? null : groups);
    }
}

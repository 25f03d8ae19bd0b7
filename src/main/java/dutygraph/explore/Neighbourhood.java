package dutygraph.explore;

import dutygraph.cypher.Graph;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/** The part of the graph around a node, or of an area, as the viewer draws it. */
public final class Neighbourhood {

    private final Graph graph;

    public Neighbourhood(Graph graph) {
        this.graph = graph;
    }

    private record Focus(String label, List<String> agencies) {}

    /**
     * Nodes and edges, without positions.
     *
     * @return empty where nothing has the code of the focus
     */
    public Optional<Drawing> of(View view, Marks marks) {
        var code = view.focus();
        if (code == null) {
            return Optional.of(draw(view, marks, agenciesOf(view.area(), view.depth()), null));
        }
        return focus(code).map(focus -> switch (focus.label()) {
            case "Area" -> draw(view, marks, agenciesOf(code, view.depth()), null);
            case "Agency", "Bureau" -> draw(view, marks, around(focus.agencies(), view.depth()), focus);
            default -> draw(view, marks, around(focus.agencies(), view.depth() - 1), focus);
        });
    }

    private Optional<Focus> focus(String code) {
        return graph
                .read(
                        "explore/focus",
                        Map.of("code", code),
                        row -> new Focus(
                                row.get("label").asString(), row.get("agencies").asList(Value::asString)))
                .stream()
                .findFirst();
    }

    private List<String> agenciesOf(@Nullable String area, int depth) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("area", area);
        parameters.put("depth", depth);
        return graph.read(
                "explore/agencies-of-area", parameters, row -> row.get("code").asString());
    }

    /** The given agencies first, then those one step away, then those two steps away. */
    private List<String> around(List<String> agencies, int steps) {
        var found = new LinkedHashSet<>(agencies);
        Collection<String> border = agencies;
        for (var step = 0; step < steps && !border.isEmpty(); step++) {
            var next =
                    graph.read("explore/linked-agencies", Map.of("codes", List.copyOf(border)), row -> row.get("code")
                            .asString());
            border = next.stream().filter(each -> !found.contains(each)).toList();
            found.addAll(border);
        }
        return List.copyOf(found);
    }

    private Drawing draw(View view, Marks marks, List<String> agencies, @Nullable Focus focus) {
        var canvas = new Canvas(view, marks);
        var focusCode = view.focus();
        var expand = view.expand();
        var open = new TreeSet<String>();
        for (var agency : agencies) {
            if (expand.contains("*") || expand.contains("**") || expand.contains(agency)) {
                open.add(agency);
            }
        }
        if (focus != null && focus.label().equals("Bureau")) {
            open.addAll(focus.agencies());
        }
        graph.forEach("explore/agencies", Map.of("codes", agencies), row -> canvas.agency(row, open));
        var bureausShown = view.shows(View.Content.BUREAU)
                || focus != null && focus.label().equals("Bureau");
        if (bureausShown && !open.isEmpty()) {
            graph.forEach("explore/bureaus", Map.of("agencies", List.copyOf(open)), row -> canvas.bureau(row, expand));
        }
        var kinds = new ArrayList<String>();
        if (view.shows(View.Content.DUTY)) {
            kinds.add("Duty");
        }
        if (view.shows(View.Content.ITEM)) {
            kinds.add("Item");
        }
        var works =
                focus != null && (focus.label().equals("Duty") || focus.label().equals("Item")) && focusCode != null
                        ? List.of(focusCode)
                        : List.<String>of();
        if (!works.isEmpty()) {
            readWorks(canvas, Set.of(), Set.of(), works, List.of("Duty", "Item"));
        }
        if (!kinds.isEmpty()) {
            var holders = new TreeSet<>(canvas.openBureaus());
            if (bureausShown) {
                holders.addAll(open);
            }
            var whole = bureausShown ? Set.<String>of() : open;
            if (!holders.isEmpty() || !whole.isEmpty()) {
                readWorks(canvas, holders, whole, List.of(), kinds);
            }
        }
        canvas.limit();
        var links = usual(view.links(), focus != null);
        var touched = focus == null || view.depth() > 1 ? null : touched(focus, open);
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("codes", canvas.agencies());
        parameters.put("touched", touched);
        parameters.put("kinds", links.stream().map(Enum::name).toList());
        graph.forEach("explore/links", parameters, canvas::link);
        if (links.contains(View.Link.SIMILAR_TO)) {
            canvas.likenesses();
        }
        return canvas.drawing();
    }

    private void readWorks(
            Canvas canvas, Set<String> holders, Set<String> whole, List<String> codes, List<String> kinds) {
        graph.forEach(
                "explore/works",
                Map.of("holders", List.copyOf(holders), "whole", List.copyOf(whole), "codes", codes, "kinds", kinds),
                canvas::work);
    }

    private static Set<View.Link> usual(Set<View.Link> asked, boolean focused) {
        if (!asked.isEmpty()) {
            return asked;
        }
        return focused ? Set.of(View.Link.values()) : Set.of(View.Link.SUBORDINATE_TO, View.Link.SIMILAR_TO);
    }

    private static List<String> touched(Focus focus, Set<String> open) {
        var touched = new TreeSet<>(open);
        touched.addAll(focus.agencies());
        return List.copyOf(touched);
    }
}

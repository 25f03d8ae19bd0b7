package dutygraph.scenario;

import dutygraph.cypher.Graph;
import dutygraph.wording.AgencyLine;
import dutygraph.wording.Initials;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A scenario on its way through the graph: how that stands now, and what has been done so far. */
final class Trial {

    private final Graph graph;
    private final Ledger ledger = new Ledger();
    private final Moves moves = new Moves(this);
    private final List<Notice> notices = new ArrayList<>();
    private final Set<String> fresh = new TreeSet<>();
    private int step;

    /** Something that a reader of the result ought to know. */
    record Notice(int step, String word, List<Object> values) {}

    Trial(Graph graph) {
        this.graph = graph;
    }

    Graph graph() {
        return graph;
    }

    Ledger ledger() {
        return ledger;
    }

    Moves moves() {
        return moves;
    }

    void begin(Step next) {
        step = next.number();
    }

    int step() {
        return step;
    }

    void notice(String word, Object... values) {
        notices.add(new Notice(step, word, List.of(values)));
    }

    List<Notice> notices() {
        return notices;
    }

    /** Agencies made by this scenario of which no list is known yet. */
    Set<String> fresh() {
        return fresh;
    }

    Optional<Unit> find(String code) {
        return graph.read("change/unit", Map.of("code", code), Unit::of).stream()
                .findFirst();
    }

    /** @throws IllegalStateException where nothing has that code, which the check had to find */
    Unit unit(String code) {
        ledger.unit(code);
        return find(code).orElseThrow(() -> new IllegalStateException(code + " was checked and is not there"));
    }

    /** What agencies with their bureaus, or bureaus, hold. */
    List<Holding> holdings(Collection<String> units) {
        return graph.read("change/holdings", Map.of("units", List.copyOf(units)), Holding::of);
    }

    /** What agencies or bureaus hold themselves. */
    List<Holding> ownHoldings(String unit) {
        return graph.read("change/holdings", Map.of("units", List.of(unit), "whole", false), Holding::of);
    }

    /** A thing that a code names. */
    record Known(String code, String label, String name, boolean held) {}

    List<Known> known(Collection<String> codes) {
        return graph.read(
                "change/known",
                Map.of("codes", List.copyOf(codes)),
                row -> new Known(
                        row.get("code").asString(),
                        row.get("label").asString(),
                        row.get("name").asString(""),
                        row.get("held").asBoolean()));
    }

    boolean isKnown(String code, String label) {
        return known(List.of(code)).stream().anyMatch(each -> each.label().equals(label));
    }

    /** What follows from the name of an agency or bureau without standing in it. */
    Map<String, Object> named(String name, @Nullable String area) {
        var properties = new HashMap<String, Object>();
        properties.put("name", name);
        properties.put("initials", Initials.of(name));
        if (area != null) {
            var places = graph.read("change/place-names", Map.of("area", area), row -> row.get("name")
                    .asString(""));
            properties.put("line", AgencyLine.of(name, places));
        }
        return properties;
    }
}

package dutygraph.intake;

import dutygraph.cypher.Graph;
import dutygraph.wording.Places;
import dutygraph.wording.StatementText;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.types.MapAccessor;

/** In which areas statements are held. */
final class StatementPlaces {

    private static final Places NOWHERE = new Places(new BitSet(), new BitSet());

    private final Map<String, Set<String>> areas;
    private final UnaryOperator<@Nullable String> parent;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Places> places = new HashMap<>();

    /**
     * @param areas codes by key of the statement
     * @param parent the area that an area lies in, null for none
     */
    private StatementPlaces(Map<String, Set<String>> areas, UnaryOperator<@Nullable String> parent) {
        this.areas = areas;
        this.parent = parent;
        // most texts of a county are held there and nowhere else: one object for all of them
        var bySet = new HashMap<Set<String>, Places>();
        areas.forEach((key, codes) -> places.put(key, bySet.computeIfAbsent(codes, this::places)));
    }

    /** As the graph has it. */
    static StatementPlaces of(Graph graph, Collection<String> keys) {
        return new StatementPlaces(areas(graph, keys), parents(graph));
    }

    private static Map<String, Set<String>> areas(Graph graph, Collection<String> keys) {
        var areas = new HashMap<String, Set<String>>();
        graph.forEach("intake/statement-places", Map.of("keys", List.copyOf(keys)), row -> put(areas, row));
        return areas;
    }

    private static void put(Map<String, Set<String>> areas, MapAccessor row) {
        areas.put(row.get("key").asString(), new TreeSet<>(row.get("areas").asList(area -> area.asString())));
    }

    private static UnaryOperator<@Nullable String> parents(Graph graph) {
        var all = Current.all(graph, Sheet.AREAS);
        return code -> {
            var area = all.get(code);
            return area == null ? null : (String) area.get("parent");
        };
    }

    /** Statements, with distinct keys, and where they are held. */
    record Placed(Collection<StatementText> texts, StatementPlaces places) {}

    /**
     * The statements of the keys, where anybody holds them, and all that they could meet: those that bodies of the same areas,
     * of those within or of those above hold. Where else these are held is left out.
     */
    static Placed neighbours(Graph graph, Collection<String> keys) {
        var areas = areas(graph, keys);
        var held = new TreeSet<String>();
        areas.values().forEach(held::addAll);
        var texts = new ArrayList<StatementText>();
        graph.forEach("intake/statements-near", Map.of("areas", List.copyOf(held)), row -> {
            texts.add(new StatementText(
                    row.get("key").asString(),
                    row.get("text").asString(),
                    row.get("family").asString(null),
                    row.get("boilerplate").asBoolean()));
            if (!areas.containsKey(row.get("key").asString())) {
                put(areas, row);
            }
        });
        return new Placed(texts, new StatementPlaces(areas, parents(graph)));
    }

    /** All that {@link HoldingWriter} will write into a graph without duties and items: of the texts with one key the first. */
    static Placed of(Map<Sheet, List<Row>> rows, StatedTexts texts, Known known) {
        var byKey = new LinkedHashMap<String, StatementText>();
        var areas = new HashMap<String, Set<String>>();
        for (var sheet : StatedTexts.SHEETS) {
            HoldingWriter.byCode(rows.getOrDefault(sheet, List.of())).values().forEach(of -> {
                var text = texts.of(sheet, of);
                byKey.putIfAbsent(text.key(), text);
                var held = areas.computeIfAbsent(text.key(), key -> new TreeSet<>());
                for (var row : of) {
                    var agency = known.agency(row.get("agency"));
                    if (agency != null && agency.area() != null) {
                        held.add(agency.area());
                    }
                }
            });
        }
        return new Placed(byKey.values(), new StatementPlaces(areas, code -> {
            var area = known.area(code);
            return area == null ? null : area.parent();
        }));
    }

    /** Where the statement is held; meets nothing where nobody holds it. */
    Places of(String key) {
        return places.getOrDefault(key, NOWHERE);
    }

    /** Whether holders of the two statements could meet. */
    boolean meet(String one, String other) {
        return of(one).meet(of(other));
    }

    /** Codes of the areas in which the statement is held. */
    List<String> codes(String key) {
        return List.copyOf(areas.getOrDefault(key, Set.of()));
    }

    private Places places(Set<String> codes) {
        var held = new BitSet();
        var reached = new BitSet();
        for (var code : codes) {
            held.set(number(code));
            // an area that is reached has all above it reached, also where areas lie in a circle
            for (var at = code; at != null && !reached.get(number(at)); at = parent.apply(at)) {
                reached.set(number(at));
            }
        }
        return new Places(held, reached);
    }

    private int number(String code) {
        return Objects.requireNonNull(numbers.computeIfAbsent(code, key -> numbers.size()));
    }
}

package dutygraph.explore;

import dutygraph.cypher.Graph;
import dutygraph.organisation.Named;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.types.MapAccessor;

/** Finds agencies, bureaus, duties and items by words, code or pinyin initials. */
public final class Search {

    private final Graph graph;

    public Search(Graph graph) {
        this.graph = graph;
    }

    /**
     * Looks for all the words, which a blank separates.
     *
     * @param area that area and all within it; null for all
     * @param limit most hits of each kind, 1 or more
     * @throws TooShort for fewer than two characters
     */
    public Found words(String typed, @Nullable String area, int limit) {
        var query = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        if (query.codePointCount(0, query.length()) < 2) {
            throw new TooShort(query);
        }
        var words = List.of(query.toLowerCase(Locale.ROOT).split("\\s+"));
        var initials = query.matches("[A-Za-z]+") ? query.toLowerCase(Locale.ROOT) : "";
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("phrase", phrases(words));
        parameters.put("prefix", query);
        parameters.put("area", area);
        parameters.put("limit", limit);
        return new Found(
                query,
                new Found.Groups(
                        names("Agency", parameters, initials, words),
                        names("Bureau", parameters, initials, words),
                        texts("Duty", parameters, words),
                        texts("Item", parameters, words)));
    }

    private List<Found.Name> names(
            String label, Map<String, @Nullable Object> parameters, String initials, List<String> words) {
        var all = new HashMap<>(parameters);
        all.put("label", label);
        all.put("initials", initials);
        return graph.read("explore/search-names", all, row -> {
            var name = row.get("name").asString();
            return new Found.Name(
                    row.get("code").asString(), name, named(row, "area"), named(row, "agency"), hits(name, words));
        });
    }

    private List<Found.Text> texts(String label, Map<String, @Nullable Object> parameters, List<String> words) {
        var all = new HashMap<>(parameters);
        all.put("label", label);
        return graph.read("explore/search-texts", all, row -> {
            var text = row.get("text").asString();
            return new Found.Text(row.get("code").asString(), text, named(row, "agency"), hits(text, words));
        });
    }

    /** Each word as a phrase, so that its pairs of characters must stand together; a single character cannot be asked for. */
    private static String phrases(List<String> words) {
        return words.stream()
                .filter(word -> word.codePointCount(0, word.length()) > 1)
                .map(word -> '"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(" AND "));
    }

    static List<int[]> hits(String text, List<String> words) {
        var lower = text.toLowerCase(Locale.ROOT);
        var hits = new ArrayList<int[]>();
        for (var word : words) {
            for (var at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + word.length())) {
                hits.add(new int[] {at, at + word.length()});
            }
        }
        hits.sort((one, other) -> Integer.compare(one[0], other[0]));
        return hits;
    }

    private static @Nullable Named named(MapAccessor row, String column) {
        var value = row.get(column);
        return value.isNull()
                ? null
                : new Named(value.get("code").asString(), value.get("name").asString());
    }
}

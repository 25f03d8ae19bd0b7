package dutygraph.cypher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every query file of the product, by name. */
public final class Queries {

    private static final String ROOT = "dutygraph/cypher/";
    private static final Pattern INCLUDE = Pattern.compile("(?m)^ *// include: (\\S+)\\R");

    private final Map<String, Query> byName;

    private Queries(Map<String, Query> byName) {
        this.byName = byName;
    }

    /**
     * Reads all files under {@code dutygraph/cypher/} of the class path but the schema's, which are the migrations'.
     *
     * @throws IllegalArgumentException where a header is not of the agreed form
     */
    public static Queries onClassPath() {
        var found = new TreeMap<String, Query>();
        try {
            var parts = files(".part");
            files(".cypher").forEach((path, text) -> {
                var name = path.substring(0, path.length() - ".cypher".length());
                if (!name.startsWith("schema/")) {
                    found.put(name, Query.parse(name, whole(name, text, parts)));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("The query files cannot be read", e);
        }
        return new Queries(found);
    }

    private static Map<String, String> files(String suffix) throws IOException {
        var texts = new TreeMap<String, String>();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:" + ROOT + "*/*" + suffix)) {
            var path = file.getURL().getPath();
            texts.put(
                    path.substring(path.lastIndexOf(ROOT) + ROOT.length()),
                    file.getContentAsString(StandardCharsets.UTF_8));
        }
        return texts;
    }

    /** The statement with what it shares with others in place: a line {@code // include: folder/name.part} stands for that file. */
    private static String whole(String name, String text, Map<String, String> parts) {
        return INCLUDE.matcher(text).replaceAll(include -> {
            var part = parts.get(include.group(1));
            if (part == null) {
                throw new IllegalArgumentException(
                        name + ".cypher includes cypher/" + include.group(1) + ", which is not there");
            }
            return Matcher.quoteReplacement(part);
        });
    }

    /**
     * The query of that name.
     *
     * @throws IllegalArgumentException where there is none
     */
    public Query named(String name) {
        var query = byName.get(name);
        if (query == null) {
            throw new IllegalArgumentException("There is no file cypher/" + name + ".cypher");
        }
        return query;
    }

    /** All of them, ordered by name. */
    public Collection<Query> all() {
        return byName.values();
    }

    /** Those of one folder, ordered by name. */
    public Collection<Query> in(String folder) {
        return byName.values().stream()
                .filter(query -> query.name().startsWith(folder + "/"))
                .toList();
    }
}

package dutygraph.cypher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every query file of the product, by name. */
public final class Queries {

    private static final String ROOT = "dutygraph/cypher/";

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
            for (var file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + ROOT + "*/*.cypher")) {
                var path = file.getURL().getPath();
                var name = path.substring(path.lastIndexOf(ROOT) + ROOT.length(), path.length() - ".cypher".length());
                if (!name.startsWith("schema/")) {
                    found.put(name, Query.parse(name, file.getContentAsString(StandardCharsets.UTF_8)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The query files cannot be read", e);
        }
        return new Queries(found);
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

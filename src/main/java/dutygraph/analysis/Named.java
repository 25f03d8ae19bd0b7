package dutygraph.analysis;

import org.neo4j.driver.types.MapAccessor;

/** A node by its code and its name. */
public record Named(String code, String name) {

    static Named of(MapAccessor row) {
        return new Named(row.get("code").asString(), row.get("name").asString(""));
    }
}

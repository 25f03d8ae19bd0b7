package dutygraph.analysis;

import dutygraph.organisation.Named;
import java.util.List;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.MapAccessor;

/** Reads nodes that an answer refers to. */
final class Codes {

    private Codes() {}

    static List<String> list(Value codes) {
        return codes.asList(Value::asString);
    }

    /** A row or a map with the keys code and name. */
    static Named named(MapAccessor row) {
        return new Named(row.get("code").asString(), row.get("name").asString(""));
    }
}

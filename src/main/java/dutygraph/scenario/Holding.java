package dutygraph.scenario;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.types.MapAccessor;

/** A duty or item in the hands of one agency or bureau. */
record Holding(
        String unit,
        String holder,
        String task,
        boolean item,
        String text,
        @Nullable String category,
        @Nullable String domain,
        String role,
        @Nullable String source,
        boolean based) {

    static Holding of(MapAccessor row) {
        return new Holding(
                row.get("unit").asString(),
                row.get("holder").asString(),
                row.get("task").asString(),
                row.get("item").asBoolean(),
                row.get("text").asString(""),
                row.get("category").asString(null),
                row.get("domain").asString(null),
                row.get("role").asString(),
                row.get("source").asString(null),
                row.get("based").asBoolean());
    }
}

package dutygraph.analysis;

import com.fasterxml.jackson.annotation.JsonInclude;
import dutygraph.organisation.Named;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.MapAccessor;

/**
 * An item that a superior agency has handed down to an office of a township.
 *
 * @param code of the item
 * @param category kind of power
 * @param mode ACCEPTANCE HANDLING AGENT ENFORCEMENT or GRANTED
 * @param by the agency that hands it down
 * @param office the bureau, or the township itself where no bureau is named
 * @param from first day, as in 2024-01-31; absent where none is given
 * @param until last day; absent where none is given
 * @param basis document; absent where none is given
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HandedItem(
        String code,
        String name,
        String category,
        String mode,
        Named by,
        Named office,
        @Nullable String from,
        @Nullable String until,
        @Nullable String basis) {

    static HandedItem of(MapAccessor row) {
        return new HandedItem(
                row.get("item").asString(),
                row.get("name").asString(),
                row.get("category").asString(),
                row.get("mode").asString(),
                new Named(row.get("agency").asString(), row.get("agencyName").asString()),
                new Named(row.get("office").asString(), row.get("officeName").asString()),
                text(row.get("from")),
                text(row.get("until")),
                text(row.get("basis")));
    }

    private static @Nullable String text(Value value) {
        return value.isNull() ? null : value.asObject().toString();
    }
}

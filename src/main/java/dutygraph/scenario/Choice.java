package dutygraph.scenario;

import org.jspecify.annotations.Nullable;

/**
 * What becomes of a field that somebody changed since a scenario was submitted.
 *
 * @param sheet of the {@link Conflict}, so the next two
 * @param theirs the value now, as the conflict told it: where it moved on again, the choice is none
 * @param take which of the two values it has after the adoption
 */
public record Choice(
        String sheet, String code, String field, @Nullable Object theirs, Take take) {

    /** Whose value. */
    public enum Take {
        /** The one that is there now. */
        THEIRS,
        /** The one that the scenario wants. */
        MINE
    }

    boolean settles(Conflict conflict) {
        return conflict.sheet().equals(sheet)
                && conflict.code().equals(code)
                && conflict.field().equals(field)
                && java.util.Objects.equals(Rows.plain(theirs), conflict.theirs());
    }
}

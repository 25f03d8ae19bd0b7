package dutygraph.intake;

import dutygraph.intake.Column.Target;
import org.jspecify.annotations.Nullable;

/** Kinds of what can be wrong with a file. Messages and remedies are in the bundle, by name. */
public enum Problem {
    FILE_MISSING,
    EMPTY_FILE,
    EMPTY_WORKBOOK,
    NOT_A_WORKBOOK,
    OLD_XLS,
    PASSWORD_PROTECTED,
    BROKEN_FILE,
    TOO_LARGE,
    TOO_MANY_PARTS,
    TOO_MANY_ROWS,
    UNSAFE_ENTRY,
    WRONG_ENCODING,
    MALFORMED_CSV,
    MALFORMED_JSON,
    NO_ROW,
    BAD_VERDICT,
    NEEDS_MAPPING,
    BAD_MAPPING,
    NO_KNOWN_SHEET,
    MISSING_COLUMN,
    MISSING_SOURCE_COLUMN,
    DUPLICATE_COLUMN,
    MERGED_CELLS,
    REQUIRED,
    HOLDER_OR_AREA,
    BAD_NUMBER,
    NOT_WHOLE,
    NEGATIVE,
    BAD_DATE,
    BAD_CHOICE,
    BAD_CODE,
    NUMBER_AS_CODE,
    CELL_ERROR,
    FORMULA_WITHOUT_VALUE,
    TEXT_TOO_LONG,
    DAMAGED_TEXT,
    CONTRADICTS,
    UNKNOWN_AREA(Target.AREA),
    UNKNOWN_AGENCY(Target.AGENCY),
    UNKNOWN_BUREAU(Target.BUREAU),
    UNKNOWN_ITEM(Target.ITEM),
    UNKNOWN_SUCCESSOR(Target.SUCCESSOR),
    AMBIGUOUS_NAME,
    NAME_NEEDS_AREA,
    BUREAU_OF_OTHER_AGENCY,
    LEVEL_ORDER,
    CYCLE,
    SELF_DELEGATION,
    DATES_REVERSED;

    private final @Nullable Target target;

    Problem() {
        this.target = null;
    }

    Problem(Target target) {
        this.target = target;
    }

    /** What the unknown code should have named, or null for other problems. */
    @Nullable
    Target target() {
        return target;
    }

    static Problem unknown(Target target) {
        for (var problem : values()) {
            if (problem.target == target) {
                return problem;
            }
        }
        throw new IllegalArgumentException(target.toString());
    }
}

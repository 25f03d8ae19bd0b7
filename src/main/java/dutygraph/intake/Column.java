package dutygraph.intake;

import dutygraph.organisation.Word;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One column of a sheet.
 *
 * @param name as the header of the workbook writes it
 * @param id name in code and in query files
 * @param kind how a cell is read
 * @param required whether each row must fill it; {@link Need#OR_AREA} where an area may stand in for it
 * @param words the words a {@link Kind#CHOICE} or {@link Kind#CATEGORY} cell may hold
 * @param refers what the code in a cell must name
 * @param standsFor id of the column of codes for which this column of names may stand
 */
public record Column(
        String name,
        String id,
        Kind kind,
        Need required,
        @Nullable Class<? extends Enum<?>> words,
        @Nullable Target refers,
        @Nullable String standsFor) {

    /** How a cell is read and written. */
    public enum Kind {
        /** A code: text even where it is all digits. */
        CODE,
        /** Several codes, separated by 、 or ; */
        CODES,
        TEXT,
        /** A longer text, checked for damage and never used to tell rows apart. */
        SENTENCE,
        /** Several words, separated by 、 or ; */
        LIST,
        /** Not negative, whole. */
        INTEGER,
        DATE,
        /** 是 or 否, and 未导入 where a list was never loaded. */
        LOADED,
        /** One word of an enumeration. */
        CHOICE,
        /** A word of an enumeration that is kept as written where the list has a word of its own. */
        CATEGORY
    }

    /** What must be filled. */
    public enum Need {
        OPTIONAL,
        REQUIRED,
        OR_AREA
    }

    /** What a code names. */
    public enum Target {
        AREA,
        AGENCY,
        BUREAU,
        SUCCESSOR,
        ITEM
    }

    static Column required(String name, String id, Kind kind) {
        return new Column(name, id, kind, Need.REQUIRED, null, null, null);
    }

    static Column optional(String name, String id, Kind kind) {
        return new Column(name, id, kind, Need.OPTIONAL, null, null, null);
    }

    static Column of(String name, String id, Class<? extends Enum<?>> words, Need need) {
        return new Column(name, id, Kind.CHOICE, need, words, null, null);
    }

    static Column to(Target target, String name, String id, Need need) {
        return new Column(name, id, target == Target.SUCCESSOR ? Kind.CODES : Kind.CODE, need, null, target, null);
    }

    static Column nameFor(String column, String name, String id) {
        return new Column(name, id, Kind.TEXT, Need.OPTIONAL, null, null, column);
    }

    /** Whether each row must fill it, or an area instead. */
    public boolean isRequired() {
        return required == Need.REQUIRED;
    }

    /** The usual words of a choice, in the order of the contract; empty for other kinds. */
    public List<String> choices() {
        if (kind == Kind.LOADED) {
            return List.of("是", "否", Cells.NOT_LOADED);
        }
        return words == null ? List.of() : allowed().stream().map(Word::chinese).toList();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    List<Word> allowed() {
        return words == null
                ? List.of()
                : List.copyOf((EnumSet<?>) EnumSet.allOf((Class) words)).stream()
                        .map(Word.class::cast)
                        .toList();
    }
}

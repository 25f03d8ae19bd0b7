package dutygraph.wording;

/**
 * A place where characters were lost before the text reached us.
 *
 * @param start offset of the first damaged UTF-16 unit, from 0
 * @param end offset after the last one
 * @param kind what stands there
 */
public record Damage(int start, int end, Kind kind) {

    /** What stands in the place of a character. */
    public enum Kind {
        /** Two or more question marks in a row, as a wrong encoding leaves them. */
        QUESTION_MARKS,
        /** U+FFFD. */
        REPLACEMENT,
        /** A character that only one maker's font knew. */
        PRIVATE_USE,
        /** Half of a character. */
        LONE_SURROGATE
    }
}

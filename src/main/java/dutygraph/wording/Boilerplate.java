package dutygraph.wording;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Texts that everybody's list has: other tasks assigned, the office's own housekeeping. The words are in a resource file. */
final class Boilerplate {

    private static final Vocabulary WORDS = Vocabulary.read("boilerplate.txt");
    private static final Pattern PATTERN = WORDS.pattern("pattern");
    private static final Map<String, Boolean> SAYS_SO = new HashMap<>();
    private static final int LONGEST;

    static {
        FunctionWords.words().words("anywhere").forEach(word -> SAYS_SO.put(word, false));
        WORDS.words("open").forEach(word -> SAYS_SO.put(word, false));
        SAYS_SO.put("其他", false);
        WORDS.words("word").forEach(word -> SAYS_SO.put(word, true));
        LONGEST = SAYS_SO.keySet().stream().mapToInt(String::length).max().orElse(1);
    }

    private static final Pattern LAST_CLAUSE = Pattern.compile("[，；。](?=[^，；。]*$)");

    private Boilerplate() {}

    /**
     * The text without what everybody's list ends with (…，完成交办的其他任务); all of it where nothing else is left. What remains
     * is the beginning of the text, so that places in it stay right.
     */
    static String leftOut(String normalised) {
        var end = end(normalised);
        for (var mark = LAST_CLAUSE.matcher(normalised.substring(0, end));
                mark.find()
                        && mark.start() > 0
                        && PATTERN.matcher(normalised.substring(mark.end(), end))
                                .matches();
                mark = LAST_CLAUSE.matcher(normalised.substring(0, end))) {
            end = end(normalised.substring(0, mark.start()));
        }
        return end == 0 || end == end(normalised) ? normalised : normalised.substring(0, end);
    }

    private static int end(String text) {
        var end = text.length();
        while (end > 0 && "。；，.;".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    /** @param normalised as {@link Texts#normalise} gives it */
    static boolean matches(String normalised) {
        var said = leftOut(normalised);
        var text = said.substring(0, end(said));
        return PATTERN.matcher(text).matches() || onlyHousekeeping(text);
    }

    private static boolean onlyHousekeeping(String text) {
        var housekeeping = false;
        for (var i = 0; i < text.length(); ) {
            if (!Texts.isLetter(text.charAt(i))) {
                i++;
                continue;
            }
            var length = 0;
            for (var tried = Math.min(LONGEST, text.length() - i); tried > 0 && length == 0; tried--) {
                var kind = SAYS_SO.get(text.substring(i, i + tried));
                if (kind != null) {
                    length = tried;
                    housekeeping |= kind;
                }
            }
            if (length == 0) {
                return false;
            }
            i += length;
        }
        return housekeeping;
    }
}

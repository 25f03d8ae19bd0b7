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

    private Boilerplate() {}

    /** @param normalised as {@link Texts#normalise} gives it */
    static boolean matches(String normalised) {
        var end = normalised.length();
        while (end > 0 && "。；，.;".indexOf(normalised.charAt(end - 1)) >= 0) {
            end--;
        }
        var text = normalised.substring(0, end);
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

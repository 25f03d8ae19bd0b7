package dutygraph.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What a text says itself of how its matter is divided among bodies. The words are in a resource file. */
final class Division {

    private static final Vocabulary WORDS = Vocabulary.read("division.txt");
    private static final Pattern SHARED = WORDS.pattern("shared");
    private static final Pattern ONLY_RELATED = Pattern.compile("(?:相关|有关)工作[。；]?$");
    private static final Pattern ASSIST =
            Pattern.compile("^[^，；。]{0,45}(?:" + WORDS.pattern("assist").pattern() + ")");
    private static final Pattern LIST =
            Pattern.compile("(?:" + WORDS.pattern("list").pattern() + ")");
    private static final Pattern DETAIL = WORDS.pattern("detail");
    private static final Pattern OWN = WORDS.pattern("own");
    private static final Pattern WIDE = WORDS.pattern("wide");
    private static final Pattern NARROW = WORDS.pattern("narrow");
    private static final List<String[]> OPPOSITES = opposites();

    private Division() {}

    private static List<String[]> opposites() {
        var opposites = new ArrayList<String[]>();
        for (var pair : WORDS.words("opposite")) {
            opposites.add(pair.split("/"));
        }
        return opposites;
    }

    /** Several bodies do it, each its share. */
    static boolean shared(String text) {
        return SHARED.matcher(text).find() || ONLY_RELATED.matcher(text).find();
    }

    /** It helps another body. */
    static boolean assists(String text) {
        return ASSIST.matcher(text).find();
    }

    /** It does the daily or practical side of what another one governs. */
    static boolean details(String text) {
        return DETAIL.matcher(text).find();
    }

    /** Each does it for itself. */
    static boolean own(String text) {
        return OWN.matcher(text).find();
    }

    /** One speaks of a whole territory, the other of its own part of one. */
    static boolean nested(String left, String right) {
        return WIDE.matcher(left).find()
                        && NARROW.matcher(right).find()
                        && !WIDE.matcher(right).find()
                || WIDE.matcher(right).find()
                        && NARROW.matcher(left).find()
                        && !WIDE.matcher(left).find();
    }

    /** It leads in a list or refers to somebody else, and has no task of its own. */
    static boolean introduces(String text) {
        return LIST.matcher(text).find();
    }

    /** One says inside, the other outside, or the like. */
    static boolean opposite(String left, String right) {
        return OPPOSITES.stream()
                .anyMatch(pair -> only(left, pair[0], pair[1]) && only(right, pair[1], pair[0])
                        || only(left, pair[1], pair[0]) && only(right, pair[0], pair[1]));
    }

    private static boolean only(String text, String word, String other) {
        return text.contains(word)
                && !text.replace(word, "").contains(other)
                && !(other.contains(word) && text.contains(other));
    }
}

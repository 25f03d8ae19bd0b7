package dutygraph.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a text says itself of how its matter is divided among bodies. The words are in a resource file.
 *
 * @param introduces it leads in a list or refers to somebody else, and has no task of its own
 * @param shared several bodies do it, each its share
 * @param own each does it for itself
 * @param assists it helps another body
 * @param details it does the daily or practical side of what another one governs
 * @param wide it speaks of a whole territory
 * @param narrow it speaks of its own part of one
 * @param accounts it holds officials to account for how they do their duty
 * @param levels see {@link TaskText#levels}
 */
record Division(
        String text,
        boolean introduces,
        boolean shared,
        boolean own,
        boolean assists,
        boolean details,
        boolean wide,
        boolean narrow,
        boolean accounts,
        Set<HolderName.Level> levels) {

    private static final Vocabulary WORDS = Vocabulary.read("division.txt");
    private static final Pattern SHARED = WORDS.pattern("shared");
    private static final Pattern ONLY_RELATED = Pattern.compile("(?:相关|有关)工作[。；]?$");
    private static final Pattern ASSIST =
            Pattern.compile("^[^，；。]{0,45}(?:" + WORDS.pattern("assist").pattern() + ")");
    private static final Pattern LIST =
            Pattern.compile("(?:" + WORDS.pattern("list").pattern() + ")");
    /** 对矿山安全工作行使下列职责： names its matter. */
    private static final Pattern OF_A_MATTER = Pattern.compile("对[^，。；：]{2,30}(?:行使|履行)(?:下列|以下)");

    private static final Pattern ELSEWHERE = WORDS.pattern("elsewhere");
    private static final Pattern DETAIL = WORDS.pattern("detail");
    private static final Pattern OWN = WORDS.pattern("own");
    private static final Pattern WIDE = WORDS.pattern("wide");
    private static final Pattern NARROW = WORDS.pattern("narrow");
    private static final List<String[]> OPPOSITES = opposites();

    private static List<String[]> opposites() {
        var opposites = new ArrayList<String[]>();
        for (var pair : WORDS.words("opposite")) {
            opposites.add(pair.split("/"));
        }
        return opposites;
    }

    static Division of(String text) {
        // in a provision 本单位 is that of the punished, and 按照职责分工 parts it among those that it names itself
        var punishes = Provision.punishes(text);
        return new Division(
                text,
                !punishes
                                && LIST.matcher(text).find()
                                && !OF_A_MATTER.matcher(text).find()
                        || ELSEWHERE.matcher(text).lookingAt(),
                !punishes
                        && (SHARED.matcher(text).find()
                                || ONLY_RELATED.matcher(text).find()),
                !punishes && OWN.matcher(text).find(),
                ASSIST.matcher(text).find(),
                DETAIL.matcher(text).find(),
                WIDE.matcher(text).find(),
                NARROW.matcher(text).find(),
                Provision.holdsToAccount(text),
                TaskText.levels(text));
    }

    /** One speaks of a whole territory, the other of its own part of one. */
    boolean nested(Division other) {
        return wide && other.narrow && !other.wide || other.wide && narrow && !wide;
    }

    /** One says inside, the other outside, or the like. */
    boolean opposite(Division other) {
        return OPPOSITES.stream()
                .anyMatch(pair -> only(text, pair[0], pair[1]) && only(other.text, pair[1], pair[0])
                        || only(text, pair[1], pair[0]) && only(other.text, pair[0], pair[1]));
    }

    private static boolean only(String text, String word, String other) {
        return text.contains(word)
                && !text.replace(word, "").contains(other)
                && !(other.contains(word) && text.contains(other));
    }
}

package dutygraph.wording;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
 * @param steps which steps of its matter it names at its end (prepare, decide, carry); empty where it names none, or the whole
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
        Set<String> steps,
        Set<HolderName.Level> levels) {

    private static final Vocabulary WORDS = Vocabulary.read("division.txt");
    private static final Pattern SHARED = WORDS.pattern("shared");
    private static final Pattern ONLY_RELATED = Pattern.compile("(?:相关|有关)工作[。；]?$");
    private static final Pattern ASSIST =
            Pattern.compile("^[^，；。]{0,45}(?<!" + WORDS.pattern("not assist").pattern() + ")(?:"
                    + WORDS.pattern("assist").pattern() + ")");
    private static final Pattern LIST =
            Pattern.compile("(?:" + WORDS.pattern("list").pattern() + ")");
    /** 对矿山安全工作行使下列职责： names its matter. */
    private static final Pattern OF_A_MATTER = Pattern.compile("对[^，。；：]{2,30}(?:行使|履行)(?:下列|以下)");

    /** 负责散煤污染防治工作的组织实施，并按照下列规定履行职责： has a task before the list. */
    private static final Pattern TASK_BEFORE = Pattern.compile("(?:负责|主管|统筹|组织|协调|监督)[^，。；：]{4,}[，；]");

    /** Who works for the body that the text is of: no part of its task. */
    static final Pattern DELEGATED = Pattern.compile("(?<=.)[，；](?:具体|日常)(?:管理|监督管理)?工作由[^，；。]*");

    private static final Pattern ELSEWHERE = WORDS.pattern("elsewhere");
    private static final Pattern DETAIL = WORDS.pattern("detail");
    private static final Pattern OWN = WORDS.pattern("own");
    private static final Pattern WIDE = WORDS.pattern("wide");
    private static final Pattern NARROW = WORDS.pattern("narrow");
    private static final List<String[]> OPPOSITES = opposites();
    private static final Map<String, Set<String>> STEPS = Stream.of("prepare", "decide", "carry")
            .collect(Collectors.toUnmodifiableMap(step -> step, step -> Set.copyOf(WORDS.words(step))));
    private static final Set<String> WHOLE = Set.copyOf(WORDS.words("whole"));
    private static final String JOINED = "(?:、|以及|及|与|和|或|并|暨)";
    private static final Pattern JOINING = Pattern.compile(JOINED);
    /** 训练之研拟、规划及执行事项。 */
    private static final Pattern ENDS_IN_STEPS = endsInSteps();

    private static Pattern endsInSteps() {
        var step = Stream.of("prepare", "decide", "carry", "others", "whole")
                .map(name -> WORDS.pattern(name).pattern())
                .collect(Collectors.joining("|", "(?:", ")"));
        return Pattern.compile("[之的](" + step + "(?:" + JOINED + step + ")*)等?(?:事项|事宜|工作|业务)?[。；]?$");
    }

    private static List<String[]> opposites() {
        var opposites = new ArrayList<String[]>();
        for (var pair : WORDS.words("opposite")) {
            opposites.add(pair.split("/"));
        }
        return opposites;
    }

    static Division of(String written) {
        var text = DELEGATED.matcher(written).replaceAll("");
        // of what is punished 本单位 is that of the punished, and 按照职责分工 parts it among those that it names itself
        var punishes = Provision.punishes(text) || PenalName.matches(text);
        return new Division(
                text,
                !punishes
                                && LIST.matcher(text).find()
                                && !OF_A_MATTER.matcher(text).find()
                                && !TASK_BEFORE.matcher(text).find()
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
                steps(text),
                TaskText.levels(text));
    }

    private static Set<String> steps(String text) {
        var end = ENDS_IN_STEPS.matcher(text);
        if (!end.find()) {
            return Set.of();
        }
        var named = List.of(JOINING.split(end.group(1)));
        return named.stream().anyMatch(WHOLE::contains)
                ? Set.of()
                : STEPS.entrySet().stream()
                        .filter(step -> named.stream().anyMatch(step.getValue()::contains))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** One speaks of a whole territory, the other of its own part of one. */
    boolean nested(Division other) {
        return wide && other.narrow && !other.wide || other.wide && narrow && !wide;
    }

    /** One prepares a matter, the other decides on it, or the like: two steps of it. */
    boolean otherSteps(Division other) {
        return !steps.isEmpty() && !other.steps.isEmpty() && Collections.disjoint(steps, other.steps);
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

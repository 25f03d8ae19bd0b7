package dutygraph.wording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The name of an item, parted into what it is about and what qualifies it.
 *
 * @param family the name without qualifiers
 * @param familyKey the letters by which members of a family find each other
 * @param qualifiers by kind, as written; a kind without one is absent
 */
record ItemName(String family, Map<Kind, Set<String>> qualifiers, String familyKey) {

    /** What a qualifier says. */
    enum Kind {
        LEVEL,
        NOTE,
        EXERCISER,
        EXCEPT,
        STAGE,
        OBJECT
    }

    private static final Vocabulary WORDS = Vocabulary.read("item-qualifiers.txt");
    private static final Map<Kind, Pattern> KINDS = kinds();
    private static final List<String> ENDINGS = WORDS.words("ending");
    private static final List<String> ACTS = WORDS.words("act");
    private static final List<String> GRANTS = WORDS.words("grant");
    private static final List<String> DUTY_BEGINNINGS = WORDS.words("duty");
    private static final List<String> ALSO_ITEM = WORDS.words("either");
    private static final List<String> BEFORE_ENDING = WORDS.words("before");
    private static final Pattern EXCEPT = Pattern.compile("^(?:不含|不包括|除)|(?:除外|以外|之外|外|等)$");
    private static final Map<String, String> SAME_STAGE = sameStage();

    /** Two characters at least: a single one belongs to the word, as in 换（补）发 or 县（市）. */
    private static final Pattern BRACKETS =
            Pattern.compile("（([^（）]{2,})）|\\[([^\\[\\]]{2,})]|【([^【】]{2,})】|〔([^〔〕]{2,})〕");

    private static final Pattern WHO = Pattern.compile("(?:部门|机关|机构|政府|委员会|办事处)(?:对|应当|负责|依法|可以|会同|组织|主管)");

    private static final Pattern SENTENCE = Pattern.compile("[，；。：！？]");
    private static final int LONGEST_NAME = 80;
    /** Brackets may be long; what is longer still is no name, and names are compared word by word. */
    private static final int LONGEST_WITH_BRACKETS = 300;

    private static final int LONGEST_GRANTED = 40;
    private static final int SHORTEST_FAMILY = 6;
    /** Beside the name of an item what is no longer is one, too, its act left out: 最低生活保障. */
    private static final int SHORT = 20;

    private static Map<Kind, Pattern> kinds() {
        var kinds = new EnumMap<Kind, Pattern>(Kind.class);
        WORDS.classes().forEach((name, words) -> {
            for (var kind : Kind.values()) {
                if (kind.name().equalsIgnoreCase(name)) {
                    kinds.put(kind, WORDS.pattern(name));
                }
            }
        });
        return kinds;
    }

    /** Words of stage, each with the one that stands for all that mean the same. */
    private static Map<String, String> sameStage() {
        var same = new HashMap<String, String>();
        for (var group : WORDS.words("alike")) {
            var words = group.split("/");
            for (var word : words) {
                same.put(word, words[0]);
            }
        }
        return same;
    }

    /** The family where the text may be the name of an item, null where it is a sentence. */
    static @Nullable String family(String normalised) {
        var name = of(normalised);
        return name == null ? null : name.family();
    }

    /** @param normalised as {@link Texts#normalise} gives it */
    static @Nullable ItemName of(String normalised) {
        if (normalised.length() > LONGEST_WITH_BRACKETS) {
            return null;
        }
        var qualifiers = new EnumMap<Kind, Set<String>>(Kind.class);
        var rest = normalised;
        // brackets may stand inside brackets: the inner ones go first
        for (var match = BRACKETS.matcher(rest); match.find(); match = BRACKETS.matcher(rest)) {
            var inside = match.group().substring(1, match.group().length() - 1);
            qualify(inside, qualifiers);
            rest = rest.substring(0, match.start()) + rest.substring(match.end());
        }
        if (rest.length() > LONGEST_NAME
                || SENTENCE.matcher(rest).find()
                || Texts.letters(rest).isEmpty()) {
            return null;
        }
        var family = withoutEnding(rest, qualifiers);
        return new ItemName(family, qualifiers, Texts.core(family));
    }

    private static void qualify(String inside, Map<Kind, Set<String>> qualifiers) {
        var whole = kindOf(inside);
        if (whole != Kind.OBJECT) {
            qualifiers.computeIfAbsent(whole, key -> new TreeSet<>()).add(inside);
            return;
        }
        // several in one bracket: （变更、延续）, （市级/县级）
        for (var part : inside.split("[、/，,；;]|以及|及|和")) {
            if (!part.isBlank()) {
                qualifiers.computeIfAbsent(kindOf(part), key -> new TreeSet<>()).add(part.strip());
            }
        }
    }

    private static Kind kindOf(String words) {
        for (var kind : KINDS.entrySet()) {
            if (kind.getValue().matcher(words).matches()) {
                return kind.getKey();
            }
        }
        return Kind.OBJECT;
    }

    private static String withoutEnding(String name, Map<Kind, Set<String>> qualifiers) {
        for (var ending : ENDINGS) {
            var rest = name.length() - ending.length();
            if (rest >= SHORTEST_FAMILY && name.endsWith(ending)) {
                var family = name.substring(0, rest);
                if (BEFORE_ENDING.stream().anyMatch(family::endsWith)) {
                    qualifiers
                            .computeIfAbsent(Kind.STAGE, key -> new TreeSet<>())
                            .add(ending);
                    return family;
                }
            }
        }
        return name;
    }

    /** Whether the text reads like the name of an item and not like a duty. */
    static boolean isName(StatementText text) {
        var family = text.family();
        return family != null
                && family.indexOf('的') < 0
                && Stream.of(ACTS, BEFORE_ENDING).flatMap(List::stream).anyMatch(family::endsWith)
                && DUTY_BEGINNINGS.stream().noneMatch(text.text()::startsWith);
    }

    /** Whether the text begins with what a body does and not with what is done: 负责…审批, but not 对…检查. */
    static boolean beginsLikeDuty(String text) {
        return DUTY_BEGINNINGS.stream().anyMatch(word -> !ALSO_ITEM.contains(word) && text.startsWith(word));
    }

    /** Whether it is said of a body that it does something: 市、县（区）文物部门对文物保护实施监督管理. */
    static boolean saysWho(String text) {
        return WHO.matcher(text).find();
    }

    /** Whether a family is no sentence, as it has no room for one. */
    static boolean isShort(String family) {
        return family.length() <= SHORT && family.indexOf('之') < 0;
    }

    /** Makes gaps of brackets and of what stands in them, unless that is an object. */
    static void blankNotes(char[] shown, char gap) {
        blank(shown, gap, kind -> kind != Kind.OBJECT);
    }

    /** The name with gaps for what says nothing about what is done: 含新设、分立、合并 is no procedure. */
    static String withoutNotes(String name, char gap) {
        var shown = name.toCharArray();
        blank(shown, gap, kind -> kind == Kind.NOTE);
        return new String(shown);
    }

    /** The name with gaps for brackets and all that stands in them. */
    static String withoutBrackets(String name, char gap) {
        var shown = name.toCharArray();
        blank(shown, gap, kind -> true);
        return new String(shown);
    }

    /** Brackets are gaps always, what stands in them is where it is of the kinds. */
    private static void blank(char[] shown, char gap, Predicate<Kind> kinds) {
        var rest = new String(shown);
        for (var match = BRACKETS.matcher(rest); match.find(); match = BRACKETS.matcher(rest)) {
            var inside = match.group().substring(1, match.group().length() - 1);
            if (kinds.test(kindOf(inside))) {
                Arrays.fill(shown, match.start(), match.end(), gap);
            } else {
                shown[match.start()] = gap;
                shown[match.end() - 1] = gap;
            }
            rest = new String(shown);
        }
    }

    /** What is granted or filed, told with 的: 向天然水域投放苗种的审批. */
    boolean isGranted() {
        return family.length() <= LONGEST_GRANTED && GRANTS.stream().anyMatch(family::endsWith);
    }

    /** It is marked the way only rows of lists are: with the level or the body that exercises it. */
    boolean isOfList() {
        return qualifiers.containsKey(Kind.LEVEL) || qualifiers.containsKey(Kind.EXERCISER);
    }

    /** The word that stands for all that mean the same procedure. */
    static String sameStage(String word) {
        return SAME_STAGE.getOrDefault(word, word);
    }

    /** What the kind says, without differences that mean nothing; empty where nothing is said. */
    Set<String> said(Kind kind) {
        var said = new TreeSet<String>();
        for (var words : qualifiers.getOrDefault(kind, Set.of())) {
            var letters = Texts.letters(words);
            said.add(kind == Kind.STAGE ? SAME_STAGE.getOrDefault(letters, letters) : letters);
        }
        return said;
    }

    /** It says that it is everything but what the other one is. */
    boolean leavesOut(ItemName other) {
        return qualifiers.getOrDefault(Kind.EXCEPT, Set.of()).stream()
                .map(words -> EXCEPT.matcher(words).replaceAll(""))
                .anyMatch(object -> object.length() > 1 && other.family().contains(object));
    }

    /** All qualifiers, as written. */
    List<String> all() {
        var all = new ArrayList<String>();
        qualifiers.values().forEach(all::addAll);
        return all;
    }
}

package dutygraph.wording;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of names of items ({@code item-words.txt}): which are one, which are acts, and how much each tells. */
final class ItemWords {

    static final Vocabulary ALL = Vocabulary.read("item-words.txt");

    /** Stands for what is no part of the matter. */
    static final char GAP = ' ';
    /** No word that stands for others is longer. */
    static final int LONGEST = 8;
    /** Stands for all words that say that a permission is lacking: 未经批准, 无证. */
    static final String UNLICENSED = "擅自";

    static final double HEAVIEST = 8;
    /** A word that makes no other item by itself says this much. */
    static final double LITTLE_WEIGHT = 1;
    /** Doing without a permission is half of many punished acts, and so common that it says little. */
    private static final double UNLICENSED_WEIGHT = 3.5;
    /** What kind of payment or service it is, others are, too. */
    private static final double TELLING_WEIGHT = 4;

    private static final String ACT = "act ";
    private static final String JOINTS = "、及和与或";
    private static final Set<String> GRAMMAR = Set.of(
            "u", "ude1", "ude2", "ude3", "uj", "ul", "ule", "c", "cc", "p", "pba", "pbei", "r", "rr", "rz", "d", "y",
            "w", "f", "q");

    private static final Set<String> NONE = Set.copyOf(ALL.words("none"));
    private static final Map<String, String> SAME = same();
    /** By its first character, how long a word that another one stands for may be. */
    private static final byte[] LONGEST_SAME = longest(SAME.keySet());

    private static final Set<String> LITTLE = ones("little");
    private static final Set<String> WEAK = ones("weak");
    private static final Set<String> TELLING = withOnes(ALL.words("telling"));
    private static final Map<String, Set<String>> ACTS = acts();

    /** Procedures that come after the first grant. */
    static final List<String> LATER = ALL.words("later");
    /** What is granted first. */
    static final List<String> FIRST = ALL.words("first");
    /** What is done and the procedure: no part of the matter. */
    private static final Set<String> DONE = done();

    private ItemWords() {}

    private static Map<String, String> same() {
        var same = new HashMap<String, String>();
        for (var group : ALL.words("same")) {
            var words = group.split("/");
            if (words[0].length() > LONGEST) {
                throw new IllegalStateException("item-words.txt: '" + words[0] + "' is too long to stand for others");
            }
            for (var word : words) {
                same.putIfAbsent(word, NONE.contains(words[0]) ? String.valueOf(GAP) : words[0]);
            }
        }
        for (var word : NONE) {
            // a single character is part of many words
            if (word.length() > 1 || word.equals("未")) {
                same.put(word, String.valueOf(GAP));
            }
        }
        return same;
    }

    private static byte[] longest(Set<String> words) {
        var longest = new byte[0x10000];
        for (var word : words) {
            longest[word.charAt(0)] = (byte) Math.max(longest[word.charAt(0)], word.length());
        }
        return longest;
    }

    private static Set<String> ones(String name) {
        var ones = new HashSet<String>();
        ALL.words(name).forEach(word -> ones.add(one(word)));
        return ones;
    }

    /** The words with those that stand for them, as they are looked for in names as written and in unified ones. */
    private static Set<String> withOnes(Collection<String> words) {
        return words.stream().flatMap(word -> Stream.of(word, one(word))).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> done() {
        var done = new HashSet<>(withOnes(ACTS.keySet()));
        // procedures as written only: 改变 is one, but 改动 that stands for it may be the matter (改动燃气设施)
        done.addAll(LATER);
        done.addAll(FIRST);
        return done;
    }

    private static Map<String, Set<String>> acts() {
        var acts = new HashMap<String, Set<String>>();
        for (var name : actNames()) {
            ALL.words(ACT + name).forEach(word -> acts.computeIfAbsent(word, key -> new TreeSet<>())
                    .add(name));
        }
        return acts;
    }

    /** The kinds of act, in the order of the file. */
    static List<String> actNames() {
        return ALL.classes().keySet().stream()
                .filter(name -> name.startsWith(ACT))
                .map(name -> name.substring(ACT.length()))
                .toList();
    }

    /** The one that stands for all words of that thing. */
    static String one(String word) {
        return SAME.getOrDefault(word, word);
    }

    /** The length of the longest word that begins there and for which another one stands; 0 for none. */
    static int lengthOfSame(char[] text, int at) {
        var length = Math.min(LONGEST_SAME[text[at]], text.length - at);
        while (length > 0 && !SAME.containsKey(new String(text, at, length))) {
            length--;
        }
        return length;
    }

    /** The kinds of act that a word means; empty for a word that is none. */
    static Set<String> acts(String word) {
        return ACTS.getOrDefault(word, Set.of());
    }

    /** Whether the text may be the name of an item by its end alone, 的 inside it or not. */
    static boolean endsLikeItem(String text) {
        return ACTS.keySet().stream().anyMatch(act -> !isLittle(act) && text.endsWith(act));
    }

    /** Whether it makes no other item by itself: 经营, 单位. */
    static boolean isLittle(String word) {
        return LITTLE.contains(word);
    }

    /** Whether it is an act that tells what kind of payment or service it is: 补贴, 鉴定. */
    static boolean isTelling(String word) {
        return TELLING.contains(word);
    }

    /** Whether it makes no other thing where it stands for another word or after all others: 证明, 方案, 沿途. */
    static boolean isWeak(String word) {
        return WEAK.contains(word);
    }

    /** Whether it stands between things of which any may be meant: 、, 和. */
    static boolean isJoint(char character) {
        return JOINTS.indexOf(character) >= 0;
    }

    /** How much it tells one item from another: 0 (nothing) to {@link #HEAVIEST}. */
    static double weight(Segmenter.Token token, boolean penal) {
        var word = token.word();
        if (word.equals(UNLICENSED)) {
            return UNLICENSED_WEIGHT;
        }
        if (NONE.contains(word)) {
            return 0;
        }
        if (isLittle(word)) {
            return LITTLE_WEIGHT;
        }
        if (isTelling(word)) {
            return Math.min(TELLING_WEIGHT, WordWeights.rarity(word));
        }
        if (GRAMMAR.contains(token.nature()) || !penal && DONE.contains(word)) {
            return 0;
        }
        return Math.min(HEAVIEST, WordWeights.rarity(word));
    }
}

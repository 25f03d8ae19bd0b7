package dutygraph.wording;

import dutygraph.wording.Segmenter.Token;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A plan, a list or a standard that a duty has to draft, a register or a system that it has to set up, by its name:
 * 城市绿地系统规划. Two who make one and the same do one thing, whatever else their sentences say.
 *
 * @param kind the last word of the name: 规划
 * @param words what tells it from others of its kind (绿地)
 * @param weight how much they say, as far as they are of few matters
 */
record NamedOutput(String kind, Set<String> words, double weight) {

    /** A name whose words weigh less is none: 年度工作计划. */
    private static final double LEAST_NAME = 2.5;
    /** Of two names one may say a little more than the other (机动车停车设施专项规划); if much more, it is another. */
    private static final double LEAST_SHARED = 0.5;
    /** A name is not longer than this many words. */
    private static final int LONGEST = 16;

    private static final int NOWHERE = -1;

    private static final Vocabulary WORDS = Vocabulary.read("outputs.txt");
    private static final Set<String> MAKING = Set.copyOf(WORDS.words("making"));
    private static final Set<String> CHARGED = Set.copyOf(WORDS.words("charged"));
    private static final Set<String> RESTING = Set.copyOf(WORDS.words("resting"));
    private static final Set<String> KINDS = Set.copyOf(WORDS.words("kind"));
    private static final Set<String> GOING_ON = Set.copyOf(WORDS.words("going on"));
    private static final Set<String> ANY = Set.copyOf(WORDS.words("any"));

    /** @param left what is no task, such as the holder */
    static List<NamedOutput> of(List<Token> tokens, BitSet left) {
        var outputs = new ArrayList<NamedOutput>();
        var making = NOWHERE;
        var charged = NOWHERE;
        for (var i = 0; i < tokens.size(); i++) {
            var word = tokens.get(i).word();
            if (left.get(tokens.get(i).start()) || "，；。：".contains(word) || RESTING.contains(word)) {
                making = NOWHERE;
                charged = NOWHERE;
            } else if (MAKING.contains(word)) {
                making = i;
            } else if (CHARGED.contains(word)) {
                charged = i;
            } else if (KINDS.contains(word)) {
                var before = before(tokens, i, making, charged);
                if (before != NOWHERE && i - before <= LONGEST) {
                    var output = named(tokens.subList(before + 1, i), word);
                    if (output.weight() >= LEAST_NAME) {
                        outputs.add(output);
                    }
                    // what is listed next begins here: 规划、年度计划
                    making = making == NOWHERE ? NOWHERE : i;
                    charged = i;
                }
            }
        }
        return outputs;
    }

    /** The word before the name that ends with this one; none where it is not the name of what is made. */
    private static int before(List<Token> tokens, int kind, int making, int charged) {
        if (making == NOWHERE) {
            return isMade(tokens, kind) ? charged : NOWHERE;
        }
        var next = kind + 1 < tokens.size() ? tokens.get(kind + 1).word() : "";
        return GOING_ON.contains(next) || KINDS.contains(next) ? NOWHERE : making;
    }

    /** 规划的编制, 规划编制 */
    private static boolean isMade(List<Token> tokens, int kind) {
        for (var i = kind + 1; i < Math.min(tokens.size(), kind + 4); i++) {
            var word = tokens.get(i).word();
            if (MAKING.contains(word)) {
                return true;
            }
            if (!"的之组织".contains(word)) {
                return false;
            }
        }
        return false;
    }

    private static NamedOutput named(List<Token> name, String kind) {
        var words = new TreeSet<String>();
        for (var token : name) {
            var word = token.word();
            if (!ANY.contains(word) && TaskText.isMatter(token, null)) {
                words.add(word);
            }
        }
        return new NamedOutput(
                kind,
                words,
                words.stream()
                        .mapToDouble(word -> WordWeights.weight(word) * WordTopics.of(word))
                        .sum());
    }

    /** Where two of one name meet among many texts. */
    Stream<String> meetingPoints() {
        return words.stream().map(word -> kind + " " + word);
    }

    /** Whether it is the other one, or part of it. */
    boolean meets(NamedOutput other) {
        if (!kind.equals(other.kind)) {
            return false;
        }
        var shorter = words.size() <= other.words.size() ? this : other;
        var longer = shorter == this ? other : this;
        return longer.words.containsAll(shorter.words)
                && weightOf(shorter.words) >= LEAST_SHARED * weightOf(longer.words);
    }

    private static double weightOf(Set<String> words) {
        return words.stream().mapToDouble(WordWeights::weight).sum();
    }
}

package dutygraph.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Statements of duties, all different, the same at every run; a longer list begins with the shorter one.
 *
 * <p>Made of real words ({@link RealWords}), each as often as it stands in laws and organisation rules, so that what is common
 * or rare in real duties is so here. In 34,000 real ones the most frequent bigrams stand in 39 % and 31 % of the texts, the
 * tenth in 17 %, the hundredth in 3.5 %, the thousandth in 0.4 %, here in 44 %, 39 %, 13 %, 3.6 % and 0.5 %; 20,000 texts have
 * 73,000 different bigrams there, 60,000 here. 35 characters on average. Of every ten texts three are near copies of an earlier
 * one: one or two words are other ones.
 */
public final class Statements {

    private static final int LENGTH = 36;
    private static final int NEAR_COPIES_OF_TEN = 3;

    /** Words that more texts have are left out, but for those that openings and endings are made of. */
    private static final int MOST_COMMON = 6_000;
    /** What may follow a word; of every ten words seven come from there. */
    private static final int SUCCESSORS = 5;

    private static final int SUCCESSORS_OF_TEN = 7;

    private static final String[] OPENINGS = {"负责", "负责", "负责组织", "承担", "指导", "监督", "组织", "拟订"};
    private static final String[] ENDINGS = {"管理", "监督管理", "组织实施", "工作", "服务", "检查", "等工作", "管理工作"};

    private final Random random = new Random(20261125);
    private final RealWords words = new RealWords(random, MOST_COMMON);
    private final Map<String, String[]> successors = new HashMap<>();
    private final List<List<String>> originals = new ArrayList<>();

    private Statements() {}

    public static List<String> of(int count) {
        var statements = new Statements();
        var texts = new ArrayList<String>(count);
        var seen = new HashSet<String>(2 * count);
        while (texts.size() < count) {
            var text = statements.next();
            if (seen.add(text)) {
                texts.add(text);
            }
        }
        return texts;
    }

    /** The pairs of neighbouring characters of each text, each once, ascending. */
    static int[][] bigrams(List<String> texts) {
        return texts.parallelStream().map(Statements::bigrams).toArray(int[][]::new);
    }

    private static int[] bigrams(String text) {
        var grams = new int[text.length() - 1];
        for (var i = 0; i < grams.length; i++) {
            grams[i] = text.charAt(i) << 16 | text.charAt(i + 1);
        }
        Arrays.sort(grams);
        var distinct = 0;
        for (var i = 0; i < grams.length; i++) {
            if (i == 0 || grams[i] != grams[i - 1]) {
                grams[distinct++] = grams[i];
            }
        }
        return Arrays.copyOf(grams, distinct);
    }

    private String next() {
        if (!originals.isEmpty() && random.nextInt(10) < NEAR_COPIES_OF_TEN) {
            var copy = new ArrayList<>(originals.get(random.nextInt(originals.size())));
            for (var changes = 1 + random.nextInt(2); changes > 0; changes--) {
                copy.set(random.nextInt(copy.size()), words.next());
            }
            return String.join("", copy);
        }
        var text = new ArrayList<String>();
        text.add(OPENINGS[random.nextInt(OPENINGS.length)]);
        var length = 4;
        var word = words.next();
        for (var wanted = LENGTH - 13 + random.nextInt(22); length < wanted; ) {
            text.add(word);
            length += word.length();
            word = random.nextInt(10) < SUCCESSORS_OF_TEN ? successor(word) : words.next();
        }
        text.add(ENDINGS[random.nextInt(ENDINGS.length)]);
        originals.add(text);
        return String.join("", text);
    }

    private String successor(String word) {
        var next = successors.computeIfAbsent(word, key -> {
            var few = new String[SUCCESSORS];
            Arrays.setAll(few, k -> words.next());
            return few;
        });
        return next[random.nextInt(SUCCESSORS)];
    }
}

package dutygraph.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;

/**
 * Statements of duties, all different, the same at every run; a longer list begins with the shorter one.
 *
 * <p>Frequencies as in 32,000 real ones: there the most frequent bigrams stand in 38 % and 16 % of the texts, the hundredth in
 * 3 %, the thousandth in 0.4 %, here in 37 %, 12 %, 3 % and 0.4 %; 20,000 texts have 70,000 different bigrams there, 100,000
 * here. 36 characters on average. Of every ten texts three are near copies of an earlier one: one or two words are other ones.
 */
public final class Statements {

    private static final int LENGTH = 36;
    private static final int NEAR_COPIES_OF_TEN = 3;

    private static final int CHARACTERS = 2_500;
    private static final int WORDS = 12_000;
    /** What may follow a word; of every ten words seven come from there. */
    private static final int SUCCESSORS = 5;

    private static final int SUCCESSORS_OF_TEN = 7;
    private static final char FIRST_CHARACTER = '一';
    /** Where the frequencies of words begin to fall as one over the rank. */
    private static final int FLAT = 12;

    private static final String[] OPENINGS = {"负责", "负责", "负责组织", "承担", "指导", "监督", "组织", "拟订"};
    private static final String[] ENDINGS = {"管理", "监督管理", "组织实施", "工作", "服务", "检查", "等工作", "管理工作"};

    private final Random random = new Random(20261125);
    private final char[] characters = new char[CHARACTERS];
    private final String[] words = new String[WORDS];
    private final int[][] successors = new int[WORDS][SUCCESSORS];
    private final List<List<String>> originals = new ArrayList<>();

    private Statements() {
        for (var i = 0; i < CHARACTERS; i++) {
            characters[i] = (char) (FIRST_CHARACTER + 5 * i);
        }
        for (var i = 0; i < WORDS; i++) {
            var word = new StringBuilder();
            for (var length = random.nextInt(5) == 0 ? 3 : 2; length > 0; length--) {
                word.append(characters[falling(CHARACTERS, 60)]);
            }
            words[i] = word.toString();
            Arrays.setAll(successors[i], k -> falling(WORDS, FLAT));
        }
    }

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
                copy.set(random.nextInt(copy.size()), words[falling(WORDS, FLAT)]);
            }
            return String.join("", copy);
        }
        var text = new ArrayList<String>();
        text.add(OPENINGS[random.nextInt(OPENINGS.length)]);
        var length = 4;
        var word = falling(WORDS, FLAT);
        for (var wanted = LENGTH - 13 + random.nextInt(22); length < wanted; ) {
            text.add(words[word]);
            length += words[word].length();
            word = random.nextInt(10) < SUCCESSORS_OF_TEN
                    ? successors[word][random.nextInt(SUCCESSORS)]
                    : falling(WORDS, FLAT);
        }
        text.add(ENDINGS[random.nextInt(ENDINGS.length)]);
        originals.add(text);
        return String.join("", text);
    }

    /** A number below the bound; the frequency of each falls as one over its rank. */
    private int falling(int bound, int flat) {
        return (int) (flat * Math.pow((bound + flat) / (double) flat, random.nextDouble())) - flat;
    }
}

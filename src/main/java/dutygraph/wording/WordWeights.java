package dutygraph.wording;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How much a word says: the rarer it is in laws and organisation rules, the more (inverse document frequency, Spärck Jones
 * 1972: ln(texts / (1 + texts with the word))). The counts are in a resource file, written by the bench {@code WordCounts}.
 */
final class WordWeights {

    /** A word said of many matters counts this share. */
    private static final double LITTLE = 0.35;

    /** A word of how any case is handled counts this share. */
    private static final double PROCEDURE = 0.1;

    private static final Vocabulary WORDS = Vocabulary.read("matter-words.txt");
    private static final Set<String> LITTLE_WORDS = new HashSet<>(WORDS.words("little"));
    private static final Set<String> PROCEDURE_WORDS = new HashSet<>(WORDS.words("procedure"));

    private static final WordWeights WEIGHTS = new WordWeights();

    private final Map<String, Integer> counts = new HashMap<>();
    private final int texts;

    private WordWeights() {
        var all = 0;
        for (var line : Lines.of("word-counts.txt")) {
            var at = line.indexOf(' ');
            var count = Integer.parseInt(line.substring(0, at));
            for (var word : line.substring(at + 1).split(" ")) {
                if (word.equals("*")) {
                    all = count;
                } else {
                    counts.put(word, count);
                }
            }
        }
        texts = all;
    }

    /** From 0 (every text has it) to about 10 (none of the texts that were counted). */
    static double weight(String word) {
        // a name of a thing weighs as much as the thing
        var weight = rarity(Kinds.one(word));
        if (PROCEDURE_WORDS.contains(word)) {
            return PROCEDURE * weight;
        }
        return LITTLE_WORDS.contains(word) ? LITTLE * weight : weight;
    }

    /** The same for a word or a single character, without regard to what it means. */
    static double rarity(String word) {
        var count = WEIGHTS.counts.get(word);
        var parts = count == null ? Compounds.parts(word) : List.<String>of();
        // what was counted by its parts tells as much as they do together
        return parts.isEmpty()
                ? rarity(count == null ? 0 : count)
                : parts.stream().mapToDouble(WordWeights::rarity).sum();
    }

    private static double rarity(int count) {
        return Math.max(0, Math.log(WEIGHTS.texts / (1.0 + count)));
    }

    /** Whether the texts that were counted have it. */
    static boolean isKnown(String word) {
        return WEIGHTS.counts.containsKey(word);
    }
}

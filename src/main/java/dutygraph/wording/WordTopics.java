package dutygraph.wording;

import java.util.HashMap;
import java.util.Map;

/**
 * How far a word tells which matter a text is about. Words of a matter (湿地, 燃气) come again and again in the few laws that are
 * about it; words of how any matter is handled (公布, 演练, 举报电话) are spread over all laws as if by chance. Measured by residual
 * inverse document frequency (Church and Gale 1995): by how much a word is in fewer laws than as many occurrences, strewn at
 * random, would be. The numbers are in a resource file, written by the bench {@code WordCounts}.
 */
final class WordTopics {

    /** Words bunched less than this, in doublings, are of no matter. */
    private static final double NONE = 0.4;
    /** From so many doublings more on a word is wholly one of few matters. */
    private static final double WHOLE = 1.6;
    /** A word that stands in too few texts to tell is mostly one of a matter. */
    private static final double UNKNOWN = 0.7;
    /** What is not known of a word counts as much as so many texts that have it. */
    private static final int FEW = 6;

    private static final Map<String, Double> TOPICS = read();

    private WordTopics() {}

    private static Map<String, Double> read() {
        var topics = new HashMap<String, Double>();
        for (var line : Lines.of("word-topics.txt")) {
            var words = line.split(" ");
            for (var i = 1; i < words.length; i++) {
                topics.put(words[i], Integer.parseInt(words[0]) / 10.0);
            }
        }
        // some words are spread and yet a matter, as every body does it for itself and one for all (采购); some are
        // bunched and none (作业)
        var words = Vocabulary.read("matter-words.txt");
        words.words("of all").forEach(word -> topics.put(word, 1.0));
        words.words("of none").forEach(word -> topics.put(word, 0.0));
        return topics;
    }

    /** 0 (of any matter) to 1 (of few). */
    static double of(String word) {
        var told = TOPICS.get(word);
        return told != null
                ? told
                : Compounds.parts(word).stream()
                        .mapToDouble(WordTopics::of)
                        .max()
                        .orElse(UNKNOWN);
    }

    /**
     * The same from counts.
     *
     * @param expected in how many laws the word would be, strewn at random
     * @param found in how many it is
     * @param texts in how many texts: the fewer they are, the less they tell
     */
    static double topic(double expected, int found, int texts) {
        var bunched = Math.log((expected + 1) / (found + 1)) / Math.log(2);
        var told = Math.max(0, Math.min(1, (bunched - NONE) / WHOLE));
        return (texts * told + FEW * UNKNOWN) / (texts + FEW);
    }
}

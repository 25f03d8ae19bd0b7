package dutygraph.wording;

import com.hankcs.hanlp.HanLP;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Which words of the general language mean the same, by the thesaurus that comes with HanLP (Cilin, Mei Jiaju 1983, extended by
 * the Harbin Institute of Technology). Only its finest classes count, those of one meaning; single characters mean too much.
 */
final class Thesaurus {

    private static final String FILE = "/data/dictionary/synonym/CoreSynonym.txt";
    private static final int[] NONE = {};
    private static final Map<String, int[]> SENSES = read();

    private Thesaurus() {}

    private static Map<String, int[]> read() {
        var senses = new HashMap<String, int[]>();
        var stream = Objects.requireNonNull(HanLP.class.getResourceAsStream(FILE), FILE);
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            var sense = 0;
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                // CODE= WORD WORD …: one meaning; # and @ are no synonyms
                var words = line.split("\\s+");
                if (words[0].endsWith("=")) {
                    for (var i = 1; i < words.length; i++) {
                        if (words[i].length() > 1) {
                            add(senses, words[i], sense);
                        }
                    }
                    sense++;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + FILE, e);
        }
        return senses;
    }

    /** Senses are given in ascending order. */
    private static void add(Map<String, int[]> senses, String word, int sense) {
        var known = senses.getOrDefault(word, NONE);
        var more = Arrays.copyOf(known, known.length + 1);
        more[known.length] = sense;
        senses.put(word, more);
    }

    /** The meanings of a word as ascending numbers; none for a word that is not in it. */
    static int[] senses(String word) {
        return SENSES.getOrDefault(word, NONE);
    }

    /** Whether two words have a meaning in common. */
    static boolean alike(int[] left, int[] right) {
        for (int i = 0, j = 0; i < left.length && j < right.length; ) {
            if (left[i] == right[j]) {
                return true;
            }
            if (left[i] < right[j]) {
                i++;
            } else {
                j++;
            }
        }
        return false;
    }
}

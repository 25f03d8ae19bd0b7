package dutygraph.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/**
 * Words of laws and organisation rules, each drawn as often as it stands there: what is common in generated texts is then
 * common to the engine, too, and what it takes for rare is rare.
 */
final class RealWords {

    private final List<String> words = new ArrayList<>();
    /** How often the words up to each one stand in the texts, together. */
    private final int[] counts;

    private final Random random;

    /** @param most words that more texts have are left out: they carry no matter */
    RealWords(Random random, int most) {
        this.random = random;
        var each = new ArrayList<Integer>();
        var stream = Objects.requireNonNull(RealWords.class.getResourceAsStream("/dutygraph/wording/word-counts.txt"));
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" "))
                    .filter(line -> Integer.parseInt(line[0]) <= most)
                    .forEach(line -> Arrays.stream(line)
                            .skip(1)
                            .filter(word -> word.length() > 1)
                            .forEach(word -> {
                                words.add(word);
                                each.add(Integer.valueOf(line[0]));
                            }));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        counts = each.stream().mapToInt(Integer::intValue).toArray();
        Arrays.parallelPrefix(counts, Integer::sum);
    }

    String next() {
        var at = Arrays.binarySearch(counts, 1 + random.nextInt(counts[counts.length - 1]));
        return words.get(at < 0 ? -at - 1 : at);
    }
}

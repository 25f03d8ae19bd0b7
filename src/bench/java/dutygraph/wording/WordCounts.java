package dutygraph.wording;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts in how many texts each word and each character stands, and writes {@code word-counts.txt}. */
public final class WordCounts {

    /** A word in fewer texts than these weighs as much as one that no text has. */
    private static final int LEAST = 3;

    private static final int LONGEST_LINE = 118;
    /** Fields of a line of JSON that hold a text. */
    private static final List<String> FIELDS = List.of("sentence", "text", "duty", "text_a", "text_b");

    private WordCounts() {}

    /** Arguments: folder with files of JSON lines, at any depth; file to write. */
    public static void main(String[] args) throws IOException {
        var texts = textsIn(Path.of(args[0]));
        var counts = new HashMap<String, Integer>();
        texts.forEach(text -> wordsOf(text).forEach(word -> counts.merge(word, 1, Integer::sum)));
        Files.write(Path.of(args[1]), lines(texts.size(), counts));
    }

    private static Set<String> textsIn(Path folder) throws IOException {
        var json = JsonMapper.builder().build();
        var texts = new HashSet<String>();
        try (var files = Files.walk(folder)) {
            for (var file :
                    files.filter(file -> file.toString().endsWith(".jsonl")).toList()) {
                for (var line : Files.readAllLines(file)) {
                    var node = json.readTree(line);
                    FIELDS.stream()
                            .map(node::path)
                            .filter(JsonNode::isTextual)
                            .map(JsonNode::asText)
                            .forEach(texts::add);
                }
            }
        }
        return texts;
    }

    private static Set<String> wordsOf(String text) {
        var words = new HashSet<String>();
        for (var token : Segmenter.tokens(Texts.normalise(text))) {
            var word = token.word();
            if (word.codePoints().allMatch(Character::isIdeographic)) {
                words.add(word);
                word.chars().forEach(character -> words.add(String.valueOf((char) character)));
            }
        }
        return words;
    }

    private static List<String> lines(int texts, Map<String, Integer> counts) {
        var words = new TreeMap<Integer, TreeSet<String>>(Comparator.reverseOrder());
        counts.forEach((word, count) -> {
            if (count >= LEAST) {
                words.computeIfAbsent(count, key -> new TreeSet<>()).add(word);
            }
        });
        var lines = new ArrayList<>(List.of(
                "# In how many of the texts a word, or a character, stands: COUNT WORD WORD …; * is the number of texts.",
                "# Counted in sentences of laws and of organisation rules; written by the bench WordCounts.",
                texts + " *"));
        words.forEach((count, same) -> {
            var line = new StringBuilder(count.toString());
            for (var word : same) {
                if (line.length() + word.length() > LONGEST_LINE) {
                    lines.add(line.toString());
                    line = new StringBuilder(count.toString());
                }
                line.append(' ').append(word);
            }
            lines.add(line.toString());
        });
        return lines;
    }
}

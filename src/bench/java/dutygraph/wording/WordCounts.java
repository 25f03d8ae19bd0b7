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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Counts in how many texts each word and each character stands, and how far the words are bunched in few laws; writes {@code
 * word-counts.txt} and beside it {@code word-topics.txt}.
 */
public final class WordCounts {

    /** A word in fewer texts than these weighs as much as one that no text has. */
    private static final int LEAST = 3;

    private static final int LONGEST_LINE = 118;
    /** Fields of a line of JSON that hold a text. */
    private static final List<String> FIELDS = List.of("sentence", "text", "duty", "text_a", "text_b");

    private static final String COUNTED =
            "# Counted in sentences of laws and of organisation rules; written by the bench WordCounts.";

    /** Fields that tell which law, or which body's rules, a text is of. */
    private static final List<String> SOURCES = List.of("title", "org");

    private WordCounts() {}

    /** Arguments: folder with files of JSON lines, at any depth; file to write. */
    public static void main(String[] args) throws IOException {
        var nodes = nodesIn(Path.of(args[0]));
        var texts = nodes.stream().flatMap(WordCounts::said).collect(Collectors.toSet());
        var counts = new HashMap<String, Integer>();
        texts.forEach(text -> wordsOf(text).forEach(word -> counts.merge(word, 1, Integer::sum)));
        counts.values().removeIf(count -> count < LEAST);
        var file = Path.of(args[1]);
        Files.write(
                file,
                lines(
                        List.of(
                                "# In how many of the texts a word, or a character, stands: COUNT WORD WORD …; * is the number of texts.",
                                COUNTED,
                                texts.size() + " *"),
                        counts));
        Files.write(
                file.resolveSibling("word-topics.txt"),
                lines(
                        List.of(
                                "# How far a word is one of few matters, in tenths (see WordTopics): TENTHS WORD WORD …",
                                COUNTED),
                        topics(bySource(nodes))));
    }

    private static List<JsonNode> nodesIn(Path folder) throws IOException {
        var json = JsonMapper.builder().build();
        var nodes = new ArrayList<JsonNode>();
        try (var files = Files.walk(folder)) {
            for (var file :
                    files.filter(file -> file.toString().endsWith(".jsonl")).toList()) {
                for (var line : Files.readAllLines(file)) {
                    nodes.add(json.readTree(line));
                }
            }
        }
        return nodes;
    }

    private static Stream<String> said(JsonNode node) {
        return values(FIELDS, node);
    }

    private static Stream<String> values(List<String> fields, JsonNode node) {
        return fields.stream().map(node::path).filter(JsonNode::isTextual).map(JsonNode::asText);
    }

    /** The words of each text of each law, or of each body. */
    private static Map<String, List<Set<String>>> bySource(List<JsonNode> nodes) {
        var texts = new TreeMap<String, Set<String>>();
        for (var node : nodes) {
            values(SOURCES, node).findFirst().ifPresent(source -> said(node)
                    .forEach(text -> texts.computeIfAbsent(source, key -> new TreeSet<>())
                            .add(text)));
        }
        var words = new TreeMap<String, List<Set<String>>>();
        texts.forEach((source, all) ->
                words.put(source, all.stream().map(WordCounts::wordsOf).toList()));
        return words;
    }

    /** Of each word that stands in enough texts, in tenths. */
    private static Map<String, Integer> topics(Map<String, List<Set<String>>> bySource) {
        var texts = new HashMap<String, Integer>();
        var sources = new HashMap<String, Integer>();
        for (var source : bySource.values()) {
            source.forEach(words -> words.forEach(word -> texts.merge(word, 1, Integer::sum)));
            source.stream().flatMap(Set::stream).distinct().forEach(word -> sources.merge(word, 1, Integer::sum));
        }
        var sizes = bySource.values().stream().mapToInt(List::size).toArray();
        var all = IntStream.of(sizes).sum();
        var topics = new HashMap<String, Integer>();
        texts.forEach((word, count) -> {
            if (count >= LEAST && word.length() > 1) {
                var share = (double) count / all;
                var expected = IntStream.of(sizes)
                        .mapToDouble(size -> 1 - Math.pow(1 - share, size))
                        .sum();
                var tenths = Math.round(10 * WordTopics.topic(expected, sources.getOrDefault(word, 0), count));
                topics.put(word, (int) tenths);
            }
        });
        return topics;
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

    private static List<String> lines(List<String> head, Map<String, Integer> numbers) {
        var words = new TreeMap<Integer, TreeSet<String>>(Comparator.reverseOrder());
        numbers.forEach((word, number) ->
                words.computeIfAbsent(number, key -> new TreeSet<>()).add(word));
        var lines = new ArrayList<>(head);
        words.forEach((number, same) -> {
            var line = new StringBuilder(number.toString());
            for (var word : same) {
                if (line.length() + word.length() > LONGEST_LINE) {
                    lines.add(line.toString());
                    line = new StringBuilder(number.toString());
                }
                line.append(' ').append(word);
            }
            lines.add(line.toString());
        });
        return lines;
    }
}

package dutygraph.wording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A resource file of words by class: lines of the form {@code CLASS: WORD WORD …}, classes in the order of the file. */
final class Vocabulary {

    private final Map<String, List<String>> byClass = new LinkedHashMap<>();

    private final String file;

    private Vocabulary(String file) {
        this.file = file;
    }

    static Vocabulary read(String file) {
        var vocabulary = new Vocabulary(file);
        for (var line : Lines.of(file)) {
            var colon = line.indexOf(':');
            if (colon < 1) {
                throw new IllegalStateException(file + ": '" + line + "' is not CLASS: WORD WORD");
            }
            vocabulary
                    .byClass
                    .computeIfAbsent(line.substring(0, colon), key -> new ArrayList<>())
                    .addAll(Arrays.asList(line.substring(colon + 1).strip().split("\\s+")));
        }
        return vocabulary;
    }

    Map<String, List<String>> classes() {
        return byClass;
    }

    /**
     * The words of a class, the longest first.
     *
     * @throws IllegalStateException where the file has no such class: a slip in its name would switch a rule off without a word
     */
    List<String> words(String name) {
        var words = byClass.get(name);
        if (words == null) {
            throw new IllegalStateException(file + " has no line '" + name + ": WORD WORD'");
        }
        return words.stream().sorted((a, b) -> b.length() - a.length()).toList();
    }

    /** The words of a class, whose {@code *} stands for any characters, as one pattern. */
    Pattern pattern(String name) {
        var alternatives = words(name).stream().map(Vocabulary::glob).toList();
        return Pattern.compile(String.join("|", alternatives));
    }

    private static String glob(String word) {
        return Arrays.stream(word.split("\\*", -1))
                .map(Pattern::quote)
                .reduce((a, b) -> a + ".{0,24}?" + b)
                .orElse("");
    }
}

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

    private Vocabulary() {}

    static Vocabulary read(String file) {
        var vocabulary = new Vocabulary();
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

    /** The words of a class, the longest first. */
    List<String> words(String name) {
        return byClass.getOrDefault(name, List.of()).stream()
                .sorted((a, b) -> b.length() - a.length())
                .toList();
    }

    /** The words of a class, whose {@code *} stands for any characters, as one pattern; matches nothing when there is none. */
    Pattern pattern(String name) {
        var alternatives = words(name).stream().map(Vocabulary::glob).toList();
        return Pattern.compile(alternatives.isEmpty() ? "(?!)" : String.join("|", alternatives));
    }

    private static String glob(String word) {
        return Arrays.stream(word.split("\\*", -1))
                .map(Pattern::quote)
                .reduce((a, b) -> a + ".{0,24}?" + b)
                .orElse("");
    }
}

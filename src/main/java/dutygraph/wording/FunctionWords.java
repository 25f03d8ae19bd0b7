package dutygraph.wording;

import java.util.List;

/** Words that never change what is done. */
final class FunctionWords {

    private static final Vocabulary WORDS = Vocabulary.read("function-words.txt");
    private static final List<String> LEADING = WORDS.words("leading");
    private static final List<String> TRAILING = WORDS.words("trailing");
    /** What is left must still say something. */
    private static final int SHORTEST = 2;

    private FunctionWords() {}

    static Vocabulary words() {
        return WORDS;
    }

    /** Letters without the words that lead in and out; empty where nothing else is there. */
    static String trimmed(String letters) {
        var start = 0;
        var end = letters.length();
        for (var word = find(LEADING, letters, start, end, true); !word.isEmpty(); ) {
            start += word.length();
            word = find(LEADING, letters, start, end, true);
        }
        for (var word = find(TRAILING, letters, start, end, false); !word.isEmpty(); ) {
            end -= word.length();
            word = find(TRAILING, letters, start, end, false);
        }
        return letters.substring(start, end);
    }

    private static String find(List<String> words, String letters, int start, int end, boolean atStart) {
        for (var word : words) {
            var fits = atStart
                    ? letters.startsWith(word, start)
                    : end - start >= word.length() && letters.startsWith(word, end - word.length());
            if (fits && end - start - word.length() >= SHORTEST) {
                return word;
            }
        }
        return "";
    }
}

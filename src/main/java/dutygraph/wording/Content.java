package dutygraph.wording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a text says, word for word: without words that say nothing, synonyms by their first word, the rest character by
 * character. {@link TaskText} parts it into words; here letters are compared, whatever the words.
 */
record Content(List<Word> words, String letters) {

    /** What a known word does in a text. */
    enum Kind {
        PLAIN,
        STAGE,
        ASSIST,
        GUIDE,
        TURN
    }

    /**
     * A word or a single character.
     *
     * @param word the one that stands for all its synonyms
     * @param group of a stage word, else empty
     * @param start offset in the text
     * @param end offset after it
     */
    record Word(String word, Kind kind, String group, int start, int end) {}

    private record Entry(String word, Kind kind, String group, boolean silent) {}

    /** 市场监督管理部门应当…: the subject in front is the holder, not the duty. */
    private static final Pattern SUBJECT =
            Pattern.compile("^[^，。；：]{0,40}?(?:部门|机关|机构|政府|委员会|办公室|办事处|局|厅|处)(?:应当|应|负责|依法|可以|有权|具体负责)");

    private static final String VERB_BEGINNINGS = "应负依可有具";
    private static final int LONGEST_SUBJECT = 50;
    private static final int SHORTEST_MATTER = 4;

    private static final Map<String, Entry> ENTRIES = new HashMap<>();
    private static final byte[] LONGEST = new byte[0x10000];

    static {
        var functionWords = FunctionWords.words();
        functionWords.words("anywhere").forEach(word -> add(word, new Entry("", Kind.PLAIN, "", true)));
        functionWords.words("keep").forEach(word -> add(word, new Entry(word, Kind.PLAIN, "", false)));
        for (var line : Lines.of("synonyms.txt")) {
            var words = line.split("\\s+");
            for (var word : words) {
                add(word, new Entry(words[0], Kind.PLAIN, "", false));
            }
        }
        Vocabulary.read("stages.txt")
                .classes()
                .forEach((group, words) -> words.forEach(word -> add(word, new Entry(word, Kind.STAGE, group, false))));
        var roles = Vocabulary.read("roles.txt");
        roles.words("assist").forEach(word -> add(word, new Entry(word, Kind.ASSIST, "", false)));
        roles.words("guide").forEach(word -> add(word, new Entry(word, Kind.GUIDE, "", false)));
        for (var same : roles.words("turn")) {
            var words = same.split("/");
            for (var word : words) {
                add(word, new Entry(words[0], Kind.TURN, "", false));
            }
        }
    }

    private static void add(String word, Entry entry) {
        ENTRIES.put(word, entry);
        var first = word.charAt(0);
        LONGEST[first] = (byte) Math.max(LONGEST[first], word.length());
    }

    /** @param normalised as {@link Texts#normalise} gives it */
    static Content of(String normalised) {
        var content = read(normalised, afterSubject(normalised));
        if (content.words().isEmpty()) {
            content = read(normalised, 0);
        }
        return content;
    }

    private static int afterSubject(String text) {
        // most duties have none; the pattern is slow to find that out
        for (var i = 3; i < Math.min(LONGEST_SUBJECT, text.length()); i++) {
            if (VERB_BEGINNINGS.indexOf(text.charAt(i)) >= 0) {
                var subject = SUBJECT.matcher(text);
                return subject.find() ? subject.end() : 0;
            }
        }
        return 0;
    }

    private static Content read(String text, int from) {
        var words = new ArrayList<Word>();
        var letters = new StringBuilder(text.length());
        for (var i = from; i < text.length(); ) {
            var c = text.charAt(i);
            if (!Texts.isLetter(c)) {
                i++;
                continue;
            }
            // a rare character may be two of Java's: a half of it is nothing
            var single = Character.charCount(text.codePointAt(i));
            var length = single;
            Entry entry = null;
            for (var tried = Math.min(LONGEST[c], text.length() - i); tried > 0 && entry == null; tried--) {
                entry = ENTRIES.get(text.substring(i, i + tried));
                length = entry == null ? single : tried;
            }
            if (entry == null || !entry.silent()) {
                var word = wordAt(text, i, length, entry);
                words.add(word);
                letters.append(word.word());
            }
            i += length;
        }
        return new Content(words, letters.toString());
    }

    private static Word wordAt(String text, int at, int length, @Nullable Entry entry) {
        return entry == null
                ? new Word(text.substring(at, at + length), Kind.PLAIN, "", at, at + length)
                : new Word(entry.word(), entry.kind(), entry.group(), at, at + length);
    }

    /** The pairs of neighbouring characters, each once, ascending; the character itself where there is only one. */
    int[] bigrams() {
        return Bigrams.of(letters);
    }

    /**
     * The pairs of neighbouring characters by which texts find each other: without words of stage, so that texts that only a
     * stage divides are as alike as can be. Short texts keep them.
     */
    int[] matterBigrams() {
        var matter = new StringBuilder(letters.length());
        for (var word : words) {
            if (word.kind() != Kind.STAGE) {
                matter.append(word.word());
            }
        }
        return Bigrams.of(matter.length() < SHORTEST_MATTER ? letters : matter);
    }
}

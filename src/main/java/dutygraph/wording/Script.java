package dutygraph.wording;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Traditional to simplified script, by HanLP's table of characters and phrases.
 *
 * <p>The table is read directly: it takes some 30 ms, where HanLP's own dictionaries take 400. A text without a character that
 * only the traditional script has stays as it is, because a simplified text may well hold 乾 (乾县), 於 or 徵 as they are.
 */
final class Script {

    private static final int LONGEST_PHRASE = 8;

    private final Map<String, String> phrases = new HashMap<>();
    private final char[] simplified = new char[0x10000];
    private final boolean[] traditionalOnly = new boolean[0x10000];
    private final boolean[] startsPhrase = new boolean[0x10000];

    private static final class Loaded {
        static final Script SCRIPT = new Script();
    }

    private Script() {
        for (var line : Lines.read("/data/dictionary/tc/t2s.txt")) {
            add(line);
        }
        // what the table leaves half done: 計畫 is 计划, not 计画
        Lines.of("script.txt").forEach(this::add);
        // the national standard of 1980 holds what texts in simplified script are written in
        var both = Charset.forName("GB2312").newEncoder();
        for (var c = 0x3400; c < 0xa000; c++) {
            traditionalOnly[c] = simplified[c] != 0 && simplified[c] != c && !both.canEncode((char) c);
        }
    }

    private void add(String line) {
        var at = line.indexOf('=');
        if (at < 1 || at == line.length() - 1) {
            return;
        }
        var from = line.substring(0, at);
        var to = line.substring(at + 1).strip();
        if (from.length() == 1 && to.length() == 1) {
            simplified[from.charAt(0)] = to.charAt(0);
        } else if (from.length() > 1 && from.length() <= LONGEST_PHRASE && from.length() == to.length()) {
            phrases.put(from, to);
            startsPhrase[from.charAt(0)] = true;
        }
    }

    /** The text in simplified script; as long as the given one. */
    static String simplified(String text) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c >= 0x3400 && Loaded.SCRIPT.traditionalOnly[c]) {
                return Loaded.SCRIPT.convert(text);
            }
        }
        return text;
    }

    private String convert(String text) {
        var out = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); ) {
            var c = text.charAt(i);
            var phrase = startsPhrase[c] ? longestPhrase(text, i) : null;
            if (phrase != null) {
                out.append(phrase);
                i += phrase.length();
            } else {
                out.append(simplified[c] == 0 ? c : simplified[c]);
                i++;
            }
        }
        return out.toString();
    }

    private @Nullable String longestPhrase(String text, int start) {
        for (var end = Math.min(text.length(), start + LONGEST_PHRASE); end > start + 1; end--) {
            var found = phrases.get(text.substring(start, end));
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}

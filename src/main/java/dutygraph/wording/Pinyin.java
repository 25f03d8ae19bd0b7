package dutygraph.wording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Readings of characters, by HanLP's table, which is read directly (some 50 ms, once, when first asked). */
final class Pinyin {

    private static final int LONGEST_WORD = 4;

    private final Map<String, String> readings = new HashMap<>(64_000);

    private static final class Loaded {
        static final Pinyin PINYIN = new Pinyin();
    }

    private Pinyin() {
        for (var line : Lines.read("/data/dictionary/pinyin/pinyin.txt")) {
            add(line);
        }
        // words whose reading the table lacks, such as 厦门 or 会计
        Lines.of("pinyin.txt").forEach(this::add);
    }

    private void add(String line) {
        var at = line.indexOf('=');
        if (at > 0 && at <= LONGEST_WORD) {
            readings.put(line.substring(0, at), line.substring(at + 1).strip());
        }
    }

    /** The syllables of a text, without tones; characters that have no reading stand for themselves. */
    static List<String> syllables(String text) {
        var syllables = new ArrayList<String>();
        for (var i = 0; i < text.length(); ) {
            var length = 0;
            var reading = "";
            for (var end = Math.min(text.length(), i + LONGEST_WORD); end > i && length == 0; end--) {
                var found = Loaded.PINYIN.readings.get(text.substring(i, end));
                if (found != null) {
                    length = end - i;
                    reading = found;
                }
            }
            if (length == 0) {
                syllables.add(text.substring(i, i + 1));
                i++;
            } else {
                // of a single character several readings are listed, the usual one first
                var each = reading.split(",");
                for (var k = 0; k < length; k++) {
                    syllables.add(withoutTone(each[Math.min(k, each.length - 1)]));
                }
                i += length;
            }
        }
        return syllables;
    }

    /** Whether the letters are one of the readings of the character. */
    static boolean reads(String character, String letters) {
        for (var reading : Loaded.PINYIN.readings.getOrDefault(character, "").split(",")) {
            if (!reading.isEmpty() && withoutTone(reading).equals(letters.replace("v", "u"))) {
                return true;
            }
        }
        return false;
    }

    private static String withoutTone(String reading) {
        var end = reading.length();
        while (end > 0 && Character.isDigit(reading.charAt(end - 1))) {
            end--;
        }
        return reading.substring(0, end).replace("ü", "u").replace("v", "u");
    }
}

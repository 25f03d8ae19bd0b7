package dutygraph.wording;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Texts as they come out of lists and web pages, brought into one form. */
public final class Texts {

    private static final Pattern GLOSS =
            Pattern.compile("(\\p{IsHan})[(（]\\s*([a-zA-Zü\\u00c0-\\u01dcɑɡ]{1,7}[1-5]?)\\s*[)）]");
    private static final Pattern TONE_MARK = Pattern.compile("[\\u0300-\\u030c]");
    private static final Pattern PLAIN_SYLLABLE = Pattern.compile("[a-zA-Zü]+[1-5]?");

    private static final String COUNT = "(?:\\d{1,2}|[一二三四五六七八九十]{1,3})";
    /** Stands before the text and belongs to the list it was taken from: （一） 1. 2、 ① 三、 (3). A decimal (1.5) is none. */
    private static final Pattern NUMBERING =
            Pattern.compile("^(?:（" + COUNT + "）|[\\u2460-\\u249b\\u3220-\\u3229\\u2776-\\u277f]|" + COUNT
                    + "、(?![一二三四五六七八九十\\d])|\\d{1,2}[.．](?!\\d)|\\d{1,2}）|[●•·○■□◆▪➢*-](?=\\s*\\p{IsHan}))[、.．，,\\s]*");

    private static final Pattern SPACE_BESIDE_CHINESE = Pattern.compile(
            "(?<=[\\p{IsHan}\\u3000-\\u303f\\uff00-\\uffef“”‘’]) | (?=[\\p{IsHan}\\u3000-\\u303f\\uff00-\\uffef“”‘’])");

    /** Signs without which an amount is another. */
    private static final String AMOUNTS = "%<>≤≥±";

    private static final String BETWEEN_DIGITS = ".-/:~、";
    private static final String NARROW = ",;:!?()";
    private static final String WIDE = "，；：！？（）";

    private Texts() {}

    /**
     * The form in which a text is stored: pinyin glosses such as 風(fēng) removed, letters and digits half as wide, Chinese
     * punctuation full width, simplified script, no space beside Chinese characters, no numbering at the head. Doing it twice
     * changes nothing. Damaged characters stay where they are (see {@link #damage}).
     */
    public static String normalise(String text) {
        var before = text;
        // one step may uncover what another has to mend (a space inside a numbering); every step shortens or keeps the
        // text
        for (var turn = 0; turn < 16; turn++) {
            var after = pass(before);
            if (after.equals(before)) {
                return after;
            }
            before = after;
        }
        return before;
    }

    private static String pass(String text) {
        var plain = withoutSpace(withoutGlosses(punctuated(characters(text))));
        return withoutNumbering(Script.simplified(plain));
    }

    /** Character by character: width, kinds of space, what cannot be seen, compatibility forms that PDF files are full of. */
    private static String characters(String text) {
        var out = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c >= 0x4e00 && c <= 0x9fff) {
                out.append(c);
            } else if (c >= 0xff01 && c <= 0xff5e && WIDE.indexOf(c) < 0) {
                out.append((char) (c - 0xff01 + 0x21));
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                out.append(' ');
            } else if (c >= 0xf900 && c <= 0xfaff || c >= 0x2e80 && c <= 0x2fdf || c >= 0xff61 && c <= 0xff65) {
                out.append(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC));
            } else if (c == '「' || c == '」') {
                out.append(c == '「' ? '“' : '”');
            } else if (c == '『' || c == '』') {
                out.append(c == '『' ? '‘' : '’');
            } else if (c == '﹙' || c == '﹚') {
                out.append(c == '﹙' ? '(' : ')');
            } else if (c == '・' || c == '•' && i > 0 || c == '‧') {
                out.append('·');
            } else if (!invisible(c)) {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static boolean invisible(char c) {
        return Character.isISOControl(c) || Character.getType(c) == Character.FORMAT;
    }

    /** Makes punctuation full width in a text with Chinese characters, but not inside numbers, ratios and addresses. */
    private static String punctuated(String text) {
        if (!hasHan(text)) {
            return text;
        }
        var out = new StringBuilder(text);
        for (var i = 0; i < out.length(); i++) {
            var at = NARROW.indexOf(out.charAt(i));
            if (at >= 0 && (at > 4 || !insideLatin(out, i)) && !(out.charAt(i) == '?' && besideQuestionMark(out, i))) {
                out.setCharAt(i, WIDE.charAt(at));
            }
        }
        return out.toString();
    }

    private static boolean insideLatin(CharSequence text, int at) {
        return at > 0
                && at + 1 < text.length()
                && latin(text.charAt(at - 1))
                && (latin(text.charAt(at + 1)) || text.charAt(at + 1) == '/');
    }

    private static boolean latin(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }

    /** A run of question marks is damage, which stays as it is. */
    private static boolean besideQuestionMark(CharSequence text, int at) {
        return at > 0 && text.charAt(at - 1) == '?' || at + 1 < text.length() && text.charAt(at + 1) == '?';
    }

    private static String withoutGlosses(String text) {
        if (text.indexOf('（') < 0 && text.indexOf('(') < 0) {
            return text;
        }
        return GLOSS.matcher(text).replaceAll(match -> {
            var gloss = match.group(2);
            var letters = Normalizer.normalize(gloss, Normalizer.Form.NFD)
                    .replace('ɑ', 'a')
                    .replace('ɡ', 'g');
            var bare = TONE_MARK.matcher(letters).replaceAll("");
            // without a tone it may be an abbreviation, so it has to be a reading of the character
            var marked = !bare.equals(letters);
            return marked || PLAIN_SYLLABLE.matcher(bare).matches() && isReading(match.group(1), bare)
                    ? match.group(1)
                    : Matcher.quoteReplacement(match.group());
        });
    }

    private static boolean isReading(String character, String letters) {
        var bare = letters.toLowerCase(Locale.ROOT).replaceAll("[1-5]$", "");
        return Pinyin.reads(character, bare) || Pinyin.reads(Script.simplified(character), bare);
    }

    private static String withoutSpace(String text) {
        if (text.indexOf(' ') < 0) {
            return text;
        }
        return SPACE_BESIDE_CHINESE.matcher(text.replaceAll(" +", " ").strip()).replaceAll("");
    }

    private static String withoutNumbering(String text) {
        var before = text;
        while (true) {
            var after = NUMBERING.matcher(before).replaceFirst("");
            if (after.isEmpty() || after.length() == before.length()) {
                return before;
            }
            before = after;
        }
    }

    private static boolean hasHan(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x4e00 && text.charAt(i) <= 0x9fff) {
                return true;
            }
        }
        return text.codePoints().anyMatch(each -> Character.UnicodeScript.of(each) == Character.UnicodeScript.HAN);
    }

    /** The places where characters were lost, in order. What stood there is never guessed. */
    public static List<Damage> damage(String text) {
        var found = new ArrayList<Damage>();
        for (var i = 0; i < text.length(); ) {
            var kind = kindAt(text, i);
            var end = i + 1;
            while (kind != null && end < text.length() && kindAt(text, end) == kind) {
                end++;
            }
            if (kind == Damage.Kind.QUESTION_MARKS && end - i < 2) {
                kind = null;
            }
            if (kind != null) {
                found.add(new Damage(i, end, kind));
            } else if (Character.isHighSurrogate(text.charAt(i))) {
                end = i + 2;
            }
            i = end;
        }
        return found;
    }

    private static Damage.@Nullable Kind kindAt(String text, int at) {
        var c = text.charAt(at);
        if (c == '?' || c == '？') {
            return Damage.Kind.QUESTION_MARKS;
        }
        if (c == '\ufffd') {
            return Damage.Kind.REPLACEMENT;
        }
        if (c >= 0xe000 && c <= 0xf8ff) {
            return Damage.Kind.PRIVATE_USE;
        }
        var paired =
                Character.isHighSurrogate(c) && at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                        || Character.isLowSurrogate(c) && at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        return Character.isSurrogate(c) && !paired ? Damage.Kind.LONE_SURROGATE : null;
    }

    /** The distinct text that a duty or item states. */
    public static StatementText statement(String text) {
        var normalised = normalise(text);
        return new StatementText(
                hash(core(normalised)), normalised, ItemName.family(normalised), Boilerplate.matches(normalised));
    }

    /**
     * What remains of a normalised text when everything is dropped that never changes its meaning: punctuation, white space,
     * 的 and 之, leading words such as 负责, trailing ones such as 工作.
     */
    static String core(String normalised) {
        var letters = letters(normalised);
        var core = FunctionWords.trimmed(letters);
        return core.isEmpty() ? letters.isEmpty() ? normalised : letters : core;
    }

    /**
     * Letters, digits and signs that say how much; what stands between digits stays, because 1.5 is not 15, 3~5 is not 35 and
     * the wells 1、2 are not well 12.
     */
    static String letters(String text) {
        var out = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '的' || c == '之') {
                continue;
            }
            if (isLetter(c) || AMOUNTS.indexOf(c) >= 0 || BETWEEN_DIGITS.indexOf(c) >= 0 && insideLatin(text, i)) {
                out.append(c);
            }
        }
        return out.toString();
    }

    static boolean isLetter(char c) {
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || c >= 0xe000 && c <= 0xf8ff || c == '\ufffd';
    }

    private static String hash(String core) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(core.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}

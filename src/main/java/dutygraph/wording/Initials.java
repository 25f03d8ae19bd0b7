package dutygraph.wording;

import java.util.Locale;

/** What one types to find a name: the first letter of each syllable. */
public final class Initials {

    private Initials() {}

    /**
     * Lower-case pinyin initials: 市场监督管理局 is {@code scjdglj}.
     *
     * @param name Latin letters and digits stay, everything else without a reading is left out
     */
    public static String of(String name) {
        var initials = new StringBuilder(name.length());
        for (var syllable : Pinyin.syllables(Texts.normalise(name))) {
            var first = syllable.charAt(0);
            if (first < 0x80 && Character.isLetterOrDigit(first)) {
                initials.append(first);
            }
        }
        return initials.toString().toLowerCase(Locale.ROOT);
    }
}

package dutygraph.wording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** What one name of an item says shorter than the other: 医保 for 医疗保险, 房建 for 房屋建筑. */
final class ShortForms {

    private static final int LONGEST = 4;

    private final UnifiedText text;
    private final List<ItemTask.Word> words;
    /** What may be a short form in this name. */
    private final List<String> forms;
    /** The letters that begin or end a word. */
    private final BitSet edges = new BitSet();

    ShortForms(UnifiedText text, List<ItemTask.Word> words) {
        this.text = text;
        this.words = words;
        this.forms = forms(words);
        for (var word : words) {
            edges.set(word.from());
            edges.set(word.to() - 1);
        }
    }

    /** Words of two to four characters, and as many single characters side by side (房建 is no word, and two words). */
    private static List<String> forms(List<ItemTask.Word> words) {
        var forms = new ArrayList<String>();
        for (var i = 0; i < words.size(); i++) {
            var word = words.get(i);
            if (mayBeShort(word.word()) && word.weight() > 0) {
                forms.add(word.word());
            }
            var joined = new StringBuilder();
            for (var j = i; j < words.size() && words.get(j).word().length() == 1; j++) {
                if (j > i && words.get(j).from() != words.get(j - 1).to()) {
                    break;
                }
                joined.append(words.get(j).word());
            }
            var single = i == 0
                    || words.get(i - 1).word().length() > 1
                    || words.get(i - 1).to() != word.from();
            if (single && mayBeShort(joined.toString())) {
                forms.add(joined.toString());
            }
        }
        return List.copyOf(forms);
    }

    private static boolean mayBeShort(String word) {
        return word.length() > 1 && word.length() <= LONGEST;
    }

    /** Marks the letters here for which the other name has a short form. */
    void markLong(ShortForms other, boolean[] marked) {
        other.forms.forEach(form -> markLong(form, marked));
    }

    /** Whether a word of the other name is a short form of what stands here. */
    boolean shortens(String word) {
        return mayBeShort(word) && markLong(word, new boolean[text.letters().length()]);
    }

    /** Each character of the short form begins or ends a word here. */
    private boolean markLong(String shorter, boolean[] marked) {
        var letters = text.letters();
        var any = false;
        for (var first = 0; first < letters.length(); first++) {
            if (letters.charAt(first) != shorter.charAt(0) || !edges.get(first)) {
                continue;
            }
            var at = new int[shorter.length()];
            at[0] = first;
            var found = 1;
            for (var i = first + 1;
                    i < Math.min(letters.length(), first + 2 * shorter.length()) && found < at.length;
                    i++) {
                if (text.isGap(i)) {
                    break;
                }
                if (letters.charAt(i) == shorter.charAt(found) && edges.get(i)) {
                    at[found++] = i;
                }
            }
            if (found == at.length) {
                any = true;
                for (var word : words) {
                    if (Arrays.stream(at).anyMatch(i -> i >= word.from() && i < word.to())) {
                        Arrays.fill(marked, word.from(), word.to(), true);
                    }
                }
            }
        }
        return any;
    }
}

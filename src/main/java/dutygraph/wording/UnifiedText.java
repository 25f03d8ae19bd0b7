package dutygraph.wording;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The name of an item with one word for each thing and gaps for what says nothing; each letter knows where it comes from. */
final class UnifiedText {

    /** Words that say together that a permission is lacking: 未经…批准, 无…许可证; what stands between them is the matter. */
    private static final Pattern LACKING = Pattern.compile(
            "未经(?=[^，、]{1,14}?(?:批准|许可|同意|审批|核准|备案))|(?:没有|无)(?!障碍|线|人|烟|公害|害|主|偿|船|名|居民|照|毒|标|正当)(?=[^，、]{0,10}?(?:证|许可|资质|资格|执照))");

    private final String letters;
    private final int[] starts;
    private final int[] ends;

    private UnifiedText(String letters, int[] starts, int[] ends) {
        this.letters = letters;
        this.starts = Arrays.copyOf(starts, letters.length());
        this.ends = Arrays.copyOf(ends, letters.length());
    }

    static UnifiedText of(char[] shown, boolean penal) {
        var out = new StringBuilder();
        var starts = new int[shown.length * ItemWords.LONGEST];
        var ends = new int[starts.length];
        var lacking = LACKING.matcher(new String(shown));
        var lacks = penal && lacking.find();
        for (var i = 0; i < shown.length; ) {
            while (lacks && lacking.start() < i) {
                lacks = lacking.find();
            }
            var length = ItemWords.lengthOfSame(shown, i);
            var word = ItemWords.one(new String(shown, i, length));
            if (length == 0) {
                length = 1;
                word = Texts.isLetter(shown[i]) ? String.valueOf(shown[i]) : String.valueOf(ItemWords.GAP);
            }
            if (lacks && lacking.start() == i && length < lacking.end() - i + 1) {
                length = Math.max(length, lacking.end() - i);
                word = ItemWords.UNLICENSED;
            }
            for (var each = 0; each < word.length(); each++) {
                starts[out.length()] = i;
                ends[out.length()] = i + length;
                out.append(word.charAt(each));
            }
            i += length;
        }
        return new UnifiedText(out.toString(), starts, ends);
    }

    static UnifiedText of(String text, boolean penal) {
        return of(text.toCharArray(), penal);
    }

    String letters() {
        return letters;
    }

    boolean isGap(int at) {
        return letters.charAt(at) == ItemWords.GAP;
    }

    /** The offset in the text as written. */
    int start(int at) {
        return starts[at];
    }

    /** The offset after what stands for the letter in the text as written. */
    int end(int at) {
        return ends[at];
    }

    /** Start and end offsets in the text as written. */
    List<Integer> span(int from, int to) {
        return List.of(starts[from], ends[to - 1]);
    }

    /** How many letters come from before an offset in the text as written. */
    int lettersBefore(int offset) {
        return (int) Arrays.stream(ends).filter(end -> end <= offset).count();
    }
}

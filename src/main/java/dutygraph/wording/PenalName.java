package dutygraph.wording;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The name of a penalty or a measure of force: 对…的处罚, 盗伐林木案, or the punished act alone. */
final class PenalName {

    private static final int LONGEST = 150;

    private static final List<String> OPENS = ItemWords.ALL.words("opens");
    private static final List<String> CLOSES = ItemWords.ALL.words("closes");

    private static final Pattern PENAL = Pattern.compile(
            "^(?!(?:依法|按|负责|承担|组织|行使|开展|实施)).*(?<!进行|予以|给予|实施|作出|行使)(?:的|行为|情形)?(?:行政处罚|处罚|行政强制|强制措施)$");
    /** 盗伐林木案, as lists of cases name an act. */
    private static final Pattern CASE = Pattern.compile("^(?!.*之).{3,}(?<![方备档提预议草教答图立结报破个办该])案$");

    /** The act alone, as lists of penalties often name it: 未经批准擅自占用耕地的. */
    private static final Pattern ACT_ALONE =
            Pattern.compile("^.{4,}的$|^(?:(?!政府|部门|机关|委员会)[^的]){0,30}?(?:%s).{3,}(?<!%s)$"
                    .formatted(anyOf("act alone"), anyOf("no act alone")));

    /** What somebody does about an act, or must not do: no name of one. */
    private static final Pattern DONE_BY_A_BODY =
            Pattern.compile("应当|不得|禁止|是指|责令|罚款|没收|吊销|处分|负责|查处|处以|可以|由[^，]{2,30}(?:部门|机关|机构|政府)|之(?![一外间前后内日时])");

    /** Who is punished, before what for. */
    private static final Pattern SUBJECTS = Pattern.compile(
            "^(?:从事)?(?:(?!%2$s).){0,16}?(?:%1$s)(?=%2$s)".formatted(anyOf("subject"), anyOf("breach")));

    /** Which provision is broken; where the law is named as such, what is done need not begin after a comma. */
    private static final Pattern VIOLATION = Pattern.compile(
            "违反(?:了)?[^，]{2,40}?(?:规定|条例|办法|法)的?，|违反(?:了)?《[^》]{2,40}》(?:第[^，]{1,12}?[条款项])*(?:的?(?:有关|相关)?(?:规定|要求))?的?");

    private static final Pattern NO_NAME = Pattern.compile("[；。：！？]");

    private PenalName() {}

    private static String anyOf(String name) {
        return String.join("|", ItemWords.ALL.words(name));
    }

    static boolean matches(String text) {
        var name = text.endsWith("。") ? text.substring(0, text.length() - 1) : text;
        return name.length() <= LONGEST
                && !NO_NAME.matcher(name).find()
                && (PENAL.matcher(name).matches() || CASE.matcher(name).find() || isActAlone(name));
    }

    private static boolean isActAlone(String name) {
        return ACT_ALONE.matcher(name).matches()
                && !ItemWords.endsLikeItem(name)
                && !ItemName.beginsLikeDuty(name)
                && !DONE_BY_A_BODY.matcher(name).find();
    }

    /** Makes gaps of what stands around the punished act. */
    static void frame(char[] shown) {
        var text = new String(shown);
        var start = 0;
        for (var violation = VIOLATION.matcher(text); violation.find(); ) {
            Arrays.fill(shown, violation.start(), violation.end(), ItemWords.GAP);
        }
        for (var word : OPENS) {
            if (text.startsWith(word)) {
                start = word.length();
                break;
            }
        }
        Arrays.fill(shown, 0, start, ItemWords.GAP);
        var end = text.stripTrailing().length();
        if (text.startsWith("。", end - 1)
                || CASE.matcher(text.substring(start, end)).find()) {
            end--;
        }
        for (var found = true; found; ) {
            found = false;
            for (var word : CLOSES) {
                if (end - word.length() > start && text.startsWith(word, end - word.length())) {
                    end -= word.length();
                    found = true;
                    break;
                }
            }
        }
        Arrays.fill(shown, end, shown.length, ItemWords.GAP);
    }

    /** The offset after the words that tell who is punished; 0 where none do. */
    static int subjectEnd(char[] framed) {
        var text = new String(framed);
        var start = text.length() - text.stripLeading().length();
        var subject = SUBJECTS.matcher(text).region(start, text.length());
        return subject.lookingAt() ? subject.end() : 0;
    }
}

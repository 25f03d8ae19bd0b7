package dutygraph.wording;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A provision of punishment by its clauses: what is done, on what and where (the act); all else, such as the provision that is
 * broken, who punishes and how, and in which cases more follows, is said of any act. The words are in a resource file.
 */
final class Provision {

    private static final Vocabulary WORDS = Vocabulary.read("provisions.txt");
    private static final Pattern SANCTION = WORDS.pattern("sanction");
    private static final Pattern CASE = WORDS.pattern("case");
    private static final Pattern FRAME = WORDS.pattern("frame");
    private static final Pattern SUPERIOR =
            Pattern.compile("由[^，。；：]{0,24}?(?:" + WORDS.pattern("superior").pattern() + ")");
    private static final Pattern NEGLECT = WORDS.pattern("neglect");
    private static final Set<String> ANY_ACT = new HashSet<>(WORDS.words("any act"));
    /** A word of any act counts this share. */
    private static final double OF_ANY_ACT = 0.25;

    /** Somebody who does something, then what follows: not a duty that only speaks of punishment. */
    private static final Pattern PUNISHED = Pattern.compile(
            "(?:的，|规定，?由|的由|的[（：]|之一)[^。]{0,160}?(?:责令|罚款|没收|吊销|警告|处分|取缔|处罚|追究|拘留|追缴|追回)|违反(?:本|《|第)[^，。；：]{0,60}?规定");

    private static final Pattern PUNISHER =
            Pattern.compile("由[^，。；：]{0,80}?(?:部门|机关|机构|政府|委员会|办事处|局|单位|组织|大队|支队|主管者|银行|海关)|由(?=有关|其|所在)");
    /** The provision that is broken, wherever it stands in a clause. */
    private static final Pattern BREACH = Pattern.compile(
            "(?:违反|未按照|不按照|依照|按照|根据|有|属于)?[^，。；：的]{0,12}?第[一二三四五六七八九十百〇零\\d（(]+[^，。；：]*?(?:规定|行为|情形|要求)(?:之一)?的?"
                    + "|(?:未?经|向|报|接受|拒绝|阻碍)[^，。；：的]{1,30}?(?:部门|机关|机构|人民政府)(?:批准|同意|许可|审核|审批|报告|备案)?"
                    + "|违反(?:了)?(?:本|《|国家|有关|法律|前款|上述)[^，。；：]{0,40}?规定的?");

    private static final Pattern CLAUSE =
            Pattern.compile("[（(][一二三四五六七八九十\\d]{1,3}[）)]|[^，。；：]+?(?=[，。；：]|[（(][一二三四五六七八九十\\d]{1,3}[）)]|$)");
    private static final Pattern MARK = Pattern.compile("[（(][一二三四五六七八九十\\d]{1,3}[）)]");
    /** How the name of a penalty ends: what stands before it is the act. */
    private static final Pattern NAME_END = Pattern.compile("的(?:行政)?处罚$");

    private static final Pattern LEAD = Pattern.compile("^(?:但|但是|并|并且|或者|或|且|如果|对于|其中|同时|因)");

    private Provision() {}

    /** How much a word says in a provision: 从事, 取得, 伪造 are done with whatever thing. */
    static double weight(String word) {
        var weight = WordWeights.weight(word);
        return ANY_ACT.contains(word) ? OF_ANY_ACT * weight : weight;
    }

    /** Whether a text says of somebody who does something what follows. */
    static boolean punishes(String text) {
        return PUNISHED.matcher(text).find();
    }

    /** Whether it holds officials to account for how they do their duty, which is said of every office. */
    static boolean holdsToAccount(String text) {
        return punishes(text)
                && !text.contains("罚款")
                && (SUPERIOR.matcher(text).find()
                        || text.contains("处分") && NEGLECT.matcher(text).find());
    }

    /** The places in a provision that are no act. */
    static BitSet aroundTheAct(String text) {
        var around = new BitSet(text.length());
        var dropping = false;
        var at = 0;
        for (var clause = CLAUSE.matcher(text); clause.find(); at = clause.end()) {
            // what parts this clause from the one before
            for (var i = at; i < clause.start(); i++) {
                dropping &= text.charAt(i) == '，';
            }
            if (MARK.matcher(clause.group()).matches()) {
                dropping = false;
                around.set(clause.start(), clause.end());
                continue;
            }
            dropping = leaveOut(around, clause.start(), clause.group(), dropping);
        }
        return around;
    }

    /** @return whether the rest up to the next ；。： is no act either */
    private static boolean leaveOut(BitSet around, int start, String clause, boolean dropping) {
        var end = start + clause.length();
        if (dropping || CASE.matcher(LEAD.matcher(clause).replaceFirst("")).lookingAt()) {
            around.set(start, end);
            return true;
        }
        for (var breach = BREACH.matcher(clause); breach.find(); ) {
            around.set(start + breach.start(), start + breach.end());
        }
        for (var frame = FRAME.matcher(clause); frame.find(); ) {
            around.set(start + frame.start(), start + frame.end());
        }
        var punisher = PUNISHER.matcher(clause);
        if (punisher.find()) {
            var before = clause.substring(0, punisher.start());
            around.set(before.endsWith("的") ? start + punisher.start() : start, end);
            return true;
        }
        var nameEnd = NAME_END.matcher(clause);
        if (nameEnd.find()) {
            around.set(start + nameEnd.start(), end);
            return false;
        }
        if (!clause.endsWith("的") && SANCTION.matcher(clause).find()) {
            around.set(start, end);
            return true;
        }
        return false;
    }
}

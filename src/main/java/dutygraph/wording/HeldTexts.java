package dutygraph.wording;

import java.util.regex.Pattern;

/**
 * What two duties are to each other where no graph knows their holders: the texts as {@link TextRelation} reads them, then what
 * the holders' names tell of level and line. In the graph the structure decides instead ({@code analysis/overlaps}).
 */
public final class HeldTexts {

    /** Offices that look after their own body: what they do, every body does. The same stands in {@code analysis/office.part}. */
    static final Pattern HOUSEKEEPING = Pattern.compile(
            "(?!.*(?:审批|执法|许可|服务|市场))(?:人事|会计|主计|岁计|统计|政风|秘书|总务|庶务|事务|行政|文书|研考|研究发展|管考|法制|法规|法务|法律事务|政策法规|.{0,2}资讯|综合规划|综合|办公|财务|后勤|机关党委|党委办|纪检|督察|工会|离退休).{0,6}(?:（.*）)?");

    /** Those that look after the safety of their own workers, unless that is what the whole body is for; as in {@code office.part}. */
    static final Pattern SAFETY = Pattern.compile("(?:劳工安全卫生|职业安全卫生|劳安|工安|职安).{0,4}");

    static final Pattern FOR_WORKERS = Pattern.compile("劳动|劳工|工会|职业|安全|应急|卫生");

    private HeldTexts() {}

    /**
     * Judges a pair. The other way round it gives the same relation and score, and the evidence mirrored.
     *
     * @param leftHolder name of an agency (市市场监督管理局), or of agency and bureau with a space between
     * @param leftText text of a duty or name of an item, as written
     */
    public static Judged between(String leftHolder, String leftText, String rightHolder, String rightText) {
        var ours = Texts.statement(leftText);
        var theirs = Texts.statement(rightText);
        var judged = TextRelation.between(ours, theirs);
        var left = HolderName.of(leftHolder, ours.text());
        var right = HolderName.of(rightHolder, theirs.text());
        if (judged.relation() == Relation.UNRELATED || judged.relation() == Relation.BOILERPLATE) {
            return judged;
        }
        if (housekeeping(left) && housekeeping(right) && judged.relation().isFinding()) {
            return judged.as(Relation.BOILERPLATE, "both-housekeeping");
        }
        if (left.underOneRoof(right) && judged.relation().isFinding()) {
            return judged.as(Relation.STAGE_SPLIT, "one-agency");
        }
        // a department that lists one item twice lists it twice, whatever the lists are
        if (left.mayBeOneWith(right) && TextRelation.areItems(ReadText.of(ours), ReadText.of(theirs))) {
            return judged;
        }
        return switch (left.to(right)) {
            case COUNTERPART -> judged.as(Relation.COUNTERPART, "holders-counterparts");
            case GOVERNMENT -> judged.as(Relation.COUNTERPART, "holder-government");
            case NONE -> judged;
        };
    }

    private static boolean housekeeping(HolderName holder) {
        var bureau = holder.bureau();
        return bureau != null
                && (HOUSEKEEPING.matcher(bureau).matches()
                        || SAFETY.matcher(bureau).matches()
                                && !FOR_WORKERS.matcher(holder.agency()).find());
    }
}

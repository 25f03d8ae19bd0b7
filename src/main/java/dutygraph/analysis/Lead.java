package dutygraph.analysis;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whom the rules of practice would let lead where two claim one matter: one matter, one department, and where several are
 * needed one lead (部门职责分工协调办法, article 6; State Council Order 486, article 10); a duty rests on a law or regulation rather
 * than on a notice (宁波 2022, article 6); where nothing tells, the former division holds until one is named (article 7).
 */
public final class Lead {

    /** Only the last word of a title tells the kind of norm: 《法律援助条例》 is no law, 《食品安全法》实施条例 neither. */
    private static final String END = "(?=》(?!实施)|[第（(、\\s]|$)";

    private static final Pattern LAW = Pattern.compile("(?:(?<![办执方司书])法|法典)" + END);
    private static final Pattern REGULATION = Pattern.compile("条例" + END);
    /** A charter is one even where the notice that issued it is named. */
    private static final Pattern RULE = Pattern.compile("(?:规定|办法|规章|规则|细则)" + END + "|三定|人员编制规定");

    private Lead() {}

    /** The one of the two that would lead; empty where nothing tells. */
    public static Optional<Side> of(Side left, Side right) {
        if (!left.role().equals(right.role())) {
            return Optional.of(left.role().equals("LEAD") ? left : right);
        }
        var difference = rank(left.basis()) - rank(right.basis());
        return difference == 0 ? Optional.empty() : Optional.of(difference > 0 ? left : right);
    }

    /** The suggestion in a sentence. */
    public static String suggestion(Side left, Side right, Locale locale) {
        var lead = of(left, right).orElse(null);
        if (lead == null) {
            return said("lead.open", left, right, locale);
        }
        var other = lead.equals(left) ? right : left;
        if (!left.role().equals(right.role())) {
            return said("lead.role", lead, other, locale);
        }
        return said(other.basis().isEmpty() ? "lead.basis" : "lead.law", lead, other, locale);
    }

    private static String said(String key, Side lead, Side other, Locale locale) {
        var words = Map.<String, Object>of(
                "lead",
                lead.agencyName(),
                "other",
                other.agencyName(),
                "basis",
                lead.basis().isEmpty() ? "" : lead.basis().get(0));
        return Template.fill(Template.word(key, locale), words, locale);
    }

    /** 0 nothing, 1 a document, 2 a rule, 3 a regulation, 4 a law: the strongest of the provisions. */
    private static int rank(List<String> basis) {
        return basis.stream()
                .mapToInt(each -> LAW.matcher(each).find()
                        ? 4
                        : REGULATION.matcher(each).find()
                                ? 3
                                : RULE.matcher(each).find() ? 2 : 1)
                .max()
                .orElse(0);
    }
}

package dutygraph.analysis;

import dutygraph.organisation.Word;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the review of a finding stands. */
public enum Decision implements Word {
    /** Nobody has said anything yet. */
    UNDECIDED("待判", "未判"),
    /** It is a problem, a reviewer says. */
    CONFIRMED("确认", "已确认"),
    /** It is none, a reviewer says: no longer counted, shown when asked for. */
    DISMISSED("驳回", "已驳回");

    private final String chinese;
    private final List<String> variants;

    Decision(String chinese, String... variants) {
        this.chinese = chinese;
        this.variants = List.of(variants);
    }

    /** Those of findings that a planner still has before him: all but the dismissed ones. */
    public static Set<Decision> open() {
        return EnumSet.of(UNDECIDED, CONFIRMED);
    }

    static Decision of(@Nullable Verdict verdict) {
        return verdict == null ? UNDECIDED : verdict.decision();
    }

    @Override
    public String chinese() {
        return chinese;
    }

    @Override
    public List<String> variants() {
        return variants;
    }
}

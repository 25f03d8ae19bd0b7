package dutygraph.organisation;

import java.util.List;

/** What a ceiling limits. */
public enum Metric implements Word {
    AGENCIES("机构数", "机构", "机构限额"),
    QUOTA_ADMINISTRATIVE("行政编制"),
    QUOTA_INSTITUTION("事业编制"),
    LEADER_QUOTA("领导职数"),
    ENFORCEMENT_TEAMS("执法队伍数", "执法队伍", "执法队数");

    private final String chinese;
    private final List<String> variants;

    Metric(String chinese, String... variants) {
        this.chinese = chinese;
        this.variants = List.of(variants);
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

package dutygraph.organisation;

import java.util.List;

/** Whether an agency is at work. */
public enum AgencyStatus implements Word {
    ACTIVE("正常", "在用", "有效"),
    SHELL("只挂牌子", "挂牌", "保留牌子"),
    ABOLISHED("撤销", "已撤销", "注销");

    private final String chinese;
    private final List<String> variants;

    AgencyStatus(String chinese, String... variants) {
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

package dutygraph.organisation;

import java.util.List;

/** How a holder takes part in a duty or an item. */
public enum Role implements Word {
    LEAD("主办", "牵头", "主管", "主责", "主要责任"),
    ASSIST("协办", "配合", "协助", "协同", "参与"),
    JOINT("共同", "联合", "共同负责");

    private final String chinese;
    private final List<String> variants;

    Role(String chinese, String... variants) {
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

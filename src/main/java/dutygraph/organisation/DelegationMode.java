package dutygraph.organisation;

import java.util.List;

/** How an item is handed from one agency to another. */
public enum DelegationMode implements Word {
    ACCEPTANCE("委托受理", "受理"),
    HANDLING("授权办理", "办理", "委托办理"),
    AGENT("帮办代办", "代办", "帮办"),
    ENFORCEMENT("委托执法", "委托行政执法"),
    GRANTED("赋权", "赋予");

    private final String chinese;
    private final List<String> variants;

    DelegationMode(String chinese, String... variants) {
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

package dutygraph.organisation;

import java.util.List;

/** How an agency depends on its superior. */
public enum Tie implements Word {
    SUBORDINATE("隶属", "下属", "直属", "所属"),
    VERTICAL("垂直管理", "垂管", "垂直"),
    DUAL("双重领导", "双管", "双重管理"),
    STATIONED_BY("派驻", "派出"),
    GUIDED("业务指导", "指导");

    private final String chinese;
    private final List<String> variants;

    Tie(String chinese, String... variants) {
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

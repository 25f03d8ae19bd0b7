package dutygraph.organisation;

import java.util.List;

/** What gives a holder the power over an item. */
public enum PowerSource implements Word {
    STATUTORY("法定", "法定职权", "法律规定"),
    AUTHORISED("法律法规授权", "授权", "法定授权"),
    STATIONED("派驻机构", "派驻");

    private final String chinese;
    private final List<String> variants;

    PowerSource(String chinese, String... variants) {
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

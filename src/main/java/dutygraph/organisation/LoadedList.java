package dutygraph.organisation;

import java.util.List;

/** A list that may be loaded whole, in part or not at all for an agency. */
public enum LoadedList implements Word {
    CHARTER("三定", "三定规定", "三定方案"),
    POWER_LIST("权责清单", "权力清单", "权责事项"),
    BUREAUS("内设机构", "内设机构清单"),
    DELEGATIONS("下放目录", "下放", "下放清单");

    private final String chinese;
    private final List<String> variants;

    LoadedList(String chinese, String... variants) {
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

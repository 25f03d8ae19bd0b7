package dutygraph.organisation;

import java.util.List;

/** The three lists of a township's duties; each line is in exactly one. */
public enum DutyList implements Word {
    BASIC("基本", "基本履职", "基本履职事项"),
    COOPERATING("配合", "配合履职", "配合履职事项"),
    TAKEN_BACK("收回", "上级收回", "收回事项", "上级部门收回");

    private final String chinese;
    private final List<String> variants;

    DutyList(String chinese, String... variants) {
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

package dutygraph.organisation;

import java.util.List;

/** Level of an area, as in GB/T 2260. */
public enum AreaLevel implements Word {
    NATION("国家", "全国", "中央"),
    PROVINCE("省", "省级", "自治区", "直辖市"),
    PREFECTURE("市", "市级", "地级", "地级市", "州", "盟", "地区"),
    COUNTY("县", "县级", "区", "区县", "县(市、区)", "县级市", "旗"),
    TOWNSHIP("乡", "乡级", "乡镇", "镇", "街道", "镇街", "镇(街道)", "乡镇(街道)");

    private final String chinese;
    private final List<String> variants;

    AreaLevel(String chinese, String... variants) {
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

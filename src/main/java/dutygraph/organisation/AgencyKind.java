package dutygraph.organisation;

import java.util.List;

/** What an agency is in law. */
public enum AgencyKind implements Word {
    PARTY_ORGAN("党委机关", "党委部门", "党委工作机关", "党委工作部门", "党的机关"),
    GOVERNMENT_DEPARTMENT("政府部门", "政府工作部门", "政府", "人民政府", "行政机关", "政府机关"),
    PUBLIC_INSTITUTION("事业单位", "事业机构", "直属事业单位", "公益一类事业单位", "公益二类事业单位"),
    MASS_ORGANISATION("群团组织", "群团", "群团机关", "人民团体", "群众团体"),
    OUTPOST("派出机构", "派出机关"),
    STATIONED("派驻机构", "派驻", "驻地机构", "垂管机构"),
    ENFORCEMENT_TEAM("综合执法队", "综合执法大队", "综合行政执法队", "综合行政执法大队", "执法队", "执法队伍", "执法大队"),
    TOWNSHIP("乡镇(街道)", "乡镇", "街道", "镇(街道)", "乡(镇)", "镇", "乡", "乡镇街道", "街道办事处", "乡镇人民政府", "镇街"),
    COORDINATION_BODY("议事协调机构", "议事机构", "协调机构", "领导小组");

    private final String chinese;
    private final List<String> variants;

    AgencyKind(String chinese, String... variants) {
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

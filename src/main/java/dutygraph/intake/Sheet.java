package dutygraph.intake;

import static dutygraph.intake.Column.Kind.CATEGORY;
import static dutygraph.intake.Column.Kind.CODE;
import static dutygraph.intake.Column.Kind.DATE;
import static dutygraph.intake.Column.Kind.INTEGER;
import static dutygraph.intake.Column.Kind.LIST;
import static dutygraph.intake.Column.Kind.LOADED;
import static dutygraph.intake.Column.Kind.SENTENCE;
import static dutygraph.intake.Column.Kind.TEXT;
import static dutygraph.intake.Column.Need.OPTIONAL;
import static dutygraph.intake.Column.Need.OR_AREA;
import static dutygraph.intake.Column.Need.REQUIRED;
import static dutygraph.intake.Column.Target.AGENCY;
import static dutygraph.intake.Column.Target.AREA;
import static dutygraph.intake.Column.Target.BUREAU;
import static dutygraph.intake.Column.Target.ITEM;
import static dutygraph.intake.Column.Target.SUCCESSOR;

import dutygraph.organisation.AgencyKind;
import dutygraph.organisation.AgencyStatus;
import dutygraph.organisation.AreaLevel;
import dutygraph.organisation.DelegationMode;
import dutygraph.organisation.DutyList;
import dutygraph.organisation.ItemCategory;
import dutygraph.organisation.LoadedList;
import dutygraph.organisation.Metric;
import dutygraph.organisation.PowerSource;
import dutygraph.organisation.Role;
import dutygraph.organisation.Tie;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The sheets of the workbook. Reading, checks, template, export and the data dictionary all live from this description. */
public enum Sheet {
    AREAS(
            "行政区划",
            "areas",
            List.of("code"),
            Column.required("代码", "code", CODE),
            Column.required("名称", "name", TEXT),
            Column.of("层级", "level", AreaLevel.class, REQUIRED),
            Column.to(AREA, "上级代码", "parent", OPTIONAL)),
    AGENCIES(
            "机构",
            "agencies",
            List.of("code"),
            Column.required("编码", "code", CODE),
            Column.required("名称", "name", TEXT),
            Column.optional("简称", "shortName", TEXT),
            Column.of("类型", "kind", AgencyKind.class, REQUIRED),
            Column.optional("规格", "rank", TEXT),
            Column.to(AREA, "行政区划代码", "area", REQUIRED),
            Column.to(AGENCY, "上级机构编码", "superior", OPTIONAL),
            Column.of("上级关系", "tie", Tie.class, OPTIONAL),
            Column.optional("事业类别", "institutionClass", TEXT),
            Column.of("状态", "status", AgencyStatus.class, OPTIONAL),
            Column.optional("行政编制", "quotaAdministrative", INTEGER),
            Column.optional("事业编制", "quotaInstitution", INTEGER),
            Column.optional("工勤编制", "quotaSupport", INTEGER),
            Column.optional("实有行政", "staffAdministrative", INTEGER),
            Column.optional("实有事业", "staffInstitution", INTEGER),
            Column.optional("实有工勤", "staffSupport", INTEGER),
            Column.optional("领导职数", "leaderQuota", INTEGER),
            Column.optional("实有领导", "leaders", INTEGER),
            Column.optional("加挂牌子", "nameplates", LIST),
            Column.to(SUCCESSOR, "职能承接编码", "successors", OPTIONAL),
            Column.optional("批准文号", "approval", TEXT)),
    BUREAUS(
            "内设机构",
            "bureaus",
            List.of("code"),
            Column.required("编码", "code", CODE),
            Column.required("名称", "name", TEXT),
            Column.to(AGENCY, "所属机构编码", "agency", REQUIRED),
            Column.optional("类型", "kind", TEXT),
            Column.optional("编制", "quota", INTEGER),
            Column.optional("实有", "staff", INTEGER),
            Column.optional("领导职数", "leaderQuota", INTEGER),
            Column.optional("实有领导", "leaders", INTEGER),
            Column.nameFor("agency", "机构名称", "agencyName"),
            Column.nameFor("agency", "行政区划代码", "area")),
    DUTIES(
            "职责",
            "duties",
            List.of("code"),
            Column.optional("编码", "code", CODE),
            Column.required("职责内容", "text", SENTENCE),
            Column.to(AGENCY, "机构编码", "agency", OR_AREA),
            Column.to(AREA, "行政区划代码", "area", OPTIONAL),
            Column.to(BUREAU, "内设机构编码", "bureau", OPTIONAL),
            Column.of("角色", "role", Role.class, OPTIONAL),
            Column.optional("领域", "domain", TEXT),
            Column.optional("事项类别", "category", TEXT),
            Column.optional("依据", "basis", SENTENCE),
            Column.nameFor("agency", "机构名称", "agencyName"),
            Column.nameFor("bureau", "内设机构名称", "bureauName")),
    ITEMS(
            "事项",
            "items",
            List.of("code"),
            Column.required("编码", "code", CODE),
            Column.required("名称", "name", SENTENCE),
            new Column("类别", "category", CATEGORY, REQUIRED, ItemCategory.class, null, null),
            Column.to(AGENCY, "机构编码", "agency", OR_AREA),
            Column.to(AREA, "行政区划代码", "area", OPTIONAL),
            Column.to(BUREAU, "内设机构编码", "bureau", OPTIONAL),
            Column.of("角色", "role", Role.class, OPTIONAL),
            Column.of("权力来源", "source", PowerSource.class, OPTIONAL),
            Column.optional("领域", "domain", TEXT),
            Column.optional("依据", "basis", SENTENCE),
            Column.nameFor("agency", "机构名称", "agencyName"),
            Column.nameFor("bureau", "内设机构名称", "bureauName")),
    DELEGATIONS(
            "下放",
            "delegations",
            List.of("item", "by", "to", "bureau", "mode"),
            Column.to(ITEM, "事项编码", "item", REQUIRED),
            Column.to(AGENCY, "下放机构编码", "by", REQUIRED),
            Column.to(AGENCY, "承接机构编码", "to", REQUIRED),
            Column.to(BUREAU, "承接内设机构编码", "bureau", OPTIONAL),
            Column.of("方式", "mode", DelegationMode.class, REQUIRED),
            Column.optional("依据", "basis", SENTENCE),
            Column.optional("生效日期", "from", DATE),
            Column.optional("失效日期", "until", DATE)),
    LISTED_DUTIES(
            "履职清单",
            "listed-duties",
            List.of("township", "name"),
            Column.to(AGENCY, "乡镇机构编码", "township", REQUIRED),
            Column.required("事项名称", "name", SENTENCE),
            Column.of("清单", "list", DutyList.class, REQUIRED),
            Column.to(AGENCY, "牵头机构编码", "leader", OPTIONAL),
            Column.to(BUREAU, "内设机构编码", "bureau", OPTIONAL)),
    LIAISONS(
            "对接",
            "liaisons",
            List.of("bureau", "agency"),
            Column.to(BUREAU, "内设机构编码", "bureau", REQUIRED),
            Column.to(AGENCY, "机构编码", "agency", REQUIRED)),
    MANDATORY_DUTIES(
            "必备职责",
            "mandatory-duties",
            List.of("name", "level"),
            Column.required("名称", "name", TEXT),
            Column.of("层级", "level", AreaLevel.class, REQUIRED),
            Column.of("适用机构类型", "agencyKind", AgencyKind.class, OPTIONAL),
            Column.required("关键词", "keywords", LIST),
            Column.optional("依据", "basis", SENTENCE)),
    COMPLETENESS(
            "清单",
            "completeness",
            List.of("agency", "list"),
            Column.to(AGENCY, "机构编码", "agency", REQUIRED),
            Column.of("清单", "list", LoadedList.class, REQUIRED),
            Column.required("完整", "complete", LOADED),
            Column.optional("日期", "date", DATE)),
    CEILINGS(
            "限额",
            "ceilings",
            List.of("area", "metric", "agencyKind"),
            Column.to(AREA, "行政区划代码", "area", REQUIRED),
            Column.of("指标", "metric", Metric.class, REQUIRED),
            Column.of("机构类型", "agencyKind", AgencyKind.class, OPTIONAL),
            Column.required("限额", "limit", INTEGER),
            Column.optional("依据", "basis", SENTENCE));

    private final String title;
    private final String alias;
    private final List<String> key;
    private final List<Column> columns;
    private final Map<String, Integer> positions = new HashMap<>();

    Sheet(String title, String alias, List<String> key, Column... columns) {
        this.title = title;
        this.alias = alias;
        this.key = key;
        this.columns = List.of(columns);
        for (var i = 0; i < columns.length; i++) {
            positions.put(columns[i].id(), i);
        }
    }

    /** Name of the sheet in the workbook. */
    public String title() {
        return title;
    }

    /** Its name in English, accepted for files and sheets where a machine has no Chinese file names. */
    public String alias() {
        return alias;
    }

    /** Ids of the columns that together tell two things apart. */
    public List<String> key() {
        return key;
    }

    /** All columns, those that the workbook shows first. */
    public List<Column> columns() {
        return columns;
    }

    /** The columns that template and export write: names that stand for codes are only read. */
    public List<Column> written() {
        return columns.stream().filter(column -> column.standsFor() == null).toList();
    }

    /** The column with that id. */
    public Column column(String id) {
        return columns.get(position(id));
    }

    boolean has(String id) {
        return positions.containsKey(id);
    }

    int position(String id) {
        var position = positions.get(id);
        if (position == null) {
            throw new IllegalArgumentException("Sheet " + title + " has no column " + id);
        }
        return position;
    }

    /** The sheet of that title or alias, whatever the case, spaces and suffix of the name. */
    static Optional<Sheet> named(String name) {
        var plain = plain(name);
        return Arrays.stream(values())
                .filter(sheet ->
                        plain(sheet.title).equals(plain) || plain(sheet.alias).equals(plain))
                .findFirst();
    }

    /** The column that a header cell names; an asterisk and (必填) only mark required ones. */
    @Nullable
    Column headed(String header) {
        var plain = plain(header);
        for (var column : columns) {
            if (plain(column.name()).equals(plain)) {
                return column;
            }
        }
        return null;
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("[\\s*_\uFEFF-]|\\(必填\\)", "")
                .toLowerCase(java.util.Locale.ROOT);
    }
}

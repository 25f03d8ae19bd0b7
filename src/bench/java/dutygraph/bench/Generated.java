package dutygraph.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/**
 * Counties as a planner would load them, the same at every run.
 *
 * <p>A county of 2,000 duties has 37 departments, 10 public institutions, 20 townships, some 340 bureaus, 1,000 items and 600
 * delegations, after the figures of real counties. Of the duties 40 % are standard texts that every county has in the same
 * words, 10 % near copies of another duty of the county, the rest its own; 19 to 36 characters, made of real words, each as often
 * as it stands in laws and organisation rules. Items come from one list for all counties, as real power lists do.
 */
final class Generated {

    static final int DUTIES_OF_A_COUNTY = 2_000;

    /** So that a text overlaps with two others on average, as in a real list of 12,943 texts. */
    private static final int DUTIES_OF_A_MATTER = 28;

    private static final int DUTIES_OF_THE_BIG = 2_000;
    private static final int BUREAUS_OF_THE_BIG = 20;
    private static final int DEPARTMENTS = 37;
    private static final int INSTITUTIONS = 10;
    private static final int TOWNSHIPS = 20;
    private static final int MOST_COMMON = 3_000;

    private static final String[] DOMAINS =
            "食品安全 农业农村 生态环境 住房建设 交通运输 教育 卫生健康 文化旅游 市场监管 应急管理 水利 林业 自然资源 民政 人社 财政 税务 统计 审计 公安 司法 退役军人 医疗保障 科技 工信 商务 城市管理 信访 档案 气象"
                    .split(" ");
    private static final String[] LEADS = {"负责", "承担", "组织开展", "拟订并组织实施", "指导", "统筹协调", "牵头", "依法开展"};
    /** Only what is done: an ending that names a matter would make a fifteenth of all duties overlap. */
    private static final String[] ACTS =
            "的监督管理工作 的管理工作 的日常管理 的检查 的监督检查 的审批 的组织实施 的宣传 的登记 的备案 的培训 的综合协调 的监测 的评估 的抽查".split(" ");

    private static final String[] STAGES = {"生产", "流通", "餐饮", "储存", "运输", "批发", "零售", "使用"};
    private static final String[] ITEM_ACTS = {"审批", "备案", "许可", "核准", "登记", "认定", "处罚", "检查", "确认", "年审"};
    private static final String[] CATEGORIES = {
        "行政许可", "行政处罚", "行政检查", "行政确认", "公共服务", "其他", "行政给付", "行政奖励", "行政强制", "行政征收"
    };
    private static final String[] MODES = {"委托受理", "授权办理", "帮办代办", "委托执法"};

    private final Random random = new Random(20261122);
    private final Map<String, Rows> sheets = new LinkedHashMap<>();
    private final RealWords words = new RealWords(random, MOST_COMMON);
    private final List<String> matters = new ArrayList<>();
    private final List<String> standard = new ArrayList<>();
    private final List<String> itemNames = new ArrayList<>();
    private final List<String> provisions = new ArrayList<>();

    /**
     * A sheet.
     *
     * @param header Chinese column titles
     * @param rows cells in that order, "" where there is nothing
     */
    record Rows(List<String> header, List<String[]> rows) {}

    private Generated(int duties) {
        for (var i = 0; i < 400; i++) {
            provisions.add("《" + word() + word() + "管理条例》第" + (1 + random.nextInt(80)) + "条");
        }
        for (var i = 0; i < duties / DUTIES_OF_A_MATTER; i++) {
            matters.add(word() + word());
        }
        var counties = Math.max(1, duties / DUTIES_OF_A_COUNTY);
        var each = duties / counties;
        for (var i = 0; i < each * 2 / 5; i++) {
            standard.add(text());
        }
        for (var i = 0; i < each / 2; i++) {
            itemNames.add(word()
                    + word()
                    + word()
                    + ITEM_ACTS[random.nextInt(ITEM_ACTS.length)]
                    + (random.nextInt(6) == 0 ? "（" + (random.nextBoolean() ? "变更" : "新办") + "）" : ""));
        }
        sheet("行政区划", "代码", "名称", "层级", "上级代码");
        sheet("机构", "编码", "名称", "类型", "行政区划代码", "上级机构编码", "行政编制", "实有行政", "事业编制", "实有事业", "领导职数", "实有领导");
        sheet("内设机构", "编码", "名称", "所属机构编码", "编制", "实有");
        sheet("职责", "编码", "职责内容", "机构编码", "行政区划代码", "内设机构编码", "角色", "领域", "依据");
        sheet("事项", "编码", "名称", "类别", "机构编码", "内设机构编码", "权力来源", "领域");
        sheet("下放", "事项编码", "下放机构编码", "承接机构编码", "承接内设机构编码", "方式");
        sheet("对接", "内设机构编码", "机构编码");
        sheet("清单", "机构编码", "清单", "完整");
        add("行政区划", "610000", "甲省", "省", "");
        for (var county = 0; county < counties; county++) {
            if (county % 10 == 0) {
                add("行政区划", prefecture(county), word() + "市", "市", "610000");
            }
            county(county, each);
        }
    }

    /** @param duties about so many, 1,000 or more */
    static Generated counties(int duties) {
        return new Generated(duties);
    }

    /** The same, and in the first county a department that holds 2,000 duties more. */
    static Generated countiesWithABigDepartment(int duties) {
        var counties = new Generated(duties);
        counties.bigDepartment(county(0));
        return counties;
    }

    /** Number of rows of all sheets. */
    long rows() {
        return sheets.values().stream().mapToLong(sheet -> sheet.rows().size()).sum();
    }

    /** Cells of one sheet. */
    List<String[]> rows(String sheet) {
        return Objects.requireNonNull(sheets.get(sheet)).rows();
    }

    Map<String, Rows> sheets() {
        return sheets;
    }

    static String county(int number) {
        return prefecture(number).substring(0, 4) + String.format("%02d", 1 + number % 10);
    }

    private static String prefecture(int county) {
        return String.format("61%02d00", 1 + county / 10);
    }

    private void county(int number, int duties) {
        var area = county(number);
        add("行政区划", area, word() + "县", "县", prefecture(number));
        var government = area + "-GOV";
        agency(government, "县人民政府", "政府部门", area, "");
        var departments = new ArrayList<String>();
        var townships = new ArrayList<String>();
        var bureaus = new LinkedHashMap<String, List<String>>();
        for (var i = 0; i < DEPARTMENTS + INSTITUTIONS; i++) {
            var institution = i >= DEPARTMENTS;
            var code = area + "-D" + i;
            departments.add(code);
            agency(
                    code,
                    "县" + word() + word() + (institution ? "中心" : "局"),
                    institution ? "事业单位" : "政府部门",
                    area,
                    government);
            bureaus.put(code, bureaus(code, institution ? 3 : 6));
            add("清单", code, "三定", "是");
            add("清单", code, "权责清单", "是");
        }
        for (var i = 0; i < TOWNSHIPS; i++) {
            var place = area + String.format("1%02d", i);
            var code = area + "-T" + i;
            add("行政区划", place, word() + "镇", "乡", area);
            townships.add(code);
            agency(code, word() + "镇人民政府", "乡镇(街道)", place, government);
            bureaus.put(code, bureaus(code, 5));
            for (var bureau : bureausOf(bureaus, code)) {
                add("对接", bureau, departments.get(random.nextInt(DEPARTMENTS)));
            }
        }
        duties(area, duties, departments, townships, bureaus);
        items(area, duties / 2, departments, townships, bureaus);
    }

    private void bigDepartment(String area) {
        var code = area + "-BIG";
        agency(code, "县" + word() + word() + "局", "政府部门", area, area + "-GOV");
        var parts = bureaus(code, BUREAUS_OF_THE_BIG);
        add("清单", code, "三定", "是");
        add("清单", code, "权责清单", "是");
        var own = new ArrayList<String>();
        for (var i = 0; i < DUTIES_OF_THE_BIG; i++) {
            add("职责", code + "-Z" + i, text(i, own), code, "", any(parts), "", any(List.of(DOMAINS)), "");
        }
    }

    private List<String> bureaus(String agency, int count) {
        var codes = new ArrayList<String>();
        for (var i = 0; i < count; i++) {
            var code = agency + "-" + i;
            codes.add(code);
            add("内设机构", code, word() + "股", agency, "" + (2 + random.nextInt(8)), "" + (1 + random.nextInt(9)));
        }
        return codes;
    }

    private void agency(String code, String name, String kind, String area, String superior) {
        var quota = 8 + random.nextInt(60);
        add(
                "机构",
                code,
                name,
                kind,
                area,
                superior,
                "" + quota,
                "" + Math.max(0, quota - 3 + random.nextInt(5)),
                "" + quota / 2,
                "" + quota / 2,
                "" + (2 + random.nextInt(4)),
                "" + (1 + random.nextInt(5)));
    }

    private void duties(
            String area,
            int count,
            List<String> departments,
            List<String> townships,
            Map<String, List<String>> bureaus) {
        var own = new ArrayList<String>();
        for (var i = 0; i < count; i++) {
            var text = text(i, own);
            var holder = random.nextInt(5) == 0 ? any(townships) : any(departments);
            var inBureau = random.nextInt(10) < 7;
            var nobody = random.nextInt(50) == 0;
            add(
                    "职责",
                    area + "-Z" + i,
                    text,
                    nobody ? "" : holder,
                    nobody ? area : "",
                    nobody || !inBureau ? "" : any(bureausOf(bureaus, holder)),
                    random.nextInt(12) == 0 ? "协办" : random.nextInt(40) == 0 ? "共同" : "",
                    DOMAINS[random.nextInt(DOMAINS.length)],
                    random.nextBoolean() ? any(provisions) : "");
        }
    }

    private void items(
            String area,
            int count,
            List<String> departments,
            List<String> townships,
            Map<String, List<String>> bureaus) {
        for (var i = 0; i < count; i++) {
            var code = area + "-S" + i;
            var holder = any(departments);
            var category = CATEGORIES[random.nextInt(CATEGORIES.length)];
            var domain = DOMAINS[random.nextInt(DOMAINS.length)];
            var name = itemNames.get(i % itemNames.size());
            add("事项", code, name, category, holder, any(bureausOf(bureaus, holder)), "法定", domain);
            if (random.nextInt(25) == 0) {
                var other = any(departments);
                if (!other.equals(holder)) {
                    add("事项", code, name, category, other, "", "法定", domain);
                }
            }
            if (random.nextInt(20) == 0) {
                // a department hands an item down to most townships at once
                var mode = MODES[random.nextInt(MODES.length)];
                for (var township : townships) {
                    if (random.nextInt(5) < 3) {
                        add("下放", code, holder, township, any(bureausOf(bureaus, township)), mode);
                    }
                }
            }
        }
    }

    /** Four of ten are standard texts, one is nearly an earlier one. */
    private String text(int number, List<String> own) {
        var kind = random.nextInt(10);
        var text = kind < 4
                ? standard.get(number % standard.size())
                : kind == 4 && !own.isEmpty() ? nearly(own.get(random.nextInt(own.size()))) : text();
        own.add(text);
        return text;
    }

    private String text() {
        var text = new StringBuilder(LEADS[random.nextInt(LEADS.length)]);
        var length = 8 + random.nextInt(16);
        text.append(any(matters)).append('、');
        while (text.length() < length) {
            text.append(word());
            if (random.nextInt(6) == 0) {
                text.append('、');
            }
            if (random.nextInt(40) == 0) {
                text.append(STAGES[random.nextInt(STAGES.length)]).append("环节");
            }
        }
        return text.append(ACTS[random.nextInt(ACTS.length)]).append('。').toString();
    }

    private String nearly(String text) {
        return switch (random.nextInt(4)) {
            case 0 -> text.replace("监督管理", "监管").replace("负责", "承担");
            case 1 -> {
                var at = 4 + random.nextInt(6);
                yield text.substring(0, at) + word() + text.substring(Math.min(text.length(), at + 2));
            }
            case 2 -> {
                var at = 4 + random.nextInt(6);
                yield text.substring(0, at) + word() + text.substring(at);
            }
            default -> "全县" + text.replace("。", "");
        };
    }

    private String word() {
        return words.next();
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static List<String> bureausOf(Map<String, List<String>> bureaus, String agency) {
        return Objects.requireNonNull(bureaus.get(agency));
    }

    private void sheet(String name, String... header) {
        sheets.put(name, new Rows(List.of(header), new ArrayList<>()));
    }

    private void add(String sheet, String... cells) {
        rows(sheet).add(cells);
    }
}

package dutygraph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What five real reforms did, with their own numbers, as a user tries it: a workbook in, a scenario file, an answer out. */
@GraphTest
final class ReportCasesIT {

    private final ObjectMapper json = new ObjectMapper();
    private final PrintStream screen = System.out;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final URI server;
    private final List<String> agencies = new ArrayList<>();
    private final List<String> bureaus = new ArrayList<>();
    private final List<String> duties = new ArrayList<>();
    private final List<String> items = new ArrayList<>();
    private final List<String> areas = new ArrayList<>();

    @TempDir
    private Path folder = Path.of("");

    @TempDir
    private Path scenarios = Path.of("");

    ReportCasesIT(URI server) {
        this.server = server;
    }

    @BeforeEach
    void aCity() {
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        areas.add("140100,甲市,市,");
        agency("GOV", "甲市人民政府", "政府部门", "140100", "", 0);
    }

    @AfterEach
    void stopListening() {
        System.setOut(screen);
    }

    private void agency(String code, String name, String kind, String area, String superior, int quota) {
        agencies.add(String.join(",", code, name, kind, area, superior, String.valueOf(quota), String.valueOf(quota)));
    }

    private void item(String code, String name, String category, String agency) {
        items.add(String.join(",", code, name, category, agency, "法定"));
    }

    private void file(String name, String header, List<String> rows) throws IOException {
        if (!rows.isEmpty()) {
            Files.writeString(folder.resolve(name), header + "\n" + String.join("\n", rows) + "\n");
        }
    }

    private int run(String... arguments) {
        out.reset();
        var line = new ArrayList<>(List.of(arguments));
        line.addAll(List.of("--neo4j", server.toString()));
        return Main.run(line.toArray(String[]::new));
    }

    /** Loads what the test has put together and tries the changes. */
    private JsonNode tried(String... changes) throws IOException {
        load();
        assertThat(run("simulate", scenario(changes).toString(), "--format", "json"))
                .as(out.toString(StandardCharsets.UTF_8))
                .isZero();
        var answer = json.readTree(out.toByteArray());
        assertThat(answer.at("/destinations/balances")).isNotEmpty().allSatisfy(each -> assertThat(
                        number(each, "before") + number(each, "added") - number(each, "removed"))
                .as(each.toString())
                .isEqualTo(number(each, "after")));
        return answer;
    }

    private static long number(JsonNode of, String name) {
        return of.required(name).asLong();
    }

    private Path scenario(String... changes) throws IOException {
        return Files.writeString(
                scenarios.resolve("scenario.yaml"),
                "name: 改革\nbasis: 并编发〔2019〕1号\nchanges:\n  - " + String.join("\n  - ", changes) + "\n");
    }

    private void load() throws IOException {
        file("areas.csv", "代码,名称,层级,上级代码", areas);
        file("agencies.csv", "编码,名称,类型,行政区划代码,上级机构编码,事业编制,实有事业", agencies);
        file("bureaus.csv", "编码,名称,所属机构编码", bureaus);
        file("duties.csv", "编码,职责内容,机构编码", duties);
        file("items.csv", "编码,名称,类别,机构编码,权力来源", items);
        assertThat(run("import", folder.toString()))
                .as(out.toString(StandardCharsets.UTF_8))
                .isZero();
    }

    private static String[] each(int from, int to, IntFunction<String> change) {
        return IntStream.rangeClosed(from, to).mapToObj(change).toArray(String[]::new);
    }

    private static String codes(int from, int to, IntFunction<String> code) {
        return IntStream.rangeClosed(from, to).mapToObj(code).collect(Collectors.joining(", "));
    }

    private static void metric(JsonNode answer, String name, double before, double after, double percent) {
        var metric = answer.at("/metrics/" + name);
        assertThat(metric.get("before").asDouble()).as(name + " before").isEqualTo(before);
        assertThat(metric.get("after").asDouble()).as(name + " after").isEqualTo(after);
        assertThat(metric.get("percent").asDouble()).as(name + " percent").isEqualTo(percent);
        assertThat(metric.at("/base/before").asDouble()).as(name + " base").isEqualTo(before);
    }

    private static long verdicts(JsonNode answer, String what, String verdict) {
        var count = 0;
        for (var each : answer.at("/destinations/" + what)) {
            if (each.get("verdict").asText().equals(verdict)) {
                count++;
            }
        }
        return count;
    }

    @Test
    void twentyTwoParksBecomeOne() throws IOException {
        for (var i = 1; i <= 22; i++) {
            agency("P" + i, "甲市第" + i + "公园", "事业单位", "140100", "GOV", 9);
            duties.add("P%d-1,负责第%d公园的养护管理,P%d".formatted(i, i, i));
        }

        var answer = tried("merge: {agencies: [" + codes(1, 22, i -> "P" + i) + "], into: GYZX, name: 市公园服务中心}");

        metric(answer, "institutions", 22, 1, -95.5);
        assertThat(answer.at("/metrics/agencies/difference").asInt()).isEqualTo(-21);
        assertThat(answer.at("/metrics/quota/difference").asInt()).isZero();
        assertThat(verdicts(answer, "duties", "MOVE")).isEqualTo(22);
        assertThat(answer.at("/findings/resolved").findValuesAsText("rule"))
                .filteredOn("small-institution"::equals)
                .hasSize(22);
    }

    @Test
    void nineAdministrativeInstitutionsGoFourWays() throws IOException {
        agency("ZG", "甲市主管局", "政府部门", "140100", "GOV", 0);
        agency("N1", "甲市新局一", "政府部门", "140100", "GOV", 0);
        agency("N2", "甲市新局二", "政府部门", "140100", "GOV", 0);
        agency("N3", "甲市新局三", "政府部门", "140100", "GOV", 0);
        agency("ZF", "甲市综合行政执法队", "综合执法队", "140100", "GOV", 0);
        agency("GY", "甲市公益服务中心", "事业单位", "140100", "GOV", 20);
        for (var i = 1; i <= 9; i++) {
            agency("U" + i, i == 1 ? "甲市人防办" : "甲市事业单位" + i, "事业单位", "140100", "GOV", 12);
            item("I" + i, "行政处罚事项" + i, "行政处罚", "U" + i);
            duties.add("D%d,提供第%d类公益服务,U%d".formatted(i, i, i));
        }

        var changes = new ArrayList<String>();
        for (var i = 2; i <= 9; i++) {
            var to = i == 2 ? "ZG" : i <= 5 ? "N" + (i - 2) : "ZF";
            changes.add("takeBack: {item: all, filter: {powers: true}, from: U%d, to: %s}".formatted(i, to));
            changes.add("abolish: {agency: U%d, successor: GY}".formatted(i));
        }
        var answer = tried(changes.toArray(String[]::new));

        metric(answer, "powersInInstitutions", 9, 1, -88.9);
        assertThat(answer.at("/transfers/duties").findValuesAsText("item")).hasSize(8);
        var receivers = new ArrayList<String>();
        answer.at("/transfers/duties").forEach(each -> {
            if (each.has("item")) {
                receivers.add(each.at("/to/0/code").asText());
            }
        });
        assertThat(receivers).containsExactly("ZG", "N1", "N2", "N3", "ZF", "ZF", "ZF", "ZF");
        assertThat(verdicts(answer, "duties", "MOVE")).isEqualTo(8);
    }

    @Test
    void fiveHundredPowersOfTwentySixInstitutionsAreTakenBack() throws IOException {
        agency("ZG", "甲市主管局", "政府部门", "140100", "GOV", 0);
        for (var i = 1; i <= 26; i++) {
            agency("U" + i, "甲市事业单位" + i, "事业单位", "140100", "ZG", 12);
            for (var j = 1; j <= 20; j++) {
                item("I%d-%d".formatted(i, j), "第%d类第%d项检查".formatted(i, j), j == 20 ? "公共服务" : "行政检查", "U" + i);
            }
        }

        var answer = tried(
                each(1, 26, i -> "takeBack: {item: all, filter: {powers: true}, from: U%d, to: ZG}".formatted(i)));

        metric(answer, "powersInInstitutions", 26 * 19, 0, -100);
        assertThat(verdicts(answer, "items", "MOVE")).isEqualTo(26 * 19);
        assertThat(verdicts(answer, "items", "KEEP")).isEqualTo(26);
        assertThat(answer.at("/metrics/items/difference").asInt()).isZero();
    }

    @Test
    void stationsOfFourLinesSinkIntoFiftyFourTownshipUnits() throws IOException {
        for (var line = 1; line <= 4; line++) {
            agency("L" + line, "甲市线局" + line, "政府部门", "140100", "GOV", 0);
        }
        for (var town = 1; town <= 27; town++) {
            var place = "1401%05d".formatted(town);
            areas.add("%s,乙%d镇,乡,140100".formatted(place, town));
            agency("T" + town, "乙%d镇人民政府".formatted(town), "乡镇(街道)", place, "GOV", 0);
            for (var line = 1; line <= 4; line++) {
                agency(
                        "S%d-%d".formatted(line, town),
                        "线%d乙%d站".formatted(line, town),
                        "事业单位",
                        "140100",
                        "L" + line,
                        5);
            }
        }

        var changes = new ArrayList<String>();
        for (var town = 1; town <= 27; town++) {
            for (var pair = 1; pair <= 2; pair++) {
                changes.add(
                        "merge: {agencies: [S%d-%d, S%d-%d], into: C%d-%d, name: 乙%d镇服务中心%d, area: 1401%05d, superior: T%d}"
                                .formatted(2 * pair - 1, town, 2 * pair, town, pair, town, town, pair, town, town));
            }
        }
        var answer = tried(changes.toArray(String[]::new));

        assertThat(verdicts(answer, "agencies", "NEW")).isEqualTo(54);
        assertThat(verdicts(answer, "agencies", "ABOLISHED")).isEqualTo(108);
        metric(answer, "institutions", 108, 54, -50);
        assertThat(answer.at("/metrics/quotaInstitution/difference").asInt()).isZero();
        assertThat(answer.at("/metrics/quotaInstitution/after").asInt()).isEqualTo(540);
    }

    @Test
    void enforcementBodiesBecomeOneTeamADomainWithOneExempt() throws IOException {
        for (var domain = 1; domain <= 10; domain++) {
            for (var i = 1; i <= (domain == 10 ? 23 : 28); i++) {
                agency("E%d-%d".formatted(domain, i), "领域%d执法队%d".formatted(domain, i), "综合执法队", "140100", "GOV", 6);
            }
        }

        var answer = tried(each(1, 9, d -> "merge: {agencies: [%s], into: Z%d, name: 甲市领域%d综合执法队}"
                .formatted(codes(1, 28, i -> "E%d-%d".formatted(d, i)), d, d)));

        metric(answer, "enforcementTeams", 275, 9 + 23, -88.4);
        assertThat(answer.at("/metrics/staff/difference").asInt()).isZero();
    }

    @Test
    void aTeamIsSplitIntoThreeLevelsWithMostOfItAtTheFrontLine() throws IOException {
        areas.add("140105,丙区,县,140100");
        areas.add("140105001,丙一镇,乡,140105");
        areas.add("140105002,丙二镇,乡,140105");
        agency("TEAM", "甲市城市管理综合执法队", "综合执法队", "140100", "GOV", 100);
        item("I1", "对占道经营的处罚", "行政处罚", "TEAM");
        item("I2", "对乱倒垃圾的处罚", "行政处罚", "TEAM");
        var levels = "override: {reason: 市队、区大队、镇中队三级}";

        var answer = tried(
                "create: {agency: Q, name: 丙区执法大队, kind: 综合执法队, superior: TEAM, area: \"140105\", " + levels + "}",
                "create: {agency: Z1, name: 丙一镇执法中队, kind: 综合执法队, superior: Q, area: \"140105001\", " + levels + "}",
                "create: {agency: Z2, name: 丙二镇执法中队, kind: 综合执法队, superior: Q, area: \"140105002\", " + levels + "}",
                "transfer: {quota: 90, staff: 90, from: TEAM, to: Q}",
                "transfer: {quota: 36, staff: 36, from: Q, to: Z1}",
                "transfer: {quota: 35, staff: 35, from: Q, to: Z2}",
                "delegate: {item: all, by: TEAM, to: Z1, mode: 委托执法}",
                "delegate: {item: all, by: TEAM, to: Z2, mode: 委托执法}");

        assertThat(answer.at("/metrics/enforcementTeams/difference").asInt()).isEqualTo(3);
        assertThat(answer.at("/metrics/quota/difference").asInt()).isZero();
        assertThat(answer.at("/metrics/staff/difference").asInt()).isZero();
        assertThat(answer.at("/metrics/frontlineShare/after").asDouble()).isEqualTo(0.71);
        assertThat(answer.at("/destinations/delegations").findValuesAsText("verdict"))
                .containsExactly("NEW", "NEW", "NEW", "NEW");
        assertThat(answer.get("notices").findValuesAsText("message"))
                .anyMatch(notice -> notice.contains("市队、区大队、镇中队三级"));
    }

    @Test
    void sixtyPercentOfTheUnitsAndFortyOfTheQuota() throws IOException {
        for (var i = 1; i <= 100; i++) {
            agency("U" + i, "甲市事业单位" + i, "事业单位", "140100", "GOV", 10);
        }

        var changes = new ArrayList<>(List.of(each(1, 20, i -> "merge: {agencies: [U%d, U%d, U%d, U%d], into: U%d}"
                .formatted(i, i + 20, i + 40, i + 60, i))));
        changes.addAll(
                List.of(each(1, 40, i -> "setQuota: {agency: U%d, institution: 15}".formatted(i <= 20 ? i : i + 60))));
        var answer = tried(changes.toArray(String[]::new));

        metric(answer, "institutions", 100, 40, -60);
        metric(answer, "institutionQuota", 1000, 600, -40);
    }

    @Test
    void stationsGoIntoCentresAndLeaveTheirShells() throws IOException {
        agency("LT", "骆驼街道办事处", "乡镇(街道)", "140100", "GOV", 40);
        for (var centre = 1; centre <= 3; centre++) {
            bureaus.add("LT-%d,第%d中心,LT".formatted(centre, centre));
        }
        for (var i = 1; i <= 12; i++) {
            agency("Z" + i, "骆驼第%d站".formatted(i), "事业单位", "140100", "LT", 5);
            duties.add("Z%d-D,承担第%d类便民服务,Z%d".formatted(i, i, i));
        }

        var answer = tried(each(
                1, 3, c -> "makeShell: {agency: [%s], to: LT-%d}".formatted(codes(4 * c - 3, 4 * c, i -> "Z" + i), c)));

        assertThat(answer.at("/metrics/shells/after").asInt()).isEqualTo(12);
        assertThat(answer.at("/metrics/agencies/difference").asInt()).isEqualTo(-12);
        assertThat(answer.at("/metrics/quota/difference").asInt()).isZero();
        assertThat(answer.at("/metrics/orphans/after").asInt())
                .isLessThanOrEqualTo(answer.at("/metrics/orphans/before").asInt());
        assertThat(answer.at("/findings/new").findValuesAsText("rule"))
                .doesNotContain("agency-without-duty", "holder-abolished");
    }

    @Test
    void oneIsBuiltWhereSeveralAreAbolished() throws IOException {
        for (var i = 1; i <= 5; i++) {
            agency("U" + i, "甲市信息中心" + i, "事业单位", "140100", "GOV", 8);
            duties.add("D%d,承担第%d类数据的运行维护,U%d".formatted(i, i, i));
        }

        var changes = new ArrayList<String>();
        changes.add("create: {agency: DSJ, name: 甲市大数据中心, kind: 事业单位, superior: GOV, quota: {institution: 0}}");
        changes.addAll(List.of(each(1, 5, i -> "abolish: {agency: U%d, successor: DSJ}".formatted(i))));
        var answer = tried(changes.toArray(String[]::new));

        metric(answer, "institutions", 5, 1, -80);
        assertThat(answer.at("/metrics/agencies/difference").asInt()).isEqualTo(-4);
        assertThat(answer.at("/metrics/quota/difference").asInt()).isZero();
        assertThat(answer.at("/metrics/staff/difference").asInt()).isZero();
        assertThat(verdicts(answer, "agencies", "NEW")).isEqualTo(1);
        assertThat(verdicts(answer, "agencies", "ABOLISHED")).isEqualTo(5);
        assertThat(answer.at("/destinations/duties").findValuesAsText("verdict"))
                .containsOnly("MOVE")
                .hasSize(5);
    }

    @Test
    void noneIsBuiltWhereNoneIsAbolished() throws IOException {
        agency("U1", "甲市信息中心", "事业单位", "140100", "GOV", 12);
        load();

        var exit = run(
                "simulate",
                scenario("create: {agency: DSJ, name: 甲市大数据中心, kind: 事业单位, superior: GOV, quota: {institution: 12}}")
                        .toString(),
                "--format",
                "json");

        assertThat(exit).isEqualTo(Exit.BAD_INPUT);
        var refusal = json.readTree(out.toByteArray()).at("/refusals/0");
        assertThat(refusal.get("reason").asText()).isEqualTo("create-without-abolish");
        assertThat(refusal.get("overridable").asBoolean()).isTrue();
    }
}

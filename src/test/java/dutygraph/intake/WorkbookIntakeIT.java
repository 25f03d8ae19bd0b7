package dutygraph.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dutygraph.GraphTest;
import dutygraph.SmallGraph;
import dutygraph.cypher.Graph;
import dutygraph.report.DatasetExport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.neo4j.driver.Driver;

@GraphTest
final class WorkbookIntakeIT {

    private static final ImportOptions PLAIN = ImportOptions.plain(Locale.ENGLISH);

    private final Graph graph;
    private final Driver driver;
    private final SmallGraph small;
    private final Path folder;

    WorkbookIntakeIT(Graph graph, Driver driver, SmallGraph small, @TempDir Path folder) {
        this.graph = graph;
        this.driver = driver;
        this.small = small;
        this.folder = folder;
        file("areas.csv", "代码,名称,层级,上级代码", "610900,安康市,市,", "610902,汉滨区,县,610900", "610902103,大竹园镇,乡,610902");
        file(
                "agencies.csv",
                "编码,名称,简称,类型,行政区划代码,上级机构编码,行政编制",
                "NYNC,安康市汉滨区农业农村局,农业局,政府部门,610902,,30",
                "SLJ,安康市汉滨区水利局,,政府部门,610902,,20",
                "DZY,大竹园镇人民政府,,镇,610902103,NYNC,25");
        file("bureaus.csv", "编码,名称,所属机构编码", "NYNC-1,监管股,NYNC", "NYNC-2,法规股,NYNC", "DZY-1,综合执法办,DZY", "DZY-2,农业办,DZY");
        file(
                "duties.csv",
                "编码,职责内容,机构编码,内设机构编码,行政区划代码,角色,依据",
                "D1,负责农产品质量安全监督管理。,NYNC,NYNC-1,,,《农产品质量安全法》第三条；《食品安全法》第六条",
                "D2,负责河道采砂管理。,SLJ,,,,",
                "D2,负责河道采砂管理。,NYNC,,,协办,",
                "D3,负责湿地保护。,,,610902,,");
        file("items.csv", "编码,名称,类别,机构编码,内设机构编码,权力来源", "I1,兽药经营许可,行政许可,NYNC,NYNC-1,法定", "I2,对非法采砂的处罚,行政处罚类,SLJ,,法定");
        file("delegations.csv", "事项编码,下放机构编码,承接机构编码,承接内设机构编码,方式,生效日期", "I1,NYNC,DZY,DZY-1,委托受理,2024-01-01");
        file("listed-duties.csv", "乡镇机构编码,事项名称,清单,牵头机构编码,内设机构编码", "DZY,秸秆禁烧,配合,NYNC,DZY-2");
        file("liaisons.csv", "内设机构编码,机构编码", "DZY-2,NYNC");
        file("mandatory-duties.csv", "名称,层级,适用机构类型,关键词", "安全生产,县,政府部门,安全生产、生产安全");
        file("completeness.csv", "机构编码,清单,完整,日期", "SLJ,三定,否,2024-06-30");
        file("ceilings.csv", "行政区划代码,指标,机构类型,限额", "610902,机构数,政府部门,37");
    }

    private Path file(String name, String... lines) {
        return Checked.csv(folder, name, lines);
    }

    private ImportResult load(ImportOptions options, Path... files) {
        return new WorkbookIntake(graph).load(List.of(files), options, Progress.NONE);
    }

    private String export(DatasetExport.Format format) {
        var out = new ByteArrayOutputStream();
        try {
            new DatasetExport(graph).write(out, format);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.ISO_8859_1);
    }

    private List<Map<String, Object>> rows(String cypher) {
        return driver.executableQuery(cypher).execute().records().stream()
                .map(row -> row.asMap())
                .toList();
    }

    private long version() {
        return driver.executableQuery("MATCH (d:Dataset) RETURN d.version AS version")
                .execute()
                .records()
                .get(0)
                .get("version")
                .asLong();
    }

    @Test
    void theGraphIsAsTheSheetsSay() {
        var result = load(PLAIN, folder);

        assertThat(result.errors().items()).isEmpty();
        assertThat(result.written()).isTrue();
        assertThat(rows(
                        "MATCH (:Agency {code: 'NYNC'})<-[:PART_OF]-(b)-[h:HOLDS]->(d:Duty {code: 'D1'})-[:STATES]->(s:Statement) "
                                + "RETURN b.code AS bureau, h.role AS role, d.text AS text"))
                .containsExactly(Map.of("bureau", "NYNC-1", "role", "LEAD", "text", "负责农产品质量安全监督管理。"));
        assertThat(
                        rows(
                                "MATCH (:Duty {code: 'D1'})-[:BASED_ON]->(p) RETURN p.law AS law, p.article AS article ORDER BY law"))
                .containsExactly(
                        Map.of("law", "《农产品质量安全法》", "article", "第三条"), Map.of("law", "《食品安全法》", "article", "第六条"));
        assertThat(
                        rows(
                                "MATCH (a:Agency)-[h:HOLDS]->(:Duty {code: 'D2'}) RETURN a.code AS agency, h.role AS role ORDER BY agency"))
                .containsExactly(Map.of("agency", "NYNC", "role", "ASSIST"), Map.of("agency", "SLJ", "role", "LEAD"));
        assertThat(rows("MATCH (:Duty {code: 'D3'})-[:WITHIN]->(a:Area) RETURN a.code AS area"))
                .containsExactly(Map.of("area", "610902"));
        assertThat(rows("MATCH (i:Item {code: 'I2'}) RETURN i.category AS category, i.categoryAsWritten AS written"))
                .containsExactly(Map.of("category", "行政处罚", "written", "行政处罚类"));
        assertThat(
                        rows(
                                "MATCH (d:Delegation)-[:TO]->(to) RETURN d.code AS code, to.code AS to, toString(d.from) AS since"))
                .containsExactly(Map.of("code", "I1|NYNC|DZY-1|ACCEPTANCE", "to", "DZY-1", "since", "2024-01-01"));
        assertThat(
                        rows(
                                "MATCH (a:Agency {code: 'NYNC'}) RETURN a.line AS line, a.initials AS initials, a.status AS status, a.quotaAdministrative AS quota"))
                .containsExactly(Map.of("line", "农业农村局", "initials", "akshbqnyncj", "status", "ACTIVE", "quota", 30L));
        assertThat(
                        rows(
                                "MATCH (a:Agency {code: 'DZY'})-[s:SUBORDINATE_TO]->(b) RETURN b.code AS superior, s.kind AS tie, a.kind AS kind"))
                .containsExactly(Map.of("superior", "NYNC", "tie", "SUBORDINATE", "kind", "TOWNSHIP"));
        assertThat(
                        rows(
                                "MATCH (l:ListedDuty)-[:HANDLED_BY]->(b:Bureau)-[:LIAISES_WITH]->(a)<-[:LED_BY]-(l) RETURN l.list AS list, a.code AS agency"))
                .containsExactly(Map.of("list", "COOPERATING", "agency", "NYNC"));
        assertThat(rows("MATCH (m:MandatoryDuty) RETURN m.keywords AS keywords"))
                .containsExactly(Map.of("keywords", List.of("安全生产", "生产安全")));
        assertThat(rows("MATCH (c:Ceiling)-[:LIMITS]->(a) RETURN c.limit AS limit, a.code AS area"))
                .containsExactly(Map.of("limit", 37L, "area", "610902"));
        assertThat(version()).isEqualTo(1);
    }

    @Test
    void aListThatTheFileHoldsCountsAsCompleteForTheAgenciesItListsUnlessStated() {
        load(PLAIN, folder);

        assertThat(
                        rows(
                                "MATCH (c:Completeness {list: 'CHARTER'})-[:COVERS]->(a) "
                                        + "RETURN a.code AS agency, c.complete AS complete, coalesce(c.derived, false) AS derived ORDER BY agency"))
                .containsExactly(
                        Map.of("agency", "DZY", "complete", true, "derived", true),
                        Map.of("agency", "NYNC", "complete", true, "derived", true),
                        Map.of("agency", "SLJ", "complete", false, "derived", false));
    }

    @Test
    void aListIsCompleteOnlyForAgenciesItNamesWhereTheFileListsNone() {
        load(PLAIN, folder.resolve("areas.csv"), folder.resolve("agencies.csv"));
        assertThat(small.count("Completeness")).isZero();

        load(PLAIN, folder.resolve("bureaus.csv"));

        assertThat(rows("MATCH (c:Completeness) RETURN c.code AS code ORDER BY code"))
                .containsExactly(Map.of("code", "DZY|BUREAUS"), Map.of("code", "NYNC|BUREAUS"));
    }

    @Test
    void importingTheSameTwiceChangesNothing() {
        load(PLAIN, folder);
        var before = export(DatasetExport.Format.JSON);

        var again = load(PLAIN, folder);

        assertThat(again.sheets()).allSatisfy(sheet -> {
            assertThat(sheet.unchanged()).isEqualTo(sheet.rows());
            assertThat(sheet.added() + sheet.changed() + sheet.removed()).isZero();
        });
        assertThat(export(DatasetExport.Format.JSON)).isEqualTo(before);
        assertThat(version()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(DatasetExport.Format.class)
    void anExportComesBackAsItWas(DatasetExport.Format format) throws IOException {
        load(PLAIN, folder);
        var before = export(format);
        var file =
                Files.write(folder.resolve("export." + format.suffix()), before.getBytes(StandardCharsets.ISO_8859_1));

        var same = load(PLAIN, file);
        assertThat(same.errors().items()).isEmpty();
        assertThat(same.sheets())
                .allSatisfy(sheet -> assertThat(sheet.added() + sheet.changed()).isZero());
        assertThat(export(format)).isEqualTo(before);
        assertThat(version()).isEqualTo(1);

        driver.executableQuery("MATCH (n) WHERE NOT n:__Neo4jMigration AND NOT n:Dataset DETACH DELETE n")
                .execute();
        assertThat(load(PLAIN, file).errors().items()).isEmpty();
        assertThat(export(format)).isEqualTo(before);
    }

    @Test
    void oneWrongRowKeepsEverythingOut() {
        file("liaisons.csv", "内设机构编码,机构编码", "DZY-2,NYNC", "DZY-3,NYNC");

        var result = load(PLAIN, folder);

        assertThat(result.written()).isFalse();
        assertThat(result.errors().items())
                .extracting(RowError::sheet, RowError::row, RowError::value, RowError::problem)
                .containsExactly(tuple("对接", 3, "DZY-3", Problem.UNKNOWN_BUREAU));
        assertThat(result.errors().items().get(0).remedy()).contains("DZY-1").contains("DZY-2");
        assertThat(small.count("Area")).isZero();
        assertThat(version()).isZero();
    }

    @Test
    void aDryRunSaysWhatItWouldDoAndWritesNothing() {
        var result = load(new ImportOptions(true, false, null, Locale.ENGLISH), folder);

        assertThat(result.written()).isFalse();
        assertThat(result.sheets())
                .filteredOn(sheet -> sheet.sheet().equals("职责"))
                .containsExactly(new ImportResult.SheetCounts("职责", 4, 4, 0, 0, 0));
        assertThat(small.count("Area")).isZero();
    }

    @Test
    void aCancelledImportLeavesNothing() {
        var progress = new Progress() {
            private boolean writing;

            @Override
            public void at(Phase phase, String sheet, long done, long total) {
                writing |= phase == Phase.WRITE && sheet.equals("职责");
            }

            @Override
            public boolean cancelled() {
                return writing;
            }
        };

        assertThatThrownBy(() -> new WorkbookIntake(graph).load(List.of(folder), PLAIN, progress))
                .isInstanceOf(ImportCancelled.class);
        assertThat(small.count("Area")).isZero();
        assertThat(version()).isZero();
    }

    @Test
    void aFilledCellSetsAndAnEmptyOneLeaves() {
        load(PLAIN, folder);

        var result = load(PLAIN, file("agencies.csv", "编码,名称,简称,类型,行政区划代码,行政编制", "NYNC,安康市汉滨区农业农村局,,政府部门,610902,31"));

        assertThat(result.sheets()).contains(new ImportResult.SheetCounts("机构", 1, 0, 1, 0, 0));
        assertThat(
                        rows(
                                "MATCH (a:Agency {code: 'NYNC'}) RETURN a.shortName AS shortName, a.quotaAdministrative AS quota"))
                .containsExactly(Map.of("shortName", "农业局", "quota", 31L));
    }

    @Test
    void aDutyMovesToAnotherBureauOfItsAgencyAndKeepsItsOtherHolders() {
        load(PLAIN, folder);

        load(PLAIN, file("duties.csv", "编码,职责内容,机构编码,内设机构编码", "D2,负责河道采砂管理。,NYNC,NYNC-2", "D3,负责湿地保护。,SLJ,"));

        assertThat(
                        rows(
                                "MATCH (h)-[r:HOLDS]->(:Duty {code: 'D2'}) RETURN h.code AS holder, r.role AS role ORDER BY holder"))
                .containsExactly(Map.of("holder", "NYNC-2", "role", "LEAD"), Map.of("holder", "SLJ", "role", "LEAD"));
        assertThat(rows("MATCH (d:Duty {code: 'D3'}) RETURN exists((d)-[:WITHIN]->()) AS alone"))
                .containsExactly(Map.of("alone", false));
    }

    @Test
    void aChangedTextLeavesNoStatementBehind() {
        load(PLAIN, folder);

        load(PLAIN, file("duties.csv", "编码,职责内容,机构编码", "D2,負責(fù)河道岸线管理。,SLJ"));

        assertThat(
                        rows(
                                "MATCH (d:Duty {code: 'D2'})-[:STATES]->(s) RETURN d.text AS text, d.original AS original, s.text AS statement"))
                .containsExactly(Map.of("text", "负责河道岸线管理。", "original", "負責(fù)河道岸线管理。", "statement", "负责河道岸线管理。"));
        assertThat(rows("MATCH (s:Statement) WHERE s.text CONTAINS '采砂管理' RETURN s.text AS text"))
                .isEmpty();
    }

    @Test
    void aDelegationPassesToAnotherBureauInsteadOfDoubling() {
        load(PLAIN, folder);

        load(PLAIN, file("delegations.csv", "事项编码,下放机构编码,承接机构编码,承接内设机构编码,方式", "I1,NYNC,DZY,DZY-2,委托受理"));
        load(PLAIN, file("delegations.csv", "事项编码,下放机构编码,承接机构编码,方式,依据", "I1,NYNC,DZY,委托受理,目录"));

        assertThat(rows("MATCH (d:Delegation)-[:TO]->(b) RETURN b.code AS bureau, d.basis AS basis"))
                .containsExactly(Map.of("bureau", "DZY-2", "basis", "目录"));
    }

    @Test
    void whatIsTiedToAnotherIsNoLongerTiedToTheFirst() {
        load(PLAIN, folder);

        var result = load(
                PLAIN,
                file("行政区划.csv", "代码,名称,层级,上级代码", "610902103,大竹园镇,乡,610900"),
                file(
                        "机构.csv",
                        "编码,名称,类型,行政区划代码,上级机构编码,职能承接编码",
                        "DZY,大竹园镇人民政府,镇,610902103,SLJ,",
                        "SLJ,安康市汉滨区水利局,政府部门,610900,,NYNC-1；DZY"),
                file("内设机构.csv", "编码,名称,所属机构编码", "NYNC-2,法规股,SLJ"),
                file("职责.csv", "编码,职责内容,行政区划代码", "D3,负责湿地保护。,610900"),
                file("履职清单.csv", "乡镇机构编码,事项名称,清单,牵头机构编码", "DZY,秸秆禁烧,配合,SLJ"));

        assertThat(result.errors().items()).isEmpty();
        assertThat(
                        rows(
                                "MATCH (n)-[tie:WITHIN|SERVES|SUBORDINATE_TO|FUNCTIONS_MOVED_TO|PART_OF|LISTED_FOR|LED_BY|HANDLED_BY]->(to) "
                                        + "WHERE n.code IN ['610902103', 'DZY', 'SLJ', 'NYNC-2', 'D3'] OR n:ListedDuty "
                                        + "RETURN coalesce(n.name, n.code) + ' ' + type(tie) + ' ' + to.code AS tie ORDER BY tie"))
                .extracting(row -> row.get("tie"))
                .containsExactly(
                        "D3 WITHIN 610900",
                        "大竹园镇 WITHIN 610900",
                        "大竹园镇人民政府 SERVES 610902103",
                        "大竹园镇人民政府 SUBORDINATE_TO SLJ",
                        "安康市汉滨区水利局 FUNCTIONS_MOVED_TO DZY",
                        "安康市汉滨区水利局 FUNCTIONS_MOVED_TO NYNC-1",
                        "安康市汉滨区水利局 SERVES 610900",
                        "法规股 PART_OF SLJ",
                        "秸秆禁烧 HANDLED_BY DZY-2",
                        "秸秆禁烧 LED_BY SLJ",
                        "秸秆禁烧 LISTED_FOR DZY");
    }

    @Test
    void replacingTakesAwayWhatTheFileNoLongerNames() {
        load(PLAIN, folder);
        var duties = file("duties.csv", "编码,职责内容,机构编码", "D2,负责河道采砂管理。,SLJ", "D4,负责农村能源建设。,NYNC");
        var replace = new ImportOptions(true, true, null, Locale.ENGLISH);

        var asked = load(replace, duties);
        assertThat(asked.sheets()).contains(new ImportResult.SheetCounts("职责", 2, 1, 0, 1, 2));
        assertThat(asked.notices())
                .extracting(ImportResult.Notice::message)
                .contains("2 that the file does not name go: D1、D2");
        assertThat(small.count("Duty")).isEqualTo(3);

        load(new ImportOptions(false, true, null, Locale.ENGLISH), duties);

        assertThat(
                        rows(
                                "MATCH (d:Duty) OPTIONAL MATCH (h)-[:HOLDS]->(d) RETURN d.code AS duty, collect(h.code) AS holders ORDER BY duty"))
                .containsExactly(
                        Map.of("duty", "D2", "holders", List.of("SLJ")),
                        Map.of("duty", "D3", "holders", List.of()),
                        Map.of("duty", "D4", "holders", List.of("NYNC")));
        assertThat(rows("MATCH (p:Provision) RETURN p.code AS code")).isEmpty();
        assertThat(small.count("Item")).isEqualTo(2);
    }

    @Test
    void replacingTakesADutyOutOfTheAreaInWhichItStoodAlone() {
        load(PLAIN, folder);

        var result = load(
                new ImportOptions(false, true, null, Locale.ENGLISH),
                file("职责.csv", "编码,职责内容,机构编码,行政区划代码", "D3,负责湿地保护。,SLJ,", "D4,负责古树名木保护。,,610902"));

        assertThat(result.errors().items()).isEmpty();
        assertThat(rows("MATCH (d:Duty)-[:WITHIN]->(:Area {code: '610902'}) RETURN d.code AS duty"))
                .containsExactly(Map.of("duty", "D4"));
        assertThat(rows("MATCH (a:Agency)-[:HOLDS]->(:Duty {code: 'D3'}) RETURN a.code AS agency"))
                .containsExactly(Map.of("agency", "SLJ"));
    }

    @Test
    void replacingBureausPassesWhatTheyHeldToTheAgency() {
        load(PLAIN, folder);

        load(
                new ImportOptions(false, true, null, Locale.ENGLISH),
                file("bureaus.csv", "编码,名称,所属机构编码", "NYNC-2,法规股,NYNC"));

        assertThat(rows("MATCH (h)-[:HOLDS]->(:Duty {code: 'D1'}) RETURN h.code AS holder"))
                .containsExactly(Map.of("holder", "NYNC"));
        assertThat(rows("MATCH (b:Bureau) RETURN b.code AS code ORDER BY code"))
                .containsExactly(Map.of("code", "DZY-1"), Map.of("code", "DZY-2"), Map.of("code", "NYNC-2"));
    }

    @Test
    void replacingAgenciesTakesWhatOnlyTheyHeld() {
        load(PLAIN, folder);
        var agencies = file("agencies.csv", "编码,名称,类型,行政区划代码", "SLJ,安康市汉滨区水利局,政府部门,610902");
        var duties = file("duties.csv", "编码,职责内容,机构编码", "D2,负责河道采砂管理。,SLJ");

        var asked = load(new ImportOptions(true, true, null, Locale.ENGLISH), agencies, duties);
        var done = load(new ImportOptions(false, true, null, Locale.ENGLISH), agencies, duties);

        assertThat(done.errors().items()).isEmpty();
        assertThat(done.sheets()).isEqualTo(asked.sheets());
        assertThat(done.notices())
                .extracting(ImportResult.Notice::message)
                .contains("1 that the file does not name go: NYNC", "1 that the file does not name go: I1");
        assertThat(rows("MATCH (d:Duty) RETURN d.code AS code ORDER BY code"))
                .containsExactly(Map.of("code", "D2"), Map.of("code", "D3"));
        assertThat(rows("MATCH (i:Item) RETURN i.code AS code")).containsExactly(Map.of("code", "I2"));
    }

    @Test
    void replacingDelegationsThatNameNoBureauKeepsTheBureau() {
        load(PLAIN, folder);
        var delegations = file("delegations.csv", "事项编码,下放机构编码,承接机构编码,方式", "I1,NYNC,DZY,委托受理");

        var result = load(new ImportOptions(false, true, null, Locale.ENGLISH), delegations);

        assertThat(result.sheets()).containsExactly(new ImportResult.SheetCounts("下放", 1, 0, 0, 1, 0));
        assertThat(
                        rows(
                                "MATCH (d:Delegation)-[:TO]->(to) RETURN d.code AS code, to.code AS to, toString(d.from) AS since"))
                .containsExactly(Map.of("code", "I1|NYNC|DZY-1|ACCEPTANCE", "to", "DZY-1", "since", "2024-01-01"));
    }

    @Test
    void whatABureauReceivedPassesToItsAgencyOnceAndStaysSo() {
        load(PLAIN, folder);
        load(
                PLAIN,
                file(
                        "delegations.csv",
                        "事项编码,下放机构编码,承接机构编码,承接内设机构编码,方式",
                        "I2,SLJ,DZY,DZY-1,委托受理",
                        "I2,SLJ,DZY,DZY-2,委托受理"));

        load(
                new ImportOptions(false, true, null, Locale.ENGLISH),
                file("bureaus.csv", "编码,名称,所属机构编码", "DZY-3,党政办,DZY"));
        var again =
                load(PLAIN, file("delegations.csv", "事项编码,下放机构编码,承接机构编码,方式", "I1,NYNC,DZY,委托受理", "I2,SLJ,DZY,委托受理"));

        assertThat(again.sheets()).containsExactly(new ImportResult.SheetCounts("下放", 2, 0, 0, 2, 0));
        assertThat(rows("MATCH (d:Delegation)-[:TO]->(to) RETURN d.code AS code, to.code AS to ORDER BY code"))
                .containsExactly(
                        Map.of("code", "I1|NYNC|DZY|ACCEPTANCE", "to", "DZY"),
                        Map.of("code", "I2|SLJ|DZY|ACCEPTANCE", "to", "DZY"));
    }

    @Test
    void whatIsNoRowOfAJsonFileKeepsEverythingOut() throws IOException {
        var file = Files.writeString(folder.resolve("all.json"), """
                {"sheets": {"行政区划": [{"代码": "610902", "名称": "汉滨区", "层级": "县"}, null, {"代码": "610903", "名称": "某县", "层级": "县"}],
                            "机构": {"编码": "A"}}}
                """);

        var result = load(PLAIN, file);

        assertThat(result.written()).isFalse();
        assertThat(result.errors().items())
                .extracting(RowError::sheet, RowError::row, RowError::complaint)
                .containsExactly(tuple("行政区划", 3, "this is no row."), tuple("机构", 1, "this is no row."));
    }

    @Test
    void aForeignListIsTheSameTheSecondTime() throws IOException {
        var list = Files.writeString(folder.resolve("list.csv"), "dept,name,id\n区水务局,取水许可,W-1\n区水务局,节水咨询,W-2\n");
        var mapping = Files.writeString(
                folder.resolve("list.yaml"),
                "sheet: 事项\narea: \"511602\"\nareaName: 广安区\ncolumns: {编码: id, 名称: name, 机构名称: dept}\nconstants: {类别: 公共服务}\n");
        var options = new ImportOptions(false, false, mapping, Locale.ENGLISH);

        load(options, list);
        var before = export(DatasetExport.Format.JSON);
        var again = load(options, list);

        assertThat(again.sheets()).containsExactly(new ImportResult.SheetCounts("事项", 2, 0, 0, 2, 0));
        assertThat(export(DatasetExport.Format.JSON)).isEqualTo(before);
        assertThat(small.count("Agency")).isEqualTo(1);
    }
}

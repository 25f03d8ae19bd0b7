package dutygraph.report;

import static org.assertj.core.api.Assertions.assertThat;

import dutygraph.GraphTest;
import dutygraph.SmallGraph;
import dutygraph.cypher.Graph;
import dutygraph.cypher.Queries;
import dutygraph.scenario.ScenarioText;
import dutygraph.scenario.Simulation;
import dutygraph.scenario.WhatIf;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The answer of a simulation as workbook and document, read back. */
@GraphTest
final class SimulationFilesIT {

    private final SmallGraph small;
    private final WhatIf whatIf;

    SimulationFilesIT(Graph graph, SmallGraph small) {
        this.small = small;
        this.whatIf = new WhatIf(graph, Queries.onClassPath());
    }

    @BeforeEach
    void theCounty() {
        small.holds(
                "(county:Area {code: '610902', name: '汉滨区', level: 'COUNTY'})",
                "(gad:Agency {code: 'GAD', name: '区农业农村局', kind: 'GOVERNMENT_DEPARTMENT', status: 'ACTIVE', line: '农业农村局', quotaAdministrative: 20, staffAdministrative: 18, leaderQuota: 4, leaders: 3})-[:SERVES]->(county)",
                "(drd:Agency {code: 'DRD', name: '区市场监管局', kind: 'GOVERNMENT_DEPARTMENT', status: 'ACTIVE', line: '市场监管局', quotaAdministrative: 40, staffAdministrative: 41})-[:SERVES]->(county)",
                "(gad)-[:HOLDS {role: 'LEAD'}]->(:Duty {code: 'GAD-01', text: '负责农产品质量抽查'})-[:STATES]->(same:Statement {key: 's1', text: '负责农产品质量抽查', matched: '1D'})",
                "(drd)-[:HOLDS {role: 'LEAD'}]->(:Duty {code: 'DRD-07', text: '负责农产品质量抽查'})-[:STATES]->(same)");
    }

    private Simulation simulation(Locale locale) {
        return whatIf.simulate(ScenarioText.read("""
                        name: 两局合并
                        basis: 汉编发〔2025〕1号
                        changes:
                          - merge: {agencies: [GAD, DRD], into: DRD}
                        """), null, locale);
    }

    private static ReadableWorkbook workbook(Simulation simulation, Locale locale) throws IOException {
        var out = new ByteArrayOutputStream();
        SimulationWorkbook.write(simulation, out, locale);
        return new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    private static List<List<String>> rows(ReadableWorkbook workbook, String sheet) throws IOException {
        return workbook.findSheet(sheet).orElseThrow().read().stream()
                .map(SimulationFilesIT::cells)
                .toList();
    }

    private static List<String> cells(Row row) {
        return row.stream()
                .map(cell -> cell == null ? "" : Objects.requireNonNullElse(cell.getRawValue(), ""))
                .toList();
    }

    @Test
    void aWorkbookHasASheetForEachPart() throws IOException {
        var simulation = simulation(Locale.SIMPLIFIED_CHINESE);

        try (var workbook = workbook(simulation, Locale.SIMPLIFIED_CHINESE)) {
            assertThat(workbook.getSheets().map(Sheet::getName))
                    .containsExactly(
                            "摘要", "指标", "消除的问题", "新增的问题", "未变的问题", "职责划转", "转隶", "编制", "机构去向", "内设机构去向", "职责事项去向",
                            "下放去向", "去向核对");
            assertThat(rows(workbook, "摘要"))
                    .startsWith(List.of("两局合并"), List.of("依据：汉编发〔2025〕1号"), List.of("范围：全部"))
                    .contains(List.of(simulation.summary().get(0)));
            assertThat(rows(workbook, "指标"))
                    .startsWith(
                            List.of("指标", "前", "后", "变化", "%", "基数"), List.of("机构", "2", "1", "-1", "-50.0", "机构 2"));
            assertThat(rows(workbook, "消除的问题"))
                    .anySatisfy(row -> assertThat(row).contains("duplicate-duty", "DRD-07\nGAD-01\nDRD\nGAD"));
            assertThat(rows(workbook, "职责划转"))
                    .contains(List.of("GAD-01", "负责农产品质量抽查", "区农业农村局", "区市场监管局", "1", "汉编发〔2025〕1号"));
            assertThat(rows(workbook, "转隶"))
                    .contains(List.of("区农业农村局", "区市场监管局", "18", "0", "0", "18", "3", "汉编发〔2025〕1号"));
            assertThat(rows(workbook, "编制"))
                    .contains(List.of("区农业农村局", "区市场监管局", "20", "0", "0", "20", "4", "汉编发〔2025〕1号"));
            assertThat(rows(workbook, "机构去向")).contains(List.of("GAD", "区农业农村局", "撤销", "区市场监管局", "1"));
            assertThat(rows(workbook, "去向核对")).contains(List.of("编制", "60", "0", "0", "60"));
        }
    }

    @Test
    void itsHeadsAreEnglishWhereThatIsAskedFor() throws IOException {
        try (var workbook = workbook(simulation(Locale.ENGLISH), Locale.ENGLISH)) {
            assertThat(workbook.getSheets().map(Sheet::getName))
                    .startsWith("Summary", "Metrics", "Findings resolved")
                    .contains("Duties transferred", "Heads transferred", "Posts", "Balances");
            assertThat(rows(workbook, "Agencies").get(0)).startsWith("Code", "Name", "What becomes of it");
        }
    }

    @Test
    void aDocumentTellsTheResultFirstAndTheListsBehind() throws IOException {
        var simulation = simulation(Locale.SIMPLIFIED_CHINESE);
        var out = new ByteArrayOutputStream();
        SimulationDocument.write(simulation, out, Locale.SIMPLIFIED_CHINESE);

        try (var document = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(document.getParagraphs().stream().map(XWPFParagraph::getText))
                    .startsWith("两局合并", "摘要", "依据：汉编发〔2025〕1号", "范围：全部")
                    .containsAll(simulation.summary())
                    .containsSubsequence("指标", "消除的问题", "职责划转", "转隶", "编制", "机构去向", "去向核对");
            assertThat(document.getTables().stream().map(SimulationFilesIT::first))
                    .contains(
                            List.of("机构", "2", "1", "-1", "-50.0", "机构 2"),
                            List.of("GAD-01", "负责农产品质量抽查", "区农业农村局", "区市场监管局", "1", "汉编发〔2025〕1号"),
                            List.of("区农业农村局", "区市场监管局", "18", "0", "0", "18", "3", "汉编发〔2025〕1号"));
        }
    }

    /** The first row below the heads. */
    private static List<String> first(XWPFTable table) {
        return table.getRow(1).getTableCells().stream()
                .map(cell -> cell.getText())
                .toList();
    }

    @Test
    void aDocumentSpeaksEnglishToo() throws IOException {
        var out = new ByteArrayOutputStream();
        SimulationDocument.write(simulation(Locale.ENGLISH), out, Locale.ENGLISH);

        try (var document = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(document.getParagraphs().stream().map(XWPFParagraph::getText))
                    .contains("Summary", "Basis: 汉编发〔2025〕1号", "Looked at: everything", "Duties transferred");
        }
    }
}

package dutygraph.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dutygraph.GraphTest;
import dutygraph.SmallGraph;
import dutygraph.analysis.Decision;
import dutygraph.analysis.FindingFilter;
import dutygraph.analysis.Findings;
import dutygraph.analysis.OverlapFilter;
import dutygraph.analysis.Overlaps;
import dutygraph.analysis.Verdict;
import dutygraph.cypher.Graph;
import dutygraph.cypher.Queries;
import dutygraph.intake.ImportOptions;
import dutygraph.intake.Progress;
import dutygraph.intake.WorkbookIntake;
import dutygraph.organisation.Dataset;
import dutygraph.report.DatasetExport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Verdicts outlive the data that they are about. */
@GraphTest
final class VerdictsIT {

    private static final Queries QUERIES = Queries.onClassPath();
    private static final String PAIR = "duplicate-duty|DRD-07|GAD-01|DRD|GAD";

    private final Graph graph;
    private final Verdicts verdicts;

    VerdictsIT(Graph graph) {
        this.graph = graph;
        this.verdicts =
                new Verdicts(graph, QUERIES, Clock.fixed(Instant.parse("2025-03-31T08:00:00Z"), ZoneOffset.UTC));
    }

    private static Path county(Path folder, String remark) throws IOException {
        Files.writeString(folder.resolve("areas.csv"), "代码,名称,层级\n610902,汉滨区,县\n");
        Files.writeString(
                folder.resolve("agencies.csv"), "编码,名称,类型,行政区划代码\nGAD,区农业农村局,政府部门,610902\nDRD,区市场监督管理局,政府部门,610902\n");
        Files.writeString(
                folder.resolve("duties.csv"),
                "编码,职责内容,机构编码,领域\nGAD-01,负责食用农产品监督抽查,GAD,%s\nDRD-07,负责食用农产品监督抽查,DRD,\n".formatted(remark));
        return folder;
    }

    private void load(Path files, boolean replace) {
        var result = new WorkbookIntake(graph)
                .load(List.of(files), new ImportOptions(false, replace, null, Locale.ENGLISH), Progress.NONE);
        assertThat(result.written()).isTrue();
    }

    private List<Verdict> dismissed() {
        return new Overlaps(graph, QUERIES)
                .all(OverlapFilter.of("610902").withDecisions(Set.of(Decision.DISMISSED)), Locale.ENGLISH).stream()
                        .map(pair -> pair.verdict())
                        .toList();
    }

    @Test
    void aDismissedPairStaysDismissedThroughImports(@TempDir Path folder) throws IOException {
        load(county(folder, "农业"), false);

        verdicts.dismiss(PAIR, Verdict.Reason.OTHER, "已由区委编委明确", "李审");

        var expected = new Verdict(Decision.DISMISSED, Verdict.Reason.OTHER, "已由区委编委明确", "李审", "2025-03-31T08:00:00Z");
        assertThat(dismissed()).containsExactly(expected);
        load(county(folder, "食品"), false);
        assertThat(dismissed()).containsExactly(expected);
        load(county(folder, "市场"), true);
        assertThat(dismissed()).containsExactly(expected);
        assertThat(new Findings(graph, QUERIES)
                        .all(FindingFilter.of(null).withRules(Set.of("duplicate-duty")), Locale.ENGLISH))
                .isEmpty();
    }

    @Test
    void aLaterVerdictReplacesAFormerOne(@TempDir Path folder, SmallGraph small) throws IOException {
        load(county(folder, ""), false);

        verdicts.dismiss(PAIR, Verdict.Reason.WRONG_DATA, null, null);
        verdicts.confirm(PAIR, null, "王审");

        assertThat(dismissed()).isEmpty();
        assertThat(small.count("Verdict")).isEqualTo(1);
    }

    @Test
    void aVerdictIsNoChangeOfTheData(@TempDir Path folder) throws IOException {
        load(county(folder, ""), false);
        var version = version();

        verdicts.confirm(PAIR, null, null);
        verdicts.withdraw(PAIR);
        verdicts.withdraw(PAIR);

        assertThat(version()).isEqualTo(version);
    }

    private long version() {
        return Dataset.of(graph).version();
    }

    @Test
    void whatIsNotFoundTakesNoVerdict(SmallGraph small) {
        assertThat(verdicts.confirm(PAIR, null, null)).isEmpty();
        assertThat(verdicts.confirm("over-quota|GAD", null, null)).isEmpty();
        assertThat(verdicts.confirm("", null, null)).isEmpty();
        assertThat(small.count("Verdict")).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> verdicts.dismiss(PAIR, Verdict.Reason.OTHER, null, null));
    }

    @Test
    void anExportBringsThemToAnotherGraph(@TempDir Path folder) throws IOException {
        load(county(Files.createDirectory(folder.resolve("csv")), ""), false);
        verdicts.dismiss(PAIR, Verdict.Reason.ROLES_SETTLED, "2024年已分工", "王");
        var file = folder.resolve("county.json");
        export(file);
        var given = dismissed();

        verdicts.withdraw(PAIR);
        assertThat(dismissed()).isEmpty();
        load(file, false);

        assertThat(dismissed()).isEqualTo(given).hasSize(1);
        var again = folder.resolve("again.json");
        export(again);
        assertThat(again).hasSameBinaryContentAs(file);
    }

    @Test
    void ofTwoOnTheSameFindingTheLaterOneStands(@TempDir Path folder) throws IOException {
        load(county(Files.createDirectory(folder.resolve("csv")), ""), false);
        verdicts.dismiss(PAIR, Verdict.Reason.STAGES_DIFFER, null, null);
        var file = folder.resolve("county.json");
        export(file);
        new Verdicts(graph, QUERIES, Clock.fixed(Instant.parse("2025-04-01T08:00:00Z"), ZoneOffset.UTC))
                .dismiss(PAIR, Verdict.Reason.ROLES_SETTLED, null, null);

        load(file, false);

        assertThat(dismissed()).extracting(Verdict::reason).containsExactly(Verdict.Reason.ROLES_SETTLED);
        Files.writeString(file, Files.readString(file).replace("STAGES_DIFFER", "NO_REASON"));
        assertThat(new WorkbookIntake(graph)
                        .load(List.of(file), ImportOptions.plain(Locale.ENGLISH), Progress.NONE)
                        .errors()
                        .items())
                .extracting(error -> error.problem().name())
                .containsExactly("BAD_VERDICT");
    }

    private void export(Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            new DatasetExport(graph).write(out, DatasetExport.Format.JSON);
        }
    }
}

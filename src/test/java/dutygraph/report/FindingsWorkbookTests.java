package dutygraph.report;

import static org.assertj.core.api.Assertions.assertThat;

import dutygraph.analysis.Decision;
import dutygraph.analysis.Finding;
import dutygraph.analysis.Severity;
import dutygraph.analysis.Verdict;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Findings as a workbook, read back. */
final class FindingsWorkbookTests {

    private static Finding finding(String key, @Nullable Verdict verdict) {
        return new Finding(
                "over-quota",
                key,
                Severity.HIGH,
                "staffing",
                "超编",
                "区司法局超编 2 名。",
                "消化超编人员。",
                List.of("SFJ"),
                Map.of("SFJ", "区司法局"),
                Map.of(),
                "条例",
                verdict);
    }

    @Test
    void whatAReviewerDecidedStandsBesideTheFinding() throws IOException {
        var verdict = new Verdict(Decision.DISMISSED, Verdict.Reason.WRONG_DATA, "实有数是旧的", "王", "2025-03-01T08:00:00Z");
        var out = new ByteArrayOutputStream();

        FindingsWorkbook.write(
                List.of(finding("over-quota|SFJ", verdict), finding("over-quota|TJJ", null)),
                out,
                Locale.SIMPLIFIED_CHINESE);

        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var rows = workbook.getFirstSheet().read();
            assertThat(rows.get(0).getCellText(8)).isEqualTo("结论");
            assertThat(List.of(8, 9, 10, 11, 12, 13))
                    .extracting(column -> rows.get(1).getCellText(column))
                    .containsExactly("驳回", "数据有误", "实有数是旧的", "王", "2025-03-01T08:00:00Z", "over-quota|SFJ");
            assertThat(rows.get(2).getCellText(8)).isEmpty();
            assertThat(rows.get(2).getCellText(13)).isEqualTo("over-quota|TJJ");
        }
    }
}

package dutygraph;

import static org.assertj.core.api.Assertions.assertThat;

import dutygraph.intake.Progress.Phase;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class ConsoleProgressTests {

    @Test
    void whatIsSavedIsSaidOnceAndATrialSaysThatItSavesNothing() {
        assertThat(said(false)).contains("写入 机构 12/12", "已保存").doesNotContain("1/1");
        assertThat(said(true)).contains("与库中对照 机构 12/12（不写入）");
    }

    private static String said(boolean dryRun) {
        return Said.by(() -> {
                    Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
                    var progress = new ConsoleProgress(dryRun, () -> false);
                    progress.at(Phase.WRITE, "机构", 12, 12);
                    progress.at(Phase.WRITE, "", 1, 1);
                    return 0;
                })
                .err();
    }
}

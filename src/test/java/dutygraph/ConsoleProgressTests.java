package dutygraph;

import static org.assertj.core.api.Assertions.assertThat;

import dutygraph.intake.Progress.Phase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class ConsoleProgressTests {

    @Test
    void whatIsSavedIsSaidOnceAndATrialSaysThatItSavesNothing() {
        assertThat(said(false)).contains("写入 机构 12/12", "已保存").doesNotContain("1/1");
        assertThat(said(true)).contains("与库中对照 机构 12/12（不写入）");
    }

    private static String said(boolean dryRun) {
        var screen = System.err;
        var former = Locale.getDefault();
        var err = new ByteArrayOutputStream();
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
        try {
            var progress = new ConsoleProgress(dryRun);
            progress.at(Phase.WRITE, "机构", 12, 12);
            progress.at(Phase.WRITE, "", 1, 1);
        } finally {
            System.setErr(screen);
            Locale.setDefault(former);
        }
        return err.toString(StandardCharsets.UTF_8);
    }
}

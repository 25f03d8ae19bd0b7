package dutygraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import picocli.CommandLine.ParameterException;

/** What the parser complains about is told in words that mend it. */
final class UsageErrorTests {

    private static String complaint(String... args) {
        return UsageError.sentence(catchThrowableOfType(
                ParameterException.class, () -> Main.commandLine().parseArgs(args)));
    }

    @Test
    void anOptionBeforeItsCommandIsToldWhereItBelongs() {
        assertThat(complaint("--data", "county", "overlaps"))
                .isEqualTo(Messages.get("option-before-command", "--data county"));
        assertThat(complaint("--data=county", "overlaps"))
                .isEqualTo(Messages.get("option-before-command", "--data=county"));
    }

    @Test
    void whatNoCommandKnowsIsUnknown() {
        assertThat(complaint("--colour", "overlaps")).isEqualTo(Messages.get("unknown-argument", "--colour"));
        assertThat(complaint("overlaps", "--colour")).isEqualTo(Messages.get("unknown-argument", "--colour"));
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThat(complaint("reach")).startsWith(Messages.get("missing-argument", ""));
    }
}

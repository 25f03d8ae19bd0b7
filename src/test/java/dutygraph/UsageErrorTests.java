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
    void aValueThatIsNoneIsToldWithThoseThatAre() {
        assertThat(complaint("check", "--fail-on", "worst"))
                .isEqualTo(Messages.get("not-one-of", "--fail-on", "worst", "HIGH MEDIUM LOW INFO"));
        assertThat(complaint("check", "--lang", "fr")).isEqualTo(Messages.get("not-one-of", "--lang", "fr", "zh en"));
        assertThat(complaint("--lang=fr", "check")).isEqualTo(Messages.get("not-one-of", "--lang", "fr", "zh en"));
        assertThat(complaint("overlaps", "--min-score", "x"))
                .isEqualTo(Messages.get("not-a-number", "--min-score", "x"));
        assertThat(complaint("serve", "--port", "7o7o")).isEqualTo(Messages.get("not-whole", "--port", "7o7o"));
        assertThat(complaint("check", "--neo4j", "a b")).isEqualTo(Messages.get("bad-value", "--neo4j", "a b"));
    }

    @Test
    void anOptionGivenTwiceIsNamed() {
        assertThat(complaint("check", "--format", "json", "--format", "table"))
                .isEqualTo(Messages.get("twice", "--format"));
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThat(complaint("reach")).startsWith(Messages.get("missing-argument", ""));
    }
}

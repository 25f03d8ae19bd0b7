package dutygraph.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dutygraph.web.Colour.Sight;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The colours of both themes: readable on every ground, and told apart by whoever sees colours differently. */
final class TokensTests {

    /** WCAG 2.2: text, and what is no text but has to be seen. */
    private static final double TEXT = 4.5;

    private static final double LINE = 3;

    private static final List<String> KINDS =
            List.of("k-agency", "k-institution", "k-team", "k-township", "k-bureau", "k-duty", "k-item");
    private static final List<String> FINDINGS = List.of("s-duplicate", "s-overlap", "s-orphan", "s-over");
    private static final List<String> CHANGES = List.of("s-added", "s-removed", "s-changed");
    private static final List<String> MODES = List.of(
            "m-acceptance",
            "m-authorised",
            "m-agent",
            "m-enforcement",
            "m-granted",
            "m-basic",
            "m-cooperating",
            "m-taken-back");

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void textIsReadableOnEveryGround(String theme) {
        var tokens = theme(theme);

        Stream.of(List.of("text", "text-2", "text-3", "accent", "ok"), FINDINGS, CHANGES)
                .flatMap(List::stream)
                .forEach(name -> readable(tokens, name, name.equals("accent") ? "accent-tint" : "sunken", TEXT));
        KINDS.forEach(name -> readable(tokens, name, name + "-tint", TEXT));
        KINDS.forEach(name -> assertThat(contrast(tokens, "text", name + "-tint"))
                .as("text on " + name + "-tint")
                .isGreaterThan(9));
        assertThat(contrast(tokens, "on-accent", "accent")).isGreaterThan(TEXT);
        assertThat(contrast(tokens, "text", "mark")).isGreaterThan(TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void linesAreSeenOnEveryGround(String theme) {
        var tokens = theme(theme);

        Stream.concat(Stream.of("control"), MODES.stream()).forEach(name -> readable(tokens, name, "sunken", LINE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void numbersAreReadableOnEveryStepOfTheScale(String theme) {
        var tokens = theme(theme);

        for (var step = 1; step <= 3; step++) {
            assertThat(contrast(tokens, "text", "seq-" + step)).isGreaterThan(TEXT);
        }
        for (var step = 4; step <= 5; step++) {
            assertThat(contrast(tokens, theme.equals("light") ? "surface" : "bg", "seq-" + step))
                    .isGreaterThan(TEXT);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void colourBlindPeopleTellTheKindsStatesAndModesApart(String theme) {
        var tokens = theme(theme);

        Stream.of(KINDS, FINDINGS, CHANGES, MODES).forEach(group -> {
            for (var sight : Sight.values()) {
                assertThat(least(tokens, group, sight)).as(group + " " + sight).isGreaterThan(10);
            }
        });
    }

    /** Figures reckoned elsewhere when the colours were chosen. */
    @Test
    void theMeasureIsTheOneOfTheDesign() {
        var light = theme("light");

        assertThat(least(light, KINDS, Sight.NORMAL)).isCloseTo(20.7, within(0.1));
        assertThat(least(light, MODES, Sight.TRITAN)).isCloseTo(11.6, within(0.1));
        assertThat(contrast(light, "text", "bg")).isCloseTo(15.27, within(0.01));
    }

    private static void readable(Map<String, Colour> tokens, String name, String third, double least) {
        for (var ground : List.of("bg", "surface", third)) {
            assertThat(contrast(tokens, name, ground))
                    .as(name + " on " + ground)
                    .isGreaterThanOrEqualTo(least);
        }
    }

    private static double contrast(Map<String, Colour> tokens, String one, String other) {
        return colour(tokens, one).contrast(colour(tokens, other));
    }

    private static Colour colour(Map<String, Colour> tokens, String name) {
        return Objects.requireNonNull(tokens.get(name), name);
    }

    /** The smallest difference of any two. */
    private static double least(Map<String, Colour> tokens, List<String> names, Sight sight) {
        var least = Double.MAX_VALUE;
        for (var one : names) {
            for (var other : names) {
                if (one.compareTo(other) < 0) {
                    var difference = colour(tokens, one)
                            .seenBy(sight)
                            .differenceTo(colour(tokens, other).seenBy(sight));
                    least = Math.min(least, difference);
                }
            }
        }
        return least;
    }

    private static Map<String, Colour> theme(String name) {
        var block = Pattern.compile("\\[data-theme=" + name + "] \\{(.*?)}", Pattern.DOTALL)
                .matcher(css());
        if (!block.find()) {
            throw new AssertionError("No tokens of the theme " + name);
        }
        var tokens = new HashMap<String, Colour>();
        var token = Pattern.compile("--([a-z0-9-]+): ?(#[0-9A-F]{6})").matcher(block.group(1));
        while (token.find()) {
            tokens.put(token.group(1), Colour.of(token.group(2)));
        }
        return tokens;
    }

    private static String css() {
        try (var in =
                Objects.requireNonNull(TokensTests.class.getResourceAsStream("/dutygraph/web/styles/tokens.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

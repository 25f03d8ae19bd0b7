package dutygraph.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Going on in a list that may have changed. */
final class CursorTests {

    private static int start(List<String> list, String cursor) {
        return Cursor.start(list, Function.identity(), cursor);
    }

    private static String after(List<String> list, int end) {
        var cursor = Cursor.after(list, Function.identity(), end);
        return cursor == null ? "" : cursor;
    }

    @Test
    void aListGoesOnAfterTheEntryThatCameLast() {
        var second = after(List.of("a", "b|x", "c"), 2);

        assertThat(Cursor.isCursor(second)).isTrue();
        assertThat(start(List.of("a", "b|x", "c"), second)).isEqualTo(2);
        assertThat(start(List.of("b|x", "c"), second)).isEqualTo(1);
        assertThat(start(List.of("a"), second)).isEqualTo(1);
        assertThat(after(List.of("a", "b|x"), 2)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5|nosuch", "|a", "a", "1", "9999999999|a"})
    void whatIsNoCursorIsRefused(String text) {
        var cursor = Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));

        assertThat(Cursor.isCursor(cursor)).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> start(List.of("a"), cursor))
                .withMessageContaining("is no cursor");
    }

    @Test
    void whatIsNotEvenEncodedIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> start(List.of("a"), "%"));
    }
}

package dutygraph.analysis;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where the part of a list that was last read ended: its place and its key, for lists that may change in between. */
final class Cursor {

    private Cursor() {}

    /**
     * Index of the first entry after the cursor.
     *
     * @param cursor null for the beginning
     * @throws IllegalArgumentException where it is no cursor
     */
    static <T> int start(List<T> list, Function<T, String> key, @Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return 0;
        }
        var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        var bar = text.indexOf('|');
        if (bar < 1) {
            throw new IllegalArgumentException("'" + cursor + "' is no cursor");
        }
        var place = Integer.parseInt(text.substring(0, bar));
        var last = text.substring(bar + 1);
        if (place > 0 && place <= list.size() && key.apply(list.get(place - 1)).equals(last)) {
            return place;
        }
        for (var i = 0; i < list.size(); i++) {
            if (key.apply(list.get(i)).equals(last)) {
                return i + 1;
            }
        }
        return Math.min(place, list.size());
    }

    /** The cursor after the part that ends before {@code end}; null where the list ends there. */
    static <T> @Nullable String after(List<T> list, Function<T, String> key, int end) {
        if (end >= list.size() || end == 0) {
            return null;
        }
        var text = end + "|" + key.apply(list.get(end - 1));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}

package dutygraph.analysis;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where the part of a list that was last read ended: its place and its key, for lists that may change in between. */
public final class Cursor {

    private static final Pattern PLACE_AND_KEY = Pattern.compile("(\\d{1,9})\\|(.*)", Pattern.DOTALL);

    private Cursor() {}

    /** Whether {@link #after} can have given it. */
    public static boolean isCursor(String text) {
        return read(text) != null;
    }

    /**
     * Index of the first entry after the cursor.
     *
     * @param cursor null for the beginning
     * @throws IllegalArgumentException where it is no cursor
     */
    public static <T> int start(List<T> list, Function<T, String> key, @Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return 0;
        }
        var read = read(cursor);
        if (read == null) {
            throw new IllegalArgumentException("'" + cursor + "' is no cursor");
        }
        var place = Integer.parseInt(read.group(1));
        var last = read.group(2);
        if (place > 0 && place <= list.size() && key.apply(list.get(place - 1)).equals(last)) {
            return place;
        }
        // the list has changed since: go on after the same entry, or at the same place where it is gone
        for (var i = 0; i < list.size(); i++) {
            if (key.apply(list.get(i)).equals(last)) {
                return i + 1;
            }
        }
        return Math.min(place, list.size());
    }

    /** The cursor after the part that ends before {@code end}; null where the list ends there. */
    public static <T> @Nullable String after(List<T> list, Function<T, String> key, int end) {
        if (end >= list.size() || end == 0) {
            return null;
        }
        var text = end + "|" + key.apply(list.get(end - 1));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable MatchResult read(String cursor) {
        try {
            var text = PLACE_AND_KEY.matcher(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
            return text.matches() ? text : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}

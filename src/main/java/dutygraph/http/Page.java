package dutygraph.http;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param total of the whole list
 * @param next cursor of the next page; absent on the last
 */
record Page<T>(long total, List<T> items, @Nullable String next) {

    static <T> Page<T> whole(List<T> items) {
        return new Page<>(items.size(), items, null);
    }

    /**
     * The part after a cursor.
     *
     * @param key tells an entry from the others
     * @param cursor what {@link Asked#cursor} answers
     */
    static <T> Page<T> of(List<T> all, Function<T, String> key, String cursor, int limit) {
        var start = startOf(all, key, cursor);
        var end = Math.min(all.size(), start + limit);
        var next = end < all.size() ? Asked.cursorAfter(end + "|" + key.apply(all.get(end - 1))) : null;
        return new Page<>(all.size(), all.subList(start, end), next);
    }

    private static <T> int startOf(List<T> all, Function<T, String> key, String cursor) {
        if (cursor.isEmpty()) {
            return 0;
        }
        var bar = cursor.indexOf('|');
        if (bar < 1 || !cursor.substring(0, bar).matches("\\d{1,9}")) {
            throw Asked.invalid("cursor", cursor);
        }
        var place = Integer.parseInt(cursor.substring(0, bar));
        var last = cursor.substring(bar + 1);
        if (place > 0 && place <= all.size() && key.apply(all.get(place - 1)).equals(last)) {
            return place;
        }
        // the list has changed since: go on after the same entry, or at the same place where it is gone
        for (var i = 0; i < all.size(); i++) {
            if (key.apply(all.get(i)).equals(last)) {
                return i + 1;
            }
        }
        return Math.min(place, all.size());
    }
}

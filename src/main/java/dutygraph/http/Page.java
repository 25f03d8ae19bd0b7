package dutygraph.http;

import dutygraph.analysis.Cursor;
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
     * @param cursor what {@link Asked#placeCursor} answers
     */
    static <T> Page<T> of(List<T> all, Function<T, String> key, @Nullable String cursor, int limit) {
        var start = Cursor.start(all, key, cursor);
        var end = Math.min(all.size(), start + limit);
        return new Page<>(all.size(), all.subList(start, end), Cursor.after(all, key, end));
    }
}

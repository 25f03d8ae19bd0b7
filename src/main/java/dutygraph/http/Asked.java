package dutygraph.http;

import dutygraph.analysis.Cursor;
import dutygraph.analysis.Decision;
import dutygraph.organisation.Organisation;
import dutygraph.organisation.Word;
import io.javalin.http.Context;
import io.javalin.validation.ValidationError;
import io.javalin.validation.ValidationException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Query parameters that several routes share. */
final class Asked {

    private static final int USUAL_LIMIT = 100;
    private static final int LARGEST_LIMIT = 1_000;

    private Asked() {}

    /** Code of the area; null for all. */
    static @Nullable String area(Context ctx) {
        return text(ctx, "area");
    }

    /** Code of the area; null for all; a code that no area has is a problem. */
    static @Nullable String knownArea(Context ctx, Organisation organisation) {
        var area = area(ctx);
        if (area != null && !organisation.hasArea(area)) {
            throw Refusal.unknownCode(area);
        }
        return area;
    }

    /** The code, checked: one that no agency, bureau, duty or item has is a problem. */
    static String known(String code, Organisation organisation) {
        if (!organisation.has(code)) {
            throw Refusal.unknownCode(code);
        }
        return code;
    }

    /** The value; null where it is missing or blank. */
    static @Nullable String text(Context ctx, String name) {
        var value = ctx.queryParam(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** The value, which must be there. */
    static String required(Context ctx, String name) {
        var value = text(ctx, name);
        if (value == null) {
            throw invalid(name, "required");
        }
        return value;
    }

    /** Most rows of a page: 1 to 1000, usually 100. */
    static int limit(Context ctx) {
        return whole(ctx, "limit", USUAL_LIMIT, 1, LARGEST_LIMIT);
    }

    /** A whole number of a range. */
    static int whole(Context ctx, String name, int usual, int least, int most) {
        return ctx.queryParamAsClass(name, Integer.class)
                .check(
                        it -> it == null || it >= least && it <= most,
                        new ValidationError<>("range", Map.of("0", least, "1", most)))
                .getOrDefault(usual);
    }

    /** A score, 0 to 1. */
    static double score(Context ctx, String name, double usual) {
        return ctx.queryParamAsClass(name, Double.class)
                .check(it -> it == null || it >= 0 && it <= 1, new ValidationError<>("range", Map.of("0", 0, "1", 1)))
                .getOrDefault(usual);
    }

    /** The values between the commas. */
    static List<String> list(Context ctx, String name) {
        return ctx.queryParams(name).stream()
                .flatMap(value -> Stream.of(value.split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** The words between the commas, by their names in the API or in Chinese. */
    static <E extends Enum<E> & Word> List<E> words(Context ctx, String name, Class<E> words) {
        return list(ctx, name).stream()
                .map(value -> Word.read(words, value).orElseThrow(() -> noneOf(name, names(words))))
                .toList();
    }

    /** The decisions between the commas; {@code all} for all, and where nothing is asked for all but what was dismissed. */
    static Set<Decision> decisions(Context ctx) {
        var asked = EnumSet.noneOf(Decision.class);
        for (var value : list(ctx, "verdict")) {
            if (value.equals("all")) {
                return EnumSet.allOf(Decision.class);
            }
            asked.add(Word.read(Decision.class, value)
                    .orElseThrow(() -> noneOf("verdict", with(names(Decision.class), "all"))));
        }
        return asked.isEmpty() ? Decision.open() : asked;
    }

    /** The plain enum constants between the commas. */
    static <E extends Enum<E>> List<E> constants(Context ctx, String name, Class<E> type) {
        return list(ctx, name).stream()
                .map(value -> Stream.of(type.getEnumConstants())
                        .filter(each -> each.name().equalsIgnoreCase(value))
                        .findFirst()
                        .orElseThrow(() -> noneOf(name, names(type))))
                .toList();
    }

    /** The values between the commas, all of them among those that are known. */
    static List<String> oneOf(Context ctx, String name, Collection<String> known) {
        var values = list(ctx, name);
        for (var value : values) {
            if (!known.contains(value)) {
                throw noneOf(name, known);
            }
        }
        return values;
    }

    static List<String> with(List<String> known, String... more) {
        return Stream.concat(known.stream(), Stream.of(more)).toList();
    }

    /** The cursor of a list that pages by place and key, checked; null for the first page. */
    static @Nullable String placeCursor(Context ctx) {
        var cursor = text(ctx, "cursor");
        if (cursor != null && !Cursor.isCursor(cursor)) {
            throw invalid("cursor", "cursor");
        }
        return cursor;
    }

    /** The key at which the page before ended, of a list that pages by key alone; empty for the first page. */
    static String cursor(Context ctx) {
        var cursor = text(ctx, "cursor");
        if (cursor == null) {
            return "";
        }
        try {
            var key = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (cursorAfter(key).equals(cursor)) {
                return key;
            }
        } catch (IllegalArgumentException e) {
            // no letters of a cursor
        }
        throw invalid("cursor", "cursor");
    }

    static String cursorAfter(String last) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(last.getBytes(StandardCharsets.UTF_8));
    }

    /** The constants as the API writes them. */
    static List<String> names(Class<? extends Enum<?>> type) {
        return Stream.of(type.getEnumConstants()).map(Enum::name).toList();
    }

    /** Where a value is none of those that are allowed. */
    static ValidationException noneOf(String name, Collection<String> allowed) {
        return invalid(name, "word", String.join(", ", allowed));
    }

    /** @param word of the message {@code invalid.…} */
    static ValidationException invalid(String name, String word, Object... values) {
        return new ValidationException(Map.of(name, List.of(Body.mistake(word, values))));
    }
}

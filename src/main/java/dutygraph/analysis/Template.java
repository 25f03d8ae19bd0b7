package dutygraph.analysis;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Sentences with places for values: {@code {column}} is the value of that column, {@code {column:kind}} the word for it in
 * the bundle, such as {@code kind.TOWNSHIP}. Lists are joined; of long ones the first ten are written.
 */
final class Template {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)(?::(\\w+))?}");
    private static final int WRITTEN = 10;

    private Template() {}

    static String fill(String template, Map<String, ?> values, Locale locale) {
        return PLACE.matcher(template)
                .replaceAll(
                        place -> Matcher.quoteReplacement(written(values.get(place.group(1)), place.group(2), locale)));
    }

    /** The sentence of the bundle under that key. */
    static String word(String key, Locale locale) {
        try {
            return ResourceBundle.getBundle(
                            "dutygraph.analysis.messages",
                            locale,
                            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                    .getString(key);
        } catch (MissingResourceException e) {
            return key.substring(key.indexOf('.') + 1);
        }
    }

    private static String written(@Nullable Object value, @Nullable String kind, Locale locale) {
        if (value == null) {
            return "";
        }
        if (value instanceof Collection<?> values) {
            var shown = values.stream()
                    .limit(WRITTEN)
                    .map(each -> written(each, kind, locale))
                    .toList();
            var joined = String.join(word("list.comma", locale), shown);
            return values.size() > WRITTEN
                    ? fill(word("list.more", locale), Map.of("list", joined, "count", values.size()), locale)
                    : joined;
        }
        return kind == null ? value.toString() : word(kind + "." + value, locale);
    }
}

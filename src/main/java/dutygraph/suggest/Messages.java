package dutygraph.suggest;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/** Words of this package to users. */
final class Messages {

    private Messages() {}

    /** @param key of {@code messages_zh.properties}; {@code {0}} and so on stand for the values */
    static String text(Locale locale, String key, Object... values) {
        // as text: a number of a code must not get a thousands separator
        var texts = Arrays.stream(values).map(String::valueOf).toArray();
        return new MessageFormat(bundle(locale).getString(key), Locale.ROOT).format(texts);
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                "dutygraph.suggest.messages",
                locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}

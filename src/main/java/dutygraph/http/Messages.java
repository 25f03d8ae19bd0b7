package dutygraph.http;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Words of this package to users. */
final class Messages {

    private Messages() {}

    static boolean has(String key) {
        return bundle(Locale.SIMPLIFIED_CHINESE).containsKey(key);
    }

    static String text(Locale language, String key, Object... values) {
        return new MessageFormat(bundle(language).getString(key), Locale.ROOT).format(values);
    }

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle(
                "dutygraph.http.messages",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}

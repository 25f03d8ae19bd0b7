package dutygraph;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Sentences of the command line in the user's language. */
final class Messages {

    private Messages() {}

    /** @param key of {@code messages_zh.properties}; {@code {0}} and so on stand for the arguments */
    static String get(String key, Object... arguments) {
        return in(Locale.getDefault(), key, arguments);
    }

    /** The same in a language that is not the user's. */
    static String in(Locale locale, String key, Object... arguments) {
        return new MessageFormat(
                        ResourceBundle.getBundle("dutygraph.messages", locale).getString(key), locale)
                .format(arguments);
    }
}

package dutygraph.intake;

import java.util.Locale;
import java.util.ResourceBundle;

/** Sentences for users, in their language; Chinese where it is no other than English. */
final class Messages {

    private final ResourceBundle bundle;

    /** What is said about an import. */
    Messages(Locale locale) {
        this(locale, "messages");
    }

    /** @param name of the bundle in this package */
    Messages(Locale locale, String name) {
        this.bundle = ResourceBundle.getBundle(
                "dutygraph.intake." + name,
                locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String message(Problem problem, Object... details) {
        return text("problem." + problem + ".message", details);
    }

    String remedy(Problem problem, Object... details) {
        return text("problem." + problem + ".remedy", details);
    }

    String notice(String key, Object... details) {
        return text("notice." + key, details);
    }

    /** The sentence with its {0}, {1} … filled in. */
    String text(String key, Object... details) {
        var pattern = bundle.getString(key);
        var text = new StringBuilder(pattern.length() + 32);
        for (var i = 0; i < pattern.length(); i++) {
            var c = pattern.charAt(i);
            if (c == '{' && i + 2 < pattern.length() && pattern.charAt(i + 2) == '}') {
                var at = pattern.charAt(i + 1) - '0';
                text.append(at >= 0 && at < details.length ? details[at] : "");
                i += 2;
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }
}

package dutygraph.http;

import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;

/** The language of an answer: what {@code ?lang} asks for, else the better liked of Chinese and English, else Chinese. */
final class Language {

    private static final List<Locale> SPOKEN = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private Language() {}

    static Locale of(Context ctx) {
        var asked = ctx.queryParam("lang");
        if (asked != null) {
            return asked.startsWith("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        }
        var header = ctx.header("Accept-Language");
        if (header == null) {
            return Locale.SIMPLIFIED_CHINESE;
        }
        try {
            // zh-TW and plain zh are Chinese to us, en-GB is English: only the language counts
            return Locale.LanguageRange.parse(header).stream()
                    .flatMap(range -> SPOKEN.stream()
                            .filter(spoken -> range.getRange().split("-")[0].equals(spoken.getLanguage())))
                    .findFirst()
                    .orElse(Locale.SIMPLIFIED_CHINESE);
        } catch (IllegalArgumentException e) {
            return Locale.SIMPLIFIED_CHINESE;
        }
    }
}

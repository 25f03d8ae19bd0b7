package dutygraph.http;

import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;

/** The language of an answer: what {@code ?lang} asks for, else the better liked of Chinese and English, else Chinese. */
final class Language {

    private static final List<Locale> SPOKEN = List.of(Locale.CHINESE, Locale.ENGLISH);

    private Language() {}

    static Locale of(Context ctx) {
        var asked = ctx.queryParam("lang");
        if (asked != null) {
            return asked.startsWith("en") ? Locale.ENGLISH : Locale.CHINESE;
        }
        var header = ctx.header("Accept-Language");
        if (header == null) {
            return Locale.CHINESE;
        }
        try {
            var best = Locale.lookup(Locale.LanguageRange.parse(header), SPOKEN);
            return best == null ? Locale.CHINESE : best;
        } catch (IllegalArgumentException e) {
            return Locale.CHINESE;
        }
    }
}

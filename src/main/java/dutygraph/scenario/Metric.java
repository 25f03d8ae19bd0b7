package dutygraph.scenario;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A figure before and after.
 *
 * @param percent the difference in percent of the base before, one decimal; absent where that is 0, and of ratios
 * @param base what the percentage, or the ratio itself, is of
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Metric(
        Number before,
        Number after,
        Number difference,
        @Nullable Double percent,
        @Nullable Base base) {

    /**
     * A denominator.
     *
     * @param of its name: of a count the count itself before, of a ratio what it is divided by
     * @param after absent where only the state before counts
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Base(String of, long before, @Nullable Long after) {}

    /** Its name in the words of a language. */
    public static String title(String name, Locale locale) {
        return Messages.has("metric." + name) ? Messages.text(locale, "metric." + name) : name;
    }

    static Metric count(String name, long before, long after) {
        return new Metric(
                before,
                after,
                after - before,
                before == 0 ? null : rounded((after - before) * 100.0 / before, 10),
                new Base(name, before, null));
    }

    /** What is counted, divided by a base; 0 where the base is 0. */
    static Metric ratio(String of, long before, long baseBefore, long after, long baseAfter) {
        var was = baseBefore == 0 ? 0 : before * 1.0 / baseBefore;
        var now = baseAfter == 0 ? 0 : after * 1.0 / baseAfter;
        return new Metric(
                rounded(was, 1000),
                rounded(now, 1000),
                rounded(now - was, 1000),
                null,
                new Base(of, baseBefore, baseAfter));
    }

    private static double rounded(double value, int to) {
        return Math.round(value * to) * 1.0 / to;
    }
}

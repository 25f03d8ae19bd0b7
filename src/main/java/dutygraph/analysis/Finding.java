package dutygraph.analysis;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a rule found, in the words of one language.
 *
 * @param rule id of the rule
 * @param key tells it from every other finding and stays the same while the finding stays
 * @param category duty, staffing, power, township or structure
 * @param message what was found, one sentence
 * @param remedy how to mend it
 * @param subjects codes, the most important first
 * @param subjectNames names by code, of a duty its text
 * @param evidence the columns of the rule by name, without those that are absent
 * @param basis instrument and article
 * @param verdict what a reviewer decided about it; absent where nobody has
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Finding(
        String rule,
        String key,
        Severity severity,
        String category,
        String title,
        String message,
        String remedy,
        List<String> subjects,
        Map<String, String> subjectNames,
        Map<String, Object> evidence,
        String basis,
        @Nullable Verdict verdict) {}

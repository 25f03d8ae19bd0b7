package dutygraph.analysis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A row of a rule, before it is put into words. */
record Found(
        Rule rule,
        String key,
        Map<String, Object> row,
        @Nullable Verdict verdict) {

    static Found of(Rule rule, Map<String, Object> row) {
        var key = rule.keyColumns().stream()
                .map(column -> String.valueOf(row.get(column)))
                .collect(Collectors.joining("|", rule.id() + "|", ""));
        return new Found(rule, key, row, null);
    }

    Found with(@Nullable Verdict given) {
        return new Found(rule, key, row, given);
    }

    List<String> subjects() {
        return ((List<?>) Objects.requireNonNull(row.get("subjects")))
                .stream().map(String::valueOf).toList();
    }

    /** Code of the area that it belongs to; null where it belongs to none. */
    @Nullable
    String area() {
        return (String) row.get("area");
    }

    /** In the words of the language; names are those of all codes that may be subjects. */
    Finding in(Locale locale, Map<String, String> names) {
        var evidence = new LinkedHashMap<String, Object>();
        rule.evidenceColumns().forEach(column -> {
            var value = row.get(column);
            if (value != null) {
                evidence.put(column, value);
            }
        });
        var subjectNames = new TreeMap<String, String>();
        subjects().forEach(code -> {
            var name = names.get(code);
            if (name != null) {
                subjectNames.put(code, name);
            }
        });
        return new Finding(
                rule.id(),
                key,
                rule.severity(),
                rule.category(),
                rule.title(locale),
                Template.fill(rule.message(locale), row, locale),
                rule.remedy(locale),
                subjects(),
                subjectNames,
                evidence,
                rule.basis(locale),
                verdict);
    }
}

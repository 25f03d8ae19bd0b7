package dutygraph.scenario;

import dutygraph.organisation.PowerSource;
import dutygraph.organisation.Role;
import dutygraph.organisation.Word;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The keys of one object of a scenario's text; what is wrong with them is collected, and a harmless value stands in for it. */
final class Fields {

    private static final Set<String> FILTER =
            Set.of("category", "domain", "source", "role", "contains", "powers", "based");

    private final String path;
    private final Map<String, Located> values = new TreeMap<>();
    private final List<ScenarioError> errors;

    /**
     * Reads the keys of a change.
     *
     * @param errors takes what is wrong
     */
    Fields(Located object, String path, Operation operation, List<ScenarioError> errors) {
        this.path = path;
        this.errors = errors;
        var entries = Objects.requireNonNullElse(object.entries(), Map.<String, Located>of());
        if (!object.isObject()) {
            wrong(object, path, "object", operation.word());
            return;
        }
        entries.forEach((key, value) -> {
            if (key.equals("override") || key.equals("document") || value.isNothing()) {
                return;
            }
            var field = operation.fields().stream()
                    .filter(each -> each.answersTo(key))
                    .findFirst();
            if (field.isEmpty()) {
                wrong(
                        value,
                        path + "." + key,
                        "unknown-key",
                        key,
                        String.join(
                                " ",
                                operation.fields().stream().map(Field::name).toList()));
            } else if (values.putIfAbsent(field.get().name(), value) != null) {
                wrong(value, path + "." + key, "twice", key);
            }
        });
        for (var field : operation.fields()) {
            if (field.required() && !values.containsKey(field.name())) {
                wrong(object, path, "missing", field.name());
            }
        }
    }

    private void wrong(Located at, String where, String word, Object... about) {
        errors.add(new ScenarioError(at.line(), at.column(), where, word, List.of(about)));
    }

    private String at(String name) {
        return path + "." + name;
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /** Codes that a key may hold; empty where it is missing. */
    String code(String name) {
        return Objects.requireNonNullElse(text(name), "");
    }

    @Nullable
    String text(String name) {
        var value = values.get(name);
        if (value == null) {
            return null;
        }
        var text = value.text();
        if (text == null || text.isBlank()) {
            wrong(value, at(name), "text");
            return null;
        }
        return text.strip();
    }

    /** A code or several. */
    List<String> codes(String name) {
        var value = values.get(name);
        return value == null ? List.of() : texts(value, at(name));
    }

    private List<String> texts(Located value, String where) {
        var items = value.items();
        if (items == null) {
            var text = value.text();
            if (text == null || text.isBlank()) {
                wrong(value, where, "texts");
                return List.of();
            }
            return List.of(text.strip());
        }
        var texts = new ArrayList<String>();
        var seen = new HashSet<String>();
        for (var item : items) {
            var text = item.text();
            if (text == null || text.isBlank()) {
                wrong(item, where, "text");
            } else if (!seen.add(text.strip())) {
                wrong(item, where, "twice", text.strip());
            } else {
                texts.add(text.strip());
            }
        }
        if (items.isEmpty()) {
            wrong(value, where, "texts");
        }
        return texts;
    }

    /** A whole number, 0 or more. */
    @Nullable
    Long number(String name) {
        var value = values.get(name);
        return value == null ? null : number(value, at(name));
    }

    private @Nullable Long number(Located value, String where) {
        var text = value.text();
        if (text == null || !text.strip().matches("\\d{1,9}")) {
            wrong(value, where, "number");
            return null;
        }
        return Long.valueOf(text.strip());
    }

    @Nullable
    LocalDate date(String name) {
        var value = values.get(name);
        if (value == null) {
            return null;
        }
        try {
            return LocalDate.parse(Objects.requireNonNullElse(value.text(), "").strip());
        } catch (DateTimeParseException e) {
            wrong(value, at(name), "date");
            return null;
        }
    }

    /** A word of the contract, by its name in the API or in Chinese. */
    <E extends Enum<E> & Word> @Nullable E word(String name, Class<E> words) {
        var value = values.get(name);
        return value == null ? null : word(value, at(name), words).orElse(null);
    }

    private <E extends Enum<E> & Word> Optional<E> word(Located value, String where, Class<E> words) {
        var read = Word.read(words, Objects.requireNonNullElse(value.text(), ""));
        if (read.isEmpty()) {
            wrong(value, where, "word", Objects.requireNonNullElse(value.text(), ""), String.join(" ", names(words)));
        }
        return read;
    }

    private static List<String> names(Class<? extends Enum<?>> words) {
        return java.util.Arrays.stream(words.getEnumConstants()).map(Enum::name).toList();
    }

    /** One of a few plain words; the first where none is given. */
    String choice(String name, String usual, String other) {
        var value = values.get(name);
        if (value == null || usual.equals(value.text())) {
            return usual;
        }
        if (!other.equals(value.text())) {
            wrong(value, at(name), "word", Objects.requireNonNullElse(value.text(), ""), usual + " " + other);
        }
        return other;
    }

    /** {@code all}, a number, or numbers by kind; null where the key is missing. */
    @Nullable
    Amount amount(String name, boolean allMeansSomething) {
        var value = values.get(name);
        if (value == null) {
            return null;
        }
        if (allMeansSomething && "all".equals(value.text())) {
            return Amount.ALL;
        }
        if (!value.isObject()) {
            var number = number(value, at(name));
            return number == null ? null : new Amount(false, number, null);
        }
        var kinds = new TreeMap<String, Long>();
        Objects.requireNonNullElse(value.entries(), Map.<String, Located>of()).forEach((kind, said) -> {
            if (!Set.of("administrative", "institution", "support").contains(kind)) {
                wrong(said, at(name) + "." + kind, "unknown-key", kind, "administrative institution support");
                return;
            }
            var number = number(said, at(name) + "." + kind);
            if (number != null) {
                kinds.put(kind, number);
            }
        });
        return new Amount(
                false, null, new Posts(kinds.get("administrative"), kinds.get("institution"), kinds.get("support")));
    }

    /** A code, several, or {@code all}. */
    Tasks tasks(String name) {
        var value = values.get(name);
        if (value == null) {
            return Tasks.NONE;
        }
        return "all".equals(value.text()) ? new Tasks(true, List.of()) : new Tasks(false, texts(value, at(name)));
    }

    Filter filter() {
        var value = values.get("filter");
        if (value == null) {
            return Filter.ANY;
        }
        var entries = value.entries();
        if (entries == null) {
            wrong(value, at("filter"), "object", "filter");
            return Filter.ANY;
        }
        entries.forEach((key, said) -> {
            if (!FILTER.contains(key)) {
                wrong(
                        said,
                        at("filter." + key),
                        "unknown-key",
                        key,
                        String.join(" ", FILTER.stream().sorted().toList()));
            }
        });
        return new Filter(
                list(entries, "category"),
                list(entries, "domain"),
                words(entries, "source", PowerSource.class),
                words(entries, "role", Role.class),
                entries.containsKey("contains")
                        ? Objects.requireNonNull(entries.get("contains")).text()
                        : null,
                flag(entries, "powers"),
                flag(entries, "based"));
    }

    private List<String> list(Map<String, Located> entries, String key) {
        var value = entries.get(key);
        return value == null ? List.of() : texts(value, at("filter." + key));
    }

    private <E extends Enum<E> & Word> List<String> words(Map<String, Located> entries, String key, Class<E> words) {
        var value = entries.get(key);
        if (value == null) {
            return List.of();
        }
        return Objects.requireNonNullElse(value.items(), List.of(value)).stream()
                .flatMap(each -> word(each, at("filter." + key), words).stream())
                .map(Enum::name)
                .toList();
    }

    private @Nullable Boolean flag(Map<String, Located> entries, String key) {
        var value = entries.get(key);
        if (value == null) {
            return null;
        }
        if (!"true".equals(value.text()) && !"false".equals(value.text())) {
            wrong(value, at("filter." + key), "flag");
        }
        return "true".equals(value.text());
    }

    List<Verdict> verdicts() {
        var value = values.get("verdicts");
        if (value == null) {
            return List.of();
        }
        var verdicts = new ArrayList<Verdict>();
        for (var each : Objects.requireNonNullElse(value.items(), List.of(value))) {
            var entries = each.entries();
            if (entries == null) {
                wrong(each, at("verdicts"), "object", "verdicts");
                continue;
            }
            var duty = scalar(entries, "duty");
            var said = scalar(entries, "verdict");
            var kind = kind(said);
            var with = scalar(entries, "with");
            var reason = scalar(entries, "reason");
            if (duty == null) {
                wrong(each, at("verdicts"), "missing", "duty");
            } else if (kind == null) {
                wrong(each, at("verdicts"), "word", said == null ? "" : said, "move merge drop");
            } else if (kind == Verdict.Kind.DROP && reason == null) {
                wrong(each, at("verdicts"), "missing", "reason");
            } else if (kind != Verdict.Kind.DROP && with == null) {
                wrong(each, at("verdicts"), "missing", "with");
            } else {
                verdicts.add(new Verdict(duty, kind, with, reason));
            }
        }
        return verdicts;
    }

    private static Verdict.@Nullable Kind kind(@Nullable String said) {
        return switch (said == null ? "" : said.toLowerCase(java.util.Locale.ROOT)) {
            case "move", "划转" -> Verdict.Kind.MOVE;
            case "merge", "合并" -> Verdict.Kind.MERGE;
            case "drop", "取消" -> Verdict.Kind.DROP;
            default -> null;
        };
    }

    private static @Nullable String scalar(Map<String, Located> entries, String key) {
        var value = entries.get(key);
        var text = value == null ? null : value.text();
        return text == null || text.isBlank() ? null : text.strip();
    }
}

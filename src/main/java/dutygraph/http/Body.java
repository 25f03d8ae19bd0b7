package dutygraph.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dutygraph.organisation.Word;
import io.javalin.http.Context;
import io.javalin.validation.ValidationError;
import io.javalin.validation.ValidationException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The JSON that a request brings. What is wrong with it is gathered, so that all of it can be told at once. */
final class Body {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode json;
    private final String path;
    private final Map<String, List<ValidationError<Object>>> mistakes;

    private Body(JsonNode json, String path, Map<String, List<ValidationError<Object>>> mistakes) {
        this.json = json;
        this.path = path;
        this.mistakes = mistakes;
    }

    /** The body of the request; one without a body is taken for an empty object. */
    static Body of(Context ctx) {
        try {
            var text = ctx.body();
            var json = text.isBlank() ? JSON.createObjectNode() : JSON.readTree(text);
            var body = new Body(json, "", new LinkedHashMap<>());
            if (!json.isContainerNode()) {
                body.wrong("", "object");
                body.check();
            }
            return body;
        } catch (JsonProcessingException e) {
            throw new Refusal(400, "not-json");
        }
    }

    /** The text; null where it is absent, null or blank. */
    @Nullable
    String text(String name, int longest) {
        var value = json.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isTextual() && !value.isNumber()) {
            wrong(name, "text");
            return null;
        }
        var text = value.asText().strip();
        if (text.length() > longest) {
            wrong(name, "long", longest);
            return null;
        }
        return text.isEmpty() ? null : text;
    }

    /** The text, which must be there; where it is not, that is a mistake and the answer empty. */
    String required(String name, int longest) {
        var before = mistakes.size();
        var text = text(name, longest);
        if (text == null && mistakes.size() == before) {
            wrong(name, "required");
        }
        return text == null ? "" : text;
    }

    /** A number between 0 and 1. */
    double score(String name, double usual) {
        var value = json.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return usual;
        }
        if (!value.isNumber()) {
            wrong(name, "TYPE_CONVERSION_FAILED");
        } else if (value.asDouble() < 0 || value.asDouble() > 1) {
            wrong(name, "range", 0, 1);
        }
        return value.asDouble(usual);
    }

    /** A whole number of a range; null where it is absent. */
    @Nullable
    Long whole(String name, long least, long most) {
        var value = json.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isIntegralNumber()) {
            wrong(name, "TYPE_CONVERSION_FAILED");
            return null;
        }
        if (value.asLong() < least || value.asLong() > most) {
            wrong(name, "range", least, most);
            return null;
        }
        return value.asLong();
    }

    /** A whole number of a range, or what is usual where it is absent. */
    int whole(String name, int least, int most, int usual) {
        var value = whole(name, least, most);
        return value == null ? usual : value.intValue();
    }

    /** True or false, or what is usual where it is absent. */
    boolean flag(String name, boolean usual) {
        var value = json.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return usual;
        }
        if (!value.isBoolean()) {
            wrong(name, "flag");
        }
        return value.asBoolean(usual);
    }

    /** Pairs of texts; null where there are none. */
    @Nullable
    List<List<String>> pairs(String name, int most) {
        var list = json.path(name);
        if (list.isMissingNode() || list.isNull()) {
            return null;
        }
        var pairs = new ArrayList<List<String>>();
        for (var each : list) {
            var pair = new ArrayList<String>();
            each.forEach(side -> pair.add(side.isTextual() ? side.asText().strip() : ""));
            if (!each.isArray() || pair.size() != 2 || pair.contains("")) {
                wrong(name, "pair");
                return null;
            }
            pairs.add(List.copyOf(pair));
        }
        if (!list.isArray()) {
            wrong(name, "list");
        } else if (pairs.size() > most) {
            wrong(name, "length", 0, most);
        }
        return pairs;
    }

    /** What it has beside these is a mistake: a target that is misspelt would not be gone for. */
    void only(List<String> names) {
        if (!json.isObject()) {
            wrong("", "object");
        }
        json.fieldNames().forEachRemaining(name -> {
            if (!names.contains(name)) {
                wrong(name, "key", String.join(" ", names));
            }
        });
    }

    /** The word that is written there, by its name in the API or in Chinese; null where there is none. */
    <E extends Enum<E> & Word> @Nullable E word(String name, Class<E> words) {
        var written = text(name, 100);
        if (written == null) {
            return null;
        }
        var word = Word.read(words, written);
        if (word.isEmpty()) {
            wrong(name, "word", String.join(", ", Asked.names(words)));
        }
        return word.orElse(null);
    }

    /** A text or number as it is; null where it is absent or something else. */
    @Nullable
    Object plain(String name) {
        var value = json.path(name);
        return value.isNumber() ? value.numberValue() : value.isTextual() ? value.asText() : null;
    }

    boolean isList() {
        return json.isArray();
    }

    boolean has(String name) {
        return json.has(name);
    }

    /** The objects of a list; a list of another length is a mistake. */
    List<Body> objects(String name, int least, int most) {
        var list = name.isEmpty() ? json : json.path(name);
        if (!list.isArray()) {
            wrong(name, list.isMissingNode() ? "required" : "list");
            return List.of();
        }
        if (list.size() < least || list.size() > most) {
            wrong(name, "length", least, most);
            return List.of();
        }
        var objects = new ArrayList<Body>();
        for (var i = 0; i < list.size(); i++) {
            var at = path + name + "[" + i + "]";
            if (list.get(i).isObject()) {
                objects.add(new Body(list.get(i), at + ".", mistakes));
            } else {
                new Body(MissingNode.getInstance(), at, mistakes).wrong("", "object");
            }
        }
        return objects;
    }

    /** @param word of the message {@code invalid.…} */
    void wrong(String name, String word, Object... values) {
        mistakes.computeIfAbsent(path + name, key -> new ArrayList<>()).add(mistake(word, values));
    }

    boolean isWrong(String name) {
        return mistakes.containsKey(path + name);
    }

    /** @throws ValidationException where anything was wrong */
    void check() {
        if (!mistakes.isEmpty()) {
            throw new ValidationException(mistakes);
        }
    }

    /** @param word of the message {@code invalid.…} */
    static ValidationError<Object> mistake(String word, Object... values) {
        var args = new LinkedHashMap<String, Object>();
        for (var i = 0; i < values.length; i++) {
            args.put(String.valueOf(i), values[i]);
        }
        return new ValidationError<>(word, args, "");
    }

    /** The values of a mistake, in the order of the places in its message; numbers as a request writes them. */
    static Object[] values(ValidationError<?> error) {
        return Stream.of("0", "1")
                .filter(error.getArgs()::containsKey)
                .map(error.getArgs()::get)
                .map(String::valueOf)
                .toArray();
    }
}

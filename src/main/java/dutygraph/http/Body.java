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
            wrong(name, "range");
        }
        return value.asDouble(usual);
    }

    /** The word that is written there, by its name in the API or in Chinese; null where there is none. */
    <E extends Enum<E> & Word> @Nullable E word(String name, Class<E> words) {
        var written = text(name, 100);
        if (written == null) {
            return null;
        }
        var word = Word.read(words, written);
        if (word.isEmpty()) {
            wrong(name, "word", written);
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
        var args = new LinkedHashMap<String, Object>();
        for (var i = 0; i < values.length; i++) {
            args.put(String.valueOf(i), values[i]);
        }
        mistakes.computeIfAbsent(path + name, key -> new ArrayList<>()).add(new ValidationError<>(word, args, ""));
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

    /** The values of a mistake, in the order of the places in its message. */
    static Object[] values(ValidationError<?> error) {
        return Stream.of("0", "1")
                .filter(error.getArgs()::containsKey)
                .map(error.getArgs()::get)
                .toArray();
    }
}

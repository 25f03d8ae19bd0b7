package dutygraph.scenario;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value of a YAML or JSON text, with its place: a text, a list or an object. Numbers and booleans stay as they were written,
 * so that a code such as 0610 keeps its zero.
 *
 * @param text of a scalar, null where it is none
 * @param items of a list, null where it is none
 * @param entries of an object, null where it is none
 * @param quoted whether a scalar stood in quotation marks or is no number, boolean or null
 */
record Located(
        int line,
        int column,
        @Nullable String text,
        @Nullable List<Located> items,
        @Nullable Map<String, Located> entries,
        boolean quoted) {

    /**
     * Reads a text.
     *
     * @throws BadScenario where it is neither YAML nor JSON, or names a key twice
     */
    static Located parse(String text) {
        var start = text.stripLeading();
        var json = start.startsWith("{") || start.startsWith("[");
        try (var parser = (json ? new JsonFactory() : new YAMLFactory()).createParser(text)) {
            if (parser.nextToken() == null) {
                throw bad(1, 1, "", "empty");
            }
            var value = value(parser, "");
            if (json && parser.nextToken() != null) {
                throw bad(parser.currentTokenLocation(), "", "more-than-one");
            }
            return value;
        } catch (JsonProcessingException e) {
            var place = e.getLocation();
            throw bad(
                    place == null ? 1 : Math.max(1, place.getLineNr()),
                    place == null ? 1 : Math.max(1, place.getColumnNr()),
                    "",
                    "syntax",
                    String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse(""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Located value(JsonParser parser, String path) throws IOException {
        var place = parser.currentTokenLocation();
        var line = Math.max(1, place.getLineNr());
        var column = Math.max(1, place.getColumnNr());
        var token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            var entries = new LinkedHashMap<String, Located>();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                var name = parser.currentName();
                var at = path.isEmpty() ? name : path + "." + name;
                if (entries.containsKey(name)) {
                    throw bad(parser.currentTokenLocation(), at, "twice", name);
                }
                parser.nextToken();
                entries.put(name, value(parser, at));
            }
            return new Located(line, column, null, null, entries, false);
        }
        if (token == JsonToken.START_ARRAY) {
            var items = new ArrayList<Located>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(value(parser, path + "[" + (items.size() + 1) + "]"));
            }
            return new Located(line, column, null, items, null, false);
        }
        var empty = token == JsonToken.VALUE_NULL;
        return new Located(line, column, empty ? "" : parser.getText(), null, null, token == JsonToken.VALUE_STRING);
    }

    private static BadScenario bad(JsonLocation place, String path, String word, Object... values) {
        return bad(Math.max(1, place.getLineNr()), Math.max(1, place.getColumnNr()), path, word, values);
    }

    private static BadScenario bad(int line, int column, String path, String word, Object... values) {
        return new BadScenario(List.of(new ScenarioError(line, column, path, word, List.of(values))));
    }

    boolean isObject() {
        return entries != null;
    }

    boolean isList() {
        return items != null;
    }

    /** A scalar with something in it. */
    boolean isText() {
        return text != null && !text.isBlank();
    }

    /** A key without a value, or with an empty one. */
    boolean isNothing() {
        return text != null && text.isBlank();
    }

    /** The same as JSON; a number with a zero at its head stays a text. */
    JsonNode json() {
        var nodes = JsonNodeFactory.instance;
        if (entries != null) {
            var object = nodes.objectNode();
            entries.forEach((key, value) -> object.set(key, value.json()));
            return object;
        }
        if (items != null) {
            var array = nodes.arrayNode();
            items.forEach(item -> array.add(item.json()));
            return array;
        }
        var scalar = text == null ? "" : text;
        if (!quoted && scalar.matches("0|[1-9]\\d{0,8}")) {
            return nodes.numberNode(Integer.parseInt(scalar));
        }
        if (!quoted && (scalar.equals("true") || scalar.equals("false"))) {
            return nodes.booleanNode(scalar.equals("true"));
        }
        return nodes.textNode(scalar);
    }
}

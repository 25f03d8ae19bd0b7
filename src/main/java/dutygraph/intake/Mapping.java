package dutygraph.intake;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * How the columns of a foreign list stand for those of one sheet.
 *
 * @param sheet that the rows stand for
 * @param source sheet of a foreign workbook or file of several, or null for all
 * @param area code of the area of agencies that the list only names, or null
 * @param areaName its name, where the graph may not know it
 * @param places finds places within the area in a column, or null
 * @param columns header of the foreign list by id of ours; {@code $row} for nothing
 * @param values what to read for a value, by id of our column
 * @param constants value of our columns that the list has none for, by id
 */
record Mapping(
        Sheet sheet,
        @Nullable String source,
        @Nullable String area,
        @Nullable String areaName,
        @Nullable Places places,
        Map<String, String> columns,
        Map<String, Map<String, String>> values,
        Map<String, String> constants) {

    /** A column may be called no or y, which is not to be taken for a truth value. */
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
            .build();

    private static final Set<String> KEYS =
            Set.of("sheet", "source", "area", "areaName", "areaFrom", "columns", "values", "constants");

    /**
     * Places in names: what the pattern's first group finds, last match first, is an area of its own.
     *
     * @param column header of the foreign list
     */
    record Places(String column, Pattern pattern) {

        /** The place that a name holds, or null. */
        @Nullable
        String in(String name) {
            var match = pattern.matcher(name);
            String found = null;
            while (match.find()) {
                var group = match.groupCount() > 0 ? match.group(1) : match.group();
                if (group != null && !group.isEmpty()) {
                    found = group;
                }
            }
            return found;
        }
    }

    /** A mapping file that is not of the agreed form. */
    static final class Malformed extends Exception {

        private static final long serialVersionUID = 1L;

        Malformed(String why) {
            super(why);
        }
    }

    /** Whether the mapping is for that sheet of that file. */
    boolean wants(String file, String title) {
        return source == null || source.equals(title) || source.equals(file);
    }

    /**
     * Reads a mapping file: one mapping or a list of them.
     *
     * @throws Malformed where it is not of the agreed form
     */
    static List<Mapping> read(Path file, Messages messages) throws Malformed {
        JsonNode tree;
        try (var in = Files.newBufferedReader(file)) {
            tree = YAML.readTree(in);
        } catch (JacksonException e) {
            var place = e.getLocation();
            throw new Malformed(messages.text(
                    "mapping.syntax",
                    place == null ? "?" : String.valueOf(place.getLineNr()),
                    String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("")));
        } catch (IOException e) {
            throw new Malformed(messages.text("mapping.unreadable"));
        }
        var mappings = new ArrayList<Mapping>();
        if (tree.isArray()) {
            for (var each : tree) {
                mappings.add(one(each, messages));
            }
        } else {
            mappings.add(one(tree, messages));
        }
        if (mappings.isEmpty()) {
            throw new Malformed(messages.text("mapping.empty"));
        }
        return mappings;
    }

    private static Mapping one(JsonNode node, Messages messages) throws Malformed {
        if (!node.isObject()) {
            throw new Malformed(messages.text("mapping.empty"));
        }
        for (var key : (Iterable<String>) node::fieldNames) {
            if (!KEYS.contains(key)) {
                throw new Malformed(messages.text(
                        "mapping.key",
                        key,
                        String.join(" ", KEYS.stream().sorted().toList())));
            }
        }
        var title = node.path("sheet").asText("");
        var sheet = Sheet.named(title).orElse(null);
        if (sheet == null) {
            throw new Malformed(messages.text("mapping.sheet", title));
        }
        var columns = new LinkedHashMap<String, String>();
        for (var entry : entries(node, "columns", messages)) {
            columns.put(id(sheet, entry.getKey(), messages), entry.getValue().asText());
        }
        if (columns.isEmpty()) {
            throw new Malformed(messages.text("mapping.columns"));
        }
        var values = new HashMap<String, Map<String, String>>();
        for (var entry : entries(node, "values", messages)) {
            var read = new HashMap<String, String>();
            entry.getValue()
                    .fields()
                    .forEachRemaining(
                            value -> read.put(value.getKey(), value.getValue().asText()));
            values.put(id(sheet, entry.getKey(), messages), read);
        }
        var constants = new LinkedHashMap<String, String>();
        for (var entry : entries(node, "constants", messages)) {
            constants.put(id(sheet, entry.getKey(), messages), entry.getValue().asText());
        }
        var area = node.hasNonNull("area") ? node.get("area").asText() : null;
        if (area != null && node.get("area").isNumber()) {
            throw new Malformed(messages.text("mapping.area", area));
        }
        return new Mapping(
                sheet,
                node.hasNonNull("source") ? node.get("source").asText() : null,
                area,
                node.hasNonNull("areaName") ? node.get("areaName").asText() : null,
                places(node.get("areaFrom"), area, messages),
                columns,
                values,
                constants);
    }

    private static @Nullable Places places(@Nullable JsonNode node, @Nullable String area, Messages messages)
            throws Malformed {
        if (node == null || node.isNull()) {
            return null;
        }
        if (area == null || !node.hasNonNull("column") || !node.hasNonNull("pattern")) {
            throw new Malformed(messages.text("mapping.areaFrom"));
        }
        try {
            return new Places(
                    node.get("column").asText(),
                    Pattern.compile(node.get("pattern").asText()));
        } catch (PatternSyntaxException e) {
            throw new Malformed(messages.text("mapping.pattern", e.getDescription(), String.valueOf(e.getIndex())));
        }
    }

    private static List<Map.Entry<String, JsonNode>> entries(JsonNode node, String key, Messages messages)
            throws Malformed {
        var entries = new ArrayList<Map.Entry<String, JsonNode>>();
        if (node.has(key)) {
            if (!node.get(key).isObject()) {
                throw new Malformed(messages.text("mapping.object", key));
            }
            node.get(key).fields().forEachRemaining(entries::add);
        }
        return entries;
    }

    private static String id(Sheet sheet, String header, Messages messages) throws Malformed {
        var column = sheet.headed(header);
        if (column == null) {
            throw new Malformed(messages.text(
                    "mapping.column",
                    header,
                    sheet.title(),
                    String.join(" ", sheet.columns().stream().map(Column::name).toList())));
        }
        return column.id();
    }
}

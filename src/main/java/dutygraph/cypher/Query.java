package dutygraph.cypher;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One statement of a file under {@code cypher/}, with what its header promises.
 *
 * @param name path below {@code cypher/} without the suffix, such as {@code analysis/overlaps}
 * @param purpose one sentence
 * @param parameters in the order of the header
 * @param columns in the order in which the statement returns them; empty for a statement that only writes
 * @param keyColumns names of the columns that tell two rows apart
 * @param attributes header lines of other kinds, such as {@code severity} or {@code title.zh} of a rule
 * @param text the whole file, as shown to a user who asks for the query
 */
public record Query(
        String name,
        String purpose,
        List<Parameter> parameters,
        List<Column> columns,
        List<String> keyColumns,
        Map<String, String> attributes,
        String text) {

    private static final String PART = "part";
    private static final String PARTS = "parts";

    /** Names of the parameters that ask for a part of an answer: how it is come by, nothing that changes it. */
    public static final Set<String> DIVIDING = Set.of(PART, PARTS);

    private static final Pattern HEADER = Pattern.compile("//\\s*([a-zA-Z.]+):\\s*(.*)");
    private static final Pattern PARAMETER =
            Pattern.compile("(\\w+)\\s+([A-Z]+(?:<[A-Z]+>)?)\\s*(?:=\\s*(\"[^\"]*\"|\\[[^]]*]|\\S+))?\\s*(.*)");
    private static final Pattern COLUMN = Pattern.compile("(\\w+)\\s+([A-Z]+(?:<[A-Z]+>)?)\\s*(.*)");

    /**
     * A value that the statement takes.
     *
     * @param type Cypher type, such as {@code STRING}, {@code LIST<STRING>}
     * @param optional whether the header states a default
     * @param defaultValue the default, which may be null
     * @param meaning with unit or range
     */
    public record Parameter(
            String name,
            String type,
            boolean optional,
            @Nullable Object defaultValue,
            String meaning) {}

    /** A value of each row. */
    public record Column(String name, String type, String meaning) {}

    /**
     * Reads the header of a file.
     *
     * @throws IllegalArgumentException where a header line is not of the agreed form
     */
    static Query parse(String name, String text) {
        var purpose = "";
        var parameters = new ArrayList<Parameter>();
        var columns = new ArrayList<Column>();
        var keyColumns = List.<String>of();
        var attributes = new LinkedHashMap<String, String>();
        for (var line : text.lines().toList()) {
            var header = HEADER.matcher(line.strip());
            if (!header.matches()) {
                if (line.isBlank() || line.strip().startsWith("//")) {
                    continue;
                }
                break;
            }
            var value = header.group(2).strip();
            switch (header.group(1)) {
                case "purpose" -> purpose = value;
                case "param" -> parameters.add(parameter(name, value));
                case "column" -> columns.add(column(name, value));
                case "key" -> keyColumns = List.of(value.split("\\s*,\\s*"));
                default -> attributes.put(header.group(1), value);
            }
        }
        if (purpose.isEmpty()) {
            throw new IllegalArgumentException(name + ".cypher has no header line '// purpose:'");
        }
        return new Query(
                name, purpose, List.copyOf(parameters), List.copyOf(columns), keyColumns, Map.copyOf(attributes), text);
    }

    private static Parameter parameter(String file, String line) {
        var match = PARAMETER.matcher(line);
        if (!match.matches()) {
            throw new IllegalArgumentException(
                    file + ".cypher: '// param: " + line + "' is not NAME TYPE [= DEFAULT] MEANING");
        }
        var literal = match.group(3);
        return new Parameter(
                match.group(1),
                match.group(2),
                literal != null,
                literal == null ? null : Literals.parse(literal, match.group(2)),
                match.group(4));
    }

    private static Column column(String file, String line) {
        var match = COLUMN.matcher(line);
        if (!match.matches()) {
            throw new IllegalArgumentException(file + ".cypher: '// column: " + line + "' is not NAME TYPE MEANING");
        }
        return new Column(match.group(1), match.group(2), match.group(3));
    }

    /**
     * The values to run with: those given, and the header's defaults for the rest.
     *
     * @throws IllegalArgumentException where a value is missing that has no default, or one is given that the header does not
     *     name
     */
    public Map<String, @Nullable Object> complete(Map<String, ?> given) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        for (var parameter : parameters) {
            if (given.containsKey(parameter.name())) {
                values.put(parameter.name(), given.get(parameter.name()));
            } else if (parameter.optional()) {
                values.put(parameter.name(), parameter.defaultValue());
            } else {
                throw new IllegalArgumentException(name + " needs the parameter " + parameter.name());
            }
        }
        for (var unknown : given.keySet()) {
            if (!values.containsKey(unknown)) {
                throw new IllegalArgumentException(name + " has no parameter " + unknown);
            }
        }
        return values;
    }

    /**
     * Values that ask for so many parts of the answer, one after the other or side by side, of a statement with the parameters
     * {@code part} and {@code parts}; the values themselves where it has none, or where they say which part is wanted.
     */
    List<Map<String, ?>> inParts(Map<String, ?> given, int parts) {
        if (given.containsKey(PARTS)
                || parameters.stream().noneMatch(parameter -> parameter.name().equals(PARTS))) {
            return List.of(given);
        }
        var each = new ArrayList<Map<String, ?>>();
        for (var part = 0; part < parts; part++) {
            var values = new LinkedHashMap<String, @Nullable Object>(given);
            values.put(PARTS, parts);
            values.put(PART, part);
            each.add(values);
        }
        return each;
    }
}

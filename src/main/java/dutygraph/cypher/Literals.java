package dutygraph.cypher;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Defaults as the header of a query file writes them. */
final class Literals {

    private Literals() {}

    /**
     * The value of a literal.
     *
     * @param type Cypher type of the parameter
     * @throws IllegalArgumentException where the literal is not of that type
     */
    static @Nullable Object parse(String literal, String type) {
        if (literal.equals("null")) {
            return null;
        }
        if (type.startsWith("LIST<")) {
            return list(literal, type.substring(5, type.length() - 1));
        }
        return switch (type) {
            case "STRING" -> literal.startsWith("\"") ? literal.substring(1, literal.length() - 1) : literal;
            case "INTEGER" -> Long.valueOf(literal);
            case "FLOAT" -> Double.valueOf(literal);
            case "BOOLEAN" -> Boolean.valueOf(literal);
            default ->
                throw new IllegalArgumentException(
                        "a parameter of type " + type + " cannot have the default " + literal);
        };
    }

    private static List<@Nullable Object> list(String literal, String type) {
        var values = new ArrayList<@Nullable Object>();
        for (var element : literal.substring(1, literal.length() - 1).split(",")) {
            if (!element.isBlank()) {
                values.add(parse(element.strip(), type));
            }
        }
        return values;
    }
}

package dutygraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dutygraph.GraphTest;
import dutygraph.SmallGraph;
import dutygraph.store.GraphStore;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code openapi.yaml} against the routes and against what they answer about a small county. */
@GraphTest
final class OpenApiIT {

    private static final String FILE = "src/main/resources/dutygraph/http/openapi.yaml";

    private static Client client;
    private static JsonNode description;

    @BeforeAll
    static void start(GraphStore store) {
        client = Client.on(store);
        description = client.json("/openapi.json");
    }

    @AfterAll
    static void stop() {
        client.close();
    }

    @BeforeEach
    void county(SmallGraph graph) {
        SmallCounty.in(graph);
    }

    /** A method of a path. */
    private record Operation(String method, String path, JsonNode told) {}

    private static Stream<Operation> operations() {
        return description.get("paths").properties().stream().flatMap(path -> path.getValue().properties().stream()
                .map(method ->
                        new Operation(method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue())));
    }

    @Test
    void everyRouteIsDescribedAndNoOther() {
        var described = operations()
                .map(operation -> operation.method() + " " + operation.path())
                .toList();

        var undescribed = new TreeSet<>(client.server().routes());
        described.forEach(undescribed::remove);
        assertThat(undescribed)
                .as("Routes without a description: add each under 'paths' of " + FILE
                        + ", with an example for each parameter that must be given, and the schema of its answer")
                .isEmpty();
        var missing = new TreeSet<>(described);
        client.server().routes().forEach(missing::remove);
        assertThat(missing)
                .as("Descriptions without a route: take them out of " + FILE)
                .isEmpty();
    }

    @Test
    void everyOperationIsToldWhole() {
        var names = new TreeSet<String>();
        operations().forEach(operation -> {
            var told = operation.told();
            assertThat(told.path("summary").asText()).as(operation.path()).isNotBlank();
            assertThat(told.path("tags").size()).as(operation.path()).isEqualTo(1);
            assertThat(names.add(told.path("operationId").asText()))
                    .as("operationId of " + operation.path() + " is there and used once")
                    .isTrue();
            var inPath = parameters(told).stream()
                    .filter(parameter -> parameter.get("in").asText().equals("path"))
                    .map(parameter -> "{" + parameter.get("name").asText() + "}")
                    .toList();
            assertThat(operation.path().replaceAll("[^{}]*(\\{[^}]*})[^{}]*", "$1"))
                    .as("path parameters of " + operation.path())
                    .isEqualTo(inPath.isEmpty() ? operation.path() : String.join("", inPath));
        });
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        for (var reference : description.findValuesAsText("$ref")) {
            assertThat(description.at(reference.substring(1)).isMissingNode())
                    .as(reference + " in " + FILE)
                    .isFalse();
        }
    }

    @Test
    void realAnswersHaveThePropertiesDescribed() {
        var wrong = new ArrayList<String>();
        operations()
                .filter(operation -> operation.method().equals("GET"))
                .filter(operation -> !answer(operation).isMissingNode())
                .filter(operation -> !operation.path().contains("{id}"))
                .forEach(operation -> {
                    var path = example(operation);
                    var response = client.get(path);
                    if (response.statusCode() != 200) {
                        wrong.add("GET " + path + " answers " + response.statusCode()
                                + ": give its parameters examples that the small county knows");
                    } else {
                        compare("GET " + operation.path(), answer(operation), Client.json(response), wrong);
                    }
                });

        assertThat(new TreeSet<>(wrong))
                .as("Answers that are not as " + FILE + " has them: mend the schemas there")
                .isEmpty();
    }

    @Test
    void aProblemIsAsDescribed() {
        var wrong = new ArrayList<String>();

        compare(
                "problem",
                description.at("/components/schemas/Problem"),
                client.json("/api/agencies?limit=0&cursor=x"),
                wrong);

        assertThat(wrong).isEmpty();
    }

    /** The path with the examples of its parameters. */
    private static String example(Operation operation) {
        var path = operation.path();
        var query = new ArrayList<String>();
        for (var parameter : parameters(operation.told())) {
            var name = parameter.get("name").asText();
            var example = parameter.path("example").asText();
            var value = URLEncoder.encode(example, StandardCharsets.UTF_8);
            if (parameter.get("in").asText().equals("path")) {
                path = path.replace("{" + name + "}", value);
            } else if (!example.isEmpty()) {
                query.add(name + "=" + value);
            }
        }
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }

    private static List<JsonNode> parameters(JsonNode told) {
        var parameters = new ArrayList<JsonNode>();
        told.path("parameters").forEach(parameter -> parameters.add(resolved(parameter)));
        return parameters;
    }

    private static JsonNode answer(Operation operation) {
        return resolved(operation.told().at("/responses/200")).at("/content/application~1json/schema");
    }

    private static JsonNode resolved(JsonNode node) {
        var reference = node.path("$ref");
        return reference.isMissingNode()
                ? node
                : description.at(reference.asText().substring(1));
    }

    /** The schema's own description or those of all that it is made of, as schemas have it; the last one that tells wins. */
    private static JsonNode of(JsonNode schema, String what) {
        var whole = resolved(schema);
        var found = whole.path(what);
        for (var part : whole.path("allOf")) {
            var there = of(part, what);
            if (there.isMissingNode()) {
                continue;
            }
            if (found.isObject() && there.isObject()) {
                found = ((ObjectNode) found.deepCopy()).setAll((ObjectNode) there);
            } else if (found.isArray() && there.isArray()) {
                found = ((ArrayNode) found.deepCopy()).addAll((ArrayNode) there);
            } else {
                found = there;
            }
        }
        return found;
    }

    private static void compare(String where, JsonNode schema, JsonNode answer, List<String> wrong) {
        var name =
                resolved(schema) == schema ? where : schema.get("$ref").asText().replaceFirst(".*/", "");
        if (answer.isArray()) {
            answer.forEach(each -> compare(where + "[]", of(schema, "items"), each, wrong));
            return;
        }
        var type = of(schema, "type").asText();
        if (!answer.isObject()) {
            if (!type.isEmpty() && !type.equals(type(answer)) && !(type.equals("number") && answer.isNumber())) {
                wrong.add(where + " is " + type(answer) + ", not " + type);
            }
            return;
        }
        var properties = of(schema, "properties");
        var others = of(schema, "additionalProperties");
        answer.properties().forEach(property -> {
            var told = properties.path(property.getKey());
            if (told.isMissingNode() && others.isMissingNode() && properties.isMissingNode()) {
                // the schema says no more than that it is an object
                return;
            }
            if (told.isMissingNode() && others.isMissingNode()) {
                wrong.add(name + " lacks the property   " + property.getKey() + ": {type: " + type(property.getValue())
                        + "}");
            } else {
                compare(
                        name + "." + property.getKey(),
                        told.isMissingNode() ? others : told,
                        property.getValue(),
                        wrong);
            }
        });
        for (var required : of(schema, "required")) {
            if (!answer.has(required.asText())) {
                wrong.add(name + " has no " + required.asText() + ": take it out of 'required'");
            }
        }
    }

    private static String type(JsonNode value) {
        return switch (value.getNodeType()) {
            case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
            case BOOLEAN -> "boolean";
            case ARRAY -> "array";
            case OBJECT -> "object";
            case NULL -> "null";
            default -> "string";
        };
    }
}

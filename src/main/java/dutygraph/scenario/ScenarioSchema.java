package dutygraph.scenario;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The JSON Schema of a scenario, made from the same keys that {@link ScenarioText} reads by. */
public final class ScenarioSchema {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ScenarioSchema() {}

    /** The schema, draft 2020-12, as it stands in {@code docs/scenario.schema.json}. */
    public static String text() {
        try {
            var lines = new DefaultIndenter("  ", "\n");
            return JsonMapper.builder()
                            .build()
                            .writer(new DefaultPrettyPrinter()
                                    .withObjectIndenter(lines)
                                    .withArrayIndenter(lines))
                            .writeValueAsString(scenario())
                    + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ObjectNode scenario() {
        var root = NODES.objectNode();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("title", "dutygraph scenario");
        root.put("description", "A named list of changes that are tried, or made, one after the other.");
        root.put("type", "object");
        var properties = root.putObject("properties");
        properties.set("name", typed("string", "Name of the scenario."));
        properties.set("basis", typed("string", "Document or reason."));
        properties.set("proposal", typed("object", "What a proposal must say when it is submitted."));
        var changes = properties.putObject("changes");
        changes.put("type", "array");
        changes.put("minItems", 1);
        var one = changes.putObject("items").putArray("oneOf");
        for (var operation : Operation.values()) {
            var change = one.addObject();
            change.put("type", "object");
            change.putObject("properties").set(operation.word(), operation(operation));
            change.putArray("required").add(operation.word());
            change.put("additionalProperties", false);
        }
        root.putArray("required").add("name").add("changes");
        root.put("additionalProperties", false);
        properties.set("$schema", typed("string", "Address of this schema, for an editor."));
        var definitions = root.putObject("$defs");
        definitions.set("code", code());
        definitions.set("codes", orList(reference("code")));
        definitions.set("amount", amount());
        definitions.set("filter", filter());
        definitions.set("verdicts", verdicts());
        definitions.set("override", override());
        return root;
    }

    private static ObjectNode operation(Operation operation) {
        var node = typed("object", operation.meaning());
        var properties = node.putObject("properties");
        var required = node.putArray("required");
        for (var field : operation.fields()) {
            var of = typeOf(field);
            of.put("description", field.meaning());
            properties.set(field.name(), of);
            for (var alias : field.aliases()) {
                properties.set(alias, typeOf(field).put("description", "The same as " + field.name() + "."));
            }
            if (field.required() && field.aliases().isEmpty()) {
                required.add(field.name());
            }
        }
        properties.set("document", typed("string", "Document that orders it, where that is not the scenario's basis."));
        properties.set("override", reference("override"));
        node.put("additionalProperties", false);
        var eithers = NODES.arrayNode();
        for (var field : operation.fields()) {
            if (field.required() && !field.aliases().isEmpty()) {
                var either = NODES.objectNode();
                var any = either.putArray("anyOf");
                any.addObject().putArray("required").add(field.name());
                field.aliases()
                        .forEach(alias -> any.addObject().putArray("required").add(alias));
                eithers.add(either);
            }
        }
        if (!eithers.isEmpty()) {
            node.set("allOf", eithers);
        }
        return node;
    }

    private static ObjectNode typeOf(Field field) {
        return switch (field.type()) {
            case CODE -> reference("code");
            case CODES, TASKS -> reference("codes");
            case TEXT -> NODES.objectNode().put("type", "string").put("minLength", 1);
            case WORD -> words(field.words());
            case NUMBER -> NODES.objectNode().put("type", "integer").put("minimum", 0);
            case DATE -> NODES.objectNode().put("type", "string").put("format", "date");
            case AMOUNT -> reference("amount");
            case FILTER -> reference("filter");
            case VERDICTS -> reference("verdicts");
        };
    }

    private static ObjectNode words(List<String> words) {
        // Chinese words of the workbook are understood as well, so no enum
        var node = NODES.objectNode().put("type", "string");
        var examples = node.putArray("examples");
        words.forEach(examples::add);
        return node;
    }

    private static ObjectNode typed(String type, String meaning) {
        return NODES.objectNode().put("type", type).put("description", meaning);
    }

    private static ObjectNode reference(String definition) {
        return NODES.objectNode().put("$ref", "#/$defs/" + definition);
    }

    private static ObjectNode orList(ObjectNode one) {
        var node = NODES.objectNode();
        var any = node.putArray("anyOf");
        any.add(one);
        any.addObject()
                .put("type", "array")
                .put("minItems", 1)
                .put("uniqueItems", true)
                .set("items", one);
        return node;
    }

    private static ObjectNode code() {
        var node = NODES.objectNode();
        node.putArray("type").add("string").add("integer");
        return node.put("description", "Business code; all stands for all duties or items of a holder.");
    }

    private static ObjectNode amount() {
        var node = NODES.objectNode();
        var any = node.putArray("anyOf");
        any.addObject().put("const", "all");
        any.addObject().put("type", "integer").put("minimum", 0);
        var kinds = any.addObject().put("type", "object");
        var properties = kinds.putObject("properties");
        for (var kind : List.of("administrative", "institution", "support")) {
            properties.putObject(kind).put("type", "integer").put("minimum", 0);
        }
        kinds.put("additionalProperties", false);
        return node;
    }

    private static ObjectNode filter() {
        var node = typed("object", "Which of all duties or items: what is left out asks for nothing.");
        var properties = node.putObject("properties");
        for (var key : List.of("category", "domain", "source", "role")) {
            properties.set(key, orList(NODES.objectNode().put("type", "string")));
        }
        properties.set("contains", typed("string", "Part of the text."));
        properties.set("powers", typed("boolean", "Administrative powers that no law authorises the holder to."));
        properties.set("based", typed("boolean", "Whether a provision is given."));
        node.put("additionalProperties", false);
        return node;
    }

    private static ObjectNode verdicts() {
        var node = NODES.objectNode().put("type", "array");
        var each = node.putObject("items").put("type", "object");
        var properties = each.putObject("properties");
        properties.set("duty", reference("code"));
        properties.set("verdict", words(List.of("move", "merge", "drop")));
        properties.set("with", reference("code"));
        properties.set("reason", typed("string", "Needed where the duty is dropped."));
        each.putArray("required").add("duty").add("verdict");
        each.put("additionalProperties", false);
        return node;
    }

    private static ObjectNode override() {
        var node = typed("object", "Sets a guard knowingly aside, where the guard allows it.");
        var properties = node.putObject("properties");
        properties.set("reason", typed("string", "Why."));
        properties.set("document", typed("string", "Document that allows it."));
        node.putArray("required").add("reason");
        node.put("additionalProperties", false);
        return node;
    }
}

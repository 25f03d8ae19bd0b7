package dutygraph.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A scenario as YAML or JSON. */
public final class ScenarioText {

    private static final Set<String> KEYS = Set.of("name", "basis", "changes", "proposal", "$schema");

    private final List<ScenarioError> errors = new ArrayList<>();

    private ScenarioText() {}

    /**
     * Reads a scenario.
     *
     * @throws BadScenario where it is none; every mistake is named with its line and column
     */
    public static Scenario read(String text) {
        return new ScenarioText().scenario(Located.parse(text));
    }

    /** A scenario as JSON, however it was written. */
    static JsonNode json(String text) {
        return Located.parse(text).json();
    }

    private Scenario scenario(Located root) {
        var entries = root.entries();
        if (entries == null) {
            throw new BadScenario(
                    List.of(new ScenarioError(root.line(), root.column(), "", "object", List.of("scenario"))));
        }
        entries.forEach((key, value) -> {
            if (!KEYS.contains(key)) {
                wrong(value, key, "unknown-key", key, String.join(" ", new java.util.TreeSet<>(KEYS)));
            }
        });
        var name = text(entries, "name", "");
        if (name == null) {
            wrong(root, "", "missing", "name");
        }
        var steps = new ArrayList<Step>();
        var changes = entries.get("changes");
        var list = changes == null ? null : changes.items();
        if (changes == null) {
            wrong(root, "", "missing", "changes");
        } else if (list == null || list.isEmpty()) {
            wrong(changes, "changes", "no-changes");
        } else {
            for (var i = 0; i < list.size(); i++) {
                var step = step(list.get(i), i + 1);
                if (step != null) {
                    steps.add(step);
                }
            }
        }
        if (!errors.isEmpty()) {
            throw new BadScenario(errors);
        }
        return new Scenario(Objects.requireNonNull(name), text(entries, "basis", ""), List.copyOf(steps));
    }

    private @Nullable Step step(Located each, int number) {
        var path = "changes[" + number + "]";
        var entries = each.entries();
        if (entries == null || entries.size() != 1) {
            wrong(each, path, "one-key", words());
            return null;
        }
        var entry = entries.entrySet().iterator().next();
        var operation = Operation.of(entry.getKey()).orElse(null);
        if (operation == null) {
            wrong(each, path, "unknown-change", entry.getKey(), words());
            return null;
        }
        var at = path + "." + operation.word();
        var before = errors.size();
        var change = operation.read(new Fields(entry.getValue(), at, operation, errors));
        var more = Objects.requireNonNullElse(entry.getValue().entries(), Map.<String, Located>of());
        var waiver = waiver(more.get("override"), at + ".override");
        return errors.size() > before ? null : new Step(number, change, waiver, text(more, "document", at + "."));
    }

    private @Nullable Waiver waiver(@Nullable Located value, String path) {
        if (value == null) {
            return null;
        }
        var entries = Objects.requireNonNullElse(value.entries(), new TreeMap<String, Located>());
        var reason = value.isText() ? value.text() : text(entries, "reason", path + ".");
        if (reason == null) {
            wrong(value, path, "missing", "reason");
            return null;
        }
        return new Waiver(reason, text(entries, "document", path + "."));
    }

    private @Nullable String text(Map<String, Located> entries, String key, String path) {
        var value = entries.get(key);
        if (value == null || value.isNothing()) {
            return null;
        }
        var text = value.text();
        if (text == null) {
            wrong(value, path + key, "text");
            return null;
        }
        return text.strip();
    }

    private static String words() {
        return String.join(
                " ",
                java.util.Arrays.stream(Operation.values()).map(Operation::word).toList());
    }

    private void wrong(Located at, String path, String word, Object... values) {
        errors.add(new ScenarioError(at.line(), at.column(), path, word, List.of(values)));
    }
}

package dutygraph.intake;

import com.fasterxml.jackson.databind.JsonNode;
import dutygraph.cypher.Graph;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Verdicts of reviewers as our own export in JSON has them beside the sheets. */
final class VerdictRows {

    /** Their key in the export. */
    static final String NAME = "verdicts";

    private static final Set<String> DECISIONS = Set.of("CONFIRMED", "DISMISSED");
    private static final Set<String> REASONS =
            Set.of("ROLES_SETTLED", "STAGES_DIFFER", "COUNTERPARTS", "WRONG_DATA", "OTHER");
    private static final List<String> TEXTS = List.of("text", "by");

    private final List<Map<String, @Nullable Object>> rows = new ArrayList<>();

    /** Takes one over; answers whether it is one. */
    boolean add(JsonNode json) {
        var key = json.path("key").asText("");
        var decision = json.path("decision").asText("");
        var reason = json.path("reason").asText("");
        var at = json.path("at").asText("");
        var known = decision.equals("DISMISSED") ? REASONS.contains(reason) : reason.isEmpty();
        if (key.isBlank() || !DECISIONS.contains(decision) || !known || !isTime(at)) {
            return false;
        }
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("key", key);
        row.put("decision", decision);
        row.put("reason", reason.isEmpty() ? null : reason);
        TEXTS.forEach(
                name -> row.put(name, json.hasNonNull(name) ? json.get(name).asText() : null));
        row.put("at", at);
        rows.add(row);
        return true;
    }

    /** With an offset, and perhaps the name of a zone. */
    private static boolean isTime(String text) {
        try {
            return ZonedDateTime.parse(text).getYear() > 0;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    /** Keeps them; a later verdict on the same finding stays. */
    void write(Graph graph) {
        if (!rows.isEmpty()) {
            graph.write("intake/keep-verdicts", Map.of("rows", rows));
        }
    }
}

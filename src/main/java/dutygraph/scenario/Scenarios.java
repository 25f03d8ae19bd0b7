package dutygraph.scenario;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dutygraph.analysis.StatementIndex;
import dutygraph.cypher.Graph;
import dutygraph.intake.StatementMatches;
import dutygraph.organisation.Dataset;
import dutygraph.scenario.StoredScenario.Event;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.types.MapAccessor;

/**
 * Scenarios that are kept: drafted, submitted, approved, adopted and undone. None touches the data until it is adopted; that is
 * one transaction.
 */
public final class Scenarios {

    /** What report 002 asks of a proposal: four points of the proposer, eight of the review. */
    public static final List<String> PROPOSAL = List.of(
            "motive",
            "superiorDocument",
            "elsewhere",
            "plan",
            "situation",
            "quota",
            "posts",
            "legalBasis",
            "need",
            "support",
            "effect",
            "followUp");

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration LONGEST_TRIAL = Duration.ofMinutes(1);

    private final Graph graph;
    private final StatementIndex statements;

    /** Keeps scenarios in the graph. */
    public Scenarios(Graph graph, StatementIndex statements) {
        this.graph = graph;
        this.statements = statements;
    }

    private record Kept(
            StoredScenario told,
            String source,
            @Nullable String baseline,
            @Nullable String inverse) {}

    /** All of them, the one changed last first. */
    public List<StoredScenario> all() {
        return graph.read("change/scenarios", Map.of(), Scenarios::kept).stream()
                .map(Kept::told)
                .toList();
    }

    /** @throws NotNow where there is none */
    public StoredScenario get(String id) {
        return kept(graph, id).told();
    }

    /** The changes of one, to be tried. */
    public Scenario read(String id) {
        return ScenarioText.read(kept(graph, id).source());
    }

    /**
     * Keeps a new one.
     *
     * @param text YAML or JSON
     * @throws BadScenario where it is none
     */
    public StoredScenario create(String text) {
        ScenarioText.read(text);
        return store(ScenarioText.json(text), "CREATED");
    }

    /** Keeps a copy, as a draft. */
    public StoredScenario copy(String id) {
        var source = (ObjectNode) json(kept(graph, id).source());
        source.put("name", source.path("name").asText() + " (2)");
        return store(source, "CREATED");
    }

    private StoredScenario store(JsonNode source, String event) {
        var id = UUID.randomUUID().toString().substring(0, 8);
        return graph.inTransaction(tx -> {
            var set = new HashMap<String, @Nullable Object>();
            set.put("source", source.toString());
            set.put("status", Status.DRAFT.name());
            return write(tx, id, set, List.of(), event, null);
        });
    }

    /**
     * Changes a draft.
     *
     * @param revision that the caller has seen, null where that does not matter
     */
    public StoredScenario change(String id, String text, @Nullable Long revision) {
        ScenarioText.read(text);
        return graph.inTransaction(tx -> {
            var kept = locked(tx, id, revision);
            expect(kept, Status.DRAFT);
            var source = (ObjectNode) ScenarioText.json(text);
            var proposal = kept.told().proposal();
            if (proposal != null && !source.has("proposal")) {
                source.set("proposal", proposal);
            }
            return write(tx, id, map("source", source.toString()), kept.told().history(), "CHANGED", null);
        });
    }

    /** Says what a proposal must say; what is said already stays unless it is said anew. */
    public StoredScenario propose(String id, Map<String, String> said) {
        return graph.inTransaction(tx -> {
            var kept = locked(tx, id, null);
            expect(kept, Status.DRAFT);
            var source = (ObjectNode) json(kept.source());
            var proposal = source.path("proposal") instanceof ObjectNode there ? there : source.putObject("proposal");
            said.forEach((point, text) -> {
                if (!PROPOSAL.contains(point)) {
                    throw new NotNow("point", point, String.join(" ", PROPOSAL));
                }
                proposal.put(point, text);
            });
            return write(tx, id, map("source", source.toString()), kept.told().history(), "CHANGED", null);
        });
    }

    /** Removes one that was not adopted. */
    public void delete(String id) {
        graph.inTransaction(tx -> {
            var kept = locked(tx, id, null);
            if (kept.told().status() == Status.ADOPTED) {
                throw new NotNow("state", id, Status.ADOPTED, "DRAFT IN_REVIEW APPROVED");
            }
            tx.write("change/drop-scenario", Map.of("id", id));
            return true;
        });
    }

    /**
     * Submits a draft for review: it must say what a proposal has to say, and its changes must be possible. What they touch is
     * noted as it is now.
     *
     * @throws NotNow where something is missing
     * @throws Refused where a change cannot be made
     */
    public StoredScenario submit(String id) {
        var draft = kept(graph, id);
        expect(draft, Status.DRAFT);
        var missing = draft.told().missing();
        if (!missing.isEmpty()) {
            throw new NotNow(
                    "proposal", missing.stream().map(point -> "point." + point).toList(), missing);
        }
        var baseline = graph.rolledBack(LONGEST_TRIAL, tx -> {
            var before = Rows.now(tx);
            WhatIf.make(new Trial(tx), ScenarioText.read(draft.source()), null);
            return Rows.between(before, Rows.now(tx));
        });
        return graph.inTransaction(tx -> {
            var kept = locked(tx, id, draft.told().revision());
            expect(kept, Status.DRAFT);
            var set = map("status", Status.IN_REVIEW.name());
            set.put("baseline", baseline.json());
            return write(tx, id, set, kept.told().history(), Status.IN_REVIEW.name(), null);
        });
    }

    /** The review has nothing against it. */
    public StoredScenario approve(String id, @Nullable String note) {
        return graph.inTransaction(tx -> {
            var kept = locked(tx, id, null);
            expect(kept, Status.IN_REVIEW);
            return write(
                    tx, id, map("status", Status.APPROVED.name()), kept.told().history(), Status.APPROVED.name(), note);
        });
    }

    /** Gives one that is in review or approved back to its author. */
    public StoredScenario giveBack(String id, @Nullable String note) {
        return graph.inTransaction(tx -> {
            var kept = locked(tx, id, null);
            if (kept.told().status() != Status.IN_REVIEW && kept.told().status() != Status.APPROVED) {
                throw new NotNow("state", id, kept.told().status(), "IN_REVIEW APPROVED");
            }
            return write(tx, id, map("status", Status.DRAFT.name()), kept.told().history(), Status.DRAFT.name(), note);
        });
    }

    /**
     * Makes the changes for good, in one transaction.
     *
     * @param document number of the document that adopts it
     * @param date of that document
     * @param choices for fields that somebody changed since it was submitted; none is needed where nobody did
     * @throws BaselineMoved with all such fields where one of them is without a choice
     * @throws Refused where a change cannot be made any more
     * @throws NotNow where a choice keeps a value of something that goes
     */
    public StoredScenario adopt(String id, String document, LocalDate date, List<Choice> choices) {
        return graph.inTransaction(tx -> {
            tx.write("intake/begin", Map.of());
            var kept = locked(tx, id, null);
            expect(kept, Status.APPROVED);
            var before = Rows.now(tx);
            var baseline = Rows.parse(Objects.requireNonNull(kept.baseline()));
            refuse(baseline.conflicts(before, baseline), choices);
            var trial = new Trial(tx);
            WhatIf.make(trial, ScenarioText.read(kept.source()), null);
            var made = Rows.between(before, Rows.now(tx));
            var conflicts = baseline.conflicts(before, made);
            refuse(conflicts, choices);
            var chosen = baseline.chosen(conflicts, choices, before, Rows.now(tx));
            if (!chosen.isEmpty()) {
                new Restoration(tx, chosen).run();
                made = Rows.between(before, Rows.now(tx));
            }
            StatementMatches.refresh(tx, statements::texts, null);
            tx.write("intake/raise-version", Map.of());
            var set = map("status", Status.ADOPTED.name());
            set.put("document", document);
            set.put("date", date);
            set.put("inverse", made.json());
            return write(tx, id, set, kept.told().history(), Status.ADOPTED.name(), document);
        });
    }

    /**
     * What undoing an adoption would do.
     *
     * @throws NotNow where it is not adopted
     */
    public Inverse inverse(String id) {
        var kept = kept(graph, id);
        expect(kept, Status.ADOPTED);
        return new Inverse(
                String.valueOf(kept.told().document()),
                String.valueOf(kept.told().date()),
                Rows.parse(Objects.requireNonNull(kept.inverse())).restored());
    }

    /**
     * Undoes an adoption: everything it changed is as it was, in one transaction. The scenario is approved again.
     *
     * @throws BaselineMoved where somebody changed since what it left behind
     */
    public StoredScenario undo(String id, @Nullable String note) {
        return graph.inTransaction(tx -> {
            tx.write("intake/begin", Map.of());
            var kept = locked(tx, id, null);
            expect(kept, Status.ADOPTED);
            var made = Rows.parse(Objects.requireNonNull(kept.inverse()));
            var now = Rows.now(tx);
            refuse(left(made).conflicts(now, new Rows(Map.of())), List.of());
            new Restoration(tx, made).run();
            StatementMatches.refresh(tx, statements::texts, null);
            tx.write("intake/raise-version", Map.of());
            var set = map("status", Status.APPROVED.name());
            set.put("document", null);
            set.put("date", null);
            set.put("inverse", null);
            return write(tx, id, set, kept.told().history(), "UNDONE", note);
        });
    }

    /** What was made, seen as what is expected to be there. */
    private static Rows left(Rows made) {
        var sheets = new HashMap<String, Map<String, Rows.Row>>();
        made.sheets().forEach((sheet, rows) -> {
            var turned = new HashMap<String, Rows.Row>();
            rows.forEach((code, row) -> turned.put(code, new Rows.Row(row.after(), row.before())));
            sheets.put(sheet, turned);
        });
        return new Rows(sheets);
    }

    private static void refuse(List<Conflict> conflicts, List<Choice> choices) {
        if (conflicts.stream().anyMatch(conflict -> choices.stream().noneMatch(choice -> choice.settles(conflict)))) {
            throw new BaselineMoved(conflicts);
        }
    }

    private static void expect(Kept kept, Status status) {
        if (kept.told().status() != status) {
            throw new NotNow("state", kept.told().id(), kept.told().status(), status);
        }
    }

    private static Map<String, @Nullable Object> map(String key, @Nullable Object value) {
        var map = new HashMap<String, @Nullable Object>();
        map.put(key, value);
        return map;
    }

    private static Kept locked(Graph tx, String id, @Nullable Long revision) {
        tx.write("change/lock-scenario", Map.of("id", id));
        var kept = kept(tx, id);
        if (revision != null && kept.told().revision() != revision) {
            throw new NotNow("revision", revision, kept.told().revision());
        }
        return kept;
    }

    private static StoredScenario write(
            Graph tx,
            String id,
            Map<String, @Nullable Object> set,
            List<Event> history,
            String event,
            @Nullable String note) {
        var events = new ArrayList<>(history);
        var version = Dataset.of(tx).version();
        events.add(new Event(event, Instant.now().toString(), version, note));
        set.put("history", text(events));
        tx.write("change/store-scenario", Map.of("id", id, "set", set));
        return kept(tx, id).told();
    }

    private static Kept kept(Graph graph, String id) {
        return graph.read("change/scenarios", Map.of("id", id), Scenarios::kept).stream()
                .findFirst()
                .orElseThrow(() -> new NotNow("unknown", id));
    }

    private static Kept kept(MapAccessor row) {
        var source = row.get("source").asString();
        var tree = json(source);
        var proposal = tree.path("proposal").isObject() ? tree.path("proposal") : null;
        var basis = tree.path("basis").asText("");
        return new Kept(
                new StoredScenario(
                        row.get("id").asString(),
                        row.get("revision").asLong(),
                        Status.valueOf(row.get("status").asString()),
                        tree.path("name").asText(),
                        basis.isBlank() ? null : basis,
                        tree.path("changes"),
                        proposal,
                        missing(basis, proposal),
                        row.get("document").asString(null),
                        row.get("date").asString(null),
                        row.get("createdAt").asString(),
                        row.get("changedAt").asString(),
                        events(row.get("history").asString("[]"))),
                source,
                row.get("baseline").asString(null),
                row.get("inverse").asString(null));
    }

    private static List<String> missing(String basis, @Nullable JsonNode proposal) {
        var missing = new ArrayList<String>();
        if (basis.isBlank()) {
            missing.add("basis");
        }
        for (var point : PROPOSAL) {
            if (proposal == null || proposal.path(point).asText("").isBlank()) {
                missing.add(point);
            }
        }
        return missing;
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored scenario cannot be read", e);
        }
    }

    private static List<Event> events(String text) {
        try {
            return JSON.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The history of a scenario cannot be read", e);
        }
    }

    private static String text(List<Event> events) {
        try {
            return JSON.writeValueAsString(events);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An adoption names a document and its date. */
    public static NotNow documentMissing() {
        return new NotNow("document");
    }

    /** The point of a proposal that a key names, in English or Chinese. */
    public static Optional<String> point(String key) {
        return PROPOSAL.stream()
                .filter(point -> point.equals(key)
                        || Messages.text(Locale.CHINESE, "point." + point).equals(key))
                .findFirst();
    }
}

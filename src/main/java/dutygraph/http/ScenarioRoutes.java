package dutygraph.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dutygraph.report.SimulationDocument;
import dutygraph.report.SimulationWorkbook;
import dutygraph.scenario.Choice;
import dutygraph.scenario.Comparison;
import dutygraph.scenario.ScenarioSchema;
import dutygraph.scenario.ScenarioText;
import dutygraph.scenario.Scenarios;
import dutygraph.scenario.Simulation;
import dutygraph.scenario.Status;
import dutygraph.scenario.StoredScenario;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Scenarios: kept, tried, compared, submitted, approved, adopted and undone. */
final class ScenarioRoutes {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST_COMPARED = 6;

    private final Ready ready;

    ScenarioRoutes(Ready ready) {
        this.ready = ready;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/api/scenarios", this::all);
        routes.post("/api/scenarios", this::create);
        routes.get("/api/scenarios/schema", this::schema);
        routes.get("/api/scenarios/compare", this::compare);
        routes.post("/api/scenarios/simulation", this::simulateUnkept);
        routes.get("/api/scenarios/{id}", this::one);
        routes.put("/api/scenarios/{id}", this::change);
        routes.delete("/api/scenarios/{id}", this::delete);
        routes.post("/api/scenarios/{id}/copy", this::copy);
        routes.post("/api/scenarios/{id}/simulation", this::simulate);
        routes.put("/api/scenarios/{id}/proposal", this::propose);
        routes.post("/api/scenarios/{id}/submission", this::submit);
        routes.post("/api/scenarios/{id}/approval", this::approve);
        routes.post("/api/scenarios/{id}/return", this::giveBack);
        routes.get("/api/scenarios/{id}/adoption", this::inverse);
        routes.post("/api/scenarios/{id}/adoption", this::adopt);
        routes.delete("/api/scenarios/{id}/adoption", this::undo);
    }

    private Scenarios scenarios() {
        return ready.services().scenarios();
    }

    private void all(Context ctx) {
        ctx.json(Page.of(scenarios().all(), StoredScenario::id, Asked.placeCursor(ctx), Asked.limit(ctx)));
    }

    private void create(Context ctx) {
        var kept = scenarios().create(ctx.body());
        ctx.status(201).header("Location", "/api/scenarios/" + kept.id()).json(kept);
    }

    private void schema(Context ctx) {
        ctx.contentType("application/schema+json").result(ScenarioSchema.text());
    }

    private void one(Context ctx) {
        ctx.json(scenarios().get(ctx.pathParam("id")));
    }

    /** The whole scenario, or {@code {status}} alone, which is the same as the call that leads there. */
    private void change(Context ctx) {
        var id = ctx.pathParam("id");
        var match = ctx.header("If-Match");
        var text = ctx.body();
        if (text.stripLeading().startsWith("{") && json(text) instanceof ObjectNode object && object.has("status")) {
            var status = constant("status", object.remove("status"), Status.class);
            if (object.has("changes") || object.hasNonNull("proposal")) {
                said(id, status, object, revision(match));
            }
            ctx.json(
                    switch (status) {
                        case IN_REVIEW -> scenarios().submit(id);
                        case APPROVED -> scenarios().approve(id, note(object));
                        case ADOPTED -> adopted(id, object);
                        case DRAFT -> drafted(id, object);
                    });
            return;
        }
        ctx.json(scenarios().change(id, text, revision(match)));
    }

    /** What a draft says beside its next status, which must be one that a draft can have. */
    private void said(String id, Status status, ObjectNode object, @Nullable Long revision) {
        if (status != Status.DRAFT && status != Status.IN_REVIEW) {
            throw Asked.noneOf("status", List.of(Status.DRAFT.name(), Status.IN_REVIEW.name()));
        }
        if (object.has("changes")) {
            scenarios().change(id, object.toString(), revision);
        } else {
            scenarios().propose(id, points("proposal", object.get("proposal")));
        }
    }

    private StoredScenario drafted(String id, JsonNode body) {
        var now = scenarios().get(id);
        return now.status() == Status.DRAFT ? now : scenarios().giveBack(id, note(body));
    }

    private static @Nullable Long revision(@Nullable String match) {
        if (match == null) {
            return null;
        }
        var number = match.replace("\"", "").strip();
        if (!number.matches("\\d{1,18}")) {
            throw Asked.invalid("If-Match", "revision");
        }
        return Long.valueOf(number);
    }

    private void delete(Context ctx) {
        scenarios().delete(ctx.pathParam("id"));
        ctx.status(204);
    }

    private void copy(Context ctx) {
        ctx.status(201).json(scenarios().copy(ctx.pathParam("id")));
    }

    private void simulate(Context ctx) {
        answer(ctx, tried(ctx, ctx.pathParam("id")));
    }

    private void simulateUnkept(Context ctx) {
        answer(
                ctx,
                ready.services()
                        .whatIf()
                        .simulate(
                                ScenarioText.read(ctx.body()),
                                Asked.knownArea(ctx, ready.services().organisation()),
                                Language.of(ctx)));
    }

    /** As JSON, or as the file that {@code ?format} or the Accept header asks for. */
    private static void answer(Context ctx, Simulation simulation) {
        var form = AnswerForm.of(ctx);
        switch (form) {
            case JSON -> ctx.json(simulation);
            case XLSX -> ctx.result(file(out -> SimulationWorkbook.write(simulation, out, Language.of(ctx))));
            case DOCX -> ctx.result(file(out -> SimulationDocument.write(simulation, out, Language.of(ctx))));
        }
        if (form != AnswerForm.JSON) {
            ctx.contentType(form.type())
                    .header("Content-Disposition", "attachment; filename=\"simulation." + form.suffix() + "\"");
        }
    }

    private interface Content {
        void write(OutputStream out) throws IOException;
    }

    /** Whole before any of it is sent: what fails on the way is still a problem then. */
    private static byte[] file(Content content) {
        var out = new ByteArrayOutputStream();
        try {
            content.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private Simulation tried(Context ctx, String id) {
        return ready.services()
                .whatIf()
                .simulate(
                        scenarios().read(id),
                        Asked.knownArea(ctx, ready.services().organisation()),
                        Language.of(ctx));
    }

    private void compare(Context ctx) {
        Asked.required(ctx, "ids");
        var ids = Asked.list(ctx, "ids");
        if (ids.size() < 2 || ids.size() > MOST_COMPARED) {
            throw Asked.invalid("ids", "length", 2, MOST_COMPARED);
        }
        var results = ready.services()
                .whatIf()
                .simulate(
                        ids.stream().map(scenarios()::read).toList(),
                        Asked.knownArea(ctx, ready.services().organisation()),
                        Language.of(ctx));
        ctx.json(Comparison.of(ids, results));
    }

    private void propose(Context ctx) {
        ctx.json(scenarios().propose(ctx.pathParam("id"), points("", json(ctx.body()))));
    }

    /** What is said of each point; nothing where it is null. */
    private static Map<String, String> points(String at, JsonNode object) {
        if (!object.isObject()) {
            throw Asked.invalid(at, "object");
        }
        var points = new LinkedHashMap<String, String>();
        object.fields().forEachRemaining(each -> {
            var text = each.getValue();
            if (!text.isTextual() && !text.isNumber() && !text.isNull()) {
                throw Asked.invalid(each.getKey(), "text");
            }
            points.put(Scenarios.point(each.getKey()).orElse(each.getKey()), text.asText(""));
        });
        return points;
    }

    private void submit(Context ctx) {
        ctx.json(scenarios().submit(ctx.pathParam("id")));
    }

    private void approve(Context ctx) {
        ctx.json(scenarios().approve(ctx.pathParam("id"), note(json(ctx.body()))));
    }

    private void giveBack(Context ctx) {
        ctx.json(scenarios().giveBack(ctx.pathParam("id"), note(json(ctx.body()))));
    }

    private void adopt(Context ctx) {
        ctx.json(adopted(ctx.pathParam("id"), json(ctx.body())));
    }

    private StoredScenario adopted(String id, JsonNode body) {
        var document = body.path("document").asText("").strip();
        var date = body.path("date").asText("").strip();
        if (document.isEmpty()) {
            throw Scenarios.documentMissing();
        }
        try {
            return scenarios().adopt(id, document, LocalDate.parse(date), choices(body.path("choices")));
        } catch (DateTimeParseException e) {
            throw Scenarios.documentMissing();
        }
    }

    private static List<Choice> choices(JsonNode list) {
        if (list.isMissingNode() || list.isNull()) {
            return List.of();
        }
        if (!list.isArray()) {
            throw Asked.invalid("choices", "list");
        }
        var choices = new ArrayList<Choice>();
        for (var i = 0; i < list.size(); i++) {
            choices.add(choice("choices[" + i + "]", list.get(i)));
        }
        return choices;
    }

    private static Choice choice(String at, JsonNode said) {
        if (!said.isObject()) {
            throw Asked.invalid(at, "object");
        }
        return new Choice(
                said.path("sheet").asText(""),
                said.path("code").asText(""),
                said.path("field").asText(""),
                JSON.convertValue(said.get("theirs"), Object.class),
                constant(at + ".take", said.path("take"), Choice.Take.class));
    }

    private static <E extends Enum<E>> E constant(String at, JsonNode said, Class<E> type) {
        return Stream.of(type.getEnumConstants())
                .filter(each -> each.name().equals(said.asText("")))
                .findFirst()
                .orElseThrow(() -> Asked.noneOf(at, Asked.names(type)));
    }

    private void inverse(Context ctx) {
        ctx.json(scenarios().inverse(ctx.pathParam("id")));
    }

    private void undo(Context ctx) {
        ctx.json(scenarios().undo(ctx.pathParam("id"), note(json(ctx.body()))));
    }

    private static @Nullable String note(JsonNode body) {
        var note = body.path("note").asText("");
        return note.isBlank() ? null : note;
    }

    private static JsonNode json(String text) {
        try {
            return text.isBlank() ? JSON.createObjectNode() : JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The body is not JSON", e);
        }
    }
}

package dutygraph.http;

import dutygraph.suggest.Targets;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.sse.SseHandler;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Scenarios that the program proposes: a search in the background, with its progress. */
final class SuggestionRoutes implements AutoCloseable {

    private static final List<String> KEYS = List.of(
            "area",
            "overlaps",
            "institutions",
            "quota",
            "smallest",
            "ceilings",
            "keepApart",
            "maxChanges",
            "scenarios",
            "seed",
            "effort");
    private static final int LONGEST_CODE = 100;
    private static final int MOST_PAIRS = 100;

    /** Where to watch a search that has begun. */
    record Begun(String id, String events) {}

    private final Ready ready;
    private final Searches searches = new Searches(Clock.systemUTC());
    private final SseHandler watching = new SseHandler(client -> Jobs.watch(known(client.ctx()), client));

    SuggestionRoutes(Ready ready) {
        this.ready = ready;
    }

    void addTo(RoutesConfig routes) {
        routes.post("/api/scenarios/suggest", this::start);
        routes.get("/api/scenarios/suggest/{id}", this::report);
        routes.delete("/api/scenarios/suggest/{id}", this::stop);
        routes.get("/api/scenarios/suggest/{id}/events", this::events);
    }

    private void start(Context ctx) {
        var services = ready.services();
        var targets = targets(Body.of(ctx));
        var area = targets.area();
        if (area != null && !services.organisation().hasArea(area)) {
            throw Refusal.unknownCode(area);
        }
        services.suggestions().unknown(targets).stream().findFirst().ifPresent(code -> {
            throw Refusal.unknownCode(code);
        });
        var started = searches.start(services.suggestions(), targets, Language.of(ctx));
        ctx.status(202).json(new Begun(started.id(), "/api/scenarios/suggest/" + started.id() + "/events"));
    }

    private static Targets targets(Body body) {
        body.only(KEYS);
        var seed = body.whole("seed", Long.MIN_VALUE, Long.MAX_VALUE);
        var apart = body.pairs("keepApart", MOST_PAIRS);
        if (apart != null && !apart.stream().allMatch(Targets::isPair)) {
            body.wrong("keepApart", "pair");
        }
        var targets = new Targets(
                body.text("area", LONGEST_CODE),
                body.flag("overlaps", true),
                percent(body, "institutions"),
                percent(body, "quota"),
                smallest(body),
                body.flag("ceilings", false),
                apart == null ? Targets.USUALLY_APART : apart,
                body.whole("maxChanges", 1, Targets.MOST_CHANGES, Targets.USUAL_CHANGES),
                body.whole("scenarios", 1, Targets.MOST_SCENARIOS, Targets.USUAL_SCENARIOS),
                seed == null ? 0 : seed,
                body.whole("effort", 1, Targets.MOST_EFFORT, Targets.USUAL_EFFORT));
        if (!targets.hasAny()) {
            body.wrong("overlaps", "no-target");
        }
        body.check();
        return targets;
    }

    /** By how much less; who writes -10 for ten percent less is understood. */
    private static @Nullable Integer percent(Body body, String name) {
        var value = body.whole(name, -Targets.MOST_PERCENT, Targets.MOST_PERCENT);
        return value == null || value == 0 ? null : (int) Math.abs(value);
    }

    private static @Nullable Integer smallest(Body body) {
        var value = body.whole("smallest", 0, Targets.MOST_SMALLEST);
        return value == null || value == 0 ? null : value.intValue();
    }

    private void report(Context ctx) {
        ctx.json(known(ctx).report());
    }

    private void stop(Context ctx) {
        var found = known(ctx);
        found.stop();
        ctx.json(found.report());
    }

    /** An unknown search is a problem before the stream of events begins. */
    private void events(Context ctx) {
        known(ctx);
        watching.handle(ctx);
    }

    private Searches.Search known(Context ctx) {
        var id = ctx.pathParam("id");
        return searches.find(id).orElseThrow(() -> new Refusal(404, "unknown-search", id));
    }

    @Override
    public void close() {
        searches.close();
    }
}

package dutygraph.http;

import dutygraph.analysis.Decision;
import dutygraph.analysis.Verdict;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One finding, and what reviewers decide about it. */
final class VerdictRoutes {

    private static final int LONGEST_TEXT = 1_000;
    private static final int LONGEST_NAME = 100;
    private static final List<String> KEYS = List.of("decision", "verdict", "reason", "text", "by", "at");

    /** A finding's verdict, absent where it has none. */
    record Given(String key, @Nullable Verdict verdict) {}

    private final Ready ready;

    VerdictRoutes(Ready ready) {
        this.ready = ready;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/api/findings/{key}", this::finding);
        routes.put("/api/findings/{key}/verdict", this::give);
        routes.delete("/api/findings/{key}/verdict", this::withdraw);
    }

    private void finding(Context ctx) {
        var key = ctx.pathParam("key");
        var services = ready.services();
        Optional<?> found = services.rules().isPair(key)
                ? services.overlaps().one(key, Language.of(ctx))
                : services.findings().one(key, Language.of(ctx));
        ctx.json(found.orElseThrow(() -> unknown(key)));
    }

    /** A body without a decision takes the verdict back, so that a former state can be written back whatever it was. */
    private void give(Context ctx) {
        var key = ctx.pathParam("key");
        var body = Body.of(ctx);
        body.only(KEYS);
        var decision = body.word(body.has("decision") ? "decision" : "verdict", Decision.class);
        var reason = body.word("reason", Verdict.Reason.class);
        var text = body.text("text", LONGEST_TEXT);
        var by = body.text("by", LONGEST_NAME);
        if (decision == Decision.DISMISSED && reason == null && !body.isWrong("reason")) {
            body.wrong("reason", "required");
        }
        if (decision == Decision.DISMISSED && reason == Verdict.Reason.OTHER && text == null) {
            body.wrong("text", "other-reason");
        }
        body.check();
        if (decision == null || decision == Decision.UNDECIDED) {
            withdraw(ctx);
            return;
        }
        var verdicts = ready.services().verdicts();
        var verdict = decision == Decision.DISMISSED && reason != null
                ? verdicts.dismiss(key, reason, text, by)
                : verdicts.confirm(key, text, by);
        ctx.json(new Given(key, verdict.orElseThrow(() -> unknown(key))));
    }

    private void withdraw(Context ctx) {
        var key = ctx.pathParam("key");
        ready.services().verdicts().withdraw(key);
        ctx.json(new Given(key, null));
    }

    private static Refusal unknown(String key) {
        return new Refusal(404, "unknown-finding", key);
    }
}

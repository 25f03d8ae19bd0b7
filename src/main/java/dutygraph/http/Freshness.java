package dutygraph.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Marks what is read from the graph with the version of the data and of the verdicts on it, answers 304 to who has it already, and keeps the latest
 * answers: as long as the version stands, the same question has the same answer on the same day. The version is read before the answer is
 * made: a change in between makes the mark too old, never too new.
 */
final class Freshness {

    private static final int MOST_KEPT = 256;
    private static final int LONGEST_KEPT = 1 << 20;

    private final Ready ready;
    // versions of two graphs, served one after the other on the same port, must not be taken for one
    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final Answers kept = new Answers();

    Freshness(Ready ready) {
        this.ready = ready;
    }

    private record Answer(String tag, String body) {}

    /** The latest answers by question; the longest unasked goes first. */
    private static final class Answers extends LinkedHashMap<String, Answer> {

        private static final long serialVersionUID = 1L;

        Answers() {
            super(MOST_KEPT, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Answer> eldest) {
            return size() > MOST_KEPT;
        }
    }

    void addTo(RoutesConfig routes) {
        routes.before("/api/*", this::mark);
        routes.after("/api/*", this::keep);
    }

    private void mark(Context ctx) {
        var path = ctx.path();
        if (path.equals("/api/health")
                || path.startsWith("/api/imports")
                || path.startsWith("/api/scenarios")
                || ctx.method() != HandlerType.GET) {
            ctx.header("Cache-Control", "no-store");
            return;
        }
        ctx.header("Cache-Control", "no-cache");
        ctx.header("Vary", "Accept-Language, Accept-Encoding");
        var dataset = ready.services().organisation().dataset();
        // the day, since a delegation begins and ends with one
        var tag = "W/\"" + dataset.version() + "." + dataset.judged() + "-" + LocalDate.now() + "-"
                + Language.of(ctx).toLanguageTag() + "-" + run + "\"";
        ctx.header("ETag", tag);
        var known = ctx.header("If-None-Match");
        if (known != null && known.contains(tag)) {
            ctx.status(304).skipRemainingHandlers();
            return;
        }
        var answer = keptFor(ctx);
        if (answer != null && answer.tag().equals(tag)) {
            ctx.contentType("application/json").result(answer.body()).skipRemainingHandlers();
        }
    }

    private void keep(Context ctx) {
        var tag = ctx.res().getHeader("ETag");
        var type = ctx.res().getContentType();
        if (tag == null || ctx.statusCode() != 200 || type == null || !type.startsWith("application/json")) {
            return;
        }
        var body = ctx.result();
        if (body != null && body.length() <= LONGEST_KEPT) {
            synchronized (kept) {
                kept.put(question(ctx), new Answer(tag, body));
            }
        }
    }

    private @Nullable Answer keptFor(Context ctx) {
        synchronized (kept) {
            return kept.get(question(ctx));
        }
    }

    private static String question(Context ctx) {
        return Language.of(ctx).toLanguageTag() + " " + ctx.fullUrl();
    }
}

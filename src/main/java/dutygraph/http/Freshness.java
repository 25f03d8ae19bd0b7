package dutygraph.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.UUID;

/**
 * Marks what is read from the graph with the version of the data, and answers 304 to who has it already. The version is read
 * before the answer is made: a change in between makes the mark too old, never too new.
 */
final class Freshness {

    private final Ready ready;
    // versions of two graphs, served one after the other on the same port, must not be taken for one
    private final String run = UUID.randomUUID().toString().substring(0, 8);

    Freshness(Ready ready) {
        this.ready = ready;
    }

    void addTo(RoutesConfig routes) {
        routes.before("/api/*", this::mark);
    }

    private void mark(Context ctx) {
        var path = ctx.path();
        if (path.equals("/api/health") || path.startsWith("/api/imports") || ctx.method() != HandlerType.GET) {
            ctx.header("Cache-Control", "no-store");
            return;
        }
        ctx.header("Cache-Control", "no-cache");
        ctx.header("Vary", "Accept-Language, Accept-Encoding");
        var tag = "W/\"" + ready.services().organisation().dataset().version() + "-"
                + Language.of(ctx).toLanguageTag() + "-" + run + "\"";
        ctx.header("ETag", tag);
        var known = ctx.header("If-None-Match");
        if (known != null && known.contains(tag)) {
            ctx.status(304).skipRemainingHandlers();
        }
    }
}

package dutygraph.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Objects;

/** Search, and the part of the graph that the viewer draws. */
final class ExploreRoutes {

    private final Ready ready;

    ExploreRoutes(Ready ready) {
        this.ready = ready;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/api/search", this::search);
    }

    private void search(Context ctx) {
        var words = Objects.requireNonNullElse(ctx.queryParam("q"), "");
        var limit = Asked.whole(ctx, "limit", 5, 1, 100);
        ctx.json(ready.services().search().words(words, Asked.area(ctx), limit));
    }
}

package dutygraph.http;

import dutygraph.explore.LayeredLayout;
import dutygraph.explore.View;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Search, and the part of the graph that the viewer draws. */
final class ExploreRoutes {

    private final Ready ready;
    private final Judgements judgements;

    ExploreRoutes(Ready ready, Judgements judgements) {
        this.ready = ready;
        this.judgements = judgements;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/api/search", this::search);
        routes.get("/api/graph", this::graph);
        routes.get("/api/graph/paths", this::paths);
    }

    private void search(Context ctx) {
        var words = Objects.requireNonNullElse(ctx.queryParam("q"), "");
        var limit = Asked.whole(ctx, "limit", 5, 1, 100);
        ctx.json(ready.services()
                .search()
                .words(words, Asked.knownArea(ctx, ready.services().organisation()), limit));
    }

    private void graph(Context ctx) {
        var layered = Asked.oneOf(ctx, "layout", List.of("layered")).contains("layered");
        var view = new View(
                Asked.text(ctx, "focus"),
                Asked.knownArea(ctx, ready.services().organisation()),
                Asked.whole(ctx, "depth", 1, 1, 4),
                Set.copyOf(Asked.list(ctx, "expand")),
                Set.copyOf(Asked.constants(ctx, "show", View.Content.class)),
                Set.copyOf(Asked.constants(ctx, "links", View.Link.class)),
                Set.copyOf(Asked.list(ctx, "category")),
                Asked.list(ctx, "only").contains("findings"),
                Asked.whole(ctx, "limit", 300, 1, 5_000),
                Asked.whole(ctx, "inside", 100, 1, 1_000));
        var drawing = ready.services()
                .neighbourhood()
                .of(view, judgements.marks())
                .orElseThrow(() -> Refusal.unknownCode(String.valueOf(view.focus())));
        ctx.json(layered ? LayeredLayout.place(drawing) : drawing);
    }

    private void paths(Context ctx) {
        var from = Asked.required(ctx, "from");
        var to = Asked.required(ctx, "to");
        var organisation = ready.services().organisation();
        ctx.json(ready.services().paths().between(Asked.known(from, organisation), Asked.known(to, organisation)));
    }
}

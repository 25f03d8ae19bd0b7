package dutygraph.http;

import dutygraph.organisation.AgencyFilter;
import dutygraph.organisation.AgencyKind;
import dutygraph.organisation.AgencyStatus;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** Areas, agencies, bureaus, duties and items. */
final class OrganisationRoutes {

    private final Ready ready;

    OrganisationRoutes(Ready ready) {
        this.ready = ready;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/api/areas", this::areas);
        routes.get("/api/agencies", this::agencies);
        routes.get("/api/agencies/{code}", this::agency);
        routes.get("/api/bureaus/{code}", this::bureau);
        routes.get("/api/duties/{code}", this::duty);
        routes.get("/api/items/{code}", this::item);
    }

    private void areas(Context ctx) {
        ctx.json(Page.whole(ready.services().organisation().areas()));
    }

    private void agencies(Context ctx) {
        var filter = new AgencyFilter(
                Asked.area(ctx),
                Asked.words(ctx, "kind", AgencyKind.class),
                Asked.words(ctx, "status", AgencyStatus.class),
                Asked.text(ctx, "q"));
        var limit = Asked.limit(ctx);
        var page = ready.services().organisation().agencies(filter, Asked.cursor(ctx), limit + 1);
        var more = page.agencies().size() > limit;
        var shown = more ? page.agencies().subList(0, limit) : page.agencies();
        ctx.json(new Page<>(
                page.total(),
                shown,
                more ? Asked.cursorAfter(shown.get(limit - 1).code()) : null));
    }

    private void agency(Context ctx) {
        var code = ctx.pathParam("code");
        ctx.json(ready.services().organisation().agency(code).orElseThrow(() -> Refusal.unknownCode(code)));
    }

    private void bureau(Context ctx) {
        var code = ctx.pathParam("code");
        ctx.json(ready.services().organisation().bureau(code).orElseThrow(() -> Refusal.unknownCode(code)));
    }

    private void duty(Context ctx) {
        var code = ctx.pathParam("code");
        ctx.json(ready.services().organisation().duty(code).orElseThrow(() -> Refusal.unknownCode(code)));
    }

    private void item(Context ctx) {
        var code = ctx.pathParam("code");
        ctx.json(ready.services().organisation().item(code).orElseThrow(() -> Refusal.unknownCode(code)));
    }
}

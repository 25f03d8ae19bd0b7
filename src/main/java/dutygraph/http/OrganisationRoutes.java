package dutygraph.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dutygraph.analysis.Finding;
import dutygraph.organisation.AgencyFilter;
import dutygraph.organisation.AgencyKind;
import dutygraph.organisation.AgencyStatus;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/** Areas, agencies, bureaus, duties and items. */
final class OrganisationRoutes {

    /** What is known about something, and what was found about it. */
    record Judged<T>(@JsonUnwrapped T known, List<Finding> findings) {}

    /** A line of a list, and how much was found about it. */
    record Counted<T>(@JsonUnwrapped T known, long findings) {}

    private final Ready ready;
    private final Judgements judgements;

    OrganisationRoutes(Ready ready, Judgements judgements) {
        this.ready = ready;
        this.judgements = judgements;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/api/areas", this::areas);
        routes.get("/api/areas/{code}", this::area);
        routes.get("/api/agencies", this::agencies);
        routes.get("/api/agencies/{code}", this::agency);
        routes.get("/api/bureaus/{code}", this::bureau);
        routes.get("/api/duties/{code}", this::duty);
        routes.get("/api/items/{code}", this::item);
    }

    private void areas(Context ctx) {
        ctx.json(Page.whole(ready.services().overview().areas()));
    }

    private void area(Context ctx) {
        var code = ctx.pathParam("code");
        ctx.json(ready.services().overview().of(code).orElseThrow(() -> Refusal.unknownCode(code)));
    }

    private void agencies(Context ctx) {
        var filter = new AgencyFilter(
                Asked.knownArea(ctx, ready.services().organisation()),
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
        ctx.json(judged(ctx, code, ready.services().organisation().agency(code)));
    }

    private void bureau(Context ctx) {
        var code = ctx.pathParam("code");
        ctx.json(judged(ctx, code, ready.services().organisation().bureau(code)));
    }

    private void duty(Context ctx) {
        var code = ctx.pathParam("code");
        ctx.json(judged(ctx, code, ready.services().organisation().duty(code)));
    }

    private void item(Context ctx) {
        var code = ctx.pathParam("code");
        ctx.json(judged(ctx, code, ready.services().organisation().item(code)));
    }

    private <T> Judged<T> judged(Context ctx, String code, Optional<T> known) {
        return new Judged<>(
                known.orElseThrow(() -> Refusal.unknownCode(code)), judgements.about(code, Language.of(ctx)));
    }
}

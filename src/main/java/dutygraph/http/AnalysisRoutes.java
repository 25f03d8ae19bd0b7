package dutygraph.http;

import dutygraph.analysis.FindingFilter;
import dutygraph.analysis.OverlapFilter;
import dutygraph.analysis.Rule;
import dutygraph.analysis.Severity;
import dutygraph.organisation.LoadedList;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The questions, the rules and what they found. */
final class AnalysisRoutes {

    private static final List<String> SCOPES = List.of("HORIZONTAL", "VERTICAL");

    /** A rule as a reader may want to know it. */
    record Described(
            String id,
            String title,
            Severity severity,
            String category,
            String purpose,
            String remedy,
            String basis,
            List<QueryRoutes.Parameter> parameters,
            boolean orphan,
            @Nullable List<LoadedList> lists,
            String query,
            Map<String, Object> values,
            String cypher) {

        static Described of(Rule rule, Locale language) {
            return new Described(
                    rule.id(),
                    rule.title(language),
                    rule.severity(),
                    rule.category(),
                    rule.purpose(),
                    rule.remedy(language),
                    rule.basis(language),
                    rule.parameters().stream().map(QueryRoutes.Parameter::of).toList(),
                    rule.orphan(),
                    rule.lists().isEmpty() ? null : rule.lists(),
                    rule.statement().name(),
                    rule.fixed(),
                    rule.statement().text());
        }
    }

    private final Ready ready;

    AnalysisRoutes(Ready ready) {
        this.ready = ready;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/api/overlaps", this::overlaps);
        routes.get("/api/orphans", this::orphans);
        routes.get("/api/reach/{code}", this::reach);
        routes.get("/api/reach/{code}/items", this::handedDown);
        routes.get("/api/coverage", this::coverage);
        routes.get("/api/findings", this::findings);
        routes.get("/api/rules", this::rules);
    }

    private void overlaps(Context ctx) {
        var relations = Asked.oneOf(ctx, "relation", Asked.with(OverlapFilter.ALL, "ALL", "UNRELATED"));
        var scope = Asked.oneOf(ctx, "scope", SCOPES);
        var filter = new OverlapFilter(
                knownArea(ctx),
                relations.isEmpty()
                        ? OverlapFilter.PROBLEMS
                        : relations.contains("ALL") ? OverlapFilter.ALL : relations,
                scope.size() == 1 ? scope.get(0) : null,
                knownAgency(ctx),
                Asked.score(ctx, "minScore", 0),
                Asked.decisions(ctx));
        ctx.json(ready.services().overlaps().list(filter, Asked.limit(ctx), Asked.placeCursor(ctx), Language.of(ctx)));
    }

    private void orphans(Context ctx) {
        ctx.json(ready.services().orphans().of(knownArea(ctx), Language.of(ctx)));
    }

    private void reach(Context ctx) {
        var code = ctx.pathParam("code");
        ctx.json(ready.services().reach().of(code, Language.of(ctx)).orElseThrow(() -> Refusal.unknownCode(code)));
    }

    private void handedDown(Context ctx) {
        var code = Asked.known(ctx.pathParam("code"), ready.services().organisation());
        ctx.json(Page.whole(ready.services().reach().handedDown(code, knownAgency(ctx))));
    }

    private void coverage(Context ctx) {
        var by = Asked.oneOf(ctx, "by", List.of("township", "office"));
        var township = by.contains("office") ? Asked.required(ctx, "township") : Asked.text(ctx, "township");
        ctx.json(ready.services().coverage().of(knownArea(ctx), township, Language.of(ctx)));
    }

    private void findings(Context ctx) {
        var rules = ready.services().rules();
        var filter = FindingFilter.of(knownArea(ctx))
                .withRules(Set.copyOf(Asked.oneOf(
                        ctx, "rule", rules.all().stream().map(Rule::id).toList())))
                .withSeverities(Set.copyOf(Asked.constants(ctx, "severity", Severity.class)))
                .withCategories(Set.copyOf(Asked.oneOf(
                        ctx,
                        "category",
                        rules.all().stream().map(Rule::category).distinct().toList())))
                .withSubject(Asked.text(ctx, "subject"))
                .withDecisions(Asked.decisions(ctx));
        ctx.json(ready.services().findings().list(filter, Asked.limit(ctx), Asked.placeCursor(ctx), Language.of(ctx)));
    }

    private void rules(Context ctx) {
        var language = Language.of(ctx);
        ctx.json(Page.whole(ready.services().rules().all().stream()
                .map(rule -> Described.of(rule, language))
                .toList()));
    }

    private @Nullable String knownAgency(Context ctx) {
        var agency = Asked.text(ctx, "agency");
        return agency == null ? null : Asked.known(agency, ready.services().organisation());
    }

    private @Nullable String knownArea(Context ctx) {
        return Asked.knownArea(ctx, ready.services().organisation());
    }
}

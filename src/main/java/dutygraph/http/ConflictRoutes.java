package dutygraph.http;

import dutygraph.analysis.Comparison;
import dutygraph.analysis.OverlapFilter;
import dutygraph.analysis.Proposal;
import dutygraph.organisation.Role;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Duties judged before they are in the graph: against all that are there, or two against each other. */
final class ConflictRoutes {

    private static final int MOST_DUTIES = 100;
    private static final int MOST_PAIRS = 1_000;

    /** What the pairs are, in their order. */
    record Results(List<Comparison.Compared> results) {}

    private final Ready ready;

    ConflictRoutes(Ready ready) {
        this.ready = ready;
    }

    void addTo(RoutesConfig routes) {
        routes.post("/api/conflicts", this::conflicts);
        routes.post("/api/compare", this::compare);
    }

    private void conflicts(Context ctx) {
        var services = ready.services();
        var body = Body.of(ctx);
        var agency = body.text("agency", Comparison.LONGEST_NAME);
        var name = agency == null ? body.text("agencyName", Comparison.LONGEST_NAME) : null;
        var area = agency == null ? body.text("area", Comparison.LONGEST_NAME) : null;
        if (agency == null && name == null) {
            body.wrong("agency", "agency-or-name");
        } else if (agency == null && area == null) {
            body.wrong("area", "required");
        }
        var duties = new ArrayList<Proposal.Duty>();
        for (var duty : body.objects("duties", 1, MOST_DUTIES)) {
            duties.add(new Proposal.Duty(
                    duty.required("text", Comparison.LONGEST_TEXT),
                    Objects.requireNonNullElse(duty.word("role", Role.class), Role.LEAD),
                    duty.text("basis", Comparison.LONGEST_TEXT)));
        }
        var minScore = body.score("minScore", 0);
        body.check();
        var proposal = new Proposal(agency, name, area, duties, OverlapFilter.PROBLEMS, minScore);
        var report = services.conflicts().of(proposal, Language.of(ctx));
        if (report.isEmpty()) {
            body.wrong(agency == null ? "area" : "agency", "unknown", agency == null ? String.valueOf(area) : agency);
            body.check();
        }
        ctx.json(report.orElseThrow());
    }

    /** One pair as an object, several as a list or below {@code pairs}. */
    private void compare(Context ctx) {
        var body = Body.of(ctx);
        var one = !body.isList() && !body.has("pairs");
        var pairs = (one ? List.of(body) : body.objects(body.isList() ? "" : "pairs", 0, MOST_PAIRS))
                .stream().map(ConflictRoutes::pair).toList();
        body.check();
        var results = pairs.stream()
                .map(pair -> Comparison.of(pair, Language.of(ctx)))
                .toList();
        ctx.json(one ? results.get(0) : new Results(results));
    }

    private static Comparison.Pair pair(Body pair) {
        return new Comparison.Pair(
                pair.plain("id"),
                Objects.requireNonNullElse(pair.text(either(pair, "holder_a", "holderA"), Comparison.LONGEST_NAME), ""),
                pair.required(either(pair, "text_a", "textA"), Comparison.LONGEST_TEXT),
                Objects.requireNonNullElse(pair.text(either(pair, "holder_b", "holderB"), Comparison.LONGEST_NAME), ""),
                pair.required(either(pair, "text_b", "textB"), Comparison.LONGEST_TEXT));
    }

    /** The command line's files write names with a stroke, JSON of the API in camelCase. */
    private static String either(Body pair, String name, String camel) {
        return pair.has(camel) ? camel : name;
    }
}

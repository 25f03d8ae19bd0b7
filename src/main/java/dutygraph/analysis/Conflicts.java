package dutygraph.analysis;

import dutygraph.analysis.ConflictReport.Conflict;
import dutygraph.analysis.ConflictReport.Result;
import dutygraph.cypher.Graph;
import dutygraph.organisation.Role;
import dutygraph.wording.AgencyLine;
import dutygraph.wording.Judged;
import dutygraph.wording.ReadText;
import dutygraph.wording.Relation;
import dutygraph.wording.StatementText;
import dutygraph.wording.TextRelation;
import dutygraph.wording.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.types.MapAccessor;

/**
 * Asks of duties that are only proposed what the overlaps ask of those in the graph: the texts are judged in memory, and what
 * the holders are to each other by the same statement.
 */
public final class Conflicts {

    private final Graph graph;
    private final StatementIndex statements;

    public Conflicts(Graph graph) {
        this(graph, new StatementIndex(graph));
    }

    public Conflicts(Graph graph, StatementIndex statements) {
        this.graph = graph;
        this.statements = statements;
    }

    /** The agency that proposes; without a code it is not in the graph yet. */
    private record Proposer(String area, @Nullable String agency, String name, String kind, String line) {

        static Proposer of(MapAccessor row) {
            var name = row.get("name").asString();
            var township = row.get("level").asString("").equals("TOWNSHIP");
            return new Proposer(
                    row.get("area").asString(),
                    row.get("agency").asString(null),
                    name,
                    row.get("kind").asString(township ? "TOWNSHIP" : "GOVERNMENT_DEPARTMENT"),
                    row.get("line")
                            .asString(AgencyLine.of(name, row.get("places").asList(place -> place.asString()))));
        }
    }

    /** @param duty number of the proposed duty */
    private record Met(int duty, String statement) {}

    /**
     * What the proposed duties would conflict with.
     *
     * @return empty where there is no agency of that code, or no such area
     */
    public Optional<ConflictReport> of(Proposal proposal, Locale locale) {
        var asked = new HashMap<String, @Nullable Object>();
        asked.put("code", proposal.agency());
        asked.put("name", proposal.agencyName());
        asked.put("area", proposal.area());
        return graph.read("analysis/proposer", asked, Proposer::of).stream()
                .findFirst()
                .map(proposer -> report(proposal, proposer, locale));
    }

    /** Reads the texts that are stated, so that whoever asks first need not wait for them. */
    public void prepare() {
        statements.texts();
    }

    private ConflictReport report(Proposal proposal, Proposer proposer, Locale locale) {
        var judged = new HashMap<Met, Judged>();
        var near = near(proposal, judged);
        var conflicts = new ArrayList<List<Conflict>>();
        proposal.duties().forEach(duty -> conflicts.add(new ArrayList<>()));
        if (!near.isEmpty()) {
            var parameters = new HashMap<String, @Nullable Object>();
            parameters.put("area", proposer.area());
            parameters.put("agency", proposer.agency());
            parameters.put("name", proposer.name());
            parameters.put("kind", proposer.kind());
            parameters.put("line", proposer.line());
            parameters.put("near", near);
            parameters.put("relations", proposal.relations());
            graph.forEach("analysis/conflicts", parameters, row -> {
                var duty = row.get("duty").asInt();
                var met = new Met(duty, row.get("statement").asString());
                conflicts.get(duty).add(conflict(row, Objects.requireNonNull(judged.get(met)), locale));
            });
        }
        var results = new ArrayList<Result>();
        for (var i = 0; i < conflicts.size(); i++) {
            results.add(new Result(proposal.duties().get(i).text(), conflicts.get(i)));
        }
        return new ConflictReport(results);
    }

    /** Texts of the graph that have a relation to a proposed one, and what that is. */
    private List<Map<String, Object>> near(Proposal proposal, Map<Met, Judged> judged) {
        var texts = statements.texts();
        var near = new ArrayList<Map<String, Object>>();
        for (var i = 0; i < proposal.duties().size(); i++) {
            var duty = proposal.duties().get(i);
            var text = ReadText.of(Texts.statement(duty.text()));
            for (var other : texts.to(text)) {
                var found = TextRelation.among(text, other);
                if (found.relation() != Relation.UNRELATED && found.score() >= proposal.minScore()) {
                    judged.put(new Met(i, other.statement().key()), found);
                    near.add(row(i, duty, text.statement(), other.statement(), found));
                }
            }
        }
        return near;
    }

    private static Map<String, Object> row(
            int number, Proposal.Duty duty, StatementText text, StatementText other, Judged found) {
        return Map.of(
                "duty", number,
                "role", duty.role() == Role.LEAD ? 0 : duty.role() == Role.JOINT ? 1 : 2,
                "text", text.text(),
                "statement", other.key(),
                "same", text.key().equals(other.key()),
                "relation", found.relation().name(),
                "score", found.score(),
                "boilerplate", text.boilerplate());
    }

    private static Conflict conflict(MapAccessor row, Judged judged, Locale locale) {
        var task = row.get("task").asString();
        var item = row.get("item").asBoolean();
        return new Conflict(
                row.get("relation").asString(),
                row.get("score").asDouble(),
                item ? null : task,
                item ? task : null,
                row.get("text").asString(),
                row.get("agency").asString(),
                row.get("agencyName").asString(),
                row.get("scope").asString(),
                OverlapEvidence.of(judged, row.get("decidedBy").asString(), locale));
    }
}

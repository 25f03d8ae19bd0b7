package dutygraph.ledger;

import dutygraph.analysis.Decision;
import dutygraph.analysis.Findings;
import dutygraph.analysis.Overlaps;
import dutygraph.analysis.Rules;
import dutygraph.analysis.Verdict;
import dutygraph.cypher.Graph;
import dutygraph.cypher.Queries;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what reviewers decide about findings. A verdict hangs on the codes that a finding is about, not on the data: an import,
 * even one that replaces everything, and a new run of the rules find it again.
 */
public final class Verdicts {

    private final Graph graph;
    private final Rules rules;
    private final Findings findings;
    private final Overlaps overlaps;
    private final Clock clock;

    public Verdicts(Graph graph, Queries queries) {
        this(graph, queries, Clock.systemDefaultZone());
    }

    Verdicts(Graph graph, Queries queries, Clock clock) {
        this.graph = graph;
        this.rules = new Rules(queries);
        this.findings = new Findings(graph, queries);
        this.overlaps = new Overlaps(graph, queries);
        this.clock = clock;
    }

    /**
     * Says that the finding is a problem. A former verdict on it is replaced.
     *
     * @param key of a finding or a pair
     * @param by who says so; null where that is not told
     * @return the verdict; empty where there is no such finding, and then nothing is kept
     */
    public Optional<Verdict> confirm(String key, @Nullable String text, @Nullable String by) {
        return give(key, Decision.CONFIRMED, null, text, by);
    }

    /**
     * Says that the finding is none. A former verdict on it is replaced.
     *
     * @param key of a finding or a pair
     * @param text in the reviewer's own words, which the reason {@link Verdict.Reason#OTHER} needs
     * @param by who says so; null where that is not told
     * @return the verdict; empty where there is no such finding, and then nothing is kept
     * @throws IllegalArgumentException where the reason is another one and nothing says which
     */
    public Optional<Verdict> dismiss(String key, Verdict.Reason reason, @Nullable String text, @Nullable String by) {
        if (reason == Verdict.Reason.OTHER && text == null) {
            throw new IllegalArgumentException("Another reason needs its words");
        }
        return give(key, Decision.DISMISSED, reason, text, by);
    }

    /** Takes the verdict back: the finding is undecided again. Without a verdict nothing happens. */
    public void withdraw(String key) {
        graph.write("ledger/withdraw", Map.of("key", rules.verdictKey(key)));
    }

    private Optional<Verdict> give(
            String key,
            Decision decision,
            Verdict.@Nullable Reason reason,
            @Nullable String text,
            @Nullable String by) {
        if (!isFound(key)) {
            return Optional.empty();
        }
        var at = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
        var verdict = new Verdict(decision, reason, text, by, at);
        var values = new HashMap<String, @Nullable Object>();
        values.put("key", rules.verdictKey(key));
        values.put("decision", decision.name());
        values.put("reason", reason == null ? null : reason.name());
        values.put("text", text);
        values.put("by", by);
        values.put("at", at);
        graph.write("ledger/judge", values);
        return Optional.of(verdict);
    }

    // a pair is known by its holdings alone, so that a verdict costs no search for all pairs
    private boolean isFound(String key) {
        return rules.isPair(key) ? overlaps.isHeld(key) : findings.has(key);
    }
}

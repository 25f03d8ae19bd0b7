package dutygraph.analysis;

import dutygraph.cypher.Graph;
import dutygraph.organisation.Dataset;
import dutygraph.organisation.Statements;
import dutygraph.wording.NearTexts;
import dutygraph.wording.StatementText;
import org.jspecify.annotations.Nullable;

/** An index of the texts that are stated in the graph; read again only where the data have changed. */
public final class StatementIndex {

    private record Kept(long version, NearTexts texts) {}

    private final Graph graph;
    private @Nullable Kept kept;

    public StatementIndex(Graph graph) {
        this.graph = graph;
    }

    /** The texts as they are now; the first who asks after a change of the data waits for them. */
    public synchronized NearTexts texts() {
        var version = Dataset.of(graph).version();
        var now = kept;
        if (now == null || now.version() != version) {
            var texts = Statements.all(graph, StatementText::new);
            now = new Kept(
                    version, now == null ? NearTexts.among(texts) : now.texts().renewed(texts));
            kept = now;
        }
        return now.texts();
    }
}

package dutygraph.analysis;

import dutygraph.wording.StatementText;
import java.util.List;

/**
 * Which of the texts of the graph are worth judging against a new one. What it leaves out is never found, what it answers too
 * much costs time only.
 */
@FunctionalInterface
interface NearTexts {

    /** Texts that may have a relation to the given one, the likeliest first. */
    List<StatementText> to(StatementText text);
}

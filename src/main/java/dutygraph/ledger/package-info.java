/** What people decide about findings: their verdicts, kept beside the data and apart from it. */
@NullMarked
package dutygraph.ledger;

import org.jspecify.annotations.NullMarked;

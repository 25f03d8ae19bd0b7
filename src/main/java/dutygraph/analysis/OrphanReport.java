package dutygraph.analysis;

import dutygraph.organisation.Named;
import java.util.List;

/**
 * What nobody does, and who does nothing.
 *
 * @param total findings of all groups
 * @param completeness which lists are loaded for whom: to be read first
 * @param shells agencies of which only the nameplate is left, which are no orphans
 */
public record OrphanReport(long total, List<ListCompleteness> completeness, List<Group> groups, List<Named> shells) {

    /**
     * The findings of one rule.
     *
     * @param count of all its findings
     * @param judged false where the list it needs is loaded for nobody: then no finding says nothing
     * @param notJudged agencies that it could not judge because the list it needs is not loaded for them, the first 200 by code
     * @param notJudgedCount how many these are
     * @param findings the first 1000
     */
    public record Group(
            String rule,
            String title,
            Severity severity,
            long count,
            boolean judged,
            List<Named> notJudged,
            long notJudgedCount,
            List<Finding> findings) {}
}

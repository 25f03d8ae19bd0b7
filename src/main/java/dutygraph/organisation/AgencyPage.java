package dutygraph.organisation;

import java.util.List;

/** Some agencies in order of code.
 *
 * @param total agencies that meet the filter, on all pages */
public record AgencyPage(long total, List<AgencySummary> agencies) {}

package dutygraph.http;

import dutygraph.analysis.Conflicts;
import dutygraph.analysis.Coverage;
import dutygraph.analysis.Findings;
import dutygraph.analysis.Orphans;
import dutygraph.analysis.Overlaps;
import dutygraph.analysis.Overview;
import dutygraph.analysis.Reach;
import dutygraph.analysis.Rules;
import dutygraph.cypher.Queries;
import dutygraph.explore.Neighbourhood;
import dutygraph.explore.Paths;
import dutygraph.explore.Search;
import dutygraph.intake.WorkbookIntake;
import dutygraph.ledger.Verdicts;
import dutygraph.organisation.Organisation;
import dutygraph.scenario.Scenarios;
import dutygraph.scenario.WhatIf;
import dutygraph.suggest.Suggestions;

/**
 * What the routes call.
 *
 * @param version of the product
 * @param database {@code embedded} or {@code server}
 */
public record Services(
        String version,
        String database,
        Queries queries,
        Organisation organisation,
        Search search,
        Neighbourhood neighbourhood,
        Paths paths,
        Findings findings,
        Overlaps overlaps,
        Conflicts conflicts,
        Orphans orphans,
        Reach reach,
        Coverage coverage,
        Overview overview,
        Rules rules,
        Verdicts verdicts,
        WorkbookIntake intake,
        WhatIf whatIf,
        Scenarios scenarios,
        Suggestions suggestions) {}

package dutygraph.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that is known about one agency. Lists of duties and items hold the first 200 in order of code; their totals say
 * how many there are. */
public record AgencyProfile(
        String code,
        String name,
        @Nullable String shortName,
        AgencyKind kind,
        @Nullable String rank,
        AgencyStatus status,
        @Nullable Named area,
        @Nullable Superior superior,
        @Nullable Integer quota,
        @Nullable Integer staff,
        @Nullable Integer leaderQuota,
        @Nullable Integer leaders,
        @Nullable List<String> nameplates,
        @Nullable String approval,
        @Nullable String institutionClass,
        Posts quotaBreakdown,
        Posts staffBreakdown,
        List<BureauSummary> bureaus,
        List<Subordinate> subordinates,
        List<HeldDuty> duties,
        long dutiesTotal,
        List<ExercisedItem> items,
        long itemsTotal,
        long delegationsGiven,
        long delegationsReceived,
        List<ListState> completeness,
        @Nullable List<Named> functionsMovedTo) {}

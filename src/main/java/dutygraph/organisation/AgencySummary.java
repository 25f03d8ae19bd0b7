package dutygraph.organisation;

import org.jspecify.annotations.Nullable;

/** A line of the list of agencies. Quota and staff are sums over the three kinds of posts, null where none is known.
 *
 * @param bureaus number of its bureaus
 * @param duties number of duties that it or its bureaus hold
 * @param items number of items that it or its bureaus exercise */
public record AgencySummary(
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
        long bureaus,
        long duties,
        long items) {}

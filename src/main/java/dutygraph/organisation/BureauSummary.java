package dutygraph.organisation;

import org.jspecify.annotations.Nullable;

/** A bureau in the list of its agency. */
public record BureauSummary(
        String code,
        String name,
        @Nullable String kind,
        @Nullable Integer quota,
        @Nullable Integer staff,
        long duties,
        long items) {}

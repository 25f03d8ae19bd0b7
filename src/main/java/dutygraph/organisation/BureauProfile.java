package dutygraph.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that is known about one bureau; lists as in {@link AgencyProfile}. */
public record BureauProfile(
        String code,
        String name,
        @Nullable String kind,
        @Nullable AgencyOfBureau agency,
        @Nullable Integer quota,
        @Nullable Integer staff,
        @Nullable Integer leaderQuota,
        @Nullable Integer leaders,
        List<HeldDuty> duties,
        long dutiesTotal,
        List<ExercisedItem> items,
        long itemsTotal,
        List<Named> liaises,
        long delegationsReceived) {}

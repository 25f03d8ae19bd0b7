package dutygraph.suggest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reform is to reach, and what it must not do.
 *
 * @param area code of an area, for it and all within it; null for all
 * @param overlaps whether duties and items that two agencies claim are to be left to one
 * @param institutions by how many percent public institutions are to become fewer, 1 to 90; null where that is no target
 * @param quota by how many percent authorised staff is to become less, 1 to 90; null where that is no target; only posts that
 *     nobody fills are released, and merged bodies have more of them
 * @param smallest least quota of a public institution, 1 to 100; null where that is no target
 * @param ceilings whether totals above their ceiling are to come down to it
 * @param keepApart pairs that must not come together: each side the code of an agency, {@link #ANY} other, or a class of work
 *     ({@link #APPROVAL}, {@link #ENFORCEMENT})
 * @param maxChanges most changes of a scenario, 1 to 150
 * @param scenarios most scenarios, 1 to 4
 * @param seed the same seed gives the same scenarios of the same data
 * @param effort rounds of the search, 1 to 100
 */
public record Targets(
        @Nullable String area,
        boolean overlaps,
        @Nullable Integer institutions,
        @Nullable Integer quota,
        @Nullable Integer smallest,
        boolean ceilings,
        List<List<String>> keepApart,
        int maxChanges,
        int scenarios,
        long seed,
        int effort) {

    /** Every other agency, as a side of a pair that is kept apart. */
    public static final String ANY = "*";
    /** Bodies that license (行政许可). */
    public static final String APPROVAL = "APPROVAL";
    /** Bodies that inspect, penalise or coerce (行政检查, 行政处罚, 行政强制). */
    public static final String ENFORCEMENT = "ENFORCEMENT";

    /** Approval apart from enforcement. */
    public static final List<List<String>> USUALLY_APART = List.of(List.of(APPROVAL, ENFORCEMENT));

    public static final int USUAL_CHANGES = 8;
    public static final int MOST_CHANGES = 150;
    public static final int USUAL_SCENARIOS = 3;
    public static final int MOST_SCENARIOS = 4;
    public static final int USUAL_EFFORT = 6;
    public static final int MOST_EFFORT = 100;
    public static final int MOST_PERCENT = 90;
    public static final int MOST_SMALLEST = 100;

    /** Overlaps only, with what is usual for the rest. */
    public static Targets overlapsOf(@Nullable String area) {
        return new Targets(
                area, true, null, null, null, false, USUALLY_APART, USUAL_CHANGES, USUAL_SCENARIOS, 0, USUAL_EFFORT);
    }

    /** The same, with at most so many changes. */
    public Targets withMaxChanges(int most) {
        return new Targets(
                area, overlaps, institutions, quota, smallest, ceilings, keepApart, most, scenarios, seed, effort);
    }

    /** The same, with so many scenarios. */
    public Targets withScenarios(int most) {
        return new Targets(
                area, overlaps, institutions, quota, smallest, ceilings, keepApart, maxChanges, most, seed, effort);
    }

    /** The same, with the targets that concern bodies and posts. */
    public Targets withBodies(
            @Nullable Integer fewerInstitutions,
            @Nullable Integer lessQuota,
            @Nullable Integer leastQuota,
            boolean withinCeilings) {
        return new Targets(
                area,
                overlaps,
                fewerInstitutions,
                lessQuota,
                leastQuota,
                withinCeilings,
                keepApart,
                maxChanges,
                scenarios,
                seed,
                effort);
    }

    /** The same, with other pairs that are kept apart. */
    public Targets withKeepApart(List<List<String>> pairs) {
        return new Targets(
                area, overlaps, institutions, quota, smallest, ceilings, pairs, maxChanges, scenarios, seed, effort);
    }

    /** The same, with only what transfers of duties and items can reach. */
    Targets onlyTransfers() {
        return withBodies(null, null, null, false);
    }

    /** The same, with another seed. */
    public Targets withSeed(long other) {
        return new Targets(
                area,
                overlaps,
                institutions,
                quota,
                smallest,
                ceilings,
                keepApart,
                maxChanges,
                scenarios,
                other,
                effort);
    }

    /** The same, with so many rounds of search. */
    public Targets withEffort(int rounds) {
        return new Targets(
                area,
                overlaps,
                institutions,
                quota,
                smallest,
                ceilings,
                keepApart,
                maxChanges,
                scenarios,
                seed,
                rounds);
    }

    /** Whether these are two sides that can be kept apart. */
    public static boolean isPair(List<String> sides) {
        return sides.size() == 2 && !sides.contains("") && !sides.get(0).equals(sides.get(1));
    }

    /** Whether anything is asked for. */
    public boolean hasAny() {
        return overlaps || institutions != null || quota != null || smallest != null || ceilings;
    }
}

package dutygraph.analysis;

import dutygraph.wording.Relation;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which pairs are wanted.
 *
 * @param area code of an area, for it and all within it; null for all
 * @param relations of the seven, but UNRELATED
 * @param scope {@code HORIZONTAL} (same area), {@code VERTICAL} (nested areas) or null for both
 * @param agency code of an agency that must be one of the two; null for any
 * @param minScore 0 (nothing shared) to 1 (same text)
 * @param decisions of reviewers; usually {@link Decision#open()}, so that what was dismissed does not come back
 */
public record OverlapFilter(
        @Nullable String area,
        List<String> relations,
        @Nullable String scope,
        @Nullable String agency,
        double minScore,
        Set<Decision> decisions) {

    /** The relations that are problems. */
    public static final List<String> PROBLEMS = names(Relation::isFinding);

    /** All relations that a pair of holders can have. */
    public static final List<String> ALL = names(relation -> relation != Relation.UNRELATED);

    private static List<String> names(Predicate<Relation> wanted) {
        return Stream.of(Relation.values()).filter(wanted).map(Relation::name).toList();
    }

    /** The problems of an area and all within it, of the whole graph where it is null, but those that were dismissed. */
    public static OverlapFilter of(@Nullable String area) {
        return new OverlapFilter(area, PROBLEMS, null, null, 0, Decision.open());
    }

    public OverlapFilter withRelations(List<String> wanted) {
        return new OverlapFilter(area, wanted, scope, agency, minScore, decisions);
    }

    public OverlapFilter withScope(@Nullable String wanted) {
        return new OverlapFilter(area, relations, wanted, agency, minScore, decisions);
    }

    public OverlapFilter withAgency(@Nullable String wanted) {
        return new OverlapFilter(area, relations, scope, wanted, minScore, decisions);
    }

    public OverlapFilter withMinScore(double wanted) {
        return new OverlapFilter(area, relations, scope, agency, wanted, decisions);
    }

    public OverlapFilter withDecisions(Set<Decision> wanted) {
        return new OverlapFilter(area, relations, scope, agency, minScore, wanted);
    }
}

package dutygraph.wording;

/**
 * What two texts are to each other, and why.
 *
 * @param score 0 to 1: for {@link Relation#DUPLICATE} at least {@link TextRelation#DUPLICATE_FROM}, for
 *     {@link Relation#OVERLAP} at least {@link TextRelation#OVERLAP_FROM}; for the others the likeness of the texts
 */
public record Judged(Relation relation, double score, Evidence evidence) {

    /** The same pair with its evidence, decided otherwise after all. */
    Judged as(Relation other, String decidedBy) {
        return new Judged(other, score, new Evidence(evidence.parts(), decidedBy));
    }

    /** The same pair with its score cut: what is cut off comes from the part that added most. */
    Judged upTo(Relation other, double most, String decidedBy) {
        if (score <= most) {
            return as(other, decidedBy);
        }
        return new Judged(other, most, new Evidence(evidence.lessBy(score - most), decidedBy));
    }

    Judged mirrored() {
        return new Judged(relation, score, evidence.mirrored());
    }
}

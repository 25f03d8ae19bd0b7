package dutygraph.wording;

/**
 * What two texts are to each other, and why.
 *
 * @param score 0 to 1: for {@link Relation#DUPLICATE} at least {@link TextRelation#DUPLICATE_FROM}, for
 *     {@link Relation#OVERLAP} at least {@link TextRelation#OVERLAP_FROM}; for the others what their parts come to
 */
public record Judged(Relation relation, double score, Evidence evidence) {

    /** The same pair with its evidence, decided otherwise after all. */
    Judged as(Relation other, String decidedBy) {
        return new Judged(other, score, new Evidence(evidence.parts(), decidedBy));
    }

    Judged mirrored() {
        return new Judged(relation, score, evidence.mirrored());
    }
}

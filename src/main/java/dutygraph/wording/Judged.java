package dutygraph.wording;

/**
 * What two texts are to each other, and why.
 *
 * @param score 0 to 1: for {@link Relation#DUPLICATE} at least {@link TextRelation#DUPLICATE_FROM}, for
 *     {@link Relation#OVERLAP} at least {@link TextRelation#OVERLAP_FROM}; for the others the likeness of the texts
 */
public record Judged(Relation relation, double score, Evidence evidence) {

    Judged mirrored() {
        return new Judged(relation, score, evidence.mirrored());
    }
}

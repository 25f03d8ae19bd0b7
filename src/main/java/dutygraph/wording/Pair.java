package dutygraph.wording;

/**
 * Two texts that are alike.
 *
 * @param left key of one, the smaller
 * @param right key of the other
 * @param score Jaccard index of their character bigrams, words of stage left out, 0 to 1; 1 for two names of one family
 */
public record Pair(String left, String right, double score) {}

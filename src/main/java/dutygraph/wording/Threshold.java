package dutygraph.wording;

/**
 * The least Jaccard index that counts as alike, and what follows from it for the sizes of sets.
 *
 * <p>Whole numbers make the same choice on every machine.
 *
 * @param parts in ten-thousandths, above 0, at most 10,000
 */
record Threshold(int parts) {

    private static final int UNIT = 10_000;

    Threshold {
        if (parts <= 0 || parts > UNIT) {
            throw new IllegalArgumentException(
                    "threshold must lie above 0 and be at most 1, not " + parts + "/" + UNIT);
        }
    }

    /** @param jaccard above 0, at most 1 */
    static Threshold of(double jaccard) {
        return new Threshold((int) Math.round(jaccard * UNIT));
    }

    /** The size of the smallest set that can be alike to one of this size. */
    int shortest(int size) {
        return ceil((long) parts * size, UNIT);
    }

    /** The size of the largest set that can be alike to one of this size. */
    int longest(int size) {
        return (int) Math.min(Integer.MAX_VALUE, (long) UNIT * size / parts);
    }

    /** The number of tokens that two sets must share, given the sum of their sizes. */
    int needed(int total) {
        return ceil((long) parts * total, UNIT + parts);
    }

    /** Among so many of the first tokens of a set, whatever their order, is one of every set that is alike to it. */
    int probePrefix(int size) {
        return size == 0 ? 0 : size - shortest(size) + 1;
    }

    /** The same where the other set is not smaller. */
    int indexPrefix(int size) {
        return size == 0 ? 0 : size - needed(2 * size) + 1;
    }

    private static int ceil(long dividend, int divisor) {
        return (int) ((dividend + divisor - 1) / divisor);
    }
}

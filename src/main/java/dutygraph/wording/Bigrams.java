package dutygraph.wording;

import java.util.Arrays;

/** The pairs of neighbouring characters of a text, each once, as ascending numbers; a single character stands for itself. */
final class Bigrams {

    private static final int MARKS = 4;

    private Bigrams() {}

    static int[] of(CharSequence letters) {
        if (letters.length() < 2) {
            return letters.chars().toArray();
        }
        var grams = new int[letters.length() - 1];
        for (var i = 0; i < grams.length; i++) {
            grams[i] = letters.charAt(i) << 16 | letters.charAt(i + 1);
        }
        Arrays.sort(grams);
        var distinct = 1;
        for (var i = 1; i < grams.length; i++) {
            if (grams[i] != grams[distinct - 1]) {
                grams[distinct++] = grams[i];
            }
        }
        return distinct == grams.length ? grams : Arrays.copyOf(grams, distinct);
    }

    /** Jaccard index of two of them: 0 nothing shared, 1 the same. */
    static double jaccard(int[] left, int[] right) {
        var shared = 0;
        for (int i = 0, j = 0; i < left.length && j < right.length; ) {
            if (left[i] == right[j]) {
                shared++;
                i++;
                j++;
            } else if (left[i] < right[j]) {
                i++;
            } else {
                j++;
            }
        }
        var total = left.length + right.length - shared;
        return total == 0 ? 0 : (double) shared / total;
    }

    /** A small trace of them, by which two that share little are known without being gone through. */
    static long[] marks(int[] grams) {
        var marks = new long[MARKS];
        for (var gram : grams) {
            var hash = gram * 0x9E3779B9;
            marks[hash >>> 30] |= 1L << (hash >>> 24);
        }
        return marks;
    }

    /** An upper bound of {@link #jaccard}: a mark that only one of the two has stands for at least one bigram that only it has. */
    static double jaccardAtMost(int[] left, long[] leftMarks, int[] right, long[] rightMarks) {
        int onlyLeft = 0;
        int onlyRight = 0;
        for (var i = 0; i < MARKS; i++) {
            onlyLeft += Long.bitCount(leftMarks[i] & ~rightMarks[i]);
            onlyRight += Long.bitCount(rightMarks[i] & ~leftMarks[i]);
        }
        var shared = Math.min(left.length - onlyLeft, right.length - onlyRight);
        var total = left.length + right.length - shared;
        return total == 0 ? 0 : (double) shared / total;
    }
}

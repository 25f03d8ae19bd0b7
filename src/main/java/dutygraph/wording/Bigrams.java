package dutygraph.wording;

import java.util.Arrays;

/** The pairs of neighbouring characters of a text, each once, as ascending numbers; a single character stands for itself. */
final class Bigrams {

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
}

package dutygraph.intake;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Codes that may have been meant. */
final class NearMiss {

    private record Candidate(String code, int distance) {}

    private NearMiss() {}

    /** At most three known codes: those that differ by lost zeros, or by a slip of one or two characters. */
    static List<String> of(String code, Collection<String> known) {
        var plain = withoutZeros(code);
        return known.stream()
                .filter(candidate -> Math.abs(candidate.length() - code.length()) <= 2
                        || withoutZeros(candidate).equals(plain))
                .map(candidate -> new Candidate(
                        candidate,
                        withoutZeros(candidate).equals(plain) && !plain.isEmpty() ? 0 : distance(code, candidate)))
                .filter(candidate -> candidate.distance() <= (code.length() < 4 ? 1 : 2))
                .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::code))
                .limit(3)
                .map(Candidate::code)
                .toList();
    }

    private static String withoutZeros(String code) {
        var start = 0;
        while (start < code.length() && code.charAt(start) == '0') {
            start++;
        }
        return code.substring(start);
    }

    /** Levenshtein distance, 3 where it is more than 2. */
    private static int distance(String left, String right) {
        var previous = new int[right.length() + 1];
        for (var i = 0; i < previous.length; i++) {
            previous[i] = i;
        }
        for (var i = 1; i <= left.length(); i++) {
            var current = new int[right.length() + 1];
            current[0] = i;
            var least = i;
            for (var j = 1; j <= right.length(); j++) {
                var same = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
                current[j] = Math.min(Math.min(current[j - 1], previous[j]) + 1, previous[j - 1] + same);
                least = Math.min(least, current[j]);
            }
            if (least > 2) {
                return 3;
            }
            previous = current;
        }
        return Math.min(3, previous[right.length()]);
    }
}

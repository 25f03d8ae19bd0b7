package dutygraph.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * The order in which pairs are worth reading. What one duty shares with a single other body is a question to somebody; what it
 * shares with thirty is a phrase that everybody uses. Two bodies that meet in several matters work in one field; two that meet
 * once have met by chance more often. And of the pairs of one duty the first says most of what the others say.
 */
final class Ranking {

    /** What one side of a pair is: a duty or an item as one agency holds it. */
    record Claim(String task, String agency) {}

    /** A pair that has a place in the order. */
    interface Ranked {
        Claim leftClaim();

        Claim rightClaim();

        /** How much speaks for it by itself, 0 to 1; 0 where it is no finding. */
        double weight();
    }

    /** What the number of agencies takes away that a duty meets: one leaves all, ten leave two fifths. */
    private static final double BY_AGENCIES = 0.7;

    /** What the number of matters adds in which two agencies meet: one nothing, ten nine tenths. */
    private static final double BY_MATTERS = 0.4;
    /** A pair that less speaks for is no meeting. */
    private static final double LEAST_MEETING = 0.1;

    private static final Comparator<Placed<?>> BEST_FIRST =
            Comparator.<Placed<?>>comparingDouble(Placed::place).reversed();

    /** A pair with the numbers of its sides: to look up a number is much quicker than to look up what is numbered. */
    private record Placed<T>(T pair, int left, int right, double place) {
        Placed<T> at(double another) {
            return new Placed<>(pair, left, right, another);
        }
    }

    /** Claims by number, in the order in which they came, with the number of the agency of each. */
    private static final class Claims {

        private final Map<Claim, Integer> claims = new HashMap<>();
        private final Map<String, Integer> agencies = new HashMap<>();
        private final List<Integer> agencyOf = new ArrayList<>();

        int number(Claim claim) {
            return claims.computeIfAbsent(claim, added -> {
                agencyOf.add(agencies.computeIfAbsent(added.agency(), agency -> agencies.size()));
                return agencyOf.size() - 1;
            });
        }

        int agency(int claim) {
            return agencyOf.get(claim);
        }

        int size() {
            return agencyOf.size();
        }

        /** Which claim meets which agency, each once: of pairs for which so much speaks. */
        LongStream meetings(List<? extends Placed<?>> pairs, double least) {
            return pairs.stream()
                    .filter(pair -> pair.place() >= least)
                    .flatMapToLong(pair -> LongStream.of(
                            both(pair.left(), agency(pair.right())), both(pair.right(), agency(pair.left()))))
                    .sorted()
                    .distinct();
        }
    }

    private Ranking() {}

    /** The pairs, best first; those that are worth as much stay in the order in which they came. */
    static <T extends Ranked> List<T> ranked(List<T> pairs) {
        var claims = new Claims();
        var placed = new ArrayList<Placed<T>>(pairs.size());
        for (var pair : pairs) {
            placed.add(new Placed<>(
                    pair, claims.number(pair.leftClaim()), claims.number(pair.rightClaim()), pair.weight()));
        }
        var agencies = new int[claims.size()];
        claims.meetings(placed, Double.MIN_VALUE).forEach(meeting -> agencies[first(meeting)]++);
        var matters = new HashMap<Long, Integer>();
        claims.meetings(placed, LEAST_MEETING)
                .forEach(meeting ->
                        matters.merge(both(claims.agency(first(meeting)), second(meeting)), 1, Integer::sum));
        placed.replaceAll(each -> {
            var left = claims.agency(each.left());
            var right = claims.agency(each.right());
            var together =
                    Math.min(matters.getOrDefault(both(left, right), 1), matters.getOrDefault(both(right, left), 1));
            var most = Math.max(agencies[each.left()], agencies[each.right()]);
            return each.at(each.place()
                    * (1 + BY_MATTERS * Math.log(together))
                    / (1 + BY_AGENCIES * Math.log(Math.max(1, most))));
        });
        placed.sort(BEST_FIRST);
        var shown = new int[claims.size()];
        placed.replaceAll(
                each -> each.at(each.place() / (1 + Math.log(Math.max(++shown[each.left()], ++shown[each.right()])))));
        placed.sort(BEST_FIRST);
        return placed.stream().map(Placed::pair).toList();
    }

    private static long both(int first, int second) {
        return (long) first << Integer.SIZE | second;
    }

    private static int first(long both) {
        return (int) (both >>> Integer.SIZE);
    }

    private static int second(long both) {
        return (int) both;
    }
}

package dutygraph.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

    private record Placed<T>(T pair, double place) {}

    /** Two agencies, the smaller code first. */
    private record Two(String one, String other) {
        static Two of(Ranked pair) {
            var left = pair.leftClaim().agency();
            var right = pair.rightClaim().agency();
            return left.compareTo(right) < 0 ? new Two(left, right) : new Two(right, left);
        }
    }

    private Ranking() {}

    /** The pairs, best first; those that are worth as much stay in the order in which they came. */
    static <T extends Ranked> List<T> ranked(List<T> pairs) {
        var agencies = new HashMap<Claim, Set<String>>();
        for (var pair : pairs) {
            if (pair.weight() > 0) {
                met(agencies, pair.leftClaim()).add(pair.rightClaim().agency());
                met(agencies, pair.rightClaim()).add(pair.leftClaim().agency());
            }
        }
        var matters = matters(pairs);
        var placed = new ArrayList<Placed<T>>();
        for (var pair : pairs) {
            var most = Math.max(size(agencies, pair.leftClaim()), size(agencies, pair.rightClaim()));
            var together = matters.getOrDefault(Two.of(pair), 1);
            placed.add(new Placed<>(
                    pair,
                    pair.weight()
                            * (1 + BY_MATTERS * Math.log(together))
                            / (1 + BY_AGENCIES * Math.log(Math.max(1, most)))));
        }
        placed.sort(BEST_FIRST);
        var shown = new HashMap<Claim, Integer>();
        placed.replaceAll(each -> {
            var times = Math.max(
                    shown.merge(each.pair().leftClaim(), 1, Integer::sum),
                    shown.merge(each.pair().rightClaim(), 1, Integer::sum));
            return new Placed<>(each.pair(), each.place() / (1 + Math.log(times)));
        });
        placed.sort(BEST_FIRST);
        return placed.stream().map(Placed::pair).toList();
    }

    /** Of two agencies the number of duties that meet, on the side with fewer of them. */
    private static Map<Two, Integer> matters(List<? extends Ranked> pairs) {
        var tasks = new HashMap<Two, Map<String, Set<String>>>();
        for (var pair : pairs) {
            if (pair.weight() >= LEAST_MEETING) {
                var byAgency = tasks.computeIfAbsent(Two.of(pair), key -> new HashMap<>());
                for (var claim : List.of(pair.leftClaim(), pair.rightClaim())) {
                    byAgency.computeIfAbsent(claim.agency(), key -> new HashSet<>())
                            .add(claim.task());
                }
            }
        }
        var matters = new HashMap<Two, Integer>();
        tasks.forEach((two, byAgency) -> matters.put(
                two, byAgency.values().stream().mapToInt(Set::size).min().orElse(1)));
        return matters;
    }

    private static Set<String> met(Map<Claim, Set<String>> agencies, Claim claim) {
        return agencies.computeIfAbsent(claim, key -> new HashSet<>());
    }

    private static int size(Map<Claim, Set<String>> agencies, Claim claim) {
        return agencies.getOrDefault(claim, Set.of()).size();
    }
}

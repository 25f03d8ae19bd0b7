package dutygraph.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dutygraph.analysis.Ranking.Claim;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RankingTests {

    private record Pair(String name, Claim leftClaim, Claim rightClaim, double weight) implements Ranking.Ranked {
        static Pair of(String left, String right, double weight) {
            return new Pair(left + "|" + right, claim(left), claim(right), weight);
        }

        private static Claim claim(String duty) {
            return new Claim(duty, duty.substring(0, 1));
        }
    }

    private static List<String> ranked(Pair... pairs) {
        return Ranking.ranked(List.of(pairs)).stream().map(Pair::name).toList();
    }

    @Test
    void whatMoreSpeaksForComesFirstAndTheRestAsItCame() {
        assertThat(ranked(
                        Pair.of("A1", "B1", 0.2),
                        Pair.of("C1", "D1", 0.4),
                        Pair.of("E1", "F1", 0.2),
                        Pair.of("G1", "H1", 0)))
                .containsExactly("C1|D1", "A1|B1", "E1|F1", "G1|H1");
    }

    @Test
    void whatManyAgenciesShareIsAPhraseAndComesLater() {
        var phrase = Stream.of("B1", "C1", "D1", "E1").map(other -> Pair.of("A1", other, 0.5));

        assertThat(ranked(Stream.concat(phrase, Stream.of(Pair.of("F1", "G1", 0.4)))
                        .toArray(Pair[]::new)))
                .startsWith("F1|G1", "A1|B1");
    }

    @Test
    void twoThatMeetInSeveralMattersComeBeforeTwoThatMeetOnce() {
        assertThat(ranked(
                        Pair.of("A1", "B1", 0.3),
                        Pair.of("C1", "D1", 0.25),
                        Pair.of("C2", "D2", 0.25),
                        Pair.of("C3", "D3", 0.25)))
                .containsExactly("C1|D1", "C2|D2", "C3|D3", "A1|B1");
    }

    @Test
    void theSecondPairOfADutyComesAfterTheFirstOfAnother() {
        assertThat(ranked(Pair.of("A1", "B1", 0.5), Pair.of("A1", "B2", 0.45), Pair.of("C1", "D1", 0.4)))
                .containsExactly("A1|B1", "C1|D1", "A1|B2");
    }
}

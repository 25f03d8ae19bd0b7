package dutygraph.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class SetJoinTests {

    private record Match(int left, int right, int shared) {}

    @RepeatedTest(30)
    void setsOfAnyKindMeetAsComparingAllWithAllTells(RepetitionInfo info) {
        var random = new Random(info.getCurrentRepetition());
        var vocabulary = 3 + random.nextInt(400);
        var sizes = 1 + random.nextInt(80);
        var sets = new int[1 + random.nextInt(500)][];
        for (var i = 0; i < sets.length; i++) {
            sets[i] = i > 0 && random.nextInt(3) > 0
                    ? near(sets[random.nextInt(i)], random, vocabulary)
                    : random(random, random.nextInt(sizes), vocabulary);
        }
        var threshold = (1 + random.nextInt(100)) / 100.0;

        assertThat(joined(sets, threshold)).isEqualTo(compared(sets, threshold));
    }

    @Test
    void manySetsWithOneTokenInCommonMeetOnce() {
        var sets = new int[300][];
        for (var i = 0; i < sets.length; i++) {
            sets[i] = new int[] {1, 2, 3, i < 150 ? 4 : 5};
        }

        assertThat(joined(sets, 0.7)).hasSize(2 * 150 * 149 / 2).isEqualTo(compared(sets, 0.7));
        assertThat(joined(sets, 0.6)).hasSize(300 * 299 / 2);
    }

    @Test
    void emptySetsMeetNothing() {
        assertThat(joined(new int[0][], 0.7)).isEmpty();
        assertThat(joined(new int[][] {{}, {}, {7}, {7}}, 0.7)).containsExactly(new Match(2, 3, 1));
    }

    @Test
    void aThresholdOfNothingOrMoreThanAllIsRefused() {
        assertThatThrownBy(() -> SetJoin.of(new int[0][], 0)).hasMessageContaining("threshold");
        assertThatThrownBy(() -> SetJoin.of(new int[0][], 1.1)).hasMessageContaining("threshold");
    }

    private static int[] random(Random random, int size, int vocabulary) {
        // frequent tokens and rare ones, as in texts; negative ones too
        return random.ints()
                .limit(size)
                .map(any -> vocabulary / (1 + Math.floorMod(any, vocabulary)) - vocabulary / 2 + (any >>> 29))
                .distinct()
                .toArray();
    }

    private static int[] near(int[] set, Random random, int vocabulary) {
        return Arrays.stream(set)
                .map(token -> random.nextInt(8) == 0 ? random.nextInt(vocabulary) : token)
                .distinct()
                .toArray();
    }

    private static Set<Match> joined(int[][] sets, double threshold) {
        var matches = SetJoin.of(sets, threshold).pairs();
        var found = new HashSet<Match>();
        for (var i = 0; i < matches.count(); i++) {
            var left = matches.left()[i];
            var right = matches.right()[i];
            assertThat(found.add(new Match(Math.min(left, right), Math.max(left, right), matches.shared()[i])))
                    .as("each pair once")
                    .isTrue();
        }
        return found;
    }

    private static Set<Match> compared(int[][] sets, double threshold) {
        var found = new HashSet<Match>();
        for (var i = 0; i < sets.length; i++) {
            for (var j = i + 1; j < sets.length; j++) {
                var right = Arrays.stream(sets[j]).boxed().toList();
                var shared =
                        (int) Arrays.stream(sets[i]).filter(right::contains).count();
                var union = sets[i].length + sets[j].length - shared;
                if (union > 0 && shared * 100L >= Math.round(threshold * 100) * union) {
                    found.add(new Match(i, j, shared));
                }
            }
        }
        return found;
    }
}

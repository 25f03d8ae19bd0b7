package dutygraph.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LikenessTests {

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.6, 0.75, 0.9, 1.0})
    void theJoinFindsWhatComparingAllWithAllFinds(double threshold) {
        var texts = texts(2_000, 3);

        assertThat(Likeness.pairs(read(texts), threshold)).isEqualTo(bruteForce(texts, threshold));
    }

    @Test
    void theSameTextsInAnyOrderGiveTheSamePairs() {
        var texts = texts(1_000, 4);
        var shuffled = new ArrayList<>(texts);
        Collections.shuffle(shuffled, new Random(1));

        assertThat(Likeness.pairs(read(shuffled), 0.6)).isEqualTo(Likeness.pairs(read(texts), 0.6));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 40, 500, 1_000})
    void freshTextsMeetAllOthersAndOnlyThey(int count) {
        var texts = texts(1_000, 5);
        var fresh = texts.stream().skip(1_000 - count).map(StatementText::key).collect(Collectors.toSet());

        assertThat(Likeness.pairsOf(fresh, read(texts), 0.6))
                .isEqualTo(bruteForce(texts, 0.6).stream()
                        .filter(pair -> fresh.contains(pair.left()) || fresh.contains(pair.right()))
                        .toList());
    }

    @Test
    void withoutFreshTextsThereIsNothingToCompare() {
        assertThat(Likeness.pairsOf(Set.of(), read(texts(10, 5)), 0.6)).isEmpty();
    }

    /** Texts made of few pieces, a third of them near copies of an earlier one. */
    static List<StatementText> texts(int count, int seed) {
        var random = new Random(seed);
        var pieces = "食 品 安 全 生产 流通 餐饮 监督 管理 检查 许可 城市 农村 道路 水利 森林 防火 应急 规划 审批 环境 保护 教育 医疗 救助 统计 调查 建设 项目 资金".split(" ");
        var made = new LinkedHashMap<String, StatementText>();
        var earlier = new ArrayList<String>();
        while (made.size() < count) {
            var text = new StringBuilder();
            if (!earlier.isEmpty() && random.nextInt(3) == 0) {
                text.append(earlier.get(random.nextInt(earlier.size())));
                var at = random.nextInt(text.length());
                text.replace(
                        at, Math.min(text.length(), at + random.nextInt(3)), pieces[random.nextInt(pieces.length)]);
            } else {
                for (var n = 3 + random.nextInt(9); n > 0; n--) {
                    text.append(pieces[random.nextInt(pieces.length)]);
                }
            }
            earlier.add(text.toString());
            var statement = Texts.statement(text.toString());
            made.putIfAbsent(statement.key(), statement);
        }
        return List.copyOf(made.values());
    }

    static List<ReadText> read(List<StatementText> texts) {
        return texts.stream().map(ReadText::of).toList();
    }

    static List<Pair> bruteForce(List<StatementText> texts, double threshold) {
        var sets = texts.stream()
                .map(text -> Content.of(text.text()).matterBigrams())
                .toList();
        var pairs = new ArrayList<Pair>();
        for (var i = 0; i < texts.size(); i++) {
            for (var j = i + 1; j < texts.size(); j++) {
                var score = Bigrams.jaccard(sets.get(i), sets.get(j));
                if (score >= threshold) {
                    var a = texts.get(i).key();
                    var b = texts.get(j).key();
                    pairs.add(a.compareTo(b) < 0 ? new Pair(a, b, score) : new Pair(b, a, score));
                }
            }
        }
        pairs.sort(Comparator.comparing(Pair::left).thenComparing(Pair::right));
        return pairs;
    }
}

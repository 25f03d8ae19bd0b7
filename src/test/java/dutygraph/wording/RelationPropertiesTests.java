package dutygraph.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every pair of texts, whatever they say. */
class RelationPropertiesTests {

    private static final String[] ACTIONS = {
        "负责%s的监督检查", "组织%s抽样检验", "查处%s违法行为", "拟订%s管理办法", "指导%s", "承担%s监测", "配合做好%s", "调解%s纠纷", "负责%s的监督管理", "推广%s技术"
    };
    private static final String[] MATTERS = {
        "校车安全", "河道采砂", "农贸市场蔬菜", "生鲜乳收购", "湿地公园", "电梯维护保养", "城区露天烧烤", "古树名木", "地下水取用", "物业服务", "测土配方施肥", "森林火灾"
    };

    private static final Random RANDOM = new Random(20261125);

    private static String clause(Random random) {
        return ACTIONS[random.nextInt(ACTIONS.length)].formatted(MATTERS[random.nextInt(MATTERS.length)]);
    }

    private static String duty(Random random) {
        return String.join(
                "，",
                Stream.generate(() -> clause(random))
                        .limit(1 + random.nextInt(3))
                        .toList());
    }

    private static Judged between(String left, String right) {
        return TextRelation.between(Texts.statement(left), Texts.statement(right));
    }

    /** Generated duties, each beside another one. */
    static List<String> duties() {
        var random = new Random(3);
        return Stream.generate(() -> duty(random)).limit(400).toList();
    }

    @Test
    void aPairIsTheSameFromBothSides() {
        var duties = duties();
        for (var i = 1; i < duties.size(); i++) {
            assertThat(between(duties.get(i), duties.get(i - 1)))
                    .isEqualTo(between(duties.get(i - 1), duties.get(i)).mirrored());
        }
    }

    @Test
    void theOrderOfClausesDoesNotMatter() {
        var random = new Random(4);
        for (var i = 0; i < 200; i++) {
            var one = ACTIONS[random.nextInt(4)].formatted(MATTERS[random.nextInt(MATTERS.length)]);
            var two = ACTIONS[random.nextInt(4)].formatted(MATTERS[random.nextInt(MATTERS.length)]);
            var other = ACTIONS[random.nextInt(4)].formatted(MATTERS[random.nextInt(MATTERS.length)]);

            assertThat(between(two + "，" + one, other).relation())
                    .as("%s，%s | %s", one, two, other)
                    .isEqualTo(between(one + "，" + two, other).relation());
        }
    }

    @ParameterizedTest
    @MethodSource("boilerplate")
    void whatEverybodysListEndsWithDoesNotMatter(String clause) {
        var duties = duties();
        for (var i = 1; i < duties.size(); i++) {
            var left = duties.get(i - 1);
            var right = duties.get(i);

            assertThat(between(left + clause, right).relation())
                    .as("%s | %s", left, right)
                    .isEqualTo(between(left, right).relation());
        }
    }

    static Stream<String> boilerplate() {
        return Stream.of("，完成交办的其他任务", "；完成上级交办的其他工作。", "。承办局领导交办的其他事项，法律、法规规定的其他职责");
    }

    @Test
    void theContributionsAddUpToTheScoreAndTheMarksLieInTheText() {
        var duties = duties();
        for (var i = 1; i < duties.size(); i++) {
            checks(Texts.statement(duties.get(i - 1)), Texts.statement(duties.get(i)));
        }
    }

    private static void checks(StatementText left, StatementText right) {
        var judged = TextRelation.between(left, right);
        var parts = judged.evidence().parts();
        assertThat(judged.score()).isBetween(0.0, 1.0);
        assertThat(parts).allSatisfy(part -> assertThat(part.weight()).isBetween(0.0, 1.0));
        assertThat(parts.stream().mapToDouble(Evidence.Part::weight).sum())
                .as("%s", judged)
                .isLessThan(1.005);
        if (judged.relation().isFinding()) {
            assertThat(judged.score()).isGreaterThanOrEqualTo(TextRelation.OVERLAP_FROM);
            assertThat(parts.stream().mapToDouble(Evidence.Part::contribution).sum())
                    .as("%s", judged)
                    .isCloseTo(judged.score(), within(0.005));
        }
        for (var part : parts) {
            liesIn(left.text(), part.leftSpans());
            liesIn(right.text(), part.rightSpans());
        }
    }

    @Test
    void aRareCharacterIsNeverCutInTwo() {
        checks(Texts.statement("负责\ud842\udfb7\ud842\udfb6林镇防火"), Texts.statement("负责\ud842\udfb6林镇防火"));
        checks(Texts.statement("负责非\ud842\udfb7林镇防火"), Texts.statement("负责\ud842\udfb6林镇防火"));
    }

    private static void liesIn(String text, @Nullable List<List<Integer>> spans) {
        for (var span : spans == null ? List.<List<Integer>>of() : spans) {
            assertThat(span).hasSize(2);
            assertThat(span.get(0)).isBetween(0, span.get(1) - 1);
            assertThat(span.get(1)).isLessThanOrEqualTo(text.length());
            assertThat(span)
                    .noneMatch(end -> end > 0
                            && end < text.length()
                            && Character.isSurrogatePair(text.charAt(end - 1), text.charAt(end)));
        }
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("strangeTexts")
    void anyTextIsNormalisedOnceAndEndsInAnAnswer(String text) {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(120), () -> {
            var normal = Texts.normalise(text);
            assertThat(Texts.normalise(normal)).isEqualTo(normal);
            var strange = Texts.statement(text);
            checks(strange, Texts.statement("负责农贸市场在售蔬菜的监督抽查"));
            checks(strange, Texts.statement(text + "，查处河道非法采砂行为"));
            checks(strange, Texts.statement("建设" + text + "审批"));
            HeldTexts.between(text, text, "县水利局 " + text, "查处河道非法采砂行为");
        });
    }

    static List<String> strangeTexts() {
        var texts = new ArrayList<>(List.of(
                "",
                " ",
                "，。；：",
                "1234567890",
                "\ud83d",
                "\udc00负责",
                "负责\ud83d",
                "\ud83d\ude00",
                "负责".repeat(10_000),
                "查处河道非法采砂行为，".repeat(1_818),
                "，".repeat(20_000),
                "（一）".repeat(6_000),
                "企业投资项目（" + manyWords(1_000) + "）核准",
                "A".repeat(20_000)));
        IntStream.range(0, 150).forEach(i -> texts.add(anything(RANDOM, i % 3)));
        return texts;
    }

    /** Matters of duties, each with another character before it. */
    private static String manyWords(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> (char) (0x4e00 + i) + MATTERS[i % MATTERS.length])
                .collect(Collectors.joining("、"));
    }

    /** @param kind 0 any UTF-16 unit, 1 Chinese characters with marks, 2 pieces of duties with damage between them */
    private static String anything(Random random, int kind) {
        var text = new StringBuilder();
        for (var length = random.nextInt(80); length > 0; length--) {
            switch (kind) {
                case 0 -> text.append((char) random.nextInt(0x10000));
                case 1 ->
                    text.append(
                            random.nextInt(5) == 0
                                    ? "，。；（）().1/ 　".charAt(random.nextInt(12))
                                    : (char) (0x4e00 + random.nextInt(0x5200)));
                default -> text.append(clause(random)).append((char) random.nextInt(0x10000));
            }
        }
        return text.toString();
    }
}

package dutygraph.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dutygraph.GraphTest;
import dutygraph.cypher.Graph;
import dutygraph.cypher.Queries;
import dutygraph.intake.ImportOptions;
import dutygraph.intake.Progress;
import dutygraph.intake.WorkbookIntake;
import dutygraph.wording.HeldTexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the comparison of two texts calls a finding comes out of the overlaps of a county, too, among thousands of others. */
@GraphTest
final class FrontDoorIT {

    private static final int OTHERS = 5_000;

    /** Two agencies of one county, and what each of them says. */
    private static final String[][] PAIRS = {
        {"调解物业服务纠纷", "负责物业服务纠纷的调处"},
        {"负责农贸市场在售蔬菜的监督抽查", "组织上市蔬菜农药残留抽检"},
        {"查处露天烧烤行为", "对露天烧烤污染环境的行为进行处罚"},
        {"对擅自饲养烈性犬的处罚", "查处违规饲养烈性犬的行为"},
        {"负责古树名木保护", "查处损害古树名木的行为"},
        {"编制森林防火应急预案", "拟订森林火灾应急方案"},
        {"负责蔬菜、水果、茶叶质量的监督检查", "负责茶叶质量的监督检查和等级评定"},
        {"查处河道非法采砂行为", "对非法采砂的处罚"},
        {"负责电动自行车充电停放的监督检查", "查处电动自行车违规停放充电行为"},
        {"调解农村土地承包纠纷", "仲裁农村土地承包经营纠纷"},
        {"负责校车安全监督检查", "负责校车安全监督检查"},
        {"负责生鲜乳收购站的监督检查", "承担生鲜乳收购站质量监督检查"},
        {"查处运输车辆遗撒渣土", "查处建筑垃圾运输遗撒行为"},
        {"查处损毁城市绿地的行为", "对占用绿地、损毁树木的处罚"},
        {"查处擅自占道经营行为", "清理流动摊点和占道经营"},
        {"查处燃放烟花爆竹行为", "对违规燃放爆竹的处罚"},
        {"查处露天焚烧秸秆行为", "对露天焚烧秸秆、落叶的处罚"},
        {"负责旅游民宿治安检查", "组织旅游民宿检查"},
        {"组织测土配方施肥技术推广", "推广测土配方施肥"},
        {"查处施工扬尘污染", "对施工工地扬尘的处罚"},
    };

    private final Graph graph;

    FrontDoorIT(Graph graph) {
        this.graph = graph;
    }

    @Test
    void everyFindingOfTwoTextsIsAnOverlapOfTheCounty(@TempDir Path folder) throws IOException {
        var findings = new ArrayList<Integer>();
        for (var i = 0; i < PAIRS.length; i++) {
            if (HeldTexts.between("县甲局", PAIRS[i][0], "县乙局", PAIRS[i][1])
                    .relation()
                    .isFinding()) {
                findings.add(i);
            }
        }
        assertThat(findings).hasSizeGreaterThanOrEqualTo(18);
        county(folder, findings);

        var result =
                new WorkbookIntake(graph).load(List.of(folder), ImportOptions.plain(Locale.ENGLISH), Progress.NONE);
        assertThat(result.written()).as("%s", result.errors()).isTrue();

        var found = new Overlaps(graph, Queries.onClassPath())
                .all(OverlapFilter.of("610902"), Locale.CHINESE).stream()
                        .map(pair -> pair.left().duty() + " " + pair.right().duty())
                        .collect(Collectors.toSet());
        var missed = findings.stream()
                .filter(i -> !found.contains("L" + i + " R" + i) && !found.contains("R" + i + " L" + i))
                .map(i -> String.join(" | ", PAIRS[i]))
                .toList();
        assertThat(missed).isEmpty();
    }

    private static void county(Path folder, List<Integer> findings) throws IOException {
        Files.writeString(folder.resolve("areas.csv"), "代码,名称,层级\n610902,汉滨区,县\n");
        var agencies = new StringBuilder("编码,名称,类型,行政区划代码\nL,汉滨区综合执法局,政府部门,610902\nR,汉滨区民生事务局,政府部门,610902\n");
        var duties = new StringBuilder("编码,职责内容,机构编码\n");
        findings.forEach(i -> duties.append("L%d,%s,L\nR%d,%s,R\n".formatted(i, PAIRS[i][0], i, PAIRS[i][1])));
        var texts = others();
        for (var agency = 0; agency < 30; agency++) {
            agencies.append("A%d,汉滨区%s局,政府部门,610902\n"
                    .formatted(agency, texts.get(agency).substring(4, 8)));
        }
        for (var i = 0; i < texts.size(); i++) {
            duties.append("D%d,%s,A%d\n".formatted(i, texts.get(i), i % 30));
        }
        Files.writeString(folder.resolve("agencies.csv"), agencies);
        Files.writeString(folder.resolve("duties.csv"), duties);
    }

    /** Duties of made-up words, frequent ones more often than rare ones. */
    private static List<String> others() {
        var random = new Random(20261125);
        var words = IntStream.range(0, 3_000)
                .mapToObj(i -> "" + (char) ('一' + 7 * random.nextInt(2_500)) + (char) ('一' + 7 * random.nextInt(2_500)))
                .toList();
        var starts = List.of("负责", "组织", "承担", "查处", "拟订");
        var ends = List.of("的监督检查", "管理工作", "的登记", "规划", "技术推广");
        var texts = new HashSet<String>();
        while (texts.size() < OTHERS) {
            var text = new StringBuilder(starts.get(random.nextInt(starts.size())));
            for (var left = 3 + random.nextInt(6); left > 0; left--) {
                text.append(words.get((int) (words.size() * Math.pow(random.nextDouble(), 2))));
            }
            texts.add(text + ends.get(random.nextInt(ends.size())));
        }
        return texts.stream().sorted().toList();
    }
}

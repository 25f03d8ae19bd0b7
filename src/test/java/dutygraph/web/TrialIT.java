package dutygraph.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** 方案: figures are of now, and a list that is cut says so. */
@BrowserTest
final class TrialIT {

    @Test
    void pressedAgainAScenarioIsTriedAgainThoughItHasNotChanged(Viewer viewer) {
        var page = viewer.open("/overview?area=610902");

        assertThat(page.evaluate("""
                async () => {
                  const { Trial } = await import('/views/scenarios/trial.js');
                  let asked = 0;
                  const trial = new Trial({ api: { send: async () => ({ asked: ++asked }) } }, () => {});
                  const draft = { active: [{}], text: { name: 'A' } };
                  await trial.run(draft);
                  await trial.run(draft);
                  await trial.run(draft, { again: true });
                  return asked;
                }""")).isEqualTo(2);
    }

    @Test
    void findingsThatAComparisonDoesNotListAreSaid(Viewer viewer) {
        var findings = IntStream.range(0, 201)
                .mapToObj(n -> "{\"severity\": \"%s\", \"message\": \"问题%d\", \"states\": [\"NEW\", \"RESOLVED\"]}"
                        .formatted(n == 200 ? "HIGH" : "LOW", n))
                .collect(Collectors.joining(","));
        viewer.answers(
                "scenarios/compare",
                "{\"scenarios\": [{\"id\": \"a\", \"name\": \"甲\", \"findings\": {}}, {\"id\": \"b\", \"name\": \"乙\", \"findings\": {}}],"
                        + " \"metrics\": {}, \"findings\": [" + findings + "], \"destinations\": []}");

        var page = viewer.open("/scenarios?area=610902&cmp=a,b");

        assertThat(page.locator(".compare")).containsText("已显示 200 / 201，按严重程度排序");
        assertThat(page.locator(".compare-table").nth(1).locator("tbody th").first())
                .containsText("问题200");
    }
}

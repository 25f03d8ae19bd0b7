package dutygraph.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** 规则与问题: what is wrong, why, on what basis, and what to do. */
@BrowserTest
final class FindingsIT {

    @Test
    void aFindingSaysWhatIsWrongAndWhatToDo(Viewer viewer) {
        var page = viewer.open("/findings?area=610902&rule=over-quota");

        page.locator(".findings-row")
                .filter(new Locator.FilterOptions().setHasText("司法局"))
                .first()
                .click();

        var panel = page.locator(".findings-panel");
        assertThat(panel).containsText("怎么办");
        assertThat(panel).containsText("依据");
        assertThat(panel.locator(".evidence")).containsText("编制");
        assertThat(panel.locator(".evidence")).containsText("实有");
        assertThat(panel).containsText("610902-SFJ");
        viewer.picture("findings-zh");
    }

    @Test
    void severityIsReadInSquaresAndInWords(Viewer viewer) {
        var page = viewer.open("/findings?area=610902&rule=duty-without-holder");

        assertThat(page.locator(".findings-row .squares").first()).hasText("■■■");
        assertThat(page.locator(".findings-row .severity").first()).containsText("高");
    }

    @Test
    void aCategoryLeavesItsFindingsOnly(Viewer viewer) {
        var page = viewer.open("/findings?area=610902");
        var powers = page.locator(".side-entry").filter(new Locator.FilterOptions().setHasText("权力归属"));
        var count = Integer.parseInt(powers.locator("span").last().textContent());

        powers.click();

        assertThat(page.locator(".side-entry[aria-current]")).containsText("权力归属");
        assertThat(page.locator(".findings-row")).hasCount(count);
    }

    @Test
    void whatLiesBeyondTheFirstThousandIsFoundAndCounted(Viewer viewer) {
        viewer.page().route("**/api/findings?*", FindingsIT::amongManyGraverOnes);
        var page = viewer.open("/findings?area=610902&sev=LOW&cat=staffing");

        assertThat(page.locator(".findings-row")).hasCount(1);
        assertThat(page.locator(".status-rows")).hasText("共 1");
        assertThat(page.locator(".side-entry").first()).hasText("全部1");
        assertThat(page.locator(".view-tools")).containsText("问题 1,203");
        page.locator(".view-filters .choice").first().click();
        assertThat(page.locator(".popover .choice-row").first()).containsText("1202");
        page.keyboard().press("Escape");

        page.locator(".view-tools").getByText(Pattern.compile("^规则 \\d")).click();
        page.locator("tr[data-key=full-quota]").click();

        assertThat(page.locator("tr[data-key=full-quota] td.numeric")).hasText("1");
        assertThat(page.locator(".findings-panel-foot")).containsText("看 1 个问题");
    }

    /** A county with 1,202 staff over quota, of whom this stands for those that are listed, and a body that is merely full. */
    private static void amongManyGraverOnes(Route route) {
        var low = route.request().url().contains("severity=LOW");
        var item =
                "{\"rule\": \"%1$s\", \"key\": \"%1$s|P\", \"severity\": \"%2$s\", \"category\": \"staffing\", \"title\": \"编制\","
                        + " \"message\": \"编制\", \"subjects\": [\"P\"], \"subjectNames\": {}, \"evidence\": {}}";
        var answer = low
                ? "{\"total\": 1, \"items\": [" + item.formatted("full-quota", "LOW")
                        + "], \"counts\": {\"LOW\": 1}, \"categories\": {\"staffing\": 1}, \"rules\": {\"full-quota\": 1}, \"verdicts\": {}}"
                : "{\"total\": 1203, \"next\": \"x\", \"items\": [" + item.formatted("over-quota", "HIGH")
                        + "], \"counts\": {\"HIGH\": 1202, \"LOW\": 1}, \"categories\": {\"staffing\": 1203}, \"rules\": {\"over-quota\": 1202, \"full-quota\": 1},"
                        + " \"verdicts\": {}}";
        route.fulfill(
                new Route.FulfillOptions().setContentType("application/json").setBody(answer));
    }

    @Test
    void theCypherOfARuleIsOnePressAway(Viewer viewer) {
        var page = viewer.open("/findings?area=610902&rule=duplicate-duty");

        page.locator(".findings-panel-foot button").click();

        assertThat(page.locator(".cypher pre")).containsText("MATCH");
    }

    @Test
    void aPairIsComparedSideBySide(Viewer viewer) {
        var page = viewer.open("/findings?area=610902&rule=duplicate-duty");
        var code = page.locator(".findings-subjects .mono").first().textContent();

        page.getByText("并排比较").click();

        assertThat(page.locator(".pair-side")).hasCount(2);
        assertThat(page.locator(".pair-texts")).containsText(code);
    }

    @Test
    void rulesAreListedWithTheirParameters(Viewer viewer) {
        var page = viewer.open("/findings?area=610902&tab=rules&key=small-institution");

        assertThat(page.locator(".findings-list tbody tr")).hasCount(24);
        assertThat(page.locator(".findings-panel")).containsText("编制下限");
        assertThat(page.locator(".findings-panel .evidence tbody")).containsText("10");
        viewer.picture("rules-zh");
    }

    @Test
    void inEnglishAndInTheDark(Viewer viewer) {
        viewer.page().addInitScript("localStorage.setItem('dutygraph.theme', 'dark')");
        var page = viewer.open("/findings?area=610902&lang=en&by=agency");

        assertThat(page.locator(".view-head h1")).hasText("Rules and findings");
        viewer.picture("findings-en-dark");
    }

    @Test
    void noRuleShowsAWordOfTheProgram(Viewer viewer) {
        var page = viewer.open("/findings?area=610902");

        for (var group : page.locator(".findings-group").all()) {
            group.locator(".findings-row").first().click();
            assertThat(Words.strange(page)).as(group.textContent()).isEmpty();
        }
    }
}

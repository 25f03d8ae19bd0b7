package dutygraph.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** 缺位: on which lists the page stands, then what nobody holds. */
@BrowserTest
final class GapsIT {

    private static final String FOUR_NAMED_OF_THREE_HUNDRED = """
            {"total": 0, "shells": [],
             "completeness": [{"list": "CHARTER", "complete": 100, "agencies": 400, "missing": NAMED}],
             "groups": [{"rule": "agency-without-duty", "title": "有机构无职责", "severity": "MEDIUM", "count": 0, "judged": true,
                         "notJudged": NAMED, "notJudgedCount": 251, "findings": []}]}
            """.replace("NAMED", """
                    [{"code": "a1", "name": "甲局"}, {"code": "a2", "name": "乙局"},
                     {"code": "a3", "name": "丙局"}, {"code": "a4", "name": "丁局"}]""");

    @Test
    void theCompletenessOfTheListsComesFirst(Viewer viewer) {
        var page = viewer.open("/gaps?area=610902");

        var first = page.locator(".view-body > *").first();

        assertThat(first).hasClass("gaps-completeness");
        assertThat(first).containsText("权责清单");
        assertThat(first).containsText("财政局");
        assertThat(first).containsText("不作判断");
    }

    @Test
    void theGroupsStandInTheGivenOrder(Viewer viewer) {
        var page = viewer.open("/gaps?area=610902");

        var names = page.locator(".gaps-group-name").allTextContents();

        assertThat(names).startsWith("无主职责", "无主事项", "承担机构已撤销", "未落到内设机构", "有协办无主办", "有机构无职责", "有事无人");
        assertThat(page.locator(".gaps-shells")).containsText("只挂牌子");
    }

    @Test
    void aGroupListsItsFindingsAndDrawsTheChosenOne(Viewer viewer) {
        var page = viewer.open("/gaps?area=610902&group=duty-without-holder");

        assertThat(page.locator(".gaps-list")).containsText("负责农村废弃井、机井封填的排查登记和处置。");
        page.locator(".gaps-list tbody tr").nth(1).click();

        assertThat(page.locator(".gaps-figure .fig")).containsText("负责农村废弃井");
        assertThat(page.locator(".gaps-figure .fig")).containsText("无人承担");
        assertThat(page.locator(".gaps-figure")).containsText("怎么办");
        viewer.picture("gaps-zh");
    }

    @Test
    void everyGroupCanBeDrawn(Viewer viewer) {
        var page = viewer.open("/gaps?area=610902");

        for (var group : page.locator(".gaps-group").all()) {
            group.click();
            assertThat(page.locator(".gaps-group[aria-current]")).hasText(group.textContent());
            assertThat(Words.strange(page)).as(group.textContent()).isEmpty();
        }
    }

    @Test
    void theCodeOfATaskOpensItsDetails(Viewer viewer) {
        var page = viewer.open("/gaps?area=610902&group=duty-without-holder");

        code(page, "610902-WZ-D01").click();

        assertThat(page.locator("aside.detail")).containsText("电动自行车");
    }

    @Test
    void shellsAreGreyAndNotCounted(Viewer viewer) {
        var page = viewer.open("/gaps?area=610902&group=shells");

        assertThat(page.locator(".gaps-grey")).containsText("不计为缺位");
        assertThat(page.locator(".gaps-grey tbody tr")).hasCount(2);
    }

    @Test
    void agenciesThatTheAnswerDoesNotNameAreCounted(Viewer viewer) {
        viewer.answers("orphans", FOUR_NAMED_OF_THREE_HUNDRED);

        var page = viewer.open("/gaps?area=610902");

        assertThat(page.locator(".gaps-completeness")).containsText("甲局、乙局、丙局 等 300 个未导入");
        assertThat(page.locator(".gaps-list, .gaps-empty")).containsText("甲局、乙局、丙局 等 251 个缺少所需清单");
    }

    @Test
    void inEnglishAndInTheDark(Viewer viewer) {
        viewer.page().addInitScript("localStorage.setItem('dutygraph.theme', 'dark')");
        var page = viewer.open("/gaps?area=610902&lang=en&group=duty-without-bureau");

        assertThat(page.locator(".view-head h1")).hasText("Gaps");
        assertThat(page.locator(".gaps-completeness")).containsText("Based on");
        assertThat(Words.strange(page)).isEmpty();
        viewer.picture("gaps-en-dark");
    }

    private static Locator code(Page page, String code) {
        return page.locator(".gaps-list a.code-link")
                .filter(new Locator.FilterOptions().setHasText(code))
                .first();
    }
}

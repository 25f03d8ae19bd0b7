package dutygraph.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** 职责交叉: two texts side by side, and why they are what they are to each other. */
@BrowserTest
final class OverlapsIT {

    private static final String ADVERTISING = "610902-CGJ-D05|610902-ZJJ-D19";

    @Test
    void bothTextsStandWholeSideBySide(Viewer viewer) {
        var page = viewer.open("/overlaps?area=610902");

        entry(page, "户外广告设施").click();

        assertThat(page.locator(".pair-side")).hasCount(2);
        assertThat(page.locator(".pair-side .duty-text").nth(0)).containsText("户外广告设施和招牌设置的日常监督管理");
        assertThat(page.locator(".pair-side .duty-text").nth(1)).containsText("户外广告设施和招牌设置的日常监督管理工作");
        assertThat(page.locator(".pair-side h3").nth(0)).containsText("安康市汉滨区城市管理局");
        assertThat(page.locator(".pair-side h3").nth(1)).containsText("安康市汉滨区住房和城乡建设局");
        assertThat(page.url()).contains(ADVERTISING);
        viewer.picture("overlaps-zh");
    }

    @Test
    void theWaterfallAddsUpToTheScoreOfTheList(Viewer viewer) {
        var page = viewer.open("/overlaps?area=610902");

        var score = page.locator(".overlaps-entry[aria-selected=true] .overlaps-score")
                .textContent();

        assertThat(page.locator(".why-table tfoot .numeric")).hasText(score);
        assertThat(page.locator(".pair-head strong")).containsText(score);
    }

    @Test
    void pointingAtAMarkLightsItsPartnerAndItsBar(Viewer viewer) {
        var page = viewer.open("/overlaps?area=610902");
        var mark = page.locator(".pair-side").nth(0).locator(".mark").first();
        var part = mark.getAttribute("data-part");

        mark.focus();

        assertThat(page.locator("tr.lit")).hasAttribute("data-part", part);
    }

    @Test
    void theKeysJAndKGoToTheNextPairAndBack(Viewer viewer) {
        var page = viewer.open("/overlaps?area=610902");
        var at = page.locator(".pair-at");
        assertThat(at).containsText("1 /");

        page.keyboard().press("j");
        assertThat(at).containsText("2 /");

        page.keyboard().press("k");
        assertThat(at).containsText("1 /");
    }

    @Test
    void whatIsNoFindingIsOnePressAwayAndSaysWhy(Viewer viewer) {
        var page = viewer.open("/overlaps?area=610902");

        page.locator(".overlaps-others button").first().click();

        assertThat(page.locator(".overlaps-entry-why").first()).not().isEmpty();
        assertThat(page.locator(".overlaps-entry .badge-duplicate")).hasCount(0);
        viewer.picture("overlaps-no-findings-zh");
    }

    @Test
    void aCellOfTheHeatMapOpensTheListOfTheTwo(Viewer viewer) {
        var page = viewer.open("/overlaps?area=610902&tab=heat");
        viewer.picture("overlaps-heat-zh");

        page.locator(".heat-table tbody button[aria-label*='区城管局'][aria-label*='区住建局']")
                .first()
                .click();

        assertThat(page.locator(".overlaps-entry-holders").first()).containsText("区城管局");
        assertThat(page.locator(".overlaps-entry-holders").first()).containsText("区住建局");
    }

    @Test
    void nothingAfterFilteringSaysSoAndOffersToClear(Viewer viewer) {
        var page = viewer.open("/overlaps?area=610902&scope=VERTICAL&min=0.9&rel=OVERLAP");

        assertThat(page.locator(".overlaps-none")).containsText("没有符合条件的结果");
        page.locator(".overlaps-none").getByText("清除筛选").click();

        assertThat(page.locator(".overlaps-entry").first()).isVisible();
    }

    @Test
    void inEnglishTheWordsChangeAndTheTextsStay(Viewer viewer) {
        viewer.page().addInitScript("localStorage.setItem('dutygraph.theme', 'dark')");
        var page = viewer.open("/overlaps?area=610902&lang=en");

        assertThat(page.locator(".view-head h1")).hasText("Overlaps");
        assertThat(page.locator(".pair-head strong")).containsText("Duplicate");
        assertThat(page.locator(".duty-text").first()).hasAttribute("lang", "zh");
        assertThat(Words.strange(page)).isEmpty();
        viewer.picture("overlaps-en-dark");
    }

    @Test
    void noCharacterIsMarkedTwiceAndNoneIsLost(Viewer viewer) {
        var page = viewer.open("/overlaps?area=610902");

        var joined = page.evaluate("""
                async () => {
                  const { runs } = await import('/views/overlaps/marks.js');
                  const parts = [
                    { part: 'matter', match: 'KIND_OF', weight: 0.4, leftSpans: [[2, 8]] },
                    { part: 'stage', match: 'DIFFERENT', weight: 0.2, leftSpans: [[6, 10]] },
                  ];
                  return runs('负责食用农产品市场销售', parts, 'leftSpans').map((run) => run.text + (run.part ?? '')).join('|');
                }""");

        assertThat(joined).isEqualTo("负责|食用农产品市0|场销1|售");
    }

    private static Locator entry(Page page, String text) {
        return page.locator(".overlaps-entry")
                .filter(new Locator.FilterOptions().setHasText(text))
                .first();
    }
}

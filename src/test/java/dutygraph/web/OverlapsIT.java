package dutygraph.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** 职责交叉: two texts side by side, and why they are what they are to each other. */
@BrowserTest
final class OverlapsIT {

    private static final String ADVERTISING = "610902-CGJ-D05|610902-ZJJ-D19";

    /** A pair with all that an evidence may hold: pieces of one part apart, parts that one side or both leave out. */
    private static final String EIGHT_PARTS = """
            {"total": 1, "relations": {"DUPLICATE": 1}, "verdicts": {"UNDECIDED": 1}, "leftOut": 0,
             "thresholds": {"OVERLAP": 0.5, "DUPLICATE": 0.8}, "items": [{
              "rule": "duplicate-duty", "key": "duplicate-duty|L|R|A|B", "severity": "HIGH", "relation": "DUPLICATE", "score": 0.83,
              "scope": "HORIZONTAL", "subjects": ["L", "R", "A", "B"], "subjectNames": {},
              "left": {"duty": "L", "text": "牵头组织、检查食用农产品销售质量", "agency": "610902-CGJ", "agencyName": "甲局", "role": "LEAD",
                       "basis": [], "area": {"code": "610902", "name": "汉滨区"}},
              "right": {"duty": "R", "text": "主办全区农产品上市工作，面向农户", "agency": "610902-ZJJ", "agencyName": "乙局", "role": "LEAD",
                        "basis": ["《农产品质量安全法》第八条"], "area": {"code": "610902", "name": "汉滨区"}},
              "evidence": {"decidedBy": "事务相同，环节重合", "suggestion": "由乙局牵头，甲局配合", "parts": [
               {"part": "action", "left": "组织 检查", "match": "ABSENT", "weight": 0.28, "contribution": 0.28, "leftSpans": [[2, 4], [5, 7]]},
               {"part": "matter", "left": "食用农产品质量", "right": "农产品", "match": "KIND_OF", "weight": 0.36, "contribution": 0.3,
                "leftSpans": [[7, 12], [14, 16]], "rightSpans": [[4, 7]]},
               {"part": "stage", "left": "销售", "right": "上市", "match": "SYNONYM", "weight": 0.2, "contribution": 0.15,
                "leftSpans": [[12, 14]], "rightSpans": [[7, 9]]},
               {"part": "scope", "right": "全区", "match": "ABSENT", "weight": 0.02, "contribution": 0, "rightSpans": [[2, 4]]},
               {"part": "beneficiary", "right": "农户", "match": "ABSENT", "weight": 0.02, "contribution": 0, "rightSpans": [[14, 16]]},
               {"part": "role", "left": "LEAD", "right": "LEAD", "match": "SAME", "weight": 0.08, "contribution": 0.08,
                "leftSpans": [[0, 2]], "rightSpans": [[0, 2]]},
               {"part": "basis", "right": "《农产品质量安全法》第八条", "match": "ABSENT", "weight": 0.02, "contribution": 0},
               {"part": "text", "match": "DIFFERENT", "weight": 0.02, "contribution": 0.02}]}}]}
            """;

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

        page.locator(".overlaps-others button").click();

        assertThat(page.locator(".overlaps-entry .badge-duplicate")).not().hasCount(0);
        assertThat(page.locator(".overlaps-others")).containsText("非问题");
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

    @Test
    void everyPartIsMarkedAndWeighedInBothLanguages(Viewer viewer) {
        viewer.answers("overlaps", EIGHT_PARTS);

        var page = viewer.open("/overlaps?area=610902");
        assertThat(page.locator(".pair-side").nth(0).locator("sup"))
                .hasText(new String[] {"角", "行", "行", "事", "环", "事"});
        assertThat(page.locator(".pair-side").nth(1).locator("sup")).hasText(new String[] {"角", "范", "事", "环", "受"});
        assertThat(page.locator(".why-table tbody th"))
                .hasText(new String[] {"行为", "事务", "环节", "范围", "受众", "角色", "依据", "文字"});
        assertThat(page.locator(".why-table tbody td.numeric"))
                .hasText(new String[] {"＋0.28", "＋0.30", "＋0.15", "0", "0", "＋0.08", "0", "＋0.02"});
        assertThat(page.locator(".why-table tfoot .numeric")).hasText("0.83");
        assertThat(page.locator(".pair-decided").nth(1)).containsText("由乙局牵头");
        viewer.picture("overlaps-eight-parts-zh");

        page.navigate("about:blank");
        page = viewer.open("/overlaps?area=610902&lang=en");
        assertThat(page.locator(".why-table tbody th"))
                .hasText(
                        new String[] {"Action", "Matter", "Stage", "Scope", "Beneficiary", "Role", "Basis", "Wording"});
        assertThat(page.locator(".pair-side").nth(0).locator("sup"))
                .hasText(new String[] {"Rol", "Act", "Act", "Mat", "Stg", "Mat"});
        assertThat(Words.strange(page)).isEmpty();
        viewer.picture("overlaps-eight-parts-en");
    }

    @Test
    void aPartWithinAHeavierOneIsStillSeen(Viewer viewer) {
        var page = viewer.open("/overlaps?area=610902");

        var joined = page.evaluate("""
                async () => {
                  const { runs } = await import('/views/overlaps/marks.js');
                  const parts = [
                    { part: 'matter', match: 'SAME', weight: 0.4, leftSpans: [[2, 10]] },
                    { part: 'stage', match: 'SAME', weight: 0.2, leftSpans: [[6, 8]] },
                  ];
                  return runs('负责食用农产品市场销售', parts, 'leftSpans').map((run) => run.text + (run.part ?? '')).join('|');
                }""");

        assertThat(joined).isEqualTo("负责|食用农产0|品市1|场销0|售");
    }

    @Test
    void theOrderThatIsSaidIsTheOrderOfTheList(Viewer viewer) {
        var many = EIGHT_PARTS.replace("\"total\": 1,", "\"total\": 1661,");
        viewer.answers("overlaps", many);

        var page = viewer.open("/overlaps?area=610902");
        assertThat(page.locator(".overlaps-foot")).containsText("已显示 1 / 1,661，按值得先看排序");
        assertThat(page.locator(".status-rows")).hasText("已显示 1 / 1,661，按值得先看排序");

        page = viewer.open("/overlaps?area=610902&rel=STAGE_SPLIT&lang=en");
        assertThat(page.locator(".overlaps-foot")).containsText("Showing 1 of 1,661, ordered by score");
        assertThat(page.locator(".status-rows")).hasText("Showing 1 of 1,661, ordered by score");
    }

    @Test
    void theButtonsOfAPairStandInOneLine(Viewer viewer) {
        var page = viewer.open("/overlaps?area=610902&lang=en");
        page.evaluate("() => (document.querySelector('.pair-at').textContent = '1,000 / 1,661')");
        page.setViewportSize(1440, 900);
        assertThat(lines(page)).isEqualTo(1);
        viewer.picture("overlaps-buttons-en");

        page = viewer.open("/overlaps?area=610902&lang=zh");
        page.evaluate("() => (document.querySelector('.pair-at').textContent = '1,000 / 1,661')");
        page.setViewportSize(900, 800);
        assertThat(lines(page)).isEqualTo(1);
        viewer.picture("overlaps-buttons-900-zh");
    }

    private static int lines(Page page) {
        return (int)
                page.evaluate(
                        "() => new Set([...document.querySelectorAll('.pair-head button')].map((one) => one.getBoundingClientRect().top)).size");
    }

    @Test
    void anAgencyIsFoundAmongManyByItsName(Viewer viewer) {
        var page = viewer.open("/overlaps?area=610902");
        page.locator(".view-filters .choice")
                .filter(new Locator.FilterOptions().setHasText("部门"))
                .click();
        var rows = page.locator(".popover .choice-row");
        assertThat(rows.first()).hasText("全部");
        assertThat(page.locator(".popover input[type=search]")).isFocused();
        var popover = page.locator(".popover").boundingBox();
        assertThat(popover.y + popover.height)
                .isLessThan(page.locator(".status-line").boundingBox().y);
        assertThat(rows.allTextContents()).containsSubsequence("坝河镇", "大河镇", "区财政局", "区城管局", "区林业局", "区住建局");
        viewer.picture("overlaps-agencies-zh");

        page.keyboard().type("城管局");
        assertThat(rows).hasText(new String[] {"区城管局"});
        page.keyboard().press("Enter");

        assertThat(page).hasURL(Pattern.compile("agency=610902-CGJ"));
        assertThat(page.locator(".overlaps-entry-holders").first()).containsText("区城管局");
    }

    private static Locator entry(Page page, String text) {
        return page.locator(".overlaps-entry")
                .filter(new Locator.FilterOptions().setHasText(text))
                .first();
    }
}

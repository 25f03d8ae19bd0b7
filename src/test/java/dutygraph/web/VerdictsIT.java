package dutygraph.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** 确认 and 驳回: what a reviewer decides, and how it is taken back. */
@BrowserTest
final class VerdictsIT {

    private static final String PAIRS = "/overlaps?area=610902";

    @Test
    void aPairIsConfirmedByOneKeyAndTakenBackInTheNotice(Viewer viewer) {
        var page = viewer.open(PAIRS);

        page.keyboard().press("c");

        assertThat(selected(page).locator(".verdict-state")).hasText("✓已确认");
        assertThat(page.locator(".pair .verdict-line")).containsText("未署名");
        assertThat(page.locator(".notice")).containsText("已确认");
        viewer.picture("overlaps-confirmed-zh");

        page.locator(".notice").getByText("回退").click();

        assertThat(page.locator(".verdict-state")).hasCount(0);
    }

    @Test
    void aDismissedPairLeavesTheListWithItsReasonAndComesBackByUndo(Viewer viewer) {
        var page = viewer.open(PAIRS);
        var key = page.locator(".pair-at").textContent();
        var text = page.locator(".pair-side .duty-text").first().textContent();

        page.keyboard().press("d");
        var form = page.locator(".verdict-form");
        form.getByText("环节不同").click();
        form.getByPlaceholder("署名").fill("李审");
        viewer.picture("overlaps-dismiss-zh");
        form.locator("button[type=submit]").click();

        assertThat(page.locator(".notice")).containsText("已驳回：环节不同");
        assertThat(page.locator(".pair-at")).not().hasText(key);
        assertThat(page.locator(".pair-side .duty-text").first()).not().hasText(text);
        page.locator(".overlaps-foot").getByText("已驳回 1 个，未列出").click();
        assertThat(page.locator(".pair .verdict-line")).containsText("已驳回");
        assertThat(page.locator(".pair .verdict-line")).containsText("环节不同");
        assertThat(page.locator(".pair .verdict-line")).containsText("李审");
        viewer.picture("overlaps-dismissed-zh");

        page.locator(".verdict-withdraw").click();

        assertThat(page.locator(".notice")).containsText("已撤回结论");
        page.navigate(viewer.root() + "#" + PAIRS);
        assertThat(page.locator(".pair-at")).hasText(key);
        assertThat(page.locator(".verdict-state")).hasCount(0);
    }

    @Test
    void noReasonIsGivenUnlessItIsChosen(Viewer viewer) {
        var page = viewer.open(PAIRS);

        page.keyboard().press("d");
        var form = page.locator(".verdict-form");
        assertThat(form.locator("input:checked")).hasCount(0);
        form.locator("button[type=submit]").click();

        assertThat(form.locator(".verdict-problem")).hasText("请先选一个理由");
        assertThat(page.locator(".notice")).hasCount(0);
        viewer.picture("overlaps-dismiss-without-reason-zh");
    }

    @Test
    void anotherReasonNeedsItsWords(Viewer viewer) {
        var page = viewer.open(PAIRS);

        page.keyboard().press("d");
        page.locator(".verdict-form").getByText("其他").click();
        page.locator(".verdict-form button[type=submit]").click();

        assertThat(page.locator(".verdict-problem")).hasText("选“其他”时请写明理由");
        page.keyboard().press("Escape");
        assertThat(page.locator(".verdict-form")).hasCount(0);
    }

    @Test
    void aFindingIsDismissedInEnglishAndUndoneByTheKeys(Viewer viewer) {
        var page = viewer.open("/findings?area=610902&rule=over-quota&lang=en");
        var rows = page.locator(".findings-row");
        var before = rows.count();

        page.locator(".findings-panel .verdict-dismiss").click();
        assertThat(page.locator(".verdict-form legend")).hasText("Why is it no problem?");
        page.locator(".verdict-form").getByText("The data are wrong").click();
        page.locator(".verdict-form button[type=submit]").click();

        assertThat(rows).hasCount(before - 1);
        assertThat(page.locator(".side")).containsText("1 dismissed, not listed");
        assertThat(Words.strange(page)).isEmpty();
        viewer.picture("findings-dismissed-en");

        page.keyboard().press("Control+z");

        assertThat(rows).hasCount(before);
    }

    @Test
    void thePanelOfABodyFollowsWhatIsDecided(Viewer viewer) {
        var page = viewer.open("/findings?area=610902&rule=over-quota&key=over-quota%7C610902-SFJ&sel=610902-SFJ");
        var panel = page.locator("aside.detail");
        panel.locator("[role=tab]")
                .filter(new Locator.FilterOptions().setHasText("问题"))
                .click();
        assertThat(panel.locator(".verdict-state")).hasCount(0);

        page.locator(".verdict-confirm").click();
        assertThat(panel.locator(".verdict-state")).hasText("✓已确认");

        page.locator(".verdict-withdraw").click();
        assertThat(panel.locator(".verdict-state")).hasCount(0);
    }

    @Test
    void onlyConfirmedFindingsAreListedWhenAskedFor(Viewer viewer) {
        var page = viewer.open("/findings?area=610902&rule=small-institution");
        page.locator(".findings-row").first().click();
        page.locator(".verdict-confirm").click();
        assertThat(page.locator(".findings-row .verdict-state")).hasCount(1);

        page.locator(".view-filters .choice")
                .filter(new Locator.FilterOptions().setHasText("结论"))
                .click();
        page.locator(".popover .choice-row")
                .filter(new Locator.FilterOptions().setHasText("待判"))
                .locator("input")
                .uncheck();

        assertThat(page.locator(".findings-row")).hasCount(1);
        assertThat(page).hasURL(Pattern.compile("verdict=CONFIRMED"));
        page.locator(".verdict-withdraw").click();
        assertThat(page.locator(".findings-none")).isVisible();
    }

    private static Locator selected(Page page) {
        return page.locator(".overlaps-entry[aria-selected=true]");
    }
}

package dutygraph.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@BrowserTest
final class FrameIT {

    private static final String READY = "main[data-ready=true]";

    @Test
    void everyViewOpensFromTheNavigation(Viewer viewer) {
        var page = viewer.open("/overview?area=610902");

        for (var view : List.of("structure", "overlaps", "gaps", "reach", "findings", "imports", "overview")) {
            page.locator("[data-view=" + view + "]").click();
            assertThat(page.locator(READY + " .view-" + view)).isVisible();
            assertThat(page.locator("[data-view=" + view + "]")).hasAttribute("aria-current", "page");
        }
    }

    @Test
    void languageAndThemeAreRemembered(Viewer viewer) {
        var page = viewer.open("/overview?area=610902");

        page.locator(".top button", new Page.LocatorOptions().setHasText("中/EN")).click();
        assertThat(page.locator("[data-view=gaps]")).containsText("Gaps");
        page.locator(".top button", new Page.LocatorOptions().setHasText("Theme")).click();
        assertThat(page.locator("html")).hasAttribute("data-theme", Pattern.compile("dark|light"));
        var theme = page.locator("html").getAttribute("data-theme");

        page.reload();
        page.waitForSelector(READY);
        assertThat(page.locator("html")).hasAttribute("data-theme", theme);
        assertThat(page.locator("[data-view=gaps]")).containsText("Gaps");
        viewer.picture("overview-" + theme);
    }

    @Test
    void searchFindsInGroupsAndOpensTheDetails(Viewer viewer) {
        var page = viewer.open("/overview?area=610902");
        var search = page.locator("[role=combobox]");

        search.fill("药");
        assertThat(page.locator(".suggestions")).containsText("请至少输入两个字");
        search.fill("农产品");
        assertThat(page.locator(".suggestion mark").first()).hasText("农产品");
        viewer.picture("search");
        search.fill("nyncj");
        assertThat(page.locator(".suggestion").first()).containsText("农业农村局");
        search.press("Control+Enter");

        assertThat(page.locator(".detail h2")).containsText("农业农村局");
        assertThat(page).hasURL(Pattern.compile("sel="));
    }

    @Test
    void theDetailPanelFollowsCodes(Viewer viewer) {
        var page = viewer.open("/structure?area=610902&sel=610902-NYNC");

        assertThat(page.locator(".detail-figures")).containsText("编制");
        page.locator(".detail [role=tab]", new Page.LocatorOptions().setHasText("职责"))
                .click();
        page.locator(".powers a").first().click();
        assertThat(page.locator(".detail-section h3").first()).hasText("承担者");
        page.locator(".detail-section a").first().click();
        assertThat(page.locator(".detail h2")).containsText("农业农村局");

        page.locator(".detail-foot button", new Page.LocatorOptions().setHasText("查询语句"))
                .click();
        assertThat(page.locator(".cypher pre")).containsText("MATCH");
        page.keyboard().press("Escape");
        page.keyboard().press("Escape");
        assertThat(page.locator(".detail")).isHidden();
    }

    @Test
    void changingTheAreaKeepsTheViewAndDropsTheSelection(Viewer viewer) {
        var page = viewer.open("/structure?area=610902&sel=610902-NYNC");

        page.locator(".area-button").click();
        page.locator(".area-tree input").fill("大竹园");
        page.keyboard().press("Enter");

        assertThat(page).hasURL(Pattern.compile("#/structure\\?area=610902111$"));
        assertThat(page.locator(".detail")).isHidden();
        assertThat(page.locator(READY + " .view-structure")).isVisible();
    }

    @Test
    void unknownParametersAreIgnoredWithANotice(Viewer viewer) {
        var page = viewer.open("/overview?area=610902&foo=1");

        assertThat(page.locator(".notice")).containsText("foo");
        assertThat(page).not().hasURL(Pattern.compile("foo"));
    }

    @Test
    void noWindowScrollsSideways(Viewer viewer) {
        var page = viewer.open("/overview?area=610902");

        for (var size : List.of(new int[] {1280, 800}, new int[] {1440, 900}, new int[] {1920, 1080})) {
            page.setViewportSize(size[0], size[1]);
            for (var view : List.of("overview", "structure", "overlaps", "gaps", "reach", "findings", "imports")) {
                page.locator("[data-view=" + view + "]").click();
                assertThat(page.locator(READY + " .view-" + view)).isVisible();
                var over = (Boolean) page.evaluate("document.documentElement.scrollWidth > innerWidth");
                org.assertj.core.api.Assertions.assertThat(over)
                        .as("%s at %d", view, size[0])
                        .isFalse();
            }
        }
    }
}

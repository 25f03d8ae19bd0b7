package dutygraph.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@BrowserTest
final class StructureIT {

    private static final String READY = "main[data-ready=true]";

    @Test
    void opensWithAgenciesOnly(Viewer viewer) {
        var page = viewer.open("/structure?area=610902");

        assertThat(page.locator(".canvas")).hasAttribute("aria-label", Pattern.compile("结构图：\\d+ 个节点"));
        assertThat(page.locator(".legend")).containsText("机构");
        assertThat(page.locator(".legend")).not().containsText("科室");
        viewer.picture("structure-zh");
    }

    @Test
    void enterExpandsInPlaceAndUndoTakesItBack(Viewer viewer) {
        var page = viewer.open("/structure?area=610902&sel=610902-NYNC");

        page.locator(".canvas").focus();
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("open=610902-NYNC"));
        assertThat(page.locator(READY + " .legend")).containsText("科室");
        viewer.picture("structure-expanded");

        page.keyboard().press("Control+z");
        assertThat(page).not().hasURL(Pattern.compile("open="));
        assertThat(page.locator(READY + " .legend")).not().containsText("科室");
    }

    @Test
    void freeLayoutIsOfferedOnlyWhileNothingIsExpanded(Viewer viewer) {
        var page = viewer.open("/structure?area=610902&lay=fcose");

        assertThat(button(page, "自由")).hasAttribute("aria-pressed", "true");
        viewer.picture("structure-free");

        viewer.open("/structure?area=610902&open=610902-NYNC");
        assertThat(button(page, "自由")).isDisabled();
    }

    @Test
    void theTableHasTheRowsOfTheGraphAndItsFilters(Viewer viewer) {
        var page = viewer.open("/structure?area=610902&v=both");
        var rows = page.locator(".structure-table tbody tr");
        var all = rows.count();

        page.locator(".view-filters .choice").first().click();
        page.locator(".choice-row", new Page.LocatorOptions().setHasText("事业单位"))
                .click();

        assertThat(page).hasURL(Pattern.compile("kind=PUBLIC_INSTITUTION"));
        assertThat(page.locator(READY)).isVisible();
        assertThat(rows.count()).isPositive().isLessThan(all);
        assertThat(rows.first()).containsText("事业单位");
        viewer.picture("structure-both");
    }

    @Test
    void nothingMatchingSaysWhichFiltersAreSet(Viewer viewer) {
        var page = viewer.open("/structure?area=610902&v=table&kind=TOWNSHIP&status=ABOLISHED");

        assertThat(page.locator(".structure-table")).containsText("没有符合条件的结果");
        page.locator(".chips .link").click();
        assertThat(page).not().hasURL(Pattern.compile("kind="));
    }

    @Test
    void hiddenNodesAreListedAndComeBack(Viewer viewer) {
        var page = viewer.open("/structure?area=610902&hide=610902-NYNC");

        button(page, "隐藏 1").click();
        assertThat(page.locator(".hidden-list")).containsText("农业农村局");
        page.locator(".hidden-list button").first().click();

        assertThat(page).not().hasURL(Pattern.compile("hide="));
    }

    @Test
    void theWaysBetweenTwoAgenciesAreListed(Viewer viewer) {
        var page = viewer.open("/structure?area=610902&path=610902-NYNC,610902-LYJ");

        assertThat(page.locator(".path-way").first()).containsText("农业农村局");
        assertThat(page.locator(".path-way").first()).containsText("林业局");
    }

    @Test
    void theOutlineReadsTheSameNodes(Viewer viewer) {
        var page = viewer.open("/structure?area=610902");

        page.locator("main").focus();
        page.keyboard().press("Alt+o");

        assertThat(page.locator(".outline")).isVisible();
        assertThat(page.locator(".outline [role=treeitem]", new Page.LocatorOptions().setHasText("农业农村局"))
                        .first())
                .hasAttribute("aria-label", Pattern.compile("政府部门.*项职责"));
    }

    @Test
    void theDrawingIsSavedWithItsTextAndLegend(Viewer viewer) throws IOException {
        var page = viewer.open("/structure?area=610902");

        page.locator(".top button", new Page.LocatorOptions().setHasText("导出")).click();
        var file = page.waitForDownload(() -> page.locator(
                        ".menu-entry", new Page.LocatorOptions().setHasText("SVG"))
                .click());

        assertThat(file.suggestedFilename()).startsWith("汉滨区-结构-").endsWith(".svg");
        assertThat(Files.readString(file.path()))
                .contains("农业农村局")
                .contains("汉滨区 · 结构")
                .doesNotContain("NaN")
                .doesNotContain("undefined");
    }

    @Test
    void inEnglishTheControlsAreEnglish(Viewer viewer) {
        var page = viewer.open("/structure?area=610902&lang=en");

        assertThat(button(page, "Layered")).isVisible();
        assertThat(page.locator(".legend")).containsText("Agency");
        viewer.picture("structure-en");
    }

    private static com.microsoft.playwright.Locator button(Page page, String words) {
        return page.locator(".view-tools button", new Page.LocatorOptions().setHasText(words));
    }
}

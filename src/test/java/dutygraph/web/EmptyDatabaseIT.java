package dutygraph.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

@BrowserTest(demo = false)
final class EmptyDatabaseIT {

    @Test
    void everyViewShowsTheThreeWaysIn(Viewer viewer) {
        var page = viewer.open("/overview");

        for (var view : List.of("structure", "overlaps", "gaps", "reach", "findings", "imports", "overview")) {
            page.locator("[data-view=" + view + "]").click();
            assertThat(page.locator("main[data-ready=true] .view-" + view)).containsText("打开示例县");
            assertThat(page.locator(".view-" + view)).containsText("下载空白工作簿");
        }
        viewer.picture("empty-zh");
    }

    @Test
    void inEnglishToo(Viewer viewer) {
        var page = viewer.open("/structure?lang=en");

        assertThat(page.locator(".empty-database h2")).hasText("No data yet. Start here:");
        assertThat(page.locator(".empty-database a", new Page.LocatorOptions().setHasText("Download")))
                .hasAttribute("href", "/api/template");
        viewer.picture("empty-en");
    }
}

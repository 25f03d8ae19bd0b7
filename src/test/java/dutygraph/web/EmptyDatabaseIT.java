package dutygraph.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The empty database: three ways in, on every view; the demo county is one press away. */
@BrowserTest(demo = false)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class EmptyDatabaseIT {

    @Test
    @Order(1)
    void everyViewShowsTheThreeWaysInAndWhatItWillShow(Viewer viewer) {
        var page = viewer.open("/overview");

        for (var view : new String[] {"overview", "structure", "overlaps", "gaps", "reach", "findings"}) {
            page.locator(".nav-entry[data-view=" + view + "]").click();
            assertThat(page.locator(".view-" + view + " .ways-in li")).hasCount(3);
            assertThat(page.locator(".empty-database p").first()).containsText("这里会");
            assertThat(Words.strange(page)).as(view).isEmpty();
        }
        viewer.picture("empty-zh");
    }

    @Test
    @Order(2)
    void theEmptyWorkbookCanBeHadAtOnce(Viewer viewer) {
        var page = viewer.open("/overview?lang=en");

        var file = page.waitForDownload(() -> page.locator(".ways-in a").click());

        assertThat(file.suggestedFilename()).endsWith(".xlsx");
        assertThat(page.locator(".empty-database h2")).hasText("No data yet. Start here:");
    }

    @Test
    @Order(3)
    void theDemoCountyOpensFromHere(Viewer viewer) {
        var page = viewer.open("/gaps");

        page.locator(".ways-in button.primary").click();

        assertThat(page.locator(".overview-head h2"))
                .hasText("汉滨区", new LocatorAssertions.HasTextOptions().setTimeout(180_000));
        assertThat(page.locator(".figure-value").first()).hasText("139");
    }
}

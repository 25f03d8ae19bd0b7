package dutygraph.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The pictures of the documentation, 1440 × 900, taken anew when this class is asked for by its name: what the views show is tested
 * with the views.
 */
@BrowserTest
final class Pictures {

    /** Small enough for a page that shows several, in bytes. */
    private static final int LARGEST = 300_000;

    /** What the view 方案 opens as a scenario that is not kept yet. */
    private static final String MERGER =
            "{\"name\":\"城管和住建合并\",\"basis\":\"\",\"entries\":[{\"change\":{\"merge\":{\"agencies\":[\"610902-CGJ\",\"610902-ZJJ\"],"
                    + "\"into\":\"610902-CJJ\",\"name\":\"安康市汉滨区城乡建设管理局\"}}},{\"change\":{\"abolish\":{\"agency\":\"610902-SCZ\","
                    + "\"successor\":\"610902-NYNC\"}}}]}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            overview-zh       | light | zh | /overview?area=610902
            structure-zh      | light | zh | /structure?area=610902
            structure-open-zh | light | zh | /structure?area=610902&open=610902-SCJG&sel=610902-SCJG
            overlaps-zh       | light | zh | /overlaps?area=610902
            gaps-zh           | light | zh | /gaps?area=610902
            reach-zh          | light | zh | /reach?area=610902&code=610902111
            matrix-zh         | light | zh | /reach?area=610902&by=matrix
            findings-zh       | light | zh | /findings?area=610902
            scenario-zh       | light | zh | /scenarios?area=610902&id=new&tab=flow
            scenario-en       | light | en | /scenarios?area=610902&id=new&tab=diff
            structure-en      | light | en | /structure?area=610902&open=610902-SCJG&sel=610902-SCJG
            overlaps-en       | light | en | /overlaps?area=610902
            reach-en-dark     | dark  | en | /reach?area=610902&code=610902111
            """)
    void eachViewHasItsPicture(String name, String theme, String language, String hash, Viewer viewer)
            throws IOException {
        viewer.page().addInitScript("localStorage.setItem('dutygraph.theme', '" + theme + "')");
        viewer.page().addInitScript("localStorage.setItem('dutygraph.lang', '" + language + "')");
        viewer.page().addInitScript("localStorage.setItem('dutygraph.draft.new', '" + MERGER + "')");
        var page = viewer.open(hash);
        if (hash.startsWith("/scenarios")) {
            // The trial runs on when the view is there.
            page.waitForSelector("[data-tab=findings] .tab-count");
            viewer.settled();
        }
        assertThat(page.locator(".view-body")).isVisible();
        take(page, name);
    }

    /** Takes a picture of the page as it is. */
    static void take(Page page, String name) throws IOException {
        var picture = Palette.reduced(page.screenshot());

        assertThat(picture.length).isBetween(20_000, LARGEST);
        keep(Path.of("target", "screenshots", "docs"), name, picture);
        if (System.getProperty("screenshots") != null) {
            keep(Path.of("docs", "images"), name, picture);
        }
    }

    private static void keep(Path folder, String name, byte[] picture) throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve(name + ".png"), picture);
    }
}

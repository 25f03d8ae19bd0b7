package dutygraph.web;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.file.Path;

/**
 * One page of the viewer in a fresh browser context.
 *
 * @param page the page, not yet opened
 * @param root address of the viewer, ending in a slash
 */
public record Viewer(Page page, String root) {

    /** Opens a view and waits until it says that it is complete; the part after the hash, such as {@code /overview?lang=en}. */
    public Page open(String hash) {
        page.navigate(root + "#" + hash);
        page.waitForSelector("main[data-ready=true]");
        return page;
    }

    /** Waits until the view that is now shown says that it is complete. */
    public void settled() {
        page.waitForSelector("main[data-ready=true]");
    }

    /** Answers the question of that path, whatever its parameters, with this JSON in place of the server's. */
    public void answers(String path, String json) {
        page.route(
                "**/api/" + path + "?*",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody(json)));
    }

    /** Keeps a picture under {@code target/screenshots}. */
    public void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png")));
    }
}

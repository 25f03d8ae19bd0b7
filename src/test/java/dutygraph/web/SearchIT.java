package dutygraph.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Search: names, pinyin initials, codes and texts, by keyboard alone. */
@BrowserTest
final class SearchIT {

    @Test
    void initialsFindTheNameAndEnterShowsItInTheGraph(Viewer viewer) {
        var page = search(viewer, "/overview?area=610902", "scjdglj");

        assertThat(page.locator(".suggestion").first()).containsText("市场监督管理局");
        page.keyboard().press("Enter");
        viewer.settled();

        assertThat(page.locator(".view-head h1")).hasText("结构");
        assertThat(page).hasURL(Pattern.compile("focus=610902-SCJG"));
        assertThat(page.locator("aside.detail h2")).hasText("安康市汉滨区市场监督管理局");
    }

    @Test
    void oneCharacterIsTooShort(Viewer viewer) {
        var page = search(viewer, "/overview?area=610902", "水");

        assertThat(page.locator(".suggestions")).hasText("请至少输入两个字");
    }

    @Test
    void hitsAreGroupedAndMarked(Viewer viewer) {
        var page = search(viewer, "/overview?area=610902", "食品");

        assertThat(page.locator(".suggestions h3")).hasText(new String[] {"内设机构", "职责", "事项"});
        assertThat(page.locator(".suggestion mark").first()).hasText("食品");
        viewer.picture("search-zh");
    }

    @Test
    void arrowsChooseAndControlEnterOpensTheDetailsHere(Viewer viewer) {
        var page = search(viewer, "/gaps?area=610902", "食品");
        assertThat(page.locator(".suggestion").first()).isVisible();

        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        var second = page.locator(".suggestion[aria-selected=true]").getAttribute("data-code");
        page.keyboard().press("Control+Enter");

        assertThat(page.locator("aside.detail")).containsText(second);
        assertThat(page.locator(".view-head h1")).hasText("缺位");
    }

    @Test
    void aCodeIsFoundAsItStands(Viewer viewer) {
        var page = search(viewer, "/overview?area=610902", "610902-SLJ");

        assertThat(page.locator(".suggestion").first()).containsText("水利局");
    }

    @Test
    void whatIsNotThereIsSaidAndEscapeCloses(Viewer viewer) {
        var page = search(viewer, "/overview?area=610902&lang=en", "航天发射");

        assertThat(page.locator(".suggestions")).containsText("Nothing found for");
        page.keyboard().press("Escape");

        assertThat(page.locator(".suggestions")).isHidden();
    }

    private static Page search(Viewer viewer, String hash, String text) {
        var page = viewer.open(hash);
        page.keyboard().press("/");
        page.keyboard().type(text);
        return page;
    }
}

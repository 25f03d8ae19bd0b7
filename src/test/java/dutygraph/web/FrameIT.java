package dutygraph.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The frame around the views: language, theme, address, keys, width, and what the server allows the page. */
@BrowserTest
final class FrameIT {

    private static final Map<String, List<String>> TITLES = Map.of(
            "overview", List.of("总览", "Overview"),
            "structure", List.of("结构", "Structure"),
            "overlaps", List.of("职责交叉", "Overlaps"),
            "gaps", List.of("缺位", "Gaps"),
            "reach", List.of("承接关系", "Reach"),
            "findings", List.of("规则与问题", "Rules and findings"),
            "imports", List.of("导入", "Import"));

    @Test
    void everyViewIsClickedThroughInBothLanguages(Viewer viewer) {
        var page = viewer.open("/overview?area=610902");

        for (var language = 0; language < 2; language++) {
            for (var view : TITLES.keySet()) {
                page.locator(".nav-entry[data-view=" + view + "]").click();
                assertThat(page.locator(".view-head h1"))
                        .hasText(TITLES.get(view).get(language));
                viewer.settled();
                assertThat(Words.strange(page)).as(view).isEmpty();
            }
            page.getByText("中/EN").click();
            viewer.settled();
        }
        assertThat(page.locator("html")).hasAttribute("lang", "zh-CN");
    }

    @Test
    void aLinkInTheOtherLanguageRedrawsAnOpenTab(Viewer viewer) {
        var page = viewer.open("/gaps?area=610902");
        assertThat(page.locator(".view-head h1")).hasText("缺位");

        page.evaluate("() => (location.hash = '#/gaps?area=610902&lang=en')");

        assertThat(page.locator(".view-head h1")).hasText("Gaps");
        assertThat(page.locator(".nav-entry[data-view=reach]")).containsText("Reach");
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        viewer.settled();
        assertThat(Words.strange(page)).isEmpty();
        page.evaluate("() => (location.hash = '#/findings?area=610902&lang=zh')");
        assertThat(page.locator(".view-head h1")).hasText("规则与问题");
        assertThat(page.locator(".nav-entry[data-view=reach]")).containsText("承接关系");
    }

    @Test
    void noViewIsWiderThanTheWindow(Viewer viewer) {
        var page = viewer.open("/overview?area=610902&lang=en");

        for (var width : new int[] {1280, 1440, 1920, 900}) {
            page.setViewportSize(width, width == 1920 ? 1080 : 800);
            for (var view : TITLES.keySet()) {
                page.evaluate("view => (location.hash = `#/${view}?area=610902&lang=en`)", view);
                assertThat(page.locator(".view-" + view)).isVisible();
                viewer.settled();
                assertThat(cutOff(page)).as(view + " at " + width).isEmpty();
            }
        }
    }

    @Test
    void onANarrowScreenTheWholeTopBarIsSeen(Viewer viewer) {
        for (var language : List.of("zh", "en")) {
            var page = viewer.open("/overview?area=610902&lang=" + language);
            for (var width : new int[] {400, 320, 800}) {
                page.setViewportSize(width, 800);

                assertThat(page.evaluate("""
                        () => [...document.querySelectorAll('.top button, .top a, .top input')]
                          .map((one) => [one, one.getBoundingClientRect()])
                          .filter(([, box]) => box.width && (box.left < 0 || box.right > innerWidth
                            || document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)?.closest('button, a, input') === null))
                          .map(([one]) => one.textContent)""")).as(language + " at " + width).isEqualTo(List.of());
                assertThat(cutOff(page)).as(language + " at " + width).isEmpty();
                if (width != 800) {
                    viewer.picture("top-" + width + "-" + language);
                }
            }
        }
        var page = viewer.page();
        page.setViewportSize(400, 800);
        page.locator(".search input").fill("司法");
        assertThat(page.locator(".suggestions")).isVisible();
        var suggestions = page.locator(".suggestions").boundingBox();
        assertThat(suggestions.x).isNotNegative();
        assertThat(suggestions.x + suggestions.width).isLessThanOrEqualTo(400);
        viewer.picture("top-suggestions-400-en");
    }

    @Test
    void theThemeChangesEverythingAndIsRemembered(Viewer viewer) {
        var page = viewer.open("/structure?area=610902");
        var light = ground(page);

        page.getByLabel("换成深色").click();

        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        assertThat(ground(page)).isNotEqualTo(light);
        page.reload();
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
    }

    @Test
    void aLinkShowsAgainWhatItWasTakenFrom(Viewer viewer) {
        var page = viewer.open(
                "/structure?area=610902&sel=610902-SFJ&v=both&kind=GOVERNMENT_DEPARTMENT&open=610902-SFJ&sort=-quota");

        assertThat(page.locator("aside.detail h2")).hasText("安康市汉滨区司法局");
        assertThat(page.locator(".panes")).hasAttribute("data-as", "both");
        assertThat(page.locator(".view-filters .on")).containsText("政府部门");
        assertThat(page.locator(".structure-table th[aria-sort]")).containsText("编制");
        assertThat(page.locator(".structure-table tr[aria-selected=true]")).containsText("司法局");
    }

    @Test
    void whatALinkSaysWronglyIsSaidAndNotFollowed(Viewer viewer) {
        var page = viewer.open("/gaps?area=999999&colour=red");

        assertThat(page.locator(".notice")).containsText("colour");
        assertThat(page).hasURL(Pattern.compile("area=610902"));
        assertThat(page.locator(".view-head h1")).hasText("缺位");
    }

    @Test
    void aFilterThatALinkSpellsWronglyIsSaidAndLeftOut(Viewer viewer) {
        var wrong = Map.of(
                "overlaps", "rel=OVERLAP,XXX&scope=UP&min=abc&verdict=foo",
                "findings", "sev=WORST&rule=no-such-rule&cat=colours&verdict=foo",
                "gaps", "sev=WORST",
                "reach", "mode=FOO&least=many",
                "structure", "kind=FOO&status=BROKEN&sev=foo&post=foo&depth=deep&v=film",
                "scenarios", "status=LOST&tab=none");
        for (var view : wrong.keySet()) {
            var page = viewer.open("/" + view + "?area=610902&" + wrong.get(view));

            assertThat(page.locator(".view-body > .message")).hasCount(0);
            for (var value : wrong.get(view).replace("OVERLAP,", "").split("&")) {
                assertThat(page.locator(".notice")).containsText(value);
            }
            assertThat(page)
                    .hasURL(Pattern.compile(
                            "#/" + view + "\\?area=610902" + (view.equals("overlaps") ? "&rel=OVERLAP$" : "$")));
        }
    }

    @Test
    void aLinkThatIsMadeWrongByHandIsHeldToWhatTheViewKnows(Viewer viewer) {
        var page = viewer.open("/overlaps?area=610902");

        page.evaluate("() => (location.hash = '#/overlaps?area=610902&min=2')");

        assertThat(page.locator(".notice")).containsText("min=2");
        assertThat(page).hasURL(Pattern.compile("#/overlaps\\?area=610902$"));
        assertThat(page.locator(".overlaps-entry").first()).isVisible();
    }

    @Test
    void aFilterCanBeTakenBackAndDoneAgain(Viewer viewer) {
        var page = viewer.open("/overlaps?area=610902");
        var entries = page.locator(".overlaps-entry");
        var all = entries.count();

        page.locator(".overlaps-others button").first().click();
        assertThat(page.locator(".overlaps-entry-why").first()).isVisible();
        page.keyboard().press("Control+z");
        assertThat(entries).hasCount(all);
        page.keyboard().press("Control+Shift+z");

        assertThat(page.locator(".overlaps-entry-why").first()).isVisible();
    }

    @Test
    void aPersonWithoutAMouseReachesEveryRegion(Viewer viewer) {
        var page = viewer.open("/overview?area=610902");

        page.keyboard().press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("main")).isFocused();
        page.keyboard().press("g");
        page.keyboard().press("q");
        assertThat(page.locator(".view-head h1")).hasText("缺位");
        page.keyboard().press("?");
        assertThat(page.locator(".popover")).containsText("Ctrl+K");
        page.keyboard().press("Escape");
        assertThat(page.locator(".popover")).hasCount(0);
        page.keyboard().press("F6");
        assertThat(page.locator("main, nav, header").locator(":scope:focus, :focus"))
                .hasCount(1);
    }

    @Test
    void theFocusIsSeen(Viewer viewer) {
        var page = viewer.open("/overview?area=610902");
        for (var step = 0; step < 8; step++) {
            page.keyboard().press("Tab");
            var outline = page.evaluate("""
                    () => {
                      const style = getComputedStyle(document.activeElement);
                      return style.outlineStyle + ' ' + style.outlineWidth;
                    }""");
            assertThat(outline).as("step " + step).isEqualTo("solid 2px");
        }
    }

    @Test
    void anotherAreaKeepsTheView(Viewer viewer) {
        var page = viewer.open("/findings?area=610902");

        page.locator(".top button[aria-haspopup]").first().click();
        page.keyboard().type("大河");
        page.locator(".popover").getByText("大河镇").first().click();
        viewer.settled();

        assertThat(page).hasURL(Pattern.compile("/findings\\?area=610902115"));
        assertThat(page.locator(".view-head h1")).hasText("规则与问题");
    }

    @Test
    void thePageMayOnlyRunWhatTheServerHas(Viewer viewer) {
        var headers = viewer.page().request().get(viewer.root()).headers();

        assertThat(headers.get("content-security-policy"))
                .contains("default-src 'self'", "script-src 'self'", "style-src 'self'", "object-src 'none'")
                .doesNotContain("unsafe");
        assertThat(headers).containsEntry("x-content-type-options", "nosniff");
    }

    /** Buttons and heads whose text does not fit, and whether the page itself scrolls sideways. */
    @SuppressWarnings("unchecked")
    private static List<String> cutOff(Page page) {
        return (List<String>) page.evaluate("""
                () => {
                  const found = document.documentElement.scrollWidth > innerWidth ? ['the page'] : [];
                  for (const node of document.querySelectorAll('button, h1, h2, th, .choice, .toggle, .figure-label')) {
                    const box = node.getBoundingClientRect();
                    if (!box.width || node.matches('.sr') || node.closest('.sr, .overlaps-entry, .findings-row, .scroll-x, .reach, .structure-table, .heat')) continue;
                    if (node.scrollWidth > node.clientWidth + 1 && getComputedStyle(node).display !== 'inline') found.push(node.className + ' ' + node.textContent);
                    else if (box.right > innerWidth + 1 && !node.closest('.view-filters, .top')) found.push('beyond the edge: ' + node.className + ' ' + node.textContent);
                  }
                  return found.slice(0, 5);
                }""");
    }

    private static Object ground(Page page) {
        return page.evaluate("() => getComputedStyle(document.body).backgroundColor");
    }
}

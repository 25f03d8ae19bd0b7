package dutygraph.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** 结构: the county as a graph that opens readable, grows in place, and is a table and a tree as well. */
@BrowserTest
final class StructureIT {

    private static final String HEALTH = "610902-WJJ";

    @Test
    void itOpensFittedWithNoNodeOverAnotherAndLabelsOfThreeLinesAtMost(Viewer viewer) {
        var page = viewer.open("/structure?area=610902");

        assertThat(awry(page)).isEmpty();
        assertThat(page.locator(".status-rows")).hasText("共 100");
        assertThat(page.locator(".canvas")).hasAttribute("aria-label", Pattern.compile("100 个节点"));
        viewer.picture("structure-zh");
    }

    @Test
    void theWholeCountyWithItsDutiesFitsThePicture(Viewer viewer) {
        var page = viewer.open("/structure?area=610902&depth=duty");

        assertThat(awry(page)).isEmpty();
    }

    @Test
    void aDoubleClickOpensAnAgencyWhereItStandsAndItCanBeTakenBack(Viewer viewer) {
        var page = viewer.open("/structure?area=610902");
        var before = place(page, HEALTH);

        page.mouse().dblclick(before.get(0), before.get(1));

        assertThat(page).hasURL(Pattern.compile("open=610902-WJJ"));
        page.waitForFunction("() => " + cy("getElementById('" + HEALTH + "').isParent()"));
        assertThat(number(page, "getElementById('" + HEALTH + "').children().length"))
                .isBetween(5.0, 12.0);
        assertThat(page.locator("aside.detail h2")).hasText("安康市汉滨区卫生健康局");
        viewer.settled();
        page.waitForFunction("() => " + cy("nodes(':animated').empty()"));
        var after = place(page, HEALTH);
        assertThat(Math.hypot(before.get(0) - after.get(0), before.get(1) - after.get(1)))
                .isLessThan(300);
        assertThat(awry(page, false)).isEmpty();
        viewer.picture("structure-open-zh");

        page.keyboard().press("Control+z");
        page.waitForFunction("() => " + cy("getElementById('" + HEALTH + "').isChildless()"));
    }

    @Test
    void keysChooseOpenCloseAndHide(Viewer viewer) {
        var page = viewer.open("/structure?area=610902&sel=610902-WJJ");
        page.locator(".canvas").focus();

        page.keyboard().press("Enter");
        page.waitForFunction("() => " + cy("getElementById('610902-WJJ').isParent()"));
        page.keyboard().press("Backspace");
        page.waitForFunction("() => " + cy("getElementById('610902-WJJ').isChildless()"));
        page.keyboard().press("h");
        assertThat(page).hasURL(Pattern.compile("hide=610902-WJJ"));
        assertThat(page.locator(".view-tools")).containsText("隐藏 1");

        page.locator(".canvas").focus();
        page.keyboard().press("ArrowDown");
        assertThat(page).hasURL(Pattern.compile("sel=610902-"));
    }

    @Test
    void aFilterRemovesAndTheStatusLineCounts(Viewer viewer) {
        var page = viewer.open("/structure?area=610902");

        page.locator(".view-filters .choice").first().click();
        page.locator(".popover .choice-row:has-text('综合执法队') input").check();
        assertThat(page.locator(".status-rows")).hasText(Pattern.compile("已显示 3 / 100"));
        page.keyboard().press("Escape");
        page.locator(".view-filters").getByText("清除筛选").click();

        assertThat(page.locator(".status-rows")).hasText("共 100");
    }

    @Test
    void anEntryOfTheLegendIsAFilter(Viewer viewer) {
        var page = viewer.open("/structure?area=610902");

        page.locator(".legend button:has-text('执法队')").click();

        assertThat(page).hasURL(Pattern.compile("kind="));
        assertThat(number(page, "nodes().length")).isEqualTo(3);
    }

    @Test
    void whatWouldDrawMoreThanAHundredAsksFirst(Viewer viewer) {
        viewer.page().route(Pattern.compile("/api/graph\\?"), StructureIT::withManyBureaus);
        var page = viewer.open("/structure?area=610902&sel=610902-WJJ");

        page.locator(".canvas").focus();
        page.keyboard().press("Enter");

        assertThat(page.locator(".guard")).containsText("有 120 项相邻内容，一次画出会看不清");
        assertThat(page.locator(".guard")).containsText("画前 100 项");
        page.locator(".guard").getByText("改看表格").click();
        assertThat(page.locator(".structure-table tbody tr").first()).isVisible();
    }

    private static void withManyBureaus(Route route) {
        var answer = route.fetch();
        var body = answer.text().replaceFirst("(\"code\":\"610902-WJJ\"[^}]*\"counts\":\\{\"bureaus\":)\\d+", "$1120");
        route.fulfill(new Route.FulfillOptions().setResponse(answer).setBody(body));
    }

    @Test
    void theTableHasTheSameRowsAndChoosesTheSameNode(Viewer viewer) {
        var page = viewer.open("/structure?area=610902&v=both&kind=ENFORCEMENT_TEAM");

        assertThat(page.locator(".structure-table tbody tr")).hasCount(3);
        page.locator(".structure-table tbody tr").first().locator("td").nth(2).click();

        assertThat(page.locator("aside.detail h2")).containsText("综合执法大队");
        assertThat(number(page, "nodes('.chosen').length")).isEqualTo(1);
    }

    @Test
    void theShortestWayBetweenTwoIsListedAndLit(Viewer viewer) {
        var page = viewer.open("/structure?area=610902&path=-,610902-ZJJ");
        var ends = page.locator(".path-field input");
        assertThat(ends.nth(0)).hasValue("");
        assertThat(ends.nth(1)).hasValue(Pattern.compile("住房和城乡建设局"));
        ends.nth(0).fill("610902-SCJG");
        ends.nth(0).press("Enter");

        assertThat(page).hasURL(Pattern.compile("path=610902-SCJG,610902-ZJJ"));
        assertThat(page.locator(".path-way").first()).containsText("汉滨区人民政府");
        page.waitForFunction("() => " + cy("edges('.on-path').length === 2"));
        viewer.picture("structure-path-zh");
    }

    @Test
    void theOutlineIsTheSameAsATree(Viewer viewer) {
        var page = viewer.open("/structure?area=610902");

        page.keyboard().press("Alt+o");
        assertThat(page.locator(".outline [role=treeitem]")).hasCount(100);
        var item = page.locator(".outline [data-code='" + HEALTH + "']");
        item.focus();
        page.keyboard().press("Enter");

        assertThat(item).hasAttribute("aria-expanded", "true");
        assertThat(item.locator("[role=treeitem]").first()).isVisible();
    }

    @Test
    void thePictureIsSavedWithLegendAndTextAsText(Viewer viewer) throws IOException {
        var page = viewer.open("/structure?area=610902");

        var svg = page.waitForDownload(() -> export(page, "SVG"));
        assertThat(svg.suggestedFilename()).matches("汉滨区-结构-\\d{4}-\\d{2}-\\d{2}\\.svg");
        assertThat(Files.readString(svg.path()))
                .contains("<svg", "汉滨区 · 结构", "执法队", "市场监督管理局")
                .doesNotContain("NaN");

        var png = page.waitForDownload(() -> export(page, "PNG"));
        var picture = ImageIO.read(png.path().toFile());
        assertThat(picture.getWidth()).isGreaterThan(2000);
    }

    @Test
    void aDrawingTooWideForAPictureIsMadeSmallerAndThatIsSaid(Viewer viewer) throws IOException {
        var page = viewer.open("/structure?area=610902");

        var png = page.waitForDownload(() -> page.evaluate("""
                async () => {
                  const [{ exporter }, { el, svg }] = await Promise.all([import('/export.js'), import('/dom.js')]);
                  const app = { el, state: { view: 'structure' }, t: (key, { percent } = {}) => key + (percent ? ' ' + percent : ''), notice: (said) => (document.title = said) };
                  await exporter(app).png(svg('svg', { viewBox: '0 0 40000 100' }));
                }"""));

        assertThat(ImageIO.read(png.path().toFile()).getWidth()).isEqualTo(16_384);
        assertThat(page).hasTitle("export.smaller 20");
    }

    @Test
    void theFreeLayoutStandsTheSameForTwoPeople(Viewer viewer) {
        var page = viewer.open("/structure?area=610902&lay=fcose");
        page.waitForFunction("() => " + cy("nodes(':animated').empty()"));
        assertThat(awry(page, false)).isEmpty();
        var one = place(page, HEALTH);

        page.reload();
        viewer.settled();

        var two = place(page, HEALTH);
        assertThat(two.get(0)).isCloseTo(one.get(0), within(2.0));
    }

    @Test
    void inEnglishAndInTheDark(Viewer viewer) {
        viewer.page().addInitScript("localStorage.setItem('dutygraph.theme', 'dark')");
        var page = viewer.open("/structure?area=610902&lang=en");

        assertThat(page.locator(".view-tools")).containsText("Expand to");
        assertThat(Words.strange(page)).isEmpty();
        viewer.picture("structure-en-dark");
    }

    private static void export(Page page, String what) {
        page.locator(".top button[aria-haspopup=menu]").click();
        page.locator(".menu-entry:has-text('" + what + "')").click();
    }

    /** Part of a script: Cytoscape keeps itself on the element it draws in. */
    private static String cy(String expression) {
        return "document.querySelector('.canvas')._cyreg.cy." + expression;
    }

    private static double number(Page page, String expression) {
        return ((Number) page.evaluate("() => " + cy(expression))).doubleValue();
    }

    /** Where a node is on the page, in pixels from the top left. */
    @SuppressWarnings("unchecked")
    private static List<Double> place(Page page, String code) {
        var at = (List<Number>) page.evaluate("""
                code => {
                  const host = document.querySelector('.canvas');
                  const box = host.getBoundingClientRect();
                  const at = host._cyreg.cy.getElementById(code).renderedPosition();
                  return [box.left + at.x + 0.001, box.top + at.y + 0.001];
                }""", code);
        return at.stream().map(Number::doubleValue).toList();
    }

    private static List<String> awry(Page page) {
        return awry(page, true);
    }

    /** Nodes outside the picture, over another node or over a box that is not theirs, and labels of more than three lines. */
    @SuppressWarnings("unchecked")
    private static List<String> awry(Page page, boolean whole) {
        return (List<String>) page.evaluate("""
                ({ whole }) => {
                  const cy = document.querySelector('.canvas')._cyreg.cy;
                  const seen = cy.extent();
                  const boxes = cy.nodes().map((node) => ({ node, name: node.data('name'), box: node.boundingBox({ includeLabels: false, includeOverlays: false, includeUnderlays: false, includeOutlines: false }) }));
                  const found = [];
                  for (const { node, name, box } of boxes) {
                    if (whole && (box.x1 < seen.x1 || box.x2 > seen.x2 || box.y1 < seen.y1 || box.y2 > seen.y2)) found.push('outside: ' + name);
                    if (node.data('label').split('\\n').length > 3) found.push('long: ' + name);
                  }
                  const leaves = boxes.filter((one) => one.node.isChildless());
                  // Badges reach over the corner by half their size.
                  const slack = 10;
                  for (const one of leaves) {
                    for (const other of boxes) {
                      if (one === other || one.node.ancestors().has(other.node)) continue;
                      if (other.node.isChildless() && other.node.id() < one.node.id()) continue;
                      const across = Math.min(one.box.x2, other.box.x2) - Math.max(one.box.x1, other.box.x1);
                      const down = Math.min(one.box.y2, other.box.y2) - Math.max(one.box.y1, other.box.y1);
                      if (across > slack && down > slack) found.push('over: ' + one.name + ' and ' + other.name);
                    }
                  }
                  return found.slice(0, 10);
                }""", Map.of("whole", whole));
    }
}

package dutygraph.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** 承接关系: the ring, inside out, and the matrix. */
@BrowserTest
final class ReachIT {

    private static final String PILOT = "/reach?area=610902&code=610902111";

    @Test
    void theRingShowsTheOfficesOfATownshipAndTheAgenciesAroundThem(Viewer viewer) {
        var page = viewer.open(PILOT);

        // nine bureaus and what is left to the township itself
        assertThat(page.locator(".ring-office")).hasCount(10);
        assertThat(page.locator(".ring-outer[aria-label^='安康市汉滨区农业农村局']")).isVisible();
        assertThat(page.locator(".reach-side")).containsText("便民服务中心");
        viewer.picture("reach-zh");
    }

    @Test
    void anOfficePointedAtShowsItsLinesOnly(Viewer viewer) {
        var page = viewer.open(PILOT);

        page.locator(".ring-office[data-office='610902111-05']").focus();

        assertThat(page.locator(".ring-curve[data-office='610902111-08']").first())
                .hasAttribute("opacity", "0.15");
        assertThat(page.locator(".ring-curve[data-office='610902111-05']").first())
                .hasAttribute("opacity", "1");
    }

    @Test
    void aHeavyOfficeSaysSoInWords(Viewer viewer) {
        var page = viewer.open(PILOT);

        assertThat(page.locator(".reach-side tbody tr[data-key='610902111-08']"))
                .containsText("偏重");
        assertThat(page.locator(".ring-office[data-office='610902111-08']")).containsText("偏重");
    }

    @Test
    void anAgencyPressedListsWhatItHandsDown(Viewer viewer) {
        var page = viewer.open(PILOT + "&agency=610902-NYNC");

        assertThat(page.locator(".reach-items")).containsText("下放事项");
        assertThat(page.locator(".reach-items")).containsText("农机购置与应用补贴发放");
    }

    @Test
    void aModeAloneLeavesOnlyItsLines(Viewer viewer) {
        var page = viewer.open(PILOT + "&mode=HANDLING");

        // 17 授权办理 of the pilot town
        assertThat(page.locator(".reach-sum")).containsText("17 项");
        assertThat(page.locator(".reach-gaps")).isVisible();
    }

    @Test
    void theSameAnswerGivesTheSamePicture(Viewer viewer) {
        var page = viewer.open(PILOT);
        var once = page.locator("svg.ring").innerHTML();

        page.reload();
        page.waitForSelector("main[data-ready=true]");

        assertThat(page.locator("svg.ring").innerHTML()).isEqualTo(once);
    }

    @Test
    void noTwoLabelsOfTheRingOverlap(Viewer viewer) {
        for (var address : List.of(PILOT, "/reach?area=610902&by=agency&code=610902-NYNC")) {
            assertThat(overlapping(viewer.open(address))).as(address).isEmpty();
        }
        var page = viewer.open(PILOT + "&lang=en");
        page.setViewportSize(1024, 700);
        viewer.settled();
        assertThat(overlapping(page)).as("in a small window").isEmpty();
    }

    @Test
    void agenciesKeepSixDegreesApartInAnyCase(Viewer viewer) {
        var page = viewer.open(PILOT);

        var least = page.evaluate("""
                async () => {
                  const { spread } = await import('/views/reach/ring.js');
                  const wishes = [0, 0, 0, 1, 2, 90, 91, 91, 180, 359, 359, 358, 270, 270.5];
                  const angles = [...spread(wishes.map((wish, at) => ({ code: 'A' + at, wish })), 6).values()].sort((a, b) => a - b);
                  return Math.min(...angles.map((angle, at) => (angles[(at + 1) % angles.length] - angle + 360) % 360));
                }""");

        assertThat(((Number) least).doubleValue()).isGreaterThanOrEqualTo(5.98);
    }

    @Test
    void arcsGrowWithTheRootOfTheItemsAndFillTheRing(Viewer viewer) {
        var page = viewer.open(PILOT);

        @SuppressWarnings("unchecked")
        var lengths = (List<Number>) page.evaluate("""
                async () => {
                  const { arcs } = await import('/views/reach/ring.js');
                  return arcs([{ code: 'A', items: 0 }, { code: 'B', items: 25 }, { code: 'C', items: 100 }]).map((arc) => arc.to - arc.from);
                }""");

        var empty = lengths.get(0).doubleValue();
        assertThat(empty).isEqualTo(24);
        assertThat(lengths.get(2).doubleValue() - empty)
                .isCloseTo(2 * (lengths.get(1).doubleValue() - empty), offset(0.001));
        assertThat(lengths.stream().mapToDouble(Number::doubleValue).sum()).isCloseTo(354, offset(0.001));
    }

    @Test
    void insideOutTheTownshipsStandAroundTheAgency(Viewer viewer) {
        var page = viewer.open("/reach?area=610902&by=agency&code=610902-NYNC");

        assertThat(page.locator(".ring-outer")).hasCount(28);
        assertThat(page.locator(".reach-side tbody tr").first()).containsText("老城街道");
        viewer.picture("reach-agency-zh");
    }

    @Test
    void anItemThatManyTownshipsWereHandedIsOne(Viewer viewer) {
        var page = viewer.open("/reach?area=610902&by=agency&code=610902-NYNC");

        var items =
                page.evaluate("async () => (await (await fetch('/api/reach/610902-NYNC')).json()).totals.items + ' 项'");

        assertThat(page.locator("svg.ring")).hasAttribute("aria-label", Pattern.compile("，" + items + "$"));
    }

    @Test
    void theMatrixCountsAndSums(Viewer viewer) {
        var page = viewer.open("/reach?area=610902&by=matrix");
        var cell = page.locator(".matrix button[aria-label='安康市汉滨区农业农村局 → 汉滨区大竹园镇人民政府：23 项']");
        viewer.picture("reach-matrix-zh");

        cell.click();

        assertThat(page.locator(".reach-side")).containsText("23 项");
        assertThat(page.locator(".matrix .gap").first()).containsText("无");
        var sums = ints(page, ".matrix tbody .sum");
        var total = ints(page, ".matrix tfoot tr:first-child .sum").stream()
                .reduce((former, last) -> last)
                .orElseThrow();
        assertThat(sums.stream().mapToInt(Integer::intValue).sum()).isEqualTo(total);
    }

    @Test
    void aLiaisonIsNothingToCountAndLinesOfDutyListsHaveNoPlaceInTheMatrix(Viewer viewer) {
        var page = viewer.open("/reach?area=610902&by=matrix&mode=LIAISON");

        assertThat(page.locator(".matrix button").first()).hasText("·");
        assertThat(ints(page, ".matrix .sum:not(th)")).containsOnly(0);

        page = viewer.open("/reach?area=610902&by=matrix&mode=BASIC,HANDLING");

        assertThat(page.locator(".notice")).containsText("mode=BASIC");
        assertThat(page).hasURL(Pattern.compile("&mode=HANDLING$"));
        assertThat(ints(page, ".matrix .sum:not(th)")).anyMatch(sum -> sum > 0);
    }

    @Test
    void theOfficesOfOneTownshipAreTheColumnsWhenAskedFor(Viewer viewer) {
        var page = viewer.open("/reach?area=610902&by=matrix&town=610902111");

        assertThat(page.locator(".matrix thead")).containsText("便民服务中心");
    }

    @Test
    void theDrawingIsExportedAsItIsSeen(Viewer viewer) throws Exception {
        var page = viewer.open(PILOT);

        page.getByText("导出").first().click();
        var file = page.waitForDownload(() -> page.getByText("矢量图 SVG").click());

        var drawing = Files.readString(file.path());
        assertThat(file.suggestedFilename()).startsWith("汉滨区-承接关系-").endsWith(".svg");
        assertThat(drawing).contains("大竹园镇", "委托受理", "<title>").doesNotContain("var(--");
    }

    @Test
    void inEnglishAndInTheDark(Viewer viewer) {
        viewer.page().addInitScript("localStorage.setItem('dutygraph.theme', 'dark')");
        viewer.page().setViewportSize(1280, 800);
        var page = viewer.open(PILOT + "&lang=en");

        assertThat(page.locator(".view-head h1")).hasText("Reach");
        assertThat(Words.strange(page)).isEmpty();
        assertThat(smallestLetters(page)).isGreaterThanOrEqualTo(11.9);
        viewer.picture("reach-en-dark");
    }

    private static List<Integer> ints(Page page, String selector) {
        return page.locator(selector).allTextContents().stream()
                .map(text -> Integer.parseInt(text.replace(",", "")))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static List<String> overlapping(Page page) {
        return (List<String>) page.evaluate("""
                () => {
                  const boxes = [...document.querySelectorAll('.ring-outer > text, .ring-legend text')].map((node) => ({ text: node.textContent, box: node.getBoundingClientRect() }));
                  const found = [];
                  boxes.forEach((a, at) => boxes.slice(at + 1).forEach((b) => {
                    const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
                    const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
                    // line boxes are higher than the letters in them
                    if (across > 1 && down > 4) found.push(a.text + ' / ' + b.text);
                  }));
                  return found;
                }""");
    }

    private static double smallestLetters(Page page) {
        var smallest = page.evaluate("""
                () => {
                  const drawing = document.querySelector('svg.ring');
                  const scale = drawing.getScreenCTM().a;
                  return Math.min(...[...drawing.querySelectorAll('text')].map((node) => parseFloat(getComputedStyle(node).fontSize) * scale));
                }""");
        return ((Number) smallest).doubleValue();
    }
}

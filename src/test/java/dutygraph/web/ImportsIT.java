package dutygraph.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** 导入: choose, check, write. */
@BrowserTest(demo = false)
final class ImportsIT {

    private static final String AREAS = "代码,名称,层级,上级代码\n610902,汉滨区,县,\n";
    private static final String GOOD = "编码,名称,类型,行政区划代码,备注\nP1,区林业局,政府部门,610902,无\n";
    private static final String BAD = "编码,名称,类型,行政区划代码\nP1,区林业局,政府部门,610902\nP2,区水利局,政府部门,610902999\n";

    @Test
    void theConfigurableLineStandsFirst(Viewer viewer) {
        var page = viewer.open("/imports");

        assertThat(page.locator(".imports-caution")).containsText("请勿导入涉密数据和个人身份信息");
        assertThat(page.locator(".imports-side")).containsText("下载空白工作簿");
        viewer.picture("imports-zh");
    }

    @Test
    void aWrongCellIsFramedAmongItsNeighboursAndNothingIsWritten(Viewer viewer) {
        var page = viewer.open("/imports");

        choose(page, BAD);
        page.locator("#imports-start").click();

        assertThat(page.locator(".imports-outcome h2")).containsText("1 处错误，未写入任何数据");
        assertThat(page.locator(".imports-errors tbody")).containsText("610902999");
        assertThat(page.locator(".imports-grid .wrong")).containsText("610902999");
        assertThat(page.locator(".imports-side")).containsText("机构!D3");
        viewer.picture("imports-errors-zh");
    }

    @Test
    void aSecondImportOfTheSameChangesNothing(Viewer viewer) {
        var page = viewer.open("/imports");
        choose(page, GOOD);
        page.locator("#imports-start").click();
        assertThat(page.locator(".imports-ok")).isVisible();
        assertThat(page.locator(".imports-notices")).containsText("备注");

        page.locator("#imports-again").click();
        page.locator("#imports-start").click();

        assertThat(page.locator(".imports-ok")).containsText("与上次相同，没有变化");
        viewer.picture("imports-same-zh");
    }

    @Test
    void checkingOnlyWritesNothingAndOffersToWrite(Viewer viewer) {
        viewer.page().addInitScript("localStorage.setItem('dutygraph.theme', 'dark')");
        var page = viewer.open("/imports?lang=en");

        choose(page, "编码,名称,类型,行政区划代码\nP9,区体育局,政府部门,610902\n");
        page.locator("#imports-dryRun").check();
        page.locator("#imports-start").click();

        assertThat(page.locator(".imports-ok")).containsText("nothing was written");
        assertThat(page.locator("#imports-confirm")).hasText("Write now");
        assertThat(Words.strange(page)).isEmpty();
        viewer.picture("imports-en-dark");
    }

    @Test
    void thePanelOfABodyFollowsTheImport(Viewer viewer) {
        var page = viewer.open("/imports");
        choose(page, "编码,名称,类型,行政区划代码\nP7,区林业局,政府部门,610902\n");
        page.locator("#imports-start").click();
        assertThat(page.locator(".imports-ok")).isVisible();
        page.evaluate("() => (location.hash = '#/imports?sel=P7')");
        assertThat(page.locator("aside.detail h2")).hasText("区林业局");

        page.locator("#imports-again").click();
        choose(page, "编码,名称,类型,行政区划代码\nP7,区林草局,政府部门,610902\n");
        page.locator("#imports-start").click();

        assertThat(page.locator("aside.detail h2")).hasText("区林草局");
    }

    @Test
    void aLostConnectionIsNoEndOfAnImport(Viewer viewer) {
        var page = viewer.open("/imports");

        assertThat(page.evaluate("""
                async () => {
                  const { Job } = await import('/views/imports/job.js');
                  window.EventSource = class { addEventListener() {} close() {} set onerror(listener) { listener(); } };
                  const run = async (...answers) => {
                    const next = async () => {
                      const answer = answers.shift();
                      if (answer.status !== undefined) throw answer;
                      return answer;
                    };
                    const job = new Job({ post: next, get: next, url: (path) => path }, { files: [] });
                    await job.run();
                    return job.state;
                  };
                  const begun = { id: '1' };
                  const lost = { status: 0 };
                  return [
                    await run(begun, lost, { state: 'DONE', result: { written: true } }),
                    await run(begun, { state: 'FAILED' }),
                    await run(begun, { status: 404 }),
                    await run(lost),
                    await run({ status: 409 }),
                  ];
                }""")).isEqualTo(List.of("DONE", "FAILED", "UNKNOWN", "UNKNOWN", "REFUSED"));
    }

    @Test
    void whatBecameOfAnImportIsSaid(Viewer viewer) {
        var page = viewer.open("/imports");
        // the file of an export in JSON may be picked
        assertThat(page.locator("#imports-files")).hasAttribute("accept", Pattern.compile("\\.json,"));
        choose(page, GOOD);
        page.route(
                "**/api/imports/*",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody("{\"state\": \"FAILED\"}")));

        page.locator("#imports-start").click();

        assertThat(page.locator(".imports-outcome h2")).hasText("导入没有成功，未写入任何数据");
    }

    private static void choose(Page page, String agencies) {
        page.locator("#imports-files").setInputFiles(new FilePayload[] {csv("行政区划", AREAS), csv("机构", agencies)});
        assertThat(page.locator(".imports-files li")).hasCount(2);
    }

    private static FilePayload csv(String name, String text) {
        return new FilePayload(name + ".csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }
}

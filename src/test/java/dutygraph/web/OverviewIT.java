package dutygraph.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** 总览: figures that open their lists, and the questions that carry the product. */
@BrowserTest
final class OverviewIT {

    @Test
    void theFigureOfAgenciesOpensAListOfAsMany(Viewer viewer) {
        var page = viewer.open("/overview?area=610902");
        var agencies = figure(page, "机构").locator(".figure-value").textContent();

        figure(page, "机构").click();
        viewer.settled();

        assertThat(page.locator(".view-head h1")).hasText("结构");
        assertThat(page.locator(".status-rows")).hasText("共 " + agencies);
    }

    @Test
    void theFigureOfPostsOverQuotaOpensTheAgenciesThatHaveThem(Viewer viewer) {
        var page = viewer.open("/overview?area=610902");

        figure(page, "超编").click();
        viewer.settled();

        assertThat(page.locator(".structure-table tbody tr")).hasCount(2);
        assertThat(page.locator(".structure-table tbody")).containsText("司法局");
    }

    @Test
    void aFigureOnIncompleteListsSaysWhichAreMissing(Viewer viewer) {
        var page = viewer.open("/overview?area=610902");

        assertThat(figure(page, "内设机构").locator(".figure-value")).hasClass(Pattern.compile("weak"));
        assertThat(figure(page, "内设机构")).hasAttribute("title", Pattern.compile("所依据的清单不全：内设机构"));
        assertThat(page.locator(".completeness")).containsText("权责清单");
    }

    @Test
    void everyQuestionIsOnePressAway(Viewer viewer) {
        var page = viewer.open("/overview?area=610902");
        var titles = new String[] {"职责交叉", "缺位", "承接关系", "方案", "规则与问题"};

        for (var at = 0; at < titles.length; at++) {
            page.locator(".question").nth(at).click();
            assertThat(page.locator(".view-head h1")).containsText(titles[at]);
            page.goBack();
            assertThat(page.locator(".question")).hasCount(titles.length);
        }
    }

    @Test
    void staffingStandsInTheOrderOfAnOrganisationChartAndAddsUp(Viewer viewer) {
        var page = viewer.open("/overview?area=610902");
        var table = page.locator(".fold-below table").first();

        assertThat(table.locator("tbody th").allTextContents())
                .startsWith("党委机关", "政府部门")
                .endsWith("乡镇(街道)");
        assertThat(table.locator("tfoot td").first().textContent())
                .isEqualTo(figure(page, "机构").locator(".figure-value").textContent());
        viewer.picture("overview-zh");
    }

    @Test
    void aCategoryOfFindingsOpensItsFindings(Viewer viewer) {
        var page = viewer.open("/overview?area=610902");

        page.locator(".findings-table tbody a").first().click();
        viewer.settled();

        assertThat(page.locator(".view-head h1")).hasText("规则与问题");
        assertThat(page.locator(".side-entry[aria-current]")).containsText("职责");
    }

    @Test
    void aTownshipHasThePageOfItsOwn(Viewer viewer) {
        var page = viewer.open("/overview?area=610902");

        page.locator(".overview-tree a")
                .filter(new Locator.FilterOptions().setHasText("大竹园镇"))
                .click();
        viewer.settled();

        assertThat(page.locator(".overview-head h2")).hasText("大竹园镇");
        assertThat(figure(page, "内设机构").locator(".figure-value")).hasText("9");
        assertThat(page.locator(".top")).containsText("610902111");
        assertThat(Words.strange(page)).isEmpty();
        viewer.picture("overview-township-zh");
    }

    private static Locator figure(Page page, String label) {
        return page.locator(".figure")
                .filter(new Locator.FilterOptions().setHas(page.locator(".figure-label:text-is('" + label + "')")));
    }
}

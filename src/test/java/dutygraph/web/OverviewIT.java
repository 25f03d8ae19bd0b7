package dutygraph.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@BrowserTest
final class OverviewIT {

    @Test
    void theCountyIsShownInFiguresAndQuestions(Viewer viewer) {
        var page = viewer.open("/overview?area=610902");

        assertThat(page.locator(".overview-head")).containsText("汉滨区");
        assertThat(page.locator(".figure-label").first()).hasText("机构");
        assertThat(page.locator(".figure-value").first()).hasText(Pattern.compile("[1-9][\\d,]*"));
        assertThat(page.locator(".question")).hasCount(4);
        assertThat(page.locator(".completeness")).containsText("权责清单");
        assertThat(page.locator(".status-line")).containsText("完整度");
        viewer.picture("overview-zh");
    }

    @Test
    void everyFigureLeadsToItsList(Viewer viewer) {
        var page = viewer.open("/overview?area=610902");

        page.locator(".figure", new com.microsoft.playwright.Page.LocatorOptions().setHasText("超编"))
                .click();

        assertThat(page.locator("main[data-ready=true] .view-structure .structure-table tbody tr")
                        .first())
                .isVisible();
        assertThat(page).hasURL(Pattern.compile("post=over"));
    }

    @Test
    void aQuestionIsAnsweredOneClickAway(Viewer viewer) {
        var page = viewer.open("/overview?area=610902");

        page.locator(".question").nth(1).click();

        assertThat(page.locator("main[data-ready=true] .view-gaps")).isVisible();
    }

    @Test
    void aTownshipHasTheSamePage(Viewer viewer) {
        var page = viewer.open("/overview?area=610902");

        page.locator(".overview-tree a", new com.microsoft.playwright.Page.LocatorOptions().setHasText("大竹园镇"))
                .click();

        assertThat(page.locator(".overview-head")).containsText("大竹园镇");
        assertThat(page.locator(".overview-head")).containsText("乡级");
    }

    @Test
    void inEnglishOnlyNamesAreChinese(Viewer viewer) {
        var page = viewer.open("/overview?area=610902&lang=en");

        assertThat(page.locator(".question").first()).containsText("Which duties do two or more agencies lead?");
        assertThat(page.locator(".figure-label").first()).hasText("Agencies");
        assertThat(page.locator(".overview-head [lang=zh]")).hasText("汉滨区");
        viewer.picture("overview-en");
    }
}

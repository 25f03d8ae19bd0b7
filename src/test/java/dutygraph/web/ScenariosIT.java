package dutygraph.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 方案: a reform is built, tried, compared, submitted, adopted and taken back. */
@BrowserTest
final class ScenariosIT {

    private static final String ADVERTISING = "610902-CGJ-D05|610902-ZJJ-D19";
    private static final String MERGER = """
            {"name": "住建并入城管", "changes": [{"merge": {"agencies": ["610902-ZJJ"], "into": "610902-CGJ"}}]}""";
    private static final String TRANSFER = """
            {"name": "只划户外广告", "changes": [{"transfer": {"duty": "610902-ZJJ-D19", "from": "610902-ZJJ", "to": "610902-CGJ"}}]}""";
    private static final String PROPOSAL = """
            {"motive": "职责相近", "superiorDocument": "省编发〔2024〕9号", "elsewhere": "三县已并", "plan": "并入", "situation": "两局", "quota": "不增",
             "posts": "减二", "legalBasis": "条例第十条", "need": "监管一体", "support": "人员随转", "effect": "少一家", "followUp": "半年回头看"}""";
    private static final List<String> TABS =
            List.of("edit", "before", "after", "diff", "flow", "findings", "transfers", "life");

    private final ObjectMapper json = new ObjectMapper();
    private Viewer viewer;

    @BeforeEach
    void visit(Viewer viewer) {
        this.viewer = viewer;
    }

    /** Scenarios of one test are no business of the next. */
    @AfterEach
    void removeWhatWasMade() {
        for (var scenario : ask("GET", "/scenarios?limit=1000", "").get("items")) {
            var path = "/scenarios/" + scenario.get("id").asText();
            if (scenario.get("status").asText().equals("ADOPTED")) {
                ask("DELETE", path + "/adoption", "{}");
            }
            ask("DELETE", path, "");
        }
    }

    private JsonNode ask(String method, String path, String body) {
        var options = RequestOptions.create().setMethod(method);
        if (!body.isEmpty()) {
            options.setHeader("Content-Type", "application/json").setData(body);
        }
        var response = viewer.page().request().fetch(viewer.root() + "api" + path, options);
        assertThat(response.ok())
                .as(method + " " + path + " " + response.text())
                .isTrue();
        try {
            return json.readTree(response.text());
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private String kept(String scenario) {
        return ask("POST", "/scenarios", scenario).get("id").asText();
    }

    private static Locator figure(Page page, String name) {
        return page.locator(".metrics tr[data-metric=" + name + "] td").nth(2);
    }

    private static Locator tab(Page page, String id) {
        return page.locator("[role=tab][data-tab=" + id + "]");
    }

    @Test
    void aPairOfDutiesBecomesAScenarioThatGivesOneToTheOther() {
        var page = viewer.open("/overlaps?area=610902&pair=overlap|" + ADVERTISING);
        page.locator(".overlaps-entry")
                .filter(new Locator.FilterOptions().setHasText("户外广告"))
                .first()
                .click();

        page.keyboard().press("s");
        assertThat(page.locator(".menu-entry")).hasCount(4);
        viewer.picture("overlaps-make-scenario-zh");
        page.locator(".menu-entry")
                .filter(new Locator.FilterOptions().setHasText("职责划给左方"))
                .click();

        assertThat(page.locator(".view-head h1")).containsText("方案");
        assertThat(page.locator(".view-head h1")).containsText("草稿");
        assertThat(page.locator(".view-head h1")).containsText("未写入基线");
        assertThat(page.locator(".change .change-what")).containsText("户外广告");
        assertThat(page.locator(".change .change-way")).hasText("区住建局 · 城建公用股 → 区城管局 · 市容秩序股");
        assertThat(figure(page, "duplicates")).hasText("−1");
        assertThat(page.locator(".change-state").first()).containsText("可以执行");
        viewer.picture("scenario-from-pair-zh");
    }

    @Test
    void aChangeIsAddedByItsFormTakenBackMadeAgainAndKept() {
        var page = viewer.open("/scenarios?area=610902&id=new&pick=610902-SCZ");

        page.keyboard().press("x");
        var form = page.locator(".change-form");
        assertThat(form.locator("[data-field=successor] input")).isFocused();
        page.keyboard().type("农业农村局");
        page.keyboard().press("Enter");
        assertThat(form.locator(".picker-chip")).hasCount(2);
        form.locator("button[type=submit]").click();
        assertThat(page.locator(".change")).hasCount(1);
        assertThat(figure(page, "agencies")).hasText("−1");
        viewer.picture("scenario-abolish-zh");

        page.keyboard().press("Control+z");
        assertThat(page.locator(".change")).hasCount(0);
        page.keyboard().press("Control+Shift+z");
        assertThat(page.locator(".change")).hasCount(1);
        page.keyboard().press("Control+s");
        assertThat(page.locator(".notice")).containsText("已保存");
        assertThat(page).hasURL(Pattern.compile("id=[0-9a-f]{8}"));
        page.getByText("全部方案").click();
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("tbody tr")).containsText("撤销 区水产站 → 区农业农村局");
        assertThat(page.locator("tbody tr")).containsText("草稿");
        viewer.picture("scenarios-zh");
    }

    @Test
    void changesAreReorderedAndSwitchedOffByTheKeys() {
        var id = kept("""
                {"name": "两项", "changes": [{"setQuota": {"agency": "610902-CGJ", "administrative": 28}},
                  {"setQuota": {"agency": "610902-SLJ", "administrative": 20}}]}""");
        var page = viewer.open("/scenarios?area=610902&id=" + id);
        assertThat(page.locator(".change-what").nth(1)).containsText("区水利局");

        page.locator(".change").nth(1).focus();
        page.keyboard().press("Alt+ArrowUp");
        assertThat(page.locator(".change-what").nth(0)).containsText("区水利局");
        assertThat(page.locator(".change").nth(0)).isFocused();
        page.keyboard().press("Space");

        assertThat(page.locator(".change-off .change-what")).containsText("区水利局");
        assertThat(figure(page, "quota")).hasText("−1");
        assertThat(page.locator(".unsaved")).hasCount(1);
    }

    @Test
    void anAgencyDroppedOnAnotherAsksWhatThatShallMean() {
        var page = viewer.open("/scenarios?area=610902&id=new&v=table");
        page.locator(".stage-list input").fill("水利");
        var works = page.locator(".stage-row[data-code='610902-SLGZ']");
        var water = page.locator(".stage-row[data-code='610902-SLJ']");
        var from = works.boundingBox();
        var to = water.boundingBox();

        page.mouse().move(from.x + 80, from.y + 12);
        page.mouse().down();
        page.mouse().move(from.x + 90, from.y + 20);
        page.mouse().move(to.x + 80, to.y + 12);
        assertThat(water).hasClass(Pattern.compile("target"));
        page.mouse().up();
        assertThat(page.locator(".menu-entry")).hasCount(6);
        page.locator(".menu-entry").first().click();

        assertThat(page.locator(".change-what")).hasText("合并 区水利工程中心");
        assertThat(page.locator(".change-way")).hasText("→ 区水利局");
        assertThat(figure(page, "agencies")).hasText("−1");
    }

    @Test
    void whatARefusedChangeLeavesWaitsUntilItHasItsPlace() {
        var page = viewer.open("/scenarios?area=610902&id="
                + kept("{\"name\": \"撤水产站\", \"changes\": [{\"abolish\": {\"agency\": \"610902-SCZ\"}}]}"));

        assertThat(page.locator(".change .refusal")).containsText("没有写承接机构");
        assertThat(page.locator(".change .refusal")).containsText("选一个承接者");
        assertThat(page.locator(".bench")).containsText("2 职责");
        viewer.picture("scenario-bench-zh");
        tab(page, "life").click();
        assertThat(page.locator(".proposal button[type=submit]")).isDisabled();
        tab(page, "edit").click();
        var release = page.getByText("空出的编制收回核减");
        release.click();
        assertThat(page.locator(".bench")).isVisible();
        assertThat(release).isHidden();
        page.locator(".bench-all").first().click();
        page.keyboard().type("区农业农村局");
        page.keyboard().press("Enter");
        assertThat(page.locator(".change")).hasCount(2);
        assertThat(page.locator(".change-what").first()).containsText("职责 2 项");

        assertThat(figure(page, "agencies")).hasText("−1");
        assertThat(page.locator(".bench")).isHidden();
    }

    @Test
    void aRuleIsSetAsideWithAReason() {
        var page = viewer.open("/scenarios?area=610902&id=" + kept("""
                {"name": "新设", "changes": [{"create": {"agency": "610902-XTB", "name": "汉滨区防汛协调办", "kind": "COORDINATION_BODY",
                  "superior": "610902-QZF"}}]}"""));

        assertThat(page.locator(".refusal")).containsText("撤一建一");
        assertThat(page.locator(".refusal")).not().containsText("override");
        page.locator(".override input").first().fill("省里统一要求");
        page.locator(".override button").click();

        assertThat(page.locator(".change-override")).containsText("省里统一要求");
        assertThat(figure(page, "agencies")).hasText("＋1");
        assertThat(page.locator(".scenario-notices")).containsText("省里统一要求");
        tab(page, "diff").click();
        assertThat(page.locator(".legend")).containsText("新设");
        viewer.picture("scenario-new-body-zh");
    }

    @Test
    void everythingHasItsDestinationAndTheSumsBalance() {
        var page = viewer.open("/scenarios?area=610902&tab=flow&id=" + kept(MERGER));

        assertThat(page.locator(".flow-sum")).containsText("合计 53 = 保留 24 ＋ 移交 29");
        assertThat(page.locator(".flow-sum strong")).hasText("守恒");
        assertThat(page.locator(".flow-band")).hasCount(2);
        assertThat(page.locator(".flow-rows tbody tr")).hasCount(29);
        viewer.picture("scenario-flow-zh");
        page.locator(".flow-band").first().focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".flow-rows tbody tr")).hasCount(24);
        page.locator(".scenario-tab-head").getByText(Pattern.compile("^领导职数")).click();
        assertThat(page.locator(".flow-sum")).containsText("移交 4");

        tab(page, "transfers").click();
        assertThat(page.locator(".scenario-tab tbody tr").first()).containsText("住房和城乡建设局");
        tab(page, "findings").click();
        assertThat(page.locator(".scenario-tab tbody tr").first()).containsText("高");
    }

    @Test
    void twoScenariosStandSideBySide() {
        kept(MERGER);
        kept(TRANSFER);
        var page = viewer.open("/scenarios?area=610902");
        page.locator("tbody input").nth(0).check();
        page.locator("tbody input").nth(1).check();

        page.getByText("对比 (2)").click();

        assertThat(page.locator(".compare-figures thead")).containsText("住建并入城管");
        assertThat(page.locator(".compare-figures thead")).containsText("只划户外广告");
        assertThat(page.locator(".compare-figures tbody tr")
                        .filter(new Locator.FilterOptions().setHasText("机构"))
                        .first())
                .containsText("−1");
        assertThat(page.locator(".compare-changes")).containsText("区住建局 → 区城管局");
        viewer.picture("scenario-compare-zh");
    }

    @Test
    void fromDraftToAdoptionAndBackInEnglish() {
        var page = viewer.open("/scenarios?area=610902&lang=en&tab=life&id=" + kept(TRANSFER));
        var status = page.locator(".heading-status");

        page.locator(".proposal button[type=submit]").click();
        assertThat(page.locator(".proposal-problem")).containsText("Missing: Basis, Motive");
        assertThat(page.locator(".lacks")).hasCount(13);
        assertThat(status).hasText("Draft");
        viewer.picture("scenario-missing-en");

        for (var point : page.locator(".proposal textarea").all()) {
            point.fill("同意调整");
        }
        page.locator(".proposal button[type=submit]").click();
        assertThat(status).hasText("In review");
        page.locator(".life-state")
                .getByText("Approve", new Locator.GetByTextOptions().setExact(true))
                .click();
        page.locator(".note-form button[type=submit]").click();
        assertThat(status).hasText("Approved");
        page.locator(".life-state")
                .getByText("Adopt", new Locator.GetByTextOptions().setExact(true))
                .click();
        page.locator(".note-form button[type=submit]").click();
        assertThat(page.locator(".note-form [role=alert]")).containsText("Give the number");
        page.locator(".note-form input").first().fill("汉编发〔2025〕3号");
        viewer.picture("scenario-adopt-en");
        page.locator(".note-form button[type=submit]").click();
        assertThat(status).hasText("Adopted");
        assertThat(page.locator(".life-state")).containsText("汉编发〔2025〕3号");
        assertThat(ask("GET", "/duties/610902-ZJJ-D19", "")
                        .at("/holders/0/agency/code")
                        .asText())
                .isEqualTo("610902-CGJ");
        page.locator(".inverse summary").click();
        assertThat(page.locator(".inverse tbody tr").first()).containsText("610902-ZJJ-D19");
        assertThat(Words.strange(page)).isEmpty();
        viewer.picture("scenario-inverse-en");

        page.getByText("Undo the adoption").click();
        page.locator(".note-form button[type=submit]").click();
        assertThat(status).hasText("Approved");
        assertThat(page.locator(".life-history li")).hasCount(8);
        assertThat(Words.strange(page)).isEmpty();
    }

    @Test
    void whoeverChangedTheBaselineMeanwhileIsToldFieldByFieldInEnglish() {
        var page = conflicts(moved(28, 27), "en");
        var rows = page.locator(".conflicts tbody tr");

        assertThat(rows.first().locator("td"))
                .hasText(new String[] {"Agency 610902-CGJ", "Quota · Administrative", "29", "27", "28"});
        assertThat(Words.strange(page)).isEmpty();
        rows.nth(0).locator("input[value=THEIRS]").check();
        assertThat(page.locator(".conflicts [role=status]")).containsText("1 not");
        rows.nth(1).locator("input[value=MINE]").check();
        assertThat(page.locator(".conflicts button.primary")).isEnabled();
        assertThat(Words.strange(page)).isEmpty();
        viewer.picture("scenario-conflicts-chosen-en");
        page.locator(".conflicts button:not(.primary)").click();
        assertThat(page.locator(".heading-status")).hasText("Draft");
    }

    /** What is asked where an approved scenario is to be adopted. */
    private Page conflicts(String scenario, String language) {
        var page = viewer.open("/scenarios?area=610902&tab=life&lang=" + language + "&id=" + scenario);
        page.locator(".life-state button.primary").click();
        page.locator(".note-form input").nth(0).fill("汉编发〔2025〕8号");
        page.locator(".note-form input").nth(1).fill("2025-04-01");
        page.locator(".note-form button[type=submit]").click();
        assertThat(page.locator(".conflicts tbody tr")).hasCount(2);
        return page;
    }

    /** A scenario that is approved, and one that was adopted since and set the same quota, and that of another body. */
    private String moved(int mine, int theirs) {
        var changes = "{\"name\": \"%s\", \"basis\": \"文\", \"changes\": [{\"setQuota\": {\"agency\": \"610902-CGJ\", "
                + "\"administrative\": %d}}, {\"setQuota\": {\"agency\": \"610902-SLJ\", \"administrative\": %d}}]}";
        var approved = approved(changes.formatted("甲", mine, mine - 4));
        var other = approved(changes.formatted("乙", theirs, theirs - 4));
        ask("POST", "/scenarios/" + other + "/adoption", "{\"document\": \"二号\", \"date\": \"2025-03-01\"}");
        return approved;
    }

    private int quota(String agency) {
        return ask("GET", "/agencies/" + agency, "")
                .at("/quotaBreakdown/administrative")
                .asInt();
    }

    @Test
    void itIsAdoptedOnceEveryFieldIsChosenAndTheInverseTakesItBack() {
        var page = conflicts(moved(26, 25), "zh");

        var rows = page.locator(".conflicts tbody tr");
        var adopt = page.locator(".conflicts button.primary");
        assertThat(rows.first().locator("td")).hasText(new String[] {"机构 610902-CGJ", "编制 · 行政", "29", "25", "26"});
        assertThat(page.locator(".conflicts input[value=THEIRS]")).hasCount(2);
        assertThat(page.locator(".conflicts input:checked")).hasCount(0);
        assertThat(adopt).isDisabled();
        viewer.picture("scenario-conflicts-zh");
        rows.nth(0).locator("input[value=THEIRS]").check();
        assertThat(adopt).isDisabled();
        assertThat(page.locator(".conflicts [role=status]")).containsText("还有 1 处");
        rows.nth(1).locator("input[value=MINE]").check();
        assertThat(adopt).isEnabled();
        assertThat(Words.strange(page)).isEmpty();
        viewer.picture("scenario-conflicts-chosen-zh");
        adopt.click();

        assertThat(page.locator(".heading-status")).hasText("已实施");
        assertThat(page.locator(".life-state")).containsText("汉编发〔2025〕8号 · 2025-04-01");
        assertThat(quota("610902-CGJ")).isEqualTo(25);
        assertThat(quota("610902-SLJ")).isEqualTo(22);
        page.locator(".inverse summary").click();
        assertThat(page.locator(".inverse tbody tr")).hasCount(1);
        assertThat(page.locator(".inverse tbody td").nth(2)).hasText("22");
        assertThat(page.locator(".inverse tbody td").nth(3)).hasText("21");
        assertThat(Words.strange(page)).isEmpty();
        viewer.picture("scenario-inverse-zh");

        page.locator(".life-state button.destructive").click();
        page.locator(".note-form button[type=submit]").click();
        assertThat(page.locator(".heading-status")).hasText("已批准");
        assertThat(quota("610902-SLJ")).isEqualTo(21);
    }

    private static final String MANY = """
            {"name": "几种变化", "changes": [{"merge": {"agencies": ["610902-ZJJ"], "into": "610902-CGJ"}},
              {"createBureau": {"bureau": "610902-SLJ-09", "name": "河湖长制股", "agency": "610902-SLJ"}},
              {"rename": {"bureau": "610902-SLJ-01", "name": "综合办公室"}},
              {"moveBureau": {"bureau": "610902-SLJ-05", "to": "610902-LYJ"}},
              {"transfer": {"duty": "610902-SLJ-D06", "from": "610902-SLJ-02", "to": "610902-CGJ"}},
              {"mergeBureaus": {"bureaus": ["610902-SLJ-03", "610902-SLJ-04"], "into": "610902-SLJ-03"}}]}""";

    @Test
    void anAgencyThatDiffersOpensToWhatBecameOfItsBureaus() {
        var page = viewer.open("/scenarios?area=610902&tab=diff&id=" + kept(MANY));
        var agencies = page.locator(".diff-agency");
        assertThat(agencies).hasCount(4);
        var water = page.locator(".diff-agency[data-code='610902-SLJ']");
        assertThat(water.locator("td")).hasText(new String[] {"−4", "−3", "−5"});
        assertThat(page.locator(".diff-agency[data-code='610902-ZJJ'] .badge-removed"))
                .hasCount(1);
        assertThat(page.locator(".diff-bureau")).hasCount(0);
        viewer.picture("scenario-bureaus-closed-zh");

        for (var code : List.of("610902-SLJ", "610902-LYJ", "610902-CGJ")) {
            page.locator(".diff-agency[data-code='" + code + "'] .diff-open").click();
            viewer.settled();
        }

        assertThat(bureau(page, "610902-SLJ-09", "in").locator(".badge-added")).hasCount(1);
        assertThat(bureau(page, "610902-SLJ-05", "out").locator(".badge-removed"))
                .hasCount(1);
        assertThat(bureau(page, "610902-SLJ-05", "out")).containsText("划到区林业局");
        assertThat(bureau(page, "610902-SLJ-05", "in")).containsText("由区水利局划入");
        assertThat(bureau(page, "610902-SLJ-04", "out")).containsText("并入河湖管理股");
        assertThat(bureau(page, "610902-SLJ-01", "")).containsText("原名办公室");
        assertThat(bureau(page, "610902-SLJ-02", "").locator("td").first()).hasText("−1");
        assertThat(page.locator(".diff-bureau[data-way=in]")).hasCount(9);
        assertThat(Words.strange(page)).isEmpty();
        viewer.picture("scenario-bureaus-diff-zh");
        var nodes = nodes(page);
        tab(page, "after").click();
        viewer.settled();
        // without the bureaus where they were: those of the agency that ends, the moved, the merged one
        assertThat(page.locator(".stage .canvas"))
                .hasAttribute("aria-label", Pattern.compile("\\b" + (nodes - 3) + "\\b.*"));
        viewer.picture("scenario-bureaus-after-zh");
        tab(page, "before").click();
        viewer.settled();
        assertThat(page.locator(".stage .canvas"))
                .hasAttribute("aria-label", Pattern.compile("\\b" + (nodes - 9) + "\\b.*"));
        viewer.picture("scenario-bureaus-before-zh");
        assertThat(page).hasURL(Pattern.compile("open="));

        page.evaluate("() => (location.hash = location.hash.replace('tab=before', 'tab=diff') + '&lang=en')");
        assertThat(bureau(page, "610902-SLJ-05", "out")).containsText("Moved to");
        assertThat(bureau(page, "610902-SLJ-05", "in")).containsText("Moved in from");
        assertThat(bureau(page, "610902-SLJ-04", "out")).containsText("Merged into 河湖管理股");
        assertThat(bureau(page, "610902-SLJ-01", "")).containsText("Was 办公室");
        viewer.settled();
        assertThat(Words.strange(page)).isEmpty();
        viewer.picture("scenario-bureaus-diff-en");
    }

    private static Locator bureau(Page page, String code, String way) {
        return page.locator(".diff-bureau[data-code='" + code + "'][data-way='" + way + "']");
    }

    private static int nodes(Page page) {
        var label = page.locator(".stage .canvas").getAttribute("aria-label");
        var found = Pattern.compile("\\d+").matcher(label);
        assertThat(found.find()).isTrue();
        return Integer.parseInt(found.group());
    }

    private String approved(String scenario) {
        var id = kept(scenario);
        ask("PUT", "/scenarios/" + id + "/proposal", PROPOSAL);
        ask("POST", "/scenarios/" + id + "/submission", "");
        ask("POST", "/scenarios/" + id + "/approval", "{}");
        return id;
    }

    @Test
    void aGapIsGivenToSomebodyInAScenario() {
        var page = viewer.open("/gaps?area=610902&group=duty-without-holder");

        page.locator(".gaps-foot").getByText("划给…").click();
        assertThat(page.locator(".place-picker input")).isFocused();
        page.keyboard().type("区水利局");
        page.keyboard().press("Enter");

        assertThat(page.locator(".view-head h1")).containsText("1 项缺位划给区水利局");
        assertThat(page.locator(".change-way")).hasText("无人承担 → 区水利局");
        assertThat(page.locator(".finding-counts button").first()).hasText("解决1");
    }

    @Test
    void theDetailPanelAndTheOverviewBeginAScenario() {
        var page = viewer.open("/overview?area=610902");
        assertThat(page.locator(".question").filter(new Locator.FilterOptions().setHasText("两个机构合并会怎样")))
                .hasAttribute("href", Pattern.compile("#/scenarios\\?.*id=new"));
        page = viewer.open("/structure?area=610902&sel=610902-LYJ");

        page.locator(".detail-foot").getByText("新建方案").click();

        assertThat(page.locator(".changes-none")).containsText("还没有变更");
        page.keyboard().press("m");
        assertThat(page.locator(".change-form .picker-chip")).containsText("区林业局");
    }

    @Test
    void theProgramProposesAScenarioThatIsKeptAndOpened() throws IOException {
        var page = viewer.open("/scenarios?area=610902&tab=suggest&lang=en");
        page.locator("input[name=scenarios]").fill("1");
        page.locator("input[name=maxChanges]").fill("2");

        page.locator(".suggest-form button[type=submit]").click();
        assertThat(page.locator(".suggest-progress button")).hasText("Stop");

        assertThat(page.locator(".suggestion-item")).hasCount(1);
        assertThat(page.locator(".suggestion-steps li")).hasCount(2);
        assertThat(page.locator(".suggestion-item tbody tr").first()).containsText("Duplicates and overlaps");
        assertThat(Words.strange(page)).isEmpty();
        Pictures.take(page, "suggestions-en");
        page.locator(".suggestion-head button").click();
        assertThat(page.locator(".change")).hasCount(2);
        assertThat(page.locator(".change-ok")).hasCount(2);
    }

    @Test
    void everyTabIsInOneLanguage() {
        viewer.page().addInitScript("localStorage.setItem('dutygraph.theme', 'dark')");
        var id = kept(MERGER);
        for (var language : List.of("zh", "en")) {
            var page = viewer.open("/scenarios?area=610902&lang=" + language + "&id=" + id);
            assertThat(page.locator(".metrics").first()).isVisible();
            assertThat(page.locator("html")).hasAttribute("lang", Pattern.compile("^" + language));
            for (var tab : TABS) {
                tab(page, tab).click();
                viewer.settled();
                assertThat(Words.strange(page)).as(tab + " " + language).isEmpty();
                viewer.picture("scenario-" + tab + "-" + language + "-dark");
            }
        }
    }
}

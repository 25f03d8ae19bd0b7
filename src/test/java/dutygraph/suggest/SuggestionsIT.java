package dutygraph.suggest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dutygraph.GraphTest;
import dutygraph.analysis.Finding;
import dutygraph.analysis.Overlaps;
import dutygraph.cypher.Queries;
import dutygraph.intake.DemoCounty;
import dutygraph.intake.ImportOptions;
import dutygraph.intake.WorkbookIntake;
import dutygraph.report.DatasetExport;
import dutygraph.scenario.Simulation;
import dutygraph.scenario.WhatIf;
import dutygraph.store.GraphStore;
import dutygraph.suggest.Suggestion.Outcome;
import dutygraph.suggest.Suggestion.Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scenarios for the demo county, against the greedy baseline and against what must not be. */
@GraphTest(loadedOnce = true)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SuggestionsIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Locale LANGUAGE = Locale.SIMPLIFIED_CHINESE;
    private static final String DISTRICT = "610902";
    private static final int EFFORT = 3;
    private static final Set<String> OVERLAPS = Set.of("duplicate-duty", "overlapping-duty", "item-several-holders");

    private final GraphStore store;
    private final Queries queries = Queries.onClassPath();
    private final WhatIf whatIf;
    private final Suggestions suggestions;

    SuggestionsIT(GraphStore store) {
        this.store = store;
        this.whatIf = new WhatIf(store.graph(), queries);
        this.suggestions = new Suggestions(store.graph(), queries, whatIf);
    }

    @BeforeAll
    void load() {
        var result = new WorkbookIntake(store.graph())
                .load(DemoCounty.files(), ImportOptions.plain(LANGUAGE), dutygraph.intake.Progress.NONE);
        assertThat(result.errors().items()).isEmpty();
    }

    private static Targets inTheDistrict() {
        return Targets.overlapsOf(DISTRICT).withEffort(EFFORT);
    }

    private Facts facts(Targets targets) {
        return Facts.read(store.graph(), new Overlaps(store.graph(), queries), targets, LANGUAGE);
    }

    private static long overlaps(List<Finding> findings) {
        return findings.stream().filter(each -> OVERLAPS.contains(each.rule())).count();
    }

    /** Fewer overlaps after than before: those resolved, less those that came instead. */
    private static long resolved(Simulation simulation) {
        return overlaps(simulation.findings().resolved())
                - overlaps(simulation.findings().appeared());
    }

    private Simulation greedy(Targets targets) {
        var facts = facts(targets);
        var plan = new Greedy().solve(facts.plan(targets, Set.of()));
        var draft = Draft.of(plan, facts.pairs());
        assertThat(draft.made()).hasSizeLessThanOrEqualTo(targets.maxChanges());
        return whatIf.simulate(Draft.scenario(draft.json("greedy")), targets.area(), LANGUAGE);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4, 8})
    void moreOverlapsAreResolvedThanByTheGreedyBaselineInAsManyChanges(int changes) {
        var targets = inTheDistrict().withMaxChanges(changes).withScenarios(1);

        var best = suggestions.suggest(targets, LANGUAGE, Progress.NONE).items().get(0);

        assertThat(best.steps()).hasSizeLessThanOrEqualTo(changes);
        assertThat(resolved(best.simulation())).isGreaterThan(resolved(greedy(targets)));
    }

    @Test
    void whatTwoShareIsTransferredAndNobodyIsMerged() {
        var found = suggestions.suggest(inTheDistrict().withMaxChanges(4), LANGUAGE, Progress.NONE);

        assertThat(found.items()).hasSizeGreaterThan(1);
        assertThat(found.items())
                .allSatisfy(each -> assertThat(each.steps()).isNotEmpty().allSatisfy(step -> {
                    assertThat(step.operation()).isEqualTo("transfer");
                    assertThat(step.resolves()).hasSizeGreaterThan(step.brings().size());
                }));
        assertThat(found.items()).isSortedAccordingTo((a, b) -> Long.compare(a.lacks(), b.lacks()));
        assertThat(found.items()).extracting(Suggestion::rank).startsWith(1, 2);
    }

    @Test
    void bodiesAndPostsComeToWhatWasAskedFor() throws IOException {
        var before = export();
        var targets =
                inTheDistrict().withBodies(6, null, 10, true).withMaxChanges(10).withScenarios(2);

        var found = suggestions.suggest(targets, LANGUAGE, Progress.NONE);

        var best = found.items().get(0);
        assertThat(best.profile()).isEqualTo(Profile.WHOLE);
        assertThat(best.targets())
                .filteredOn(outcome -> !outcome.target().equals("overlaps"))
                .extracting(Outcome::target, Outcome::met)
                .containsExactly(tuple("institutions", true), tuple("smallest", true), tuple("ceilings", true));
        assertThat(best.simulation().metric("institutions").after()).isEqualTo(47L);
        assertThat(best.simulation().destinations().balances()).allMatch(balance -> balance.balanced());
        assertThat(export()).isEqualTo(before);
    }

    @Test
    void onlyPostsThatNobodyFillsAreReleased() {
        var targets = new Targets(DISTRICT, false, null, 1, null, false, List.of(), 12, 1, 0, EFFORT);

        var best = suggestions.suggest(targets, LANGUAGE, Progress.NONE).items().get(0);

        assertThat(best.targets()).extracting(Outcome::met).containsExactly(true);
        assertThat(best.simulation().metric("staff").difference()).isEqualTo(0L);
        assertThat(best.simulation().findings().appeared())
                .extracting(Finding::rule)
                .doesNotContain("over-quota", "full-quota", "small-institution");
    }

    private Suggestion fewerPosts(int percent, int changes) {
        var targets = new Targets(DISTRICT, false, null, percent, null, false, List.of(), changes, 1, 0, EFFORT);
        return suggestions.suggest(targets, LANGUAGE, Progress.NONE).items().get(0);
    }

    @Test
    void oneTwentiethOfThePostsGoesBackWhereEnoughChangesAreAllowed() {
        var enough = fewerPosts(5, 40);
        var tooFew = fewerPosts(5, 8);

        assertThat(enough.targets()).extracting(Outcome::met).containsExactly(true);
        assertThat(enough.cost().posts()).isEqualTo(187);
        assertThat(tooFew.targets().get(0).met()).isFalse();
        assertThat(tooFew.targets().get(0).message()).matches(".*收回空编至少要3\\d项变更，这里最多8项。");
        assertThat(tooFew.summary()).contains(tooFew.targets().get(0).message());
    }

    @Test
    void postsWithSomebodyOnThemStayHoweverManyAreAskedFor() {
        var best = fewerPosts(20, 120);

        var outcome = best.targets().get(0);
        assertThat(outcome.met()).isFalse();
        assertThat(outcome.message()).contains("现有空编共361名", "人员不裁减，另外386名", "人走编收");
        assertThat(best.cost().posts()).isGreaterThan(250);
        assertThat(best.simulation().metric("staff").difference()).isEqualTo(0L);
        assertThat(best.simulation().findings().appeared())
                .extracting(Finding::rule)
                .doesNotContain("over-quota", "over-leaders", "full-quota", "small-institution");
        assertThat(best.simulation().destinations().balances()).allMatch(balance -> balance.balanced());
    }

    @Test
    void mostInstitutionsGoTogetherAndTheRestIsSaid() {
        var targets = new Targets(DISTRICT, false, 60, null, null, false, List.of(), 20, 1, 0, EFFORT);

        var most = suggestions.suggest(targets, LANGUAGE, Progress.NONE).items().get(0);
        var more = suggestions
                .suggest(targets.withBodies(80, null, null, false), LANGUAGE, Progress.NONE)
                .items()
                .get(0);

        assertThat(most.targets()).extracting(Outcome::after, Outcome::met).containsExactly(tuple(20L, true));
        assertThat(more.targets()).extracting(Outcome::after, Outcome::met).containsExactly(tuple(20L, false));
        assertThat(more.targets().get(0).message()).contains("可以并入其他单位的只有32家，最少也有19家");
    }

    @Test
    void noHardConstraintIsBroken() {
        var targets = Targets.overlapsOf(null)
                .withEffort(EFFORT)
                .withBodies(10, null, 10, true)
                .withKeepApart(List.of(
                        List.of(Targets.APPROVAL, Targets.ENFORCEMENT),
                        List.of("610902-SLJ", "610902-ZRZY"),
                        List.of("610902-NCGS", "610902-SBZ"),
                        List.of("610902-JMJ", Targets.ANY)))
                .withMaxChanges(9)
                .withScenarios(3);
        Map<String, Body> bodies = facts(targets).bodies();

        var found = suggestions.suggest(targets, LANGUAGE, Progress.NONE);

        assertThat(found.items()).isNotEmpty();
        for (var each : found.items()) {
            var changes = JSON.valueToTree(each.scenario()).get("changes");
            assertThat(changes.size()).isBetween(1, 9);
            for (var transfer : changes.findValues("transfer")) {
                var from = body(bodies, transfer.get("from").asText());
                var to = body(bodies, agency(transfer.get("to").asText(), bodies.keySet()));
                assertThat(from.area()).isEqualTo(to.area());
                assertThat(Set.of(from.code(), to.code()))
                        .isNotEqualTo(Set.of("610902-SLJ", "610902-ZRZY"))
                        .doesNotContain("610902-JMJ");
            }
            for (var merge : changes.findValues("merge")) {
                var merged = codes(merge.get("agencies"));
                assertThat(merged).allSatisfy(code -> {
                    assertThat(body(bodies, code).kind()).isEqualTo(Body.INSTITUTION);
                    assertThat(body(bodies, code).area()).isEqualTo(DISTRICT);
                });
                assertThat(merged.containsAll(List.of("610902-NCGS", "610902-SBZ")))
                        .isFalse();
            }
            assertThat(each.simulation().findings().appeared())
                    .extracting(Finding::rule)
                    .doesNotContain("ceiling-exceeded", "delegation-without-power", "duty-without-holder");
        }
    }

    private static Body body(Map<String, Body> bodies, String code) {
        return Objects.requireNonNull(bodies.get(code), code);
    }

    private static List<String> codes(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    /** A bureau's code begins with that of its agency in the demo county. */
    private static String agency(String code, Set<String> agencies) {
        return agencies.contains(code) ? code : code.substring(0, code.lastIndexOf('-'));
    }

    @Test
    void theSameSeedGivesTheSameScenarios() {
        var targets = inTheDistrict()
                .withBodies(4, null, null, false)
                .withMaxChanges(5)
                .withScenarios(2)
                .withSeed(7);

        var once = suggestions.suggest(targets, LANGUAGE, Progress.NONE);
        var again = suggestions.suggest(targets, LANGUAGE, Progress.NONE);

        assertThat(again.items().stream().map(Suggestion::scenario).toList())
                .isEqualTo(once.items().stream().map(Suggestion::scenario).toList());
    }

    @Test
    void aSearchTellsHowFarItIsAndStops() {
        var told = new ArrayList<String>();
        var stopsInTheSecond = new Progress() {
            private boolean enough;

            @Override
            public void at(Phase phase, int scenario, int scenarios, int done, int total) {
                told.add(phase + " " + scenario + "/" + scenarios);
                enough = scenario == 2;
            }

            @Override
            public boolean stopped() {
                return enough;
            }
        };

        var found = suggestions.suggest(inTheDistrict().withMaxChanges(2), LANGUAGE, stopsInTheSecond);

        assertThat(found.stopped()).isTrue();
        assertThat(found.items()).extracting(Suggestion::profile).containsExactly(Profile.WHOLE);
        assertThat(told)
                .startsWith("READ 0/3", "SEARCH 1/3")
                .contains("TRY 1/3")
                .endsWith("SEARCH 2/3");
    }

    private String export() throws IOException {
        var out = new ByteArrayOutputStream();
        new DatasetExport(store.graph()).write(out, DatasetExport.Format.JSON);
        return out.toString(java.nio.charset.StandardCharsets.UTF_8);
    }
}

package dutygraph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dutygraph.analysis.Finding;
import dutygraph.analysis.FindingFilter;
import dutygraph.analysis.Findings;
import dutygraph.analysis.OverlapFilter;
import dutygraph.analysis.Overlaps;
import dutygraph.analysis.Reach;
import dutygraph.cypher.Queries;
import dutygraph.explore.Marks;
import dutygraph.explore.Neighbourhood;
import dutygraph.explore.View;
import dutygraph.intake.DemoCounty;
import dutygraph.intake.ImportOptions;
import dutygraph.intake.Progress;
import dutygraph.intake.WorkbookIntake;
import dutygraph.store.GraphStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The demo county: what was planted in it is found, and nothing else; {@code docs/demo.md} tells its figures. */
@GraphTest(loadedOnce = true)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DemoCountyIT {

    private static final Locale LANGUAGE = Locale.SIMPLIFIED_CHINESE;

    private final GraphStore store;
    private final Queries queries = Queries.onClassPath();
    private final Map<String, List<List<String>>> expected;

    DemoCountyIT(GraphStore store) throws IOException {
        this.store = store;
        try (var in = DemoCountyIT.class.getResourceAsStream("/dutygraph/demo/expected.json")) {
            this.expected = new ObjectMapper().readValue(in, new TypeReference<>() {});
        }
    }

    @BeforeAll
    void load() {
        var result = new WorkbookIntake(store.graph())
                .load(DemoCounty.files(), ImportOptions.plain(LANGUAGE), Progress.NONE);
        assertThat(result.errors().items()).isEmpty();
        assertThat(result.written()).isTrue();
    }

    @Test
    void everyPlantedProblemIsFoundAndNoOther() {
        var byRule = new TreeMap<String, List<Finding>>();
        new Findings(store.graph(), queries)
                .all(FindingFilter.of(null), LANGUAGE)
                .forEach(finding -> byRule.computeIfAbsent(finding.rule(), rule -> new ArrayList<>())
                        .add(finding));

        var surprises = new ArrayList<String>();
        byRule.forEach((rule, findings) -> {
            var planted = new ArrayList<>(expected.getOrDefault(rule, List.of()));
            for (var finding : findings) {
                if (!planted.removeIf(codes -> isAbout(finding, codes))) {
                    surprises.add("not planted: " + finding.key());
                }
            }
            planted.forEach(codes -> surprises.add("not found: " + rule + " " + codes));
        });
        var silent = new TreeSet<>(queries.in("rules").stream()
                .map(query -> query.name().substring(6))
                .toList());
        silent.removeAll(byRule.keySet());
        silent.forEach(rule -> surprises.add("nothing found: " + rule));

        assertThat(surprises).isEmpty();
    }

    /** The codes planted take part in it, and one of them is what is wrong. */
    private static boolean isAbout(Finding finding, List<String> codes) {
        return finding.subjects().containsAll(codes)
                && codes.contains(finding.subjects().get(0));
    }

    @Test
    void pairsThatLookLikeConflictsAreToldWithTheirRelation() {
        var found = new TreeMap<String, Set<Set<String>>>();
        for (var pair : new Overlaps(store.graph(), queries)
                .all(OverlapFilter.of(null).withRelations(OverlapFilter.ALL), LANGUAGE)) {
            found.computeIfAbsent(pair.relation(), relation -> new HashSet<>()).add(Set.copyOf(pair.subjects()));
        }

        var missing = new ArrayList<String>();
        for (var relation : List.of("DUPLICATE", "OVERLAP", "STAGE_SPLIT", "LEAD_ASSIST", "COUNTERPART")) {
            for (var codes : expected.getOrDefault(relation, List.of())) {
                if (found.getOrDefault(relation, Set.of()).stream()
                        .noneMatch(subjects -> subjects.containsAll(codes))) {
                    missing.add(relation + " " + codes);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void theCountyIsAsLargeAsItsPageSays() throws IOException {
        var page = Files.readString(Path.of("docs/demo.md"));
        for (var figure : Map.of(
                        "Areas", "Area",
                        "Agencies", "Agency",
                        "Bureaus", "Bureau",
                        "Duties", "Duty",
                        "Items", "Item",
                        "Delegations", "Delegation",
                        "Lines of township duty lists", "ListedDuty")
                .entrySet()) {
            assertThat(count(figure.getValue())).as(figure.getKey()).isEqualTo(told(page, figure.getKey()));
        }
        assertThat(count("Duty") + count("Item")).isGreaterThan(1_500);
    }

    private long count(String label) {
        return new SmallGraph(store.driver()).count(label);
    }

    private static long told(String page, String what) {
        var line = Pattern.compile("(?m)^\\| " + what + " \\| (\\d+)").matcher(page);
        assertThat(line.find()).as(what + " in docs/demo.md").isTrue();
        return Long.parseLong(line.group(1));
    }

    @Test
    void aPilotTownWasHandedSixtyThreeServiceItemsBesideItsOwn() {
        var reach = new Reach(store.graph(), queries).of("610902111", LANGUAGE).orElseThrow();

        assertThat(reach.totals().modes())
                .containsEntry("ACCEPTANCE", 25L)
                .containsEntry("HANDLING", 17L)
                .containsEntry("AGENT", 21L)
                .containsEntry("ENFORCEMENT", 98L);
        assertThat(reach.offices().stream().filter(office -> !office.bureau().equals("610902111")))
                .hasSize(9);
    }

    @Test
    void whateverIsNamedCanBeDrawn() {
        var neighbourhood = new Neighbourhood(store.graph());
        for (var focus : List.of("610902", "610902-SCJG", "610902-SCJG-02", "610902-WZ-D01", "610902-SCJG-JC03")) {
            for (var depth = 1; depth <= 2; depth++) {
                var view = new View(focus, null, depth, Set.of("*"), Set.of(), Set.of(), Set.of(), false, 300, 100);
                assertThat(neighbourhood.of(view, Marks.NONE).orElseThrow().nodes())
                        .as(focus)
                        .isNotEmpty();
            }
        }
    }
}

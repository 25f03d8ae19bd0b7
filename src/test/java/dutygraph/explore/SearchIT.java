package dutygraph.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dutygraph.GraphTest;
import dutygraph.SmallGraph;
import dutygraph.cypher.Graph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a user types and what is found. */
@GraphTest
final class SearchIT {

    private final Search search;

    SearchIT(Graph graph) {
        this.search = new Search(graph);
    }

    @BeforeEach
    void aCounty(SmallGraph graph) {
        graph.holds(
                "(area:Area {code: '610902', name: '汉滨区', level: 'COUNTY'})",
                "(other:Area {code: '610903', name: '邻县', level: 'COUNTY'})",
                "(markets:Agency {code: 'SC', name: '市场监督管理局', shortName: '市监局', kind: 'GOVERNMENT_DEPARTMENT', status: 'ACTIVE', "
                        + "initials: 'scjdglj'})-[:SERVES]->(area)",
                "(neighbours:Agency {code: 'SC2', name: '邻县市场监督管理局', kind: 'GOVERNMENT_DEPARTMENT', status: 'ACTIVE', "
                        + "initials: 'lxscjdglj'})-[:SERVES]->(other)",
                "(food:Bureau {code: 'SC-1', name: '药品股', initials: 'ypg'})-[:PART_OF]->(markets)",
                "(food)-[:HOLDS {role: 'LEAD'}]->(:Duty {code: 'D1', text: '监督药品零售环节质量'})",
                "(food)-[:EXERCISES {role: 'LEAD'}]->(:Item {code: 'I1', name: '药品经营许可', category: '行政许可'})",
                "(markets)-[:EXERCISES {role: 'LEAD'}]->(shared:Item {code: 'I2', name: '计量器具检定', category: '行政许可'})",
                "(neighbours)-[:EXERCISES {role: 'LEAD'}]->(shared)");
        graph.driver()
                .executableQuery("CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()")
                .execute();
    }

    @Test
    void whatTwoAreasHoldIsFoundInEach() {
        for (var area : new String[] {"610902", "610903"}) {
            assertThat(search.words("计量器具", area, 5).groups().items())
                    .singleElement()
                    .satisfies(item -> assertThat(item.agency())
                            .isNotNull()
                            .extracting(agency -> agency.code())
                            .isEqualTo(area.equals("610902") ? "SC" : "SC2"));
        }
    }

    @Test
    void wordsAreFoundInNamesAndTextsAndMarked() {
        var found = search.words("药品", null, 5).groups();

        assertThat(found.bureaus()).singleElement().satisfies(bureau -> {
            assertThat(bureau.code()).isEqualTo("SC-1");
            assertThat(bureau.agency()).isNotNull();
            assertThat(bureau.hit().get(0)).containsExactly(0, 2);
        });
        assertThat(found.duties()).extracting(Found.Text::code).containsExactly("D1");
        assertThat(found.items()).extracting(Found.Text::code).containsExactly("I1");
    }

    @Test
    void pinyinInitialsFindANameFromItsStart() {
        assertThat(search.words("scjd", null, 5).groups().agencies())
                .extracting(Found.Name::code)
                .containsExactly("SC", "SC2");
    }

    @Test
    void anAreaNarrowsWhatIsFound() {
        assertThat(search.words("市场监督", "610903", 5).groups().agencies())
                .extracting(Found.Name::code)
                .containsExactly("SC2");
    }

    @Test
    void aCodeFindsItsNodeFirst() {
        assertThat(search.words("SC-1", null, 5).groups().bureaus())
                .extracting(Found.Name::code)
                .containsExactly("SC-1");
    }

    @Test
    void allWordsMustBeThere() {
        assertThat(search.words("药品 零售", null, 5).groups().duties())
                .extracting(Found.Text::code)
                .containsExactly("D1");
        assertThat(search.words("药品 批发", null, 5).groups().duties()).isEmpty();
    }

    @Test
    void oneCharacterIsTooLittleToAskFor() {
        assertThatThrownBy(() -> search.words("药", null, 5)).isInstanceOf(TooShort.class);
    }

    @Test
    void whatTheIndexWouldTakeForAnOperatorIsText() {
        assertThat(search.words("药品\" OR *:*", null, 5).groups().agencies()).isEmpty();
    }
}

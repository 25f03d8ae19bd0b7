package dutygraph.cypher;

import static org.assertj.core.api.Assertions.assertThat;

import dutygraph.GraphTest;
import dutygraph.SmallGraph;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.summary.QueryType;

/** Every query file keeps what its header promises, by what the database says of it without running it. */
@GraphTest
final class QueryFilesIT {

    private static final Queries QUERIES = Queries.onClassPath();
    private static final Pattern PARAMETER = Pattern.compile("\\$(\\w+)");
    private static final Set<String> READERS = Set.of("analysis", "rules", "explore", "suggest");

    /** One node of each kind with every property and every relationship that the graph knows, so that a misspelt one is new. */
    @BeforeEach
    void theWholeSchema(SmallGraph graph) {
        graph.holds(
                "(area:Area {code: '610902', name: '', level: 'COUNTY'})-[:WITHIN]->(:Area {code: '610900'})",
                """
                (agency:Agency {code: 'A', name: '', shortName: '', kind: '', rank: '', institutionClass: '', status: '',
                 quotaAdministrative: 1, quotaInstitution: 1, quotaSupport: 1, staffAdministrative: 1, staffInstitution: 1,
                 staffSupport: 1, leaderQuota: 1, leaders: 1, nameplates: [''], approval: '', line: '', initials: ''})
                 -[:SERVES]->(area)""",
                "(agency)-[:SUBORDINATE_TO {kind: ''}]->(agency)",
                """
                (agency)<-[:PART_OF]-(bureau:Bureau {code: 'B', name: '', kind: '', quota: 1, staff: 1, leaderQuota: 1, leaders: 1,
                 initials: ''})""",
                "(agency)-[:FUNCTIONS_MOVED_TO]->(bureau)-[:LIAISES_WITH]->(agency)",
                "(agency)-[:HOLDS {role: ''}]->(duty:Duty {code: 'D', text: '', original: '', domain: '', category: ''})",
                """
                (duty)-[:STATES]->(text:Statement {key: 'k', text: '', family: '', boilerplate: false, matched: '', matchedIn: [''], embedding: [1.0],
                 embeddingModel: '', embeddingMatched: ''})""",
                "(text)-[:SIMILAR_TO {score: 1.0, strength: 1.0, relation: '', evidence: ''}]->(text)",
                """
                (agency)-[:EXERCISES {source: '', role: ''}]->(item:Item {code: 'I', name: '', category: '', categoryAsWritten: '',
                 domain: ''})-[:STATES]->(text)""",
                "(duty)-[:WITHIN]->(area)",
                "(item)-[:BASED_ON]->(:Provision {code: 'P', text: '', law: '', article: ''})",
                """
                (given:Delegation {code: 'G', mode: '', from: date('2024-01-01'), to: date('2025-01-01'), basis: ''})-[:OF]->(item)""",
                "(given)-[:BY]->(agency)<-[:TO]-(given)",
                "(agency)<-[:LISTED_FOR]-(listed:ListedDuty {code: 'L', name: '', list: ''})-[:LED_BY]->(agency)",
                "(listed)-[:HANDLED_BY]->(bureau)",
                "(:MandatoryDuty {code: 'M', name: '', level: '', agencyKind: '', keywords: [''], basis: ''})",
                "(:Completeness {code: 'C', list: '', complete: true, derived: true, date: date('2024-01-01')})-[:COVERS]->(agency)",
                "(:Ceiling {code: 'X', metric: '', agencyKind: '', limit: 1, basis: ''})-[:LIMITS]->(area)",
                """
                (:Scenario {id: 's', revision: 1, status: '', source: '', history: '', baseline: '', inverse: '', document: '',
                 date: date('2024-01-01'), createdAt: datetime(), changedAt: datetime()})""",
                "(:Verdict {key: 'V', decision: '', reason: '', text: '', by: '', at: datetime('2024-01-01T00:00:00Z')})",
                "(:Dataset {code: 'judged', judged: 1})");
    }

    static Stream<Query> files() {
        return QUERIES.all().stream();
    }

    static Stream<Query> statements() {
        return files().filter(query -> !query.attributes().containsKey("statement"));
    }

    @ParameterizedTest
    @MethodSource("statements")
    void theHeaderSaysWhatTheStatementTakes(Query query) {
        var taken = PARAMETER
                .matcher(body(query))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(taken)
                .containsExactlyInAnyOrderElementsOf(query.parameters().stream()
                        .map(Query.Parameter::name)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Those of the store are commands to the system database, which explains none. */
    static Stream<Query> explained() {
        return statements().filter(query -> !query.name().startsWith("store/"));
    }

    @ParameterizedTest
    @MethodSource("explained")
    void theHeaderSaysWhatTheStatementAnswers(Query query, Driver driver) {
        try (var session = driver.session()) {
            var result = session.run("EXPLAIN " + body(query), parameters(query));
            var columns = query.columns().stream().map(Query.Column::name).toList();

            assertThat(result.keys()).isEqualTo(columns);
            assertThat(columns).containsAll(query.keyColumns());
            if (!columns.isEmpty()) {
                assertThat(query.keyColumns()).isNotEmpty();
            }
            var summary = result.consume();
            assertThat(summary.gqlStatusObjects())
                    .as("warnings")
                    .extracting(status -> status.gqlStatus() + " " + status.statusDescription())
                    .allMatch(status -> status.startsWith("00") || status.startsWith("02"));
            if (READERS.contains(folder(query))) {
                assertThat(summary.queryType()).isEqualTo(QueryType.READ_ONLY);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("statements")
    void rowsLeaveOrderedAndByBusinessCodes(Query query) {
        var body = body(query);

        assertThat(body).doesNotContainIgnoringCase("IN TRANSACTIONS");
        assertThat(body).doesNotContainPattern("(?i)\\b(elementId|id)\\s*\\(");
        if (READERS.contains(folder(query)) && !query.columns().isEmpty()) {
            assertThat(body).contains("ORDER BY");
        }
    }

    private static String folder(Query query) {
        return query.name().substring(0, query.name().indexOf('/'));
    }

    private static String body(Query query) {
        return query.text()
                .lines()
                .filter(line -> !line.strip().startsWith("//"))
                .collect(Collectors.joining("\n"));
    }

    /** A value of each type: the database leaves out warnings of what it cannot know without one. */
    private static Map<String, Object> parameters(Query query) {
        var values = new HashMap<String, @Nullable Object>();
        for (var parameter : query.parameters()) {
            values.put(
                    parameter.name(),
                    switch (parameter.type()) {
                        case "STRING" -> "";
                        case "INTEGER" -> 1L;
                        case "FLOAT" -> 0.5;
                        case "BOOLEAN" -> true;
                        case "DATE" -> LocalDate.EPOCH;
                        case "MAP" -> Map.of();
                        default -> List.of();
                    });
        }
        return values;
    }
}

package dutygraph.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dutygraph.GraphTest;
import dutygraph.SmallGraph;
import dutygraph.cypher.Graph;
import dutygraph.embedding.EmbeddingService;
import dutygraph.embedding.StubService;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;

/** Imports with an embedding service of this process. */
@GraphTest
final class StatementVectorsIT {

    private static final ImportOptions PLAIN = ImportOptions.plain(Locale.ENGLISH);
    private static final String MODEL = "bge-m3";

    private final Graph graph;
    private final Driver driver;
    private final SmallGraph small;
    private final Path folder;
    private final StubService stub = StubService.giving(text -> vector(text, 8));

    StatementVectorsIT(Graph graph, Driver driver, SmallGraph small, @TempDir Path folder) {
        this.graph = graph;
        this.driver = driver;
        this.small = small;
        this.folder = folder;
        Checked.csv(folder, "areas.csv", "代码,名称,层级", "610902,汉滨区,县");
        Checked.csv(folder, "agencies.csv", "编码,名称,类型,行政区划代码", "GAD,区农业农村局,政府部门,610902", "DRD,区市场监督管理局,政府部门,610902");
    }

    /** The index is no part of the schema that the other tests expect. */
    @BeforeEach
    @AfterEach
    void withoutIndex() {
        graph.write("intake/vector-index-drop", Map.of());
    }

    @AfterEach
    void stop() {
        stub.close();
    }

    /** What is about checks points one way; everything else goes elsewhere, each its own way. */
    private static float[] vector(String text, int dimension) {
        var vector = new float[dimension];
        if (text.contains("抽")) {
            vector[0] = 1;
        } else {
            for (var i = 1; i < dimension; i++) {
                vector[i] = 1 + Math.floorMod(text.hashCode() * (31 * i + 7), 101);
            }
        }
        return vector;
    }

    private ImportResult load(@Nullable EmbeddingService service, String... duties) {
        return load(service, PLAIN, Progress.NONE, duties);
    }

    private ImportResult load(
            @Nullable EmbeddingService service, ImportOptions options, Progress progress, String... duties) {
        var lines = new ArrayList<>(List.of("编码,职责内容,机构编码"));
        lines.addAll(List.of(duties));
        Checked.csv(folder, "duties.csv", lines.toArray(String[]::new));
        var result = new WorkbookIntake(graph, service).load(List.of(folder), options, progress);
        assertThat(result.errors().items()).isEmpty();
        return result;
    }

    private static List<String> notices(ImportResult result) {
        return result.notices().stream().map(ImportResult.Notice::message).toList();
    }

    private List<String> column(String query) {
        return driver.executableQuery(query).execute().records().stream()
                .map(row -> row.get(0).asString())
                .toList();
    }

    private List<String> relationOfChecks() {
        return column("MATCH (a:Statement {text: '食品抽检。'})-[s:SIMILAR_TO]-(:Statement {text: '组织食品抽查。'})"
                + " RETURN s.relation AS relation");
    }

    private List<String> embedded() {
        return column("MATCH (s:Statement) WHERE s.embedding IS NOT NULL"
                + " RETURN s.text + ' ' + s.embeddingModel + ' ' + size(s.embedding) AS it ORDER BY it");
    }

    private List<String> indexes() {
        return column(
                "SHOW VECTOR INDEXES YIELD name, options RETURN name + ' '"
                        + " + options.indexConfig['vector.dimensions'] + ' ' + options.indexConfig['vector.similarity_function']");
    }

    private long version() {
        return driver.executableQuery("MATCH (d:Dataset) RETURN d.version AS v")
                .execute()
                .records()
                .get(0)
                .get("v")
                .asLong();
    }

    /** So many duties about food that the word brings none of them together any more, and two that are the same. */
    private static String[] crowd() {
        var duties = new ArrayList<>(List.of("A,食品抽检。,GAD", "B,组织食品抽查。,DRD"));
        IntStream.range(0, 360)
                .forEach(i -> duties.add(
                        "F" + i + ",负责" + (char) (0x4e00 + i * 37) + (char) (0x4e00 + i * 53 + 7) + "食品。,GAD"));
        return duties.toArray(String[]::new);
    }

    @Test
    void textsThatNeitherLettersNorMatterBringTogetherMeetByTheirVectors() {
        load(null, crowd());
        assertThat(relationOfChecks()).isEmpty();

        var result = load(stub.client(MODEL), crowd());

        assertThat(relationOfChecks()).containsExactly("DUPLICATE");
        assertThat(indexes()).containsExactly("statement_embedding 8 COSINE");
        assertThat(notices(result))
                .singleElement()
                .asString()
                .contains(stub.uri().toString(), MODEL);
        assertThat(stub.texts()).hasSize((int) small.count("Statement")).doesNotHaveDuplicates();
        assertThat(version()).isEqualTo(2);

        var again = load(stub.client(MODEL), crowd());

        assertThat(notices(again)).isEmpty();
        assertThat(stub.texts()).hasSize((int) small.count("Statement"));
        assertThat(version()).isEqualTo(2);
    }

    @Test
    void withoutAServiceNothingIsKeptOfIt() {
        load(null, "A,食品抽检。,GAD", "B,组织食品抽查。,DRD");

        assertThat(indexes()).isEmpty();
        assertThat(embedded()).isEmpty();
    }

    @Test
    void aCheckOnlySendsNothing() {
        load(stub.client(MODEL), new ImportOptions(true, false, null, Locale.ENGLISH), Progress.NONE, "A,食品抽检。,GAD");

        assertThat(stub.texts()).isEmpty();
        assertThat(indexes()).isEmpty();
    }

    @Test
    void onlyNewTextsAreSentAndNoBoilerplate() {
        load(stub.client(MODEL), "A,食品抽检。,GAD", "B,完成区委、区政府交办的其他任务。,GAD");
        load(stub.client(MODEL), "C,森林防火。,GAD");

        assertThat(stub.texts()).containsExactly("食品抽检。", "森林防火。");
        assertThat(embedded()).containsExactly("森林防火。 bge-m3 8", "食品抽检。 bge-m3 8");
    }

    @Test
    void anotherModelIsAskedForEverythingAndItsVectorsTakeThePlace() {
        load(stub.client(MODEL), "A,食品抽检。,GAD");
        try (var other = StubService.giving(text -> vector(text, 3))) {
            load(other.client("other"), "C,森林防火。,GAD");

            assertThat(other.texts()).containsExactlyInAnyOrder("食品抽检。", "森林防火。");
        }
        assertThat(embedded()).containsExactly("森林防火。 other 3", "食品抽检。 other 3");
        assertThat(indexes()).containsExactly("statement_embedding 3 COSINE");
    }

    @Test
    void aModelWhoseVectorsChangedTheirLengthIsAskedForEverything() {
        load(stub.client(MODEL), "A,食品抽检。,GAD");
        try (var longer = StubService.giving(text -> vector(text, 9))) {
            load(longer.client(MODEL), "C,森林防火。,GAD");

            assertThat(longer.texts()).containsExactly("森林防火。", "食品抽检。");
        }
        assertThat(embedded()).containsExactly("森林防火。 bge-m3 9", "食品抽检。 bge-m3 9");
    }

    @Test
    void aServiceThatFailsLeavesTheImportWholeAndTheNextOneTakesItUp() {
        stub.refuses(401, 1);

        var failed = load(stub.client(MODEL), crowd());

        assertThat(failed.written()).isTrue();
        assertThat(notices(failed)).singleElement().asString().contains("without vectors", "DUTYGRAPH_EMBEDDINGS_KEY");
        assertThat(small.count("Duty")).isEqualTo(362);
        assertThat(embedded()).isEmpty();
        assertThat(indexes()).isEmpty();

        load(stub.client(MODEL), crowd());

        assertThat(relationOfChecks()).containsExactly("DUPLICATE");
    }

    @Test
    void vectorsThatCameBeforeAFailureAreKeptAndNoPairIsMadeUntilAllAreThere() {
        var failed = load(stub.client(MODEL), PLAIN, new Failing(stub), crowd());

        assertThat(notices(failed)).singleElement().asString().contains("is broken (500 no)");
        assertThat(embedded()).hasSize(EmbeddingService.BATCH);
        assertThat(relationOfChecks()).isEmpty();

        var sent = stub.texts().size();
        load(stub.client(MODEL), crowd());

        assertThat(stub.texts()).hasSize(sent + (int) small.count("Statement") - EmbeddingService.BATCH);
        assertThat(relationOfChecks()).containsExactly("DUPLICATE");
    }

    /** Breaks the service once the first batch has come, for as long as it is asked again. */
    private static final class Failing implements Progress {

        private final StubService stub;
        private boolean broken;

        Failing(StubService stub) {
            this.stub = stub;
        }

        @Override
        public void at(Phase phase, String sheet, long done, long total) {
            if (phase == Phase.EMBED && done == EmbeddingService.BATCH && !broken) {
                broken = true;
                stub.refuses(500, 5);
            }
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    }

    @Test
    void whoeverStopsTheSendingKeepsTheImport() {
        var progress = new Progress() {
            private boolean sending;

            @Override
            public void at(Phase phase, String sheet, long done, long total) {
                sending |= phase == Phase.EMBED;
            }

            @Override
            public boolean cancelled() {
                return sending;
            }
        };

        var stopped = load(stub.client(MODEL), PLAIN, progress, "A,食品抽检。,GAD");

        assertThat(stopped.written()).isTrue();
        assertThat(notices(stopped)).singleElement().asString().contains("stopped");
        assertThat(small.count("Duty")).isEqualTo(1);
        assertThat(stub.texts()).isEmpty();
    }
}

package dutygraph.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dutygraph.GraphTest;
import dutygraph.SmallGraph;
import dutygraph.cypher.Graph;
import dutygraph.wording.Evidence;
import dutygraph.wording.NearTexts;
import dutygraph.wording.Texts;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Values;

@GraphTest
class StatementMatchesIT {

    private final Graph graph;
    private final SmallGraph small;
    private final Driver driver;

    StatementMatchesIT(Graph graph, SmallGraph small, Driver driver) {
        this.graph = graph;
        this.small = small;
        this.driver = driver;
    }

    @Test
    void pairsOfTextsAreRecordedOnceWithRelationAndEvidence() {
        states("Duty", "负责食品生产环节的安全监督管理");
        states("Duty", "负责食品流通环节的安全监督管理");
        states("Duty", "负责森林防火规划的编制");
        states("Item", "企业投资项目备案");
        states("Item", "企业投资项目备案（技术改造）");
        states("Item", "食品流通环节的安全监督管理");

        assertThat(refresh()).isEqualTo(2);

        assertThat(pairs()).containsExactlyInAnyOrder("STAGE_SPLIT stage-differs", "OVERLAP family-unrestricted");
        assertThat(refresh()).isZero();
        assertThat(pairs()).hasSize(2);
    }

    @Test
    void whatComesLaterMeetsWhatWasThere() {
        states("Duty", "负责食品生产环节的安全监督管理");
        refresh();
        states("Duty", "承担全县食品生产环节的安全监管工作");

        assertThat(refresh()).isEqualTo(1);

        assertThat(pairs()).containsExactly("DUPLICATE same-words");
    }

    @Test
    void aClauseThatEveryListEndsWithDoesNotKeepTextsApart() {
        states("Duty", "负责企业发展");
        states("Duty", "做好企业发展；完成区委、区政府和上级主管部门交办的其他任务");

        refresh();

        assertThat(pairs()).containsExactly("DUPLICATE same-words");
    }

    @Test
    void aDutyMeetsAnItemOverItsMatterAndADutyWithHardlyALetterInCommon() {
        states("Item", "对擅自在河道管理范围内采砂的处罚");
        states("Duty", "查处河道非法采砂行为");
        states("Duty", "农产品市场销售监督抽查");
        states("Duty", "上市食品质量抽查");
        states("Duty", "会同有关部门依据国土空间规划编制湿地保护规划，报县人民政府批准");
        states("Duty", "在普查的基础上组织编制全县湿地保护专项规划，纳入年度投资计划");
        refresh();

        assertThat(pairs())
                .containsExactlyInAnyOrder("OVERLAP one-conduct", "OVERLAP parts-shared", "OVERLAP one-output");
    }

    @Test
    void statementsThatNobodyStatesGoWithTheirPairs() {
        states("Duty", "负责食品生产环节的安全监督管理");
        states("Duty", "负责食品流通环节的安全监督管理");
        refresh();
        driver.executableQuery("MATCH (d:Duty) WHERE d.text CONTAINS '流通' DETACH DELETE d")
                .execute();

        refresh();

        assertThat(pairs()).isEmpty();
        assertThat(small.count("Statement")).isEqualTo(1);
    }

    @Test
    void textsMeetWhereTheirHoldersCouldAndNotAcrossCounties() {
        states("Duty", "负责食品生产环节的安全监督管理", "610101");
        states("Duty", "负责食品流通环节的安全监督管理", "610102");
        refresh();
        assertThat(pairs()).isEmpty();

        states("Duty", "承担全市食品生产环节的安全监管工作", "610100");
        refresh();

        assertThat(pairs()).containsExactly("DUPLICATE same-words", "STAGE_SPLIT stage-differs");
    }

    @Test
    void aTextThatComesToBeHeldInAFurtherAreaMeetsWhatIsThere() {
        states("Duty", "负责食品生产环节的安全监督管理", "610101");
        states("Duty", "负责食品流通环节的安全监督管理", "610102");
        refresh();
        states("Duty", "负责食品生产环节的安全监督管理", "610102");
        var known = NearTexts.among(Stream.of("负责食品生产环节的安全监督管理", "负责食品流通环节的安全监督管理")
                .map(Texts::statement)
                .toList());

        long elsewhere = graph.inTransaction(tx -> StatementMatches.refresh(tx, () -> known, "610101"));
        assertThat(elsewhere).as("nothing came to be held there").isZero();
        long recorded = graph.inTransaction(tx -> StatementMatches.refresh(tx, () -> known, "610102"));

        assertThat(recorded).isEqualTo(1);
        assertThat(pairs()).containsExactly("STAGE_SPLIT stage-differs");
        assertThat(refresh()).isZero();
    }

    @Test
    void whereAreasComeToLieElsewhereTheirTextsAreComparedAnew() {
        states("Duty", "负责食品生产环节的安全监督管理", "610101");
        states("Duty", "承担全县食品生产环节的安全监管工作", "610102");
        refresh();
        driver.executableQuery("MATCH (lower:Area {code: '610101'})-[old:WITHIN]->(), (upper:Area {code: '610102'})"
                        + " DELETE old CREATE (lower)-[:WITHIN]->(upper)")
                .execute();
        assertThat(refresh()).as("nobody said so").isZero();

        graph.write("intake/statement-unplace", Map.of());

        assertThat(refresh()).isEqualTo(1);
        assertThat(pairs()).containsExactly("DUPLICATE same-words");
    }

    @Test
    void aFewTextsThatAreLookedUpMeetTheSameAsIfAllWereCompared() {
        var there = List.of("负责食品生产环节的安全监督管理", "负责食品流通环节的安全监督管理", "查处河道非法采砂行为", "农产品市场销售监督抽查", "完成县委、县政府交办的其他任务");
        there.forEach(text -> states("Duty", text));
        states("Item", "企业投资项目备案");
        refresh();
        var known = NearTexts.among(Stream.concat(there.stream(), Stream.of("企业投资项目备案"))
                .map(Texts::statement)
                .toList());
        var came = List.of(
                "承担全县食品生产环节的安全监管工作", "上市食品质量抽查", "上市食品质量的抽查", "对擅自在河道管理范围内采砂的处罚", "企业投资项目备案（技术改造）", "完成领导交办的其他任务");
        came.forEach(text -> states("Item", text));

        graph.inTransaction(tx -> StatementMatches.refresh(tx, () -> known, null));

        var lookedUp = pairs();
        assertThat(lookedUp).hasSizeGreaterThan(5);
        came.forEach(text -> driver.executableQuery("MATCH (s:Statement {key: $key}) SET s.matched = '0'")
                .withParameters(Map.of("key", Texts.statement(text).key()))
                .execute());
        refresh();
        assertThat(pairs()).isEqualTo(lookedUp);
        Supplier<NearTexts> unasked = () -> {
            throw new AssertionError("nothing came, so nothing is asked for");
        };
        long again = graph.inTransaction(tx -> StatementMatches.refresh(tx, unasked, null));
        assertThat(again).isZero();
    }

    private long refresh() {
        return graph.inTransaction(tx ->
                StatementMatches.refresh(tx, (done, total) -> assertThat(done).isLessThanOrEqualTo(total)));
    }

    private void states(String label, String text) {
        states(label, text, "610101");
    }

    /** Held by a body of the area of that code, which lies in the prefecture 610100. */
    private void states(String label, String text, String area) {
        var statement = Texts.statement(text);
        driver.executableQuery("""
                        MERGE (prefecture:Area {code: '610100'})
                        MERGE (area:Area {code: $area})
                        FOREACH (x IN CASE WHEN area = prefecture THEN [] ELSE [1] END | MERGE (area)-[:WITHIN]->(prefecture))
                        MERGE (holder:Agency {code: $area + '-D'})
                        MERGE (holder)-[:SERVES]->(area)
                        MERGE (s:Statement {key: $key}) SET s.text = $text, s.family = $family, s.boilerplate = $boilerplate
                        CREATE (holder)-[:HOLDS]->(:$LABEL {code: $text + $area, text: $text})-[:STATES]->(s)""".replace("$LABEL", label))
                .withParameters(Values.parameters(
                                "area", area,
                                "key", statement.key(),
                                "text", statement.text(),
                                "family", statement.family(),
                                "boilerplate", statement.boilerplate())
                        .asMap())
                .execute();
    }

    private List<String> pairs() {
        return driver
                .executableQuery(
                        "MATCH (a:Statement)-[s:SIMILAR_TO]->(b:Statement) WHERE a.key < b.key AND 0 <= s.score <= 1"
                                + " RETURN s.relation AS relation, s.evidence AS evidence ORDER BY relation, a.key, b.key")
                .execute()
                .records()
                .stream()
                .map(row -> row.get("relation").asString() + " "
                        + Evidence.parse(row.get("evidence").asString()).decidedBy())
                .toList();
    }
}

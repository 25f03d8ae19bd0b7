package dutygraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dutygraph.GraphTest;
import dutygraph.SmallGraph;
import dutygraph.store.GraphStore;
import dutygraph.wording.Texts;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Duties judged before they are in the graph. */
@GraphTest
final class ConflictRoutesIT {

    private static final String SAMPLING = "负责食用农产品市场销售环节的监督抽查";

    private final Client client;

    ConflictRoutesIT(GraphStore store) {
        client = Client.on(store);
    }

    @AfterEach
    void stop() {
        client.close();
    }

    @BeforeEach
    void county(SmallGraph graph) {
        graph.holds(
                "(city:Area {code: '610900', name: '安康市', level: 'PREFECTURE'})",
                "(county:Area {code: '610902', name: '汉滨区', level: 'COUNTY'})-[:WITHIN]->(city)",
                "(:Area {code: '610921', name: '汉阴县', level: 'COUNTY'})-[:WITHIN]->(city)",
                agency("NY", "汉滨区农业农村局", "农业农村局", "county"),
                agency("SC", "汉滨区市场监督管理局", "市场监督管理局", "county"),
                agency("SJ", "安康市市场监督管理局", "市场监督管理局", "city"),
                statement("s", SAMPLING),
                "(ny)-[:HOLDS {role: 'LEAD'}]->(:Duty {code: 'NY-07', text: '" + SAMPLING + "'})-[:STATES]->(s)",
                "(sj)-[:HOLDS {role: 'LEAD'}]->(:Duty {code: 'SJ-02', text: '" + SAMPLING + "'})-[:STATES]->(s)",
                statement("f", "负责森林防火"),
                "(ny)-[:HOLDS {role: 'LEAD'}]->(:Duty {code: 'NY-08', text: '负责森林防火'})-[:STATES]->(f)");
    }

    private static String agency(String code, String name, String line, String area) {
        return "(%s:Agency {code: '%s', name: '%s', line: '%s', kind: 'GOVERNMENT_DEPARTMENT', status: 'ACTIVE'})-[:SERVES]->(%s)"
                .formatted(code.toLowerCase(java.util.Locale.ROOT), code, name, line, area);
    }

    private static String statement(String variable, String text) {
        return "(%s:Statement {key: '%s', text: '%s', boilerplate: false})"
                .formatted(variable, Texts.statement(text).key(), text);
    }

    private HttpResponse<String> post(String path, String body, String... headers) {
        var request = HttpRequest.newBuilder(client.at(path)).POST(HttpRequest.BodyPublishers.ofString(body));
        return client.send(headers.length == 0 ? request : request.headers(headers));
    }

    private JsonNode conflicts(String who, String text, String role) {
        var answer = post(
                "/api/conflicts",
                "{%s, \"duties\": [{\"text\": \"%s\", \"role\": \"%s\"}], \"minScore\": 0.5}"
                        .formatted(who, text, role));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Client.json(answer).get("results").get(0).get("conflicts");
    }

    @Test
    void theSameDutyOfAnotherAgencyIsAConflictAndThatOfTheSuperiorLineIsNone() {
        var conflicts = conflicts("\"agency\": \"SC\"", "食用农产品市场销售环节的监督抽查工作", "LEAD");

        assertThat(conflicts).hasSize(1);
        var conflict = conflicts.get(0);
        assertThat(conflict.get("relation").asText()).isEqualTo("DUPLICATE");
        assertThat(conflict.get("score").asDouble()).isEqualTo(1);
        assertThat(conflict.get("duty").asText()).isEqualTo("NY-07");
        assertThat(conflict.has("item")).isFalse();
        assertThat(conflict.get("otherText").asText()).isEqualTo(SAMPLING);
        assertThat(conflict.get("agencyName").asText()).isEqualTo("汉滨区农业农村局");
        assertThat(conflict.get("scope").asText()).isEqualTo("HORIZONTAL");
        assertThat(conflict.get("evidence").get("decidedBy").asText()).isNotBlank();
        assertThat(conflict.get("evidence").get("parts").get(0).get("match").asText())
                .isEqualTo("SAME");
    }

    @Test
    void anAgencyThatDoesNotExistYetIsTakenByItsName() {
        assertThat(conflicts("\"agencyName\": \"汉滨区农业综合执法大队\", \"area\": \"610902\"", SAMPLING, "LEAD")
                        .findValuesAsText("duty"))
                .containsExactly("NY-07", "SJ-02");
        // its name tells its line: nothing between it and its counterpart above
        assertThat(conflicts("\"agencyName\": \"汉阴县市场监督管理局\", \"area\": \"610921\"", SAMPLING, "LEAD")
                        .findValuesAsText("duty"))
                .isEmpty();
        // and a name that is known is that agency
        assertThat(conflicts("\"agencyName\": \"汉滨区农业农村局\", \"area\": \"610902\"", SAMPLING, "LEAD")
                        .findValuesAsText("duty"))
                .containsExactly("SJ-02");
    }

    @Test
    void whoOnlyAssistsDoesNotConflict() {
        assertThat(conflicts("\"agency\": \"SC\"", SAMPLING, "协办")).isEmpty();
    }

    @Test
    void officesOfOneServiceDoNotConflict(SmallGraph graph) {
        graph.driver()
                .executableQuery("MATCH (county:Area {code: '610902'}) "
                        + "CREATE (county)<-[:SERVES]-(:Agency {code: 'X1', name: '汉滨区第一小学', line: '第一小学', "
                        + "kind: 'PUBLIC_INSTITUTION', status: 'ACTIVE'})-[:HOLDS {role: 'LEAD'}]->"
                        + "(:Duty {code: 'X1-01', text: '组织课后托管'})-[:STATES]->"
                        + "(:Statement {key: $key, text: '组织课后托管', boilerplate: false})")
                .withParameters(Map.of("key", Texts.statement("组织课后托管").key()))
                .execute();

        assertThat(conflicts("\"agencyName\": \"汉滨区第二小学\", \"area\": \"610902\"", "组织课后托管", "LEAD"))
                .isEmpty();
        assertThat(conflicts("\"agencyName\": \"汉滨区少年宫\", \"area\": \"610902\"", "组织课后托管", "LEAD")
                        .findValuesAsText("duty"))
                .containsExactly("X1-01");
    }

    @Test
    void whatAnAgencySaysOfItselfOrFiveLeadInTheSameWordsIsNoConflict(SmallGraph graph) {
        graph.driver()
                .executableQuery("MATCH (county:Area {code: '610902'}), (ny:Agency {code: 'NY'}) "
                        + "CREATE (ny)-[:HOLDS {role: 'LEAD'}]->(:Duty {code: 'NY-10', text: '负责本局网站的管理'})-[:STATES]->"
                        + "(:Statement {key: $own, text: '负责本局网站的管理', boilerplate: false}) "
                        + "CREATE (said:Statement {key: $common, text: '负责网站的管理', boilerplate: false}) "
                        + "WITH county, said UNWIND ['X1', 'X2', 'X3'] AS code "
                        + "CREATE (county)<-[:SERVES]-(:Agency {code: code, name: code + '局', line: code + '局', "
                        + "kind: 'GOVERNMENT_DEPARTMENT', status: 'ACTIVE'})-[:HOLDS {role: 'LEAD'}]->"
                        + "(:Duty {code: code + '-1', text: '负责网站的管理'})-[:STATES]->(said)")
                .withParameters(Map.of(
                        "own", Texts.statement("负责本局网站的管理").key(),
                        "common", Texts.statement("负责网站的管理").key()))
                .execute();

        assertThat(conflicts("\"agency\": \"SC\"", "负责本局网站的管理", "LEAD")).isEmpty();
        // three lead it, it would be the fourth
        assertThat(conflicts("\"agency\": \"SC\"", "负责网站的管理", "LEAD").findValuesAsText("duty"))
                .containsExactly("X1-1", "X2-1", "X3-1");
        graph.driver()
                .executableQuery(
                        "MATCH (ny:Agency {code: 'NY'}), (said:Statement {key: $common}) "
                                + "CREATE (ny)-[:HOLDS {role: 'LEAD'}]->(:Duty {code: 'NY-11', text: '负责网站的管理'})-[:STATES]->(said)")
                .withParameters(Map.of("common", Texts.statement("负责网站的管理").key()))
                .execute();

        assertThat(conflicts("\"agency\": \"SC\"", "负责网站的管理", "LEAD")).isEmpty();
    }

    @Test
    void theAnswerFollowsTheData(SmallGraph graph) {
        assertThat(conflicts("\"agency\": \"SC\"", "管理幼儿园", "LEAD")).isEmpty();

        graph.driver()
                .executableQuery("MATCH (a:Agency {code: 'NY'}), (d:Dataset) SET d.version = d.version + 1 "
                        + "CREATE (a)-[:HOLDS {role: 'LEAD'}]->(:Duty {code: 'NY-09', text: '管理幼儿园'})"
                        + "-[:STATES]->(:Statement {key: 'k', text: '管理幼儿园', boilerplate: false})")
                .execute();

        assertThat(conflicts("\"agency\": \"SC\"", "管理幼儿园", "LEAD").findValuesAsText("duty"))
                .containsExactly("NY-09");
    }

    @Test
    void whatIsWrongIsToldAllAtOnceInBothLanguages() {
        var english = post(
                "/api/conflicts",
                "{\"duties\": [{\"text\": \" \"}, {\"text\": \"a\", \"role\": \"BOSS\"}], \"minScore\": 2}",
                "Accept-Language",
                "en");
        var chinese = post("/api/conflicts", "{\"agency\": \"P99\", \"duties\": [{\"text\": \"负责\"}]}");

        assertThat(english.statusCode()).isEqualTo(400);
        assertThat(Client.json(english).get("errors").findValuesAsText("parameter"))
                .containsExactly("agency", "duties[0].text", "duties[1].role", "minScore");
        assertThat(Client.json(english).get("errors").get(0).get("message").asText())
                .isEqualTo("must be given, or agencyName together with area.");
        assertThat(Client.json(english).get("errors").get(2).get("message").asText())
                .isEqualTo("not one of the allowed values: LEAD, ASSIST, JOINT.");
        assertThat(Client.json(english).get("errors").get(3).get("message").asText())
                .isEqualTo("out of the allowed range, 0 to 1.");
        assertThat(chinese.statusCode()).isEqualTo(400);
        assertThat(Client.json(chinese).get("errors").get(0).get("message").asText())
                .isEqualTo("编码“P99”不存在。");
        assertThat(post("/api/conflicts", "{\"agency\": \"SC\", \"duties\": []}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void pairsAreComparedWithoutTheGraph() {
        var answer = Client.json(
                post(
                        "/api/compare",
                        "{\"pairs\": [{\"id\": 1, \"holderA\": \"农业农村局\", \"textA\": \"负责森林防火\", "
                                + "\"holderB\": \"林业局\", \"textB\": \"森林防火工作\"}, {\"id\": 2, \"text_a\": \"森林防火\", \"text_b\": \"办幼儿园\"}]}"));

        assertThat(answer.get("results").findValuesAsText("relation")).containsExactly("DUPLICATE", "UNRELATED");
        assertThat(answer.get("results").get(0).get("id").asInt()).isEqualTo(1);
        assertThat(Client.json(post("/api/compare", "{\"text_a\": \"森林防火\", \"text_b\": \"森林防火\"}"))
                        .get("relation")
                        .asText())
                .isEqualTo("DUPLICATE");
        assertThat(post("/api/compare", "[{\"text_a\": \"森林防火\"}]").statusCode())
                .isEqualTo(400);
    }

    @Test
    void aBodyThatIsTooLargeIsToldTheLimitOfThisCall() {
        var body = "{\"text_a\": \"森林防火\", \"text_b\": \"" + "a".repeat(1 << 20) + "\"}";

        var chinese = post("/api/compare", body);
        var english = post("/api/compare", body, "Accept-Language", "en");

        assertThat(chinese.statusCode()).isEqualTo(413);
        assertThat(Client.json(chinese).get("detail").asText()).isEqualTo("请求内容超过上限（1 MB）。请拆分后分次提交。");
        assertThat(english.statusCode()).isEqualTo(413);
        assertThat(Client.json(english).get("detail").asText())
                .isEqualTo("The request exceeds 1 MB. Split it and send the parts.");
    }
}

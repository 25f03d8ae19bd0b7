package dutygraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import dutygraph.GraphTest;
import dutygraph.SmallGraph;
import dutygraph.store.GraphStore;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What reviewers decide, as the viewer and other programs ask for it. */
@GraphTest
final class VerdictRoutesIT {

    private static final String PAIR = "duplicate-duty|D1|D2|NY|SC";
    private static final String ORPHAN = "duty-without-holder|D3";

    private final Client client;

    // a server of its own for each test: what one keeps of a version must not answer for the next graph of that version
    VerdictRoutesIT(GraphStore store) {
        client = Client.on(store);
    }

    @AfterEach
    void stop() {
        client.close();
    }

    @BeforeEach
    void county(SmallGraph graph) {
        graph.holds(
                "(area:Area {code: '610902', name: '汉滨区', level: 'COUNTY'})",
                "(ny:Agency {code: 'NY', name: '农业农村局', kind: 'GOVERNMENT_DEPARTMENT', status: 'ACTIVE'})-[:SERVES]->(area)",
                "(sc:Agency {code: 'SC', name: '市场监管局', kind: 'GOVERNMENT_DEPARTMENT', status: 'ACTIVE'})-[:SERVES]->(area)",
                "(s:Statement {key: 's', text: '负责农产品抽检'})",
                "(ny)-[:HOLDS {role: 'LEAD'}]->(:Duty {code: 'D1', text: '负责农产品抽检'})-[:STATES]->(s)",
                "(sc)-[:HOLDS {role: 'LEAD'}]->(:Duty {code: 'D2', text: '负责农产品抽检'})-[:STATES]->(s)",
                "(:Duty {code: 'D3', text: '指导农村改厕'})-[:WITHIN]->(area)");
    }

    private HttpResponse<String> put(String key, String body, String... headers) {
        var request = HttpRequest.newBuilder(client.at("/api/findings/" + encoded(key) + "/verdict"))
                .PUT(HttpRequest.BodyPublishers.ofString(body));
        return client.send(headers.length == 0 ? request : request.headers(headers));
    }

    private static String encoded(String key) {
        return URLEncoder.encode(key, StandardCharsets.UTF_8);
    }

    @Test
    void aConfirmedPairStaysAndCarriesWhoSaidSo() {
        var answer = put(PAIR, "{\"decision\": \"CONFIRMED\", \"by\": \"李审\"}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Client.json(answer).get("verdict").get("decision").asText()).isEqualTo("CONFIRMED");
        var verdict = client.json("/api/overlaps").get("items").get(0).get("verdict");
        assertThat(verdict.get("by").asText()).isEqualTo("李审");
        assertThat(verdict.get("at").asText()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d)?Z");
        assertThat(verdict.has("reason")).isFalse();
        var found =
                client.json("/api/findings?rule=duplicate-duty").get("items").get(0);
        assertThat(found.get("verdict")).isEqualTo(verdict);
    }

    @Test
    void aDismissedPairIsNoLongerCountedAndIsShownWhenAskedFor() {
        assertThat(client.json("/api/areas/610902")
                        .get("questions")
                        .get("duplicates")
                        .asInt())
                .isEqualTo(1);

        put(PAIR, "{\"decision\": \"驳回\", \"reason\": \"环节不同\"}");

        var open = client.json("/api/overlaps");
        assertThat(open.get("total").asInt()).isZero();
        assertThat(open.get("relations").get("DUPLICATE").asInt()).isZero();
        assertThat(open.get("verdicts").toString()).isEqualTo("{\"UNDECIDED\":0,\"CONFIRMED\":0,\"DISMISSED\":1}");
        var shown = client.json("/api/overlaps?verdict=dismissed");
        assertThat(shown.get("items").get(0).get("key").asText()).isEqualTo(PAIR);
        assertThat(shown.get("items").get(0).get("verdict").get("reason").asText())
                .isEqualTo("STAGES_DIFFER");
        assertThat(client.json("/api/findings?rule=duplicate-duty").get("total").asInt())
                .isZero();
        assertThat(client.json("/api/findings?rule=duplicate-duty&verdict=all")
                        .get("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(client.json("/api/areas/610902")
                        .get("questions")
                        .get("duplicates")
                        .asInt())
                .isZero();
        assertThat(client.json("/api/agencies/NY").get("findings").findValuesAsText("rule"))
                .doesNotContain("duplicate-duty");
    }

    @Test
    void aDismissedGapIsNoLongerAmongTheGaps() {
        assertThat(client.json("/api/orphans").findValuesAsText("key")).contains(ORPHAN);
        var before = client.json("/api/orphans").get("total").asInt();

        put(ORPHAN, "{\"decision\": \"DISMISSED\", \"reason\": \"OTHER\", \"text\": \"另有安排\"}");

        assertThat(client.json("/api/orphans").findValuesAsText("key")).doesNotContain(ORPHAN);
        assertThat(client.json("/api/orphans").get("total").asInt()).isEqualTo(before - 1);
    }

    @Test
    void undecidedOnesCanBeAskedForAlone() {
        put(ORPHAN, "{\"verdict\": \"confirmed\"}");

        assertThat(client.json("/api/findings?verdict=undecided").get("items").findValuesAsText("key"))
                .contains(PAIR)
                .doesNotContain(ORPHAN);
        assertThat(client.json("/api/findings?verdict=%E7%A1%AE%E8%AE%A4")
                        .get("items")
                        .findValuesAsText("key"))
                .containsExactly(ORPHAN);
    }

    @Test
    void aVerdictOfAPairHoldsWhicheverRuleFindsIt() {
        put("overlapping-duty|D1|D2|NY|SC", "{\"decision\": \"CONFIRMED\"}");

        assertThat(client.json("/api/findings/" + encoded(PAIR))
                        .get("verdict")
                        .get("decision")
                        .asText())
                .isEqualTo("CONFIRMED");
    }

    @Test
    void anEmptyVerdictTakesItBackAndSoDoesDelete() {
        put(PAIR, "{\"decision\": \"CONFIRMED\"}");

        assertThat(put(PAIR, "{\"decision\": null}").statusCode()).isEqualTo(200);
        assertThat(client.json("/api/overlaps").get("items").get(0).has("verdict"))
                .isFalse();

        put(PAIR, "{\"decision\": \"CONFIRMED\"}");
        client.send(HttpRequest.newBuilder(client.at("/api/findings/" + encoded(PAIR) + "/verdict"))
                .DELETE());
        assertThat(client.json("/api/overlaps").get("items").get(0).has("verdict"))
                .isFalse();
    }

    @Test
    void whatSaysNothingOfADecisionLeavesTheVerdict() {
        put(PAIR, "{\"decision\": \"CONFIRMED\"}");

        assertThat(Client.json(put(PAIR, "[]")).get("detail").asText()).isEqualTo("参数 （请求体）：不是 JSON 对象。");
        assertThat(put(PAIR, "{\"decison\": \"DISMISSED\"}").statusCode()).isEqualTo(400);

        assertThat(client.json("/api/overlaps").get("items").get(0).has("verdict"))
                .isTrue();
    }

    @Test
    void whatIsMissingOrUnknownIsToldInBothLanguages() {
        var chinese = put(PAIR, "{\"decision\": \"DISMISSED\"}");
        var english = put(PAIR, "{\"decision\": \"DISMISSED\", \"reason\": \"OTHER\"}", "Accept-Language", "en");

        assertThat(chinese.statusCode()).isEqualTo(400);
        assertThat(Client.json(chinese).get("errors").toString())
                .isEqualTo("[{\"parameter\":\"reason\",\"message\":\"必须填写。\"}]");
        assertThat(Client.json(english).get("errors").get(0).get("message").asText())
                .isEqualTo("the reason OTHER (其他) needs its words here.");
        assertThat(put(PAIR, "{\"decision\": \"MAYBE\"}").statusCode()).isEqualTo(400);
        assertThat(put(PAIR, "no").statusCode()).isEqualTo(400);
        assertThat(put("duplicate-duty|D1|D9|NY|SC", "{\"decision\": \"CONFIRMED\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(put("no-rule|D1", "{\"decision\": \"CONFIRMED\"}").statusCode())
                .isEqualTo(404);
        assertThat(client.get("/api/overlaps?verdict=maybe").statusCode()).isEqualTo(400);
    }
}

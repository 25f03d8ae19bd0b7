package dutygraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dutygraph.GraphTest;
import dutygraph.SmallGraph;
import dutygraph.report.DatasetExport;
import dutygraph.store.GraphStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The life of a scenario as another program lives it. */
@GraphTest
final class ScenarioRoutesIT {

    private static final String MERGER = """
            {"name": "农业和市场合并", "basis": "汉编发〔2025〕1号", "changes": [
              {"merge": {"agencies": ["610902-SCJG", "610902-NYNC"], "into": "610902-SCJG"}},
              {"transfer": {"staff": 4, "from": "610902-SCJG", "to": "610902103"}}]}""";
    private static final String PROPOSAL = """
            {"动因": "职责相近", "上级文件": "省编发〔2024〕9号", "外地情况": "三县已并", "初步打算": "并入", "现状": "两局", "编制": "不增",
             "职数": "减二", "法定依据": "条例第十条", "需求": "监管一体", "配套": "人员随转", "效果预测": "少一家", "后续管理": "半年回头看"}""";

    private final GraphStore store;
    private final SmallGraph graph;
    private final Client client;

    ScenarioRoutesIT(GraphStore store, SmallGraph graph) {
        this.store = store;
        this.graph = graph;
        this.client = Client.on(store);
    }

    @BeforeEach
    void theCounty() {
        SmallCounty.in(graph);
    }

    @AfterEach
    void close() {
        client.close();
    }

    private HttpResponse<String> send(String method, String path, String body) {
        return client.send(HttpRequest.newBuilder(client.at(path))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body)));
    }

    private JsonNode ok(String method, String path, String body) {
        var response = send(method, path, body);
        assertThat(response.statusCode()).as(response.body()).isBetween(200, 299);
        return Client.json(response);
    }

    private String kept(String scenario) {
        return ok("POST", "/api/scenarios", scenario).get("id").asText();
    }

    private String export() throws IOException {
        var out = new ByteArrayOutputStream();
        new DatasetExport(store.graph()).write(out, DatasetExport.Format.JSON);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void fromDraftToAdoptionAndBack() throws IOException {
        var before = export();
        var id = kept(MERGER);
        var path = "/api/scenarios/" + id;

        assertThat(ok("POST", path + "/simulation", "")
                        .at("/metrics/agencies/difference")
                        .asInt())
                .isEqualTo(-1);
        assertThat(export()).isEqualTo(before);
        var unready = send("POST", path + "/submission", "");
        assertThat(unready.statusCode()).isEqualTo(422);
        assertThat(Client.json(unready).get("detail").asText()).contains("动因").contains("motive");
        assertThat(ok("PUT", path + "/proposal", PROPOSAL).get("missing")).isEmpty();
        assertThat(send("POST", path + "/approval", "").statusCode()).isEqualTo(409);
        assertThat(ok("POST", path + "/submission", "").get("status").asText()).isEqualTo("IN_REVIEW");
        assertThat(send("PUT", path, MERGER).statusCode()).isEqualTo(409);
        assertThat(ok("POST", path + "/approval", "{\"note\": \"同意\"}")
                        .get("status")
                        .asText())
                .isEqualTo("APPROVED");
        assertThat(send("POST", path + "/adoption", "{\"document\": \"汉编发〔2025〕2号\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(export()).isEqualTo(before);

        var adopted = ok("POST", path + "/adoption", "{\"document\": \"汉编发〔2025〕2号\", \"date\": \"2025-03-01\"}");

        assertThat(adopted.get("status").asText()).isEqualTo("ADOPTED");
        assertThat(adopted.get("date").asText()).isEqualTo("2025-03-01");
        assertThat(client.json("/api/agencies/610902-NYNC").get("status").asText())
                .isEqualTo("ABOLISHED");
        assertThat(client.json("/api/agencies/610902103").at("/staff").asInt()).isEqualTo(4);
        assertThat(send("DELETE", path, "").statusCode()).isEqualTo(409);
        var inverse = client.json(path + "/adoption");
        assertThat(inverse.get("document").asText()).isEqualTo("汉编发〔2025〕2号");
        assertThat(inverse.get("rows")).anySatisfy(row -> assertThat(row.toString())
                .contains("610902-NYNC", "\"field\":\"status\"", "\"adopted\":\"ABOLISHED\"")
                .contains("\"before\":\"ACTIVE\""));

        var undone = ok("DELETE", path + "/adoption", "");

        assertThat(undone.get("status").asText()).isEqualTo("APPROVED");
        assertThat(send("GET", path + "/adoption", "").statusCode()).isEqualTo(409);
        assertThat(undone.get("history").findValuesAsText("event"))
                .containsExactly("CREATED", "CHANGED", "IN_REVIEW", "APPROVED", "ADOPTED", "UNDONE");
        assertThat(export()).isEqualTo(before);
    }

    @Test
    void aSimulationIsAFileWhereThatIsAskedFor() {
        var path = "/api/scenarios/" + kept(MERGER) + "/simulation";
        var asked = client.send(HttpRequest.newBuilder(client.at(path))
                .header("Accept", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")
                .POST(BodyPublishers.noBody()));

        assertThat(asked.headers().firstValue("Content-Type"))
                .contains("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        assertThat(asked.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"simulation.docx\"");
        assertThat(asked.body()).startsWith("PK");
        var workbook = send("POST", "/api/scenarios/simulation?format=xlsx", MERGER);
        assertThat(workbook.headers().firstValue("Content-Type"))
                .contains("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(workbook.body()).startsWith("PK");
        assertThat(send("POST", path + "?format=pdf", "").statusCode()).isEqualTo(400);
    }

    @Test
    void whoChangedTheBaselineMeanwhileIsToldFieldByField() {
        var id = kept(MERGER);
        var path = "/api/scenarios/" + id;
        ok("PUT", path + "/proposal", PROPOSAL);
        ok("POST", path + "/submission", "");
        ok("POST", path + "/approval", "");
        store.driver()
                .executableQuery(
                        "MATCH (a:Agency {code: '610902-SCJG'}) SET a.staffAdministrative = 43 WITH a MATCH (d:Dataset) SET d.version = d.version + 1")
                .execute();

        var refused = send("POST", path + "/adoption", "{\"document\": \"x\", \"date\": \"2025-03-01\"}");

        assertThat(refused.statusCode()).isEqualTo(409);
        var conflict = Client.json(refused).at("/conflicts/0");
        assertThat(conflict.get("code").asText()).isEqualTo("610902-SCJG");
        assertThat(conflict.get("field").asText()).isEqualTo("staffAdministrative");
        assertThat(conflict.get("baseline").asInt()).isEqualTo(44);
        assertThat(conflict.get("theirs").asInt()).isEqualTo(43);
        assertThat(conflict.get("mine").asInt()).isEqualTo(40);
        assertThat(ok("POST", path + "/return", "").get("status").asText()).isEqualTo("DRAFT");
        ok("POST", path + "/submission", "");
        ok("POST", path + "/approval", "");
        ok("POST", path + "/adoption", "{\"document\": \"x\", \"date\": \"2025-03-01\"}");
    }

    @Test
    void whatOthersChangedIsChosenFieldByField() {
        var id = kept(MERGER);
        var path = "/api/scenarios/" + id;
        ok("PUT", path + "/proposal", PROPOSAL);
        ok("POST", path + "/submission", "");
        ok("POST", path + "/approval", "");
        store.driver()
                .executableQuery(
                        "MATCH (a:Agency {code: '610902-SCJG'}) SET a.staffAdministrative = 43, a.rank = '副科级' WITH a MATCH (d:Dataset) SET d.version = d.version + 1")
                .execute();
        var staff =
                "{\"sheet\": \"agencies\", \"code\": \"610902-SCJG\", \"field\": \"staffAdministrative\", \"theirs\": 43, \"take\": \"THEIRS\"}";
        var rank =
                "{\"sheet\": \"agencies\", \"code\": \"610902-SCJG\", \"field\": \"rank\", \"theirs\": \"%s\", \"take\": \"MINE\"}";

        assertThat(adopted(path, staff).statusCode()).as("one without a choice").isEqualTo(409);
        assertThat(adopted(path, staff, rank.formatted("正科级")).statusCode())
                .as("a choice for a value that is no longer there")
                .isEqualTo(409);
        var one = rank.formatted("副科级");
        wrong("POST", path + "/adoption", adoption(staff, one.replace(", \"take\": \"MINE\"", "")), "choices[1].take");
        wrong("POST", path + "/adoption", adoption(one.replace("MINE", "OURS"), staff), "choices[0].take");
        wrong("POST", path + "/adoption", adoption("null"), "choices[0]");
        wrong("POST", path + "/adoption", adoption().replace("[]", "{}"), "choices");
        var adopted = adopted(path, staff, one);

        assertThat(adopted.statusCode()).as(adopted.body()).isEqualTo(200);
        assertThat(agency("staffAdministrative")).isEqualTo("43");
        assertThat(agency("rank")).as("as it was submitted on").isNotEqualTo("副科级");
        ok("DELETE", path + "/adoption", "");
        assertThat(agency("rank")).as("as it was when it was adopted").isEqualTo("副科级");
    }

    private String agency(String property) {
        return store.driver()
                .executableQuery("MATCH (a:Agency {code: '610902-SCJG'}) RETURN toString(a[$property]) AS value")
                .withParameters(Map.of("property", property))
                .execute()
                .records()
                .get(0)
                .get("value")
                .asString("");
    }

    private HttpResponse<String> adopted(String path, String... choices) {
        return send("POST", path + "/adoption", adoption(choices));
    }

    private static String adoption(String... choices) {
        return "{\"document\": \"x\", \"date\": \"2025-03-01\", \"choices\": [%s]}"
                .formatted(String.join(", ", choices));
    }

    private void wrong(String method, String path, String body, String where) {
        var answer = send(method, path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(Client.json(answer).at("/errors/0/parameter").asText()).isEqualTo(where);
    }

    @Test
    void aBodyThatIsWrongTakesNoEffect() {
        var path = "/api/scenarios/" + kept(MERGER);
        var before = client.json(path);
        var other = "\"name\": \"别的\", \"changes\": [{\"abolish\": {\"agency\": \"610902-NYNC\"}}]}";

        wrong("PUT", path, "{\"status\": \"FOO\", " + other, "status");
        wrong("PUT", path, "{\"status\": \"APPROVED\", " + other, "status");
        wrong("PUT", path, "{\"status\": \"DRAFT\", \"proposal\": []}", "proposal");
        wrong("PUT", path + "/proposal", "{\"motive\": {\"text\": \"职责相近\"}}", "motive");
        assertThat(client.json(path)).isEqualTo(before);

        ok("PUT", path + "/proposal", PROPOSAL.replace("\"职责相近\"", "null"));

        assertThat(client.json(path).get("missing"))
                .extracting(JsonNode::asText)
                .containsExactly("motive");
        assertThat(send("POST", path + "/submission", "").statusCode()).isEqualTo(422);
    }

    @Test
    void scenariosAreListedCopiedChangedComparedAndRemoved() {
        var id = kept(MERGER);
        var other = ok("POST", "/api/scenarios/" + id + "/copy", "").get("id").asText();
        var changed = ok("PUT", "/api/scenarios/" + other, """
                name: 只划职责
                changes:
                  - transfer: {duty: 610902-SCJG-D01, from: 610902-SCJG-01, to: 610902-NYNC}
                """);

        assertThat(changed.get("revision").asInt()).isEqualTo(2);
        assertThat(changed.at("/changes/0/transfer/from").asText()).isEqualTo("610902-SCJG-01");
        assertThat(client.json("/api/scenarios").get("total").asInt()).isEqualTo(2);
        var sides = client.json("/api/scenarios/compare?ids=" + id + "," + other);
        assertThat(sides.at("/metrics/agencies/after"))
                .extracting(JsonNode::asInt)
                .containsExactly(3, 4);
        assertThat(sides.at("/destinations/0/duty").asText()).isEqualTo("610902-SCJG-D01");
        assertThat(send("DELETE", "/api/scenarios/" + other, "").statusCode()).isEqualTo(204);
        assertThat(send("GET", "/api/scenarios/" + other, "").statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsWrongIsAProblem() {
        var bad = send(
                "POST", "/api/scenarios", "{\"name\": \"x\", \"changes\": [{\"merge\": {\"agencies\": [\"A\"]}}]}");
        assertThat(bad.statusCode()).isEqualTo(400);
        assertThat(bad.headers().firstValue("Content-Type")).get().asString().startsWith("application/problem+json");
        assertThat(Client.json(bad).at("/mistakes/0/column").asInt()).isEqualTo(37);
        var refused =
                send("POST", "/api/scenarios/simulation", "name: x\nchanges:\n  - abolish: {agency: 610902-SCJG}\n");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Client.json(refused).at("/refusals/0/reason").asText()).isEqualTo("no-successor");
        var told = send(
                "POST",
                "/api/scenarios/simulation?refusals=told",
                "name: x\nchanges:\n  - abolish: {agency: 610902-SCJG}\n");
        assertThat(told.statusCode()).isEqualTo(200);
        assertThat(Client.json(told).get("refusals"))
                .isEqualTo(Client.json(refused).get("refusals"));
        assertThat(client.json("/api/scenarios/schema")
                        .at("/properties/changes/type")
                        .asText())
                .isEqualTo("array");
    }
}

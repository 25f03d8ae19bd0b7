package dutygraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dutygraph.GraphTest;
import dutygraph.SmallGraph;
import dutygraph.store.GraphStore;
import java.io.ByteArrayInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Files into the graph by way of the API. */
@GraphTest
final class ImportRoutesIT {

    private static final String AREAS = "代码,名称,层级,上级代码\n610902,汉滨区,县,\n";
    private static final String AGENCIES = "编码,名称,类型,行政区划代码\nP1,区林业局,政府部门,610902\n";

    private static Client client;

    private final SmallGraph graph;

    ImportRoutesIT(SmallGraph graph) {
        this.graph = graph;
    }

    @BeforeAll
    static void start(GraphStore store) {
        client = Client.on(store);
    }

    @AfterAll
    static void stop() {
        client.close();
    }

    private static Form county() {
        return new Form().file("files", "行政区划.csv", AREAS).file("files", "机构.csv", AGENCIES);
    }

    private static HttpResponse<String> send(Form form) {
        return client.send(form.in(HttpRequest.newBuilder(client.at("/api/imports"))));
    }

    private static HttpResponse<String> post(String path) {
        return client.send(HttpRequest.newBuilder(client.at(path)).POST(HttpRequest.BodyPublishers.noBody()));
    }

    private static HttpResponse<String> delete(String path) {
        return client.send(HttpRequest.newBuilder(client.at(path)).DELETE());
    }

    /** Watches an import to its end and answers its report. */
    private static JsonNode outcome(HttpResponse<String> begun) {
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
        watch(Client.json(begun));
        return client.json("/api/imports/" + Client.json(begun).get("id").asText());
    }

    private static HttpResponse<String> watch(JsonNode begun) {
        return client.get(begun.get("events").asText(), "Accept", "text/event-stream");
    }

    private static String problem(HttpResponse<String> refused) {
        assertThat(refused.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        return Client.json(refused).get("type").asText();
    }

    @Test
    void aNameLongerThanFileSystemsTakeIsCutInItsMiddle() {
        var name = "安康市汉滨区".repeat(20) + ".csv";

        var report = outcome(send(new Form().file("files", name, AREAS)));

        assertThat(report.at("/result/errors/items/0/message").asText()).contains("汉滨区.csv");
    }

    @Test
    void filesComeInAndAreCountedBySheet() {
        var report = outcome(send(county()));

        assertThat(report.get("state").asText()).isEqualTo("DONE");
        assertThat(report.get("result").get("written").asBoolean()).isTrue();
        assertThat(report.get("result").get("sheets").toString())
                .isEqualTo("[{\"sheet\":\"行政区划\",\"rows\":1,\"added\":1,\"changed\":0,\"unchanged\":0,\"removed\":0},"
                        + "{\"sheet\":\"机构\",\"rows\":1,\"added\":1,\"changed\":0,\"unchanged\":0,\"removed\":0}]");
        assertThat(client.json("/api/agencies/P1").get("name").asText()).isEqualTo("区林业局");
    }

    @Test
    void theEventsTellHowFarItIsAndThenTheReport() {
        var begun = Client.json(send(county()));

        var events = watch(begun);

        assertThat(events.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
        assertThat(events.headers().firstValue("Cache-Control")).hasValue("no-store");
        var last = events.body().substring(events.body().lastIndexOf("event: "));
        assertThat(last)
                .startsWith("event: done\n")
                .contains("\"state\":\"DONE\"", begun.get("id").asText());
    }

    @Test
    void aCheckOnlyWritesNothing() {
        var report = outcome(send(county().field("dryRun", "true")));

        assertThat(report.get("state").asText()).isEqualTo("DONE");
        assertThat(report.get("result").get("dryRun").asBoolean()).isTrue();
        assertThat(report.get("result").get("written").asBoolean()).isFalse();
        assertThat(graph.count("Agency")).isZero();
    }

    @Test
    void aForeignListComesInThroughItsMapping() {
        var report = outcome(send(new Form()
                .file("files", "list.csv", "no,what,who\nI1,林木采伐许可,区林业局\n")
                .file("mapping", "list.yaml", """
                        sheet: 事项
                        area: "610902"
                        areaName: 汉滨区
                        columns: {编码: no, 名称: what, 机构名称: who}
                        constants: {类别: 行政许可, 权力来源: 法定}
                        """)));

        assertThat(report.get("state").asText()).as(report.toString()).isEqualTo("DONE");
        assertThat(client.json("/api/items/I1").get("name").asText()).isEqualTo("林木采伐许可");
    }

    @Test
    void wrongRowsRejectTheWholeAndAreTold() {
        var report = outcome(send(county().file("files", "内设机构.csv", "编码,名称,所属机构编码\nB1,造林股,P9\n")));

        assertThat(report.get("state").asText()).isEqualTo("REJECTED");
        var error = report.get("result").get("errors").get("items").get(0);
        assertThat(error.get("sheet").asText()).isEqualTo("内设机构");
        assertThat(error.get("row").asInt()).isEqualTo(2);
        assertThat(error.get("column").asText()).isEqualTo("所属机构编码");
        assertThat(error.get("value").asText()).isEqualTo("P9");
        assertThat(graph.count("Area")).isZero();
    }

    @Test
    void nothingToImportIsAProblem() {
        var refused = send(new Form().field("dryRun", "true"));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(problem(refused)).isEqualTo("/problems/nothing-to-import");
    }

    @Test
    void aFormWithoutItsBoundaryIsNoFaultOfTheServer() {
        var refused = client.send(HttpRequest.newBuilder(client.at("/api/imports"))
                .header("Content-Type", "multipart/form-data")
                .POST(HttpRequest.BodyPublishers.ofString("x")));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(problem(refused)).isEqualTo("/problems/refused");
    }

    @Test
    void onlyOneImportRunsAndACancelledOneLeavesNothing() {
        var running = post("/api/imports/demo");
        var path = "/api/imports/" + Client.json(running).get("id").asText();

        var second = send(county());
        var cancelled = delete(path);

        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(problem(second)).isEqualTo("/problems/import-running");
        assertThat(cancelled.statusCode()).isEqualTo(200);
        assertThat(outcome(running).get("state").asText()).isEqualTo("CANCELLED");
        assertThat(graph.count("Agency")).isZero();
    }

    @Test
    void theDemoDoesNotComeUponOtherData() {
        graph.holds("(:Area {code: '610902', name: '汉滨区', level: 'COUNTY'})");

        var refused = post("/api/imports/demo");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(problem(refused)).isEqualTo("/problems/not-empty");
    }

    @Test
    void anUnknownImportIsAProblem() {
        for (var refused : new HttpResponse<?>[] {
            client.get("/api/imports/none"),
            client.get("/api/imports/none/events", "Accept", "text/event-stream"),
            delete("/api/imports/none")
        }) {
            assertThat(refused.statusCode()).isEqualTo(404);
            assertThat(String.valueOf(refused.body())).contains("/problems/unknown-import");
        }
    }

    @Test
    void anotherSiteMayNotImport() {
        var refused = client.send(county().in(HttpRequest.newBuilder(client.at("/api/imports"))
                .header("Origin", "http://elsewhere.example")));

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(problem(refused)).isEqualTo("/problems/foreign-origin");
        assertThat(graph.count("Area")).isZero();
    }

    @Test
    void theTemplateIsAWorkbookWithEverySheet() throws Exception {
        var template = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(client.at("/api/template")).build(),
                        HttpResponse.BodyHandlers.ofByteArray());

        assertThat(template.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"dutygraph.xlsx\"");
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(template.body()))) {
            assertThat(workbook.getSheets().map(sheet -> sheet.getName())).contains("机构", "职责", "事项", "下放");
        }
    }
}

package dutygraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import dutygraph.Application;
import dutygraph.GraphTest;
import dutygraph.SmallGraph;
import dutygraph.store.GraphStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What all routes have in common. */
@GraphTest
final class HabitsIT {

    private static Client client;

    @BeforeAll
    static void start(GraphStore store) {
        client = Client.on(store);
    }

    @AfterAll
    static void stop() {
        client.close();
    }

    @BeforeEach
    void county(SmallGraph graph) {
        SmallCounty.in(graph);
    }

    @Test
    void aWrongParameterIsNamedWithWhatItMayBe() {
        var refused = client.get("/api/agencies?limit=0", "Accept-Language", "en");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(refused.headers().firstValue("Content-Language")).hasValue("en");
        assertThat(refused.headers().firstValue("ETag")).isEmpty();
        var problem = Client.json(refused);
        assertThat(problem.get("type").asText()).isEqualTo("/problems/invalid-parameter");
        assertThat(problem.get("status").asInt()).isEqualTo(400);
        assertThat(problem.get("title").asText()).isNotBlank();
        assertThat(problem.get("errors").get(0).get("parameter").asText()).isEqualTo("limit");
    }

    @Test
    void whatIsAllowedIsSaidInBothLanguages() {
        assertThat(detail("/api/overlaps?relation=FOO", "zh"))
                .isEqualTo("参数 relation：不是允许的取值，可用的有：DUPLICATE, OVERLAP, STAGE_SPLIT, LEAD_ASSIST, "
                        + "COUNTERPART, BOILERPLATE, ALL, UNRELATED。");
        assertThat(detail("/api/overlaps?scope=FOO", "en"))
                .isEqualTo("Parameter scope: not one of the allowed values: HORIZONTAL, VERTICAL.");
        assertThat(detail("/api/overlaps?verdict=foo", "en"))
                .isEqualTo("Parameter verdict: not one of the allowed values: UNDECIDED, CONFIRMED, DISMISSED, all.");
        assertThat(detail("/api/findings?severity=WORST", "zh"))
                .isEqualTo("参数 severity：不是允许的取值，可用的有：HIGH, MEDIUM, LOW, INFO。");
        assertThat(detail("/api/overlaps?minScore=2", "zh")).isEqualTo("参数 minScore：超出允许的范围：0 到 1。");
        assertThat(detail("/api/overlaps?limit=100000", "en"))
                .isEqualTo("Parameter limit: out of the allowed range, 1 to 1000.");
        assertThat(detail("/api/scenarios/compare?ids=a", "en")).isEqualTo("Parameter ids: must hold 2 to 6 entries.");
    }

    private static String detail(String path, String language) {
        return client.json(path, "Accept-Language", language).get("detail").asText();
    }

    @Test
    void wrongRequestsAreProblemsOfTheirOwnKind() {
        assertThat(type("/api/agencies?cursor=%F0")).isEqualTo("/problems/invalid-parameter");
        assertThat(type("/api/agencies?cursor=zzz")).isEqualTo("/problems/invalid-parameter");
        // -5|nosuch
        assertThat(type("/api/overlaps?cursor=LTV8bm9zdWNo")).isEqualTo("/problems/invalid-parameter");
        assertThat(type("/api/scenarios?cursor=LTV8bm9zdWNo")).isEqualTo("/problems/invalid-parameter");
        assertThat(type("/api/agencies?area=999999")).isEqualTo("/problems/unknown-code");
        assertThat(type("/api/overlaps?relation=SAME")).isEqualTo("/problems/invalid-parameter");
        assertThat(type("/api/overlaps?minScore=2")).isEqualTo("/problems/invalid-parameter");
        assertThat(type("/api/findings?severity=WORST")).isEqualTo("/problems/invalid-parameter");
        assertThat(type("/api/graph?layout=foo")).isEqualTo("/problems/invalid-parameter");
        assertThat(type("/api/coverage?by=office")).isEqualTo("/problems/invalid-parameter");
        assertThat(type("/api/reach/P99")).isEqualTo("/problems/unknown-code");
        assertThat(type("/api/reach/P99/items")).isEqualTo("/problems/unknown-code");
        assertThat(type("/api/overlaps?agency=P99")).isEqualTo("/problems/unknown-code");
        assertThat(type("/api/graph/paths?from=P99&to=P98")).isEqualTo("/problems/unknown-code");
        assertThat(type("/api/none")).isEqualTo("/problems/no-such-path");
        var method =
                client.send(HttpRequest.newBuilder(client.at("/api/agencies")).DELETE());
        assertThat(method.statusCode()).isEqualTo(405);
        assertThat(method.headers().firstValue("Allow"))
                .hasValueSatisfying(allowed -> assertThat(allowed).contains("GET"));
    }

    private static String type(String path) {
        return client.json(path).get("type").asText();
    }

    @Test
    void anAnswerIsNotSentTwiceToWhoHasIt(SmallGraph graph) {
        var first = client.get("/api/agencies");
        var tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(first.headers().firstValue("Cache-Control")).hasValue("no-cache");

        assertThat(client.get("/api/agencies", "If-None-Match", tag).statusCode())
                .isEqualTo(304);

        graph.driver()
                .executableQuery("MATCH (d:Dataset) SET d.version = d.version + 1")
                .execute();
        assertThat(client.get("/api/agencies", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
    }

    @Test
    void languagesAreNotTakenForEachOther() {
        var chinese = client.get("/api/rules").headers().firstValue("ETag").orElseThrow();

        assertThat(client.get("/api/rules?lang=en", "If-None-Match", chinese).statusCode())
                .isEqualTo(200);
    }

    @Test
    void healthIsNeverKept() {
        var health = client.get("/api/health");

        assertThat(health.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(health.headers().firstValue("ETag")).isEmpty();
        assertThat(Client.json(health).get("status").asText()).isEqualTo("UP");
    }

    @Test
    void longAnswersArePacked() throws IOException, InterruptedException {
        var packed = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(client.at("/api/rules"))
                                .header("Accept-Encoding", "gzip")
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());

        assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
            assertThat(new String(unpacked.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("over-quota");
        }
    }

    @Test
    void pagesTogetherAreTheWholeList() {
        var codes = new ArrayList<String>();
        var next = "";
        for (var page = 0; page < 10; page++) {
            var answer = client.json("/api/agencies?limit=1" + (next.isEmpty() ? "" : "&cursor=" + next));
            codes.addAll(answer.get("items").findValuesAsText("code").subList(0, 1));
            assertThat(answer.get("total").asInt()).isEqualTo(4);
            if (!answer.has("next")) {
                break;
            }
            next = answer.get("next").asText();
        }

        assertThat(codes).containsExactly("610902-NYNC", "610902-QZF", "610902-SCJG", "610902103");
    }

    @Test
    void onlyALoopbackNameIsAnswered() throws IOException {
        try (var socket = new Socket("127.0.0.1", client.server().port())) {
            socket.getOutputStream()
                    .write("GET /api/areas HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 421").contains("/problems/foreign-host");
        }
    }

    @Test
    void everyAnswerCarriesTheStrictPolicy() {
        for (var path : new String[] {"/", "/api/areas", "/api/none", "/openapi.json"}) {
            assertThat(client.get(path).headers().firstValue("Content-Security-Policy"))
                    .as(path)
                    .hasValue(Server.CONTENT_SECURITY_POLICY);
        }
    }

    @Test
    void beforeTheGraphIsOpenOnlyHealthAndThePageAreAnswered(GraphStore store) {
        var services = new CompletableFuture<Services>();
        try (var starting = new Client(Server.start("127.0.0.1", 0, services))) {
            var health = starting.get("/api/health");
            assertThat(health.statusCode()).isEqualTo(503);
            assertThat(Client.json(health).get("status").asText()).isEqualTo("STARTING");
            var early = starting.get("/api/agencies");
            assertThat(early.statusCode()).isEqualTo(503);
            assertThat(early.headers().firstValue("Retry-After")).hasValue("2");
            assertThat(Client.json(early).get("type").asText()).isEqualTo("/problems/starting");
            assertThat(starting.get("/").statusCode()).isEqualTo(200);
            assertThat(starting.get("/openapi.json").statusCode()).isEqualTo(200);

            services.complete(Application.on(store).services());
            assertThat(starting.get("/api/health").statusCode()).isEqualTo(200);
            assertThat(starting.get("/api/agencies").statusCode()).isEqualTo(200);
        }
    }
}

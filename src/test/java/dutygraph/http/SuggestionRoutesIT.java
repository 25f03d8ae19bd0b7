package dutygraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dutygraph.GraphTest;
import dutygraph.SmallGraph;
import dutygraph.store.GraphStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A search for scenarios as another program asks for it, watches it and stops it. */
@GraphTest
final class SuggestionRoutesIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final SmallGraph graph;
    private final Client client;

    SuggestionRoutesIT(GraphStore store, SmallGraph graph) {
        this.graph = graph;
        this.client = Client.on(store);
    }

    @BeforeEach
    void theCounty() {
        SmallCounty.in(graph);
        graph.holds(
                "(county:Area {code: '610903', name: '城关区', level: 'COUNTY'})",
                "(one:Agency {code: 'A1', name: '区林业局', kind: 'GOVERNMENT_DEPARTMENT', status: 'ACTIVE', line: '林业局'})-[:SERVES]->(county)",
                "(other:Agency {code: 'A2', name: '区住建局', kind: 'GOVERNMENT_DEPARTMENT', status: 'ACTIVE', line: '住建局'})-[:SERVES]->(county)",
                "(one)-[:HOLDS {role: 'LEAD'}]->(:Duty {code: 'A1-D1', text: '负责古树名木的保护管理'})-[:STATES]->(same:Statement {key: 'a1', text: '负责古树名木的保护管理', matched: '1D'})",
                "(other)-[:HOLDS {role: 'LEAD'}]->(:Duty {code: 'A2-D1', text: '负责古树名木的保护管理'})-[:STATES]->(same)");
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

    private static JsonNode data(String events, String name) {
        var lines = List.of(events.split("\\R"));
        var at = lines.lastIndexOf("event: " + name);
        try {
            return JSON.readTree(lines.subList(at, lines.size()).stream()
                    .filter(line -> line.startsWith("data: "))
                    .findFirst()
                    .orElseThrow()
                    .substring("data: ".length()));
        } catch (IOException e) {
            throw new UncheckedIOException(events, e);
        }
    }

    @Test
    void aSearchIsWatchedToItsEndAndWhatItFoundMayBeKept() {
        var begun = send("POST", "/api/scenarios/suggest", "{\"maxChanges\": 2, \"effort\": 1}");
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);

        var events = client.get(Client.json(begun).get("events").asText(), "Accept", "text/event-stream")
                .body();

        var report = data(events, "done");
        assertThat(report.get("state").asText()).isEqualTo("DONE");
        assertThat(data(events, "progress").get("scenarios").asInt()).isEqualTo(3);
        var best = report.at("/result/items/0");
        assertThat(best.at("/scenario/changes/0").has("transfer")).isTrue();
        assertThat(best.at("/simulation/metrics/duplicates/difference").asInt()
                        + best.at("/simulation/metrics/overlaps/difference").asInt())
                .isNegative();
        var kept = send("POST", "/api/scenarios", best.get("scenario").toString());
        assertThat(kept.statusCode()).isEqualTo(201);
        var id = Client.json(begun).get("id").asText();
        assertThat(client.json("/api/scenarios/suggest/" + id)).isEqualTo(report);
    }

    @Test
    void aSearchThatIsStoppedAnswersWithWhatItHas() {
        var begun = Client.json(send("POST", "/api/scenarios/suggest", "{\"effort\": 100}"));
        var path = "/api/scenarios/suggest/" + begun.get("id").asText();

        assertThat(send("DELETE", path, "").statusCode()).isEqualTo(200);

        var report =
                data(client.get(path + "/events", "Accept", "text/event-stream").body(), "done");
        assertThat(report.get("state").asText()).isEqualTo("STOPPED");
    }

    @Test
    void whatCannotBeAskedForIsSaid() {
        var misspelt = send("POST", "/api/scenarios/suggest", "{\"instituions\": 10, \"maxChanges\": 0}");
        assertThat(misspelt.statusCode()).isEqualTo(400);
        assertThat(Client.json(misspelt).get("errors").findValuesAsText("parameter"))
                .containsExactlyInAnyOrder("instituions", "maxChanges");
        assertThat(send("POST", "/api/scenarios/suggest", "{\"overlaps\": false}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(send("POST", "/api/scenarios/suggest", "{\"keepApart\": [[\"610902-SCJG\", \"NOBODY\"]]}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(send("POST", "/api/scenarios/suggest", "{\"area\": \"999999\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(client.get("/api/scenarios/suggest/nothing/events").statusCode())
                .isEqualTo(404);
    }
}

package dutygraph.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dutygraph.analysis.Coverage;
import dutygraph.analysis.Findings;
import dutygraph.analysis.Orphans;
import dutygraph.analysis.Overlaps;
import dutygraph.analysis.Overview;
import dutygraph.analysis.Reach;
import dutygraph.analysis.Rules;
import dutygraph.cypher.Queries;
import dutygraph.explore.Neighbourhood;
import dutygraph.explore.Paths;
import dutygraph.explore.Search;
import dutygraph.organisation.Agencies;
import dutygraph.organisation.Bureaus;
import dutygraph.organisation.Duties;
import dutygraph.organisation.Items;
import dutygraph.organisation.Organisation;
import dutygraph.store.GraphStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Asks a server that runs on the graph of the tests. */
record Client(Server server, GenericApplicationContext context) implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    static Client on(GraphStore store) {
        var context = new AnnotationConfigApplicationContext();
        context.registerBean(TestConfiguration.class, () -> new TestConfiguration(store));
        context.refresh();
        return new Client(Server.start("127.0.0.1", 0, services(store, context)), context);
    }

    static Services services(GraphStore store, GenericApplicationContext context) {
        var queries = Queries.onClassPath();
        return new Services(
                "test",
                "server",
                queries,
                new Organisation(
                        store.graph(),
                        context.getBean(Agencies.class),
                        context.getBean(Bureaus.class),
                        context.getBean(Duties.class),
                        context.getBean(Items.class)),
                new Search(store.graph()),
                new Neighbourhood(store.graph()),
                new Paths(store.graph()),
                new Findings(store.graph(), queries),
                new Overlaps(store.graph(), queries),
                new Orphans(store.graph(), queries),
                new Reach(store.graph(), queries),
                new Coverage(store.graph(), queries),
                new Overview(store.graph(), queries),
                new Rules(queries));
    }

    URI at(String path) {
        return server.uri().resolve(path);
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> get(String path, String... headers) {
        var request = HttpRequest.newBuilder(at(path));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** The answer to a GET as JSON. */
    JsonNode json(String path, String... headers) {
        return json(get(path, headers));
    }

    static JsonNode json(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(response.body(), e);
        }
    }

    @Override
    public void close() {
        server.close();
        context.close();
    }
}

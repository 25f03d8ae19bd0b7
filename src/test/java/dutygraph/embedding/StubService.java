package dutygraph.embedding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** An embedding service of this process: gives each text the vector that the test says, unless told to answer otherwise. */
public final class StubService implements AutoCloseable {

    /** An answer that is no list of vectors. */
    public record Reply(int status, String body, Map<String, String> headers) {

        static Reply of(int status, String body) {
            return new Reply(status, body, Map.of());
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Function<String, float[]> vectors;
    private final Queue<Reply> replies = new ArrayDeque<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    /** The texts of each request, in order. */
    final List<List<String>> asked = new ArrayList<>();

    /** The Authorization of each request, in order; empty where there was none. */
    final List<String> keys = new ArrayList<>();

    private boolean silent;

    private StubService(HttpServer server, Function<String, float[]> vectors) {
        this.server = server;
        this.vectors = vectors;
    }

    /** Starts one at a free port of this machine. */
    public static StubService giving(Function<String, float[]> vectors) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var stub = new StubService(server, vectors);
            server.setExecutor(stub.threads);
            server.createContext("/v1/embeddings", stub::answer);
            server.start();
            return stub;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
    }

    /** The client of the product, which waits for nothing between its attempts. */
    public EmbeddingService client(String model) {
        return new EmbeddingService(new EmbeddingAddress(uri(), model, ""), Patience.USUAL, time -> {});
    }

    /** Answers these first, one a request. */
    public synchronized void first(Reply... answers) {
        replies.addAll(List.of(answers));
    }

    /** Answers a status to that many requests. */
    public synchronized void refuses(int status, int times) {
        for (var i = 0; i < times; i++) {
            replies.add(Reply.of(status, "{\"error\": {\"message\": \"no\"}}"));
        }
    }

    /** Takes requests and answers none. */
    synchronized void fallsSilent() {
        silent = true;
    }

    /** Every text that came, in order. */
    public synchronized List<String> texts() {
        return asked.stream().flatMap(List::stream).toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var request = JSON.readTree(exchange.getRequestBody());
        var reply = reply(exchange, request);
        if (reply == null) {
            try {
                closed.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
            return;
        }
        var bytes = reply.body().getBytes(StandardCharsets.UTF_8);
        reply.headers().forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
        exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private synchronized @org.jspecify.annotations.Nullable Reply reply(HttpExchange exchange, JsonNode request)
            throws IOException {
        var texts = new ArrayList<String>();
        request.get("input").forEach(text -> texts.add(text.asText()));
        asked.add(texts);
        var key = exchange.getRequestHeaders().getFirst("Authorization");
        keys.add(key == null ? "" : key);
        if (silent) {
            return null;
        }
        var next = replies.poll();
        return next != null ? next : Reply.of(200, JSON.writeValueAsString(Map.of("data", data(texts))));
    }

    /** The last text first: the index tells, not the order. */
    private List<Map<String, Object>> data(List<String> texts) {
        var data = new ArrayList<Map<String, Object>>();
        for (var i = texts.size() - 1; i >= 0; i--) {
            data.add(Map.of("index", i, "embedding", vectors.apply(texts.get(i))));
        }
        return data;
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}

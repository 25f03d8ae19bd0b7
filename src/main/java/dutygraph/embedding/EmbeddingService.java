package dutygraph.embedding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dutygraph.embedding.EmbeddingFailure.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Asks an OpenAI-compatible service for vectors: {@code POST …/embeddings {"model", "input": [texts]}}. The texts leave
 * this machine for wherever the service runs.
 */
public final class EmbeddingService {

    /** Most texts of one request. */
    public static final int BATCH = 64;

    /** Characters of a text that are sent, from its beginning: most models read no more than 512 tokens. */
    static final int LONGEST_TEXT = 500;

    private static final int LARGEST_MEGABYTES = 32;
    private static final int LONGEST_COMPLAINT = 200;
    private static final Duration BETWEEN_CHECKS = Duration.ofMillis(200);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A status other than 200, or no answer at all, that may be different the next time. */
    private record Setback(
            EmbeddingFailure failure, @Nullable Duration asked) {}

    private record Answer(
            @Nullable List<float[]> vectors, @Nullable Setback setback) {}

    private final EmbeddingAddress address;
    private final Patience patience;
    private final Pause pause;
    private final HttpClient client;

    /** Asks there, and waits as long as a slow machine may need. */
    public EmbeddingService(EmbeddingAddress address) {
        this(address, Patience.USUAL, time -> Thread.sleep(time.toMillis()));
    }

    EmbeddingService(EmbeddingAddress address, Patience patience, Pause pause) {
        this.address = address;
        this.patience = patience;
        this.pause = pause;
        // many small servers stumble over the offer of HTTP/2; and texts go nowhere but where the user said, so no
        // redirects
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(patience.connect())
                .build();
    }

    /** Name of the model, as the service knows it. */
    public String model() {
        return address.model();
    }

    /** Where it is, without the key. */
    public String uri() {
        return address.uri().toString();
    }

    /**
     * The vectors of the texts, in their order and all of one length.
     *
     * @param texts 1 to {@link #BATCH}; of each the first 500 characters are sent
     * @param check called before each attempt and five times a second while waiting; an exception of it ends the request
     * @throws EmbeddingFailure where the service gives none that can be used
     */
    public List<float[]> vectors(List<String> texts, Runnable check) {
        var request = request(texts);
        var wait = patience.firstPause();
        for (var attempt = 1; ; attempt++) {
            check.run();
            var answer = ask(request, texts.size(), check);
            if (answer.vectors() != null) {
                return answer.vectors();
            }
            var setback = java.util.Objects.requireNonNull(answer.setback());
            if (attempt >= patience.attempts()) {
                throw setback.failure();
            }
            rest(setback.asked() == null ? wait : shorter(setback.asked(), patience.longestPause()), check);
            wait = shorter(wait.multipliedBy(2), patience.longestPause());
        }
    }

    private HttpRequest request(List<String> texts) {
        byte[] body;
        try {
            body = JSON.writeValueAsBytes(Map.of(
                    "model",
                    address.model(),
                    "input",
                    texts.stream().map(EmbeddingService::beginning).toList()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts that are no JSON", e);
        }
        var request = HttpRequest.newBuilder(address.embeddings())
                .timeout(patience.answer())
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (!address.key().isEmpty()) {
            request.header("Authorization", "Bearer " + address.key());
        }
        return request.build();
    }

    private static String beginning(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_TEXT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_TEXT));
    }

    private Answer ask(HttpRequest request, int texts, Runnable check) {
        var body = new Body();
        var sent = client.sendAsync(request, HttpResponse.BodyHandlers.ofByteArrayConsumer(part -> {
            if (part.isPresent()) {
                body.add(part.get());
            }
        }));
        try {
            return judge(await(sent, check), body, texts);
        } catch (ExecutionException e) {
            if (body.tooLarge) {
                throw failure(Reason.TOO_LARGE, LARGEST_MEGABYTES);
            }
            return new Answer(null, new Setback(lost(e.getCause()), null));
        } catch (TimeoutException e) {
            return new Answer(null, new Setback(late(), null));
        } finally {
            sent.cancel(true);
        }
    }

    /** The client's own time limit ends with the headers, so the body is waited for here as well. */
    private HttpResponse<Void> await(CompletableFuture<HttpResponse<Void>> sent, Runnable check)
            throws ExecutionException, TimeoutException {
        var end = System.nanoTime() + patience.answer().toNanos();
        while (true) {
            var left = Math.max(1, Math.min(BETWEEN_CHECKS.toNanos(), end - System.nanoTime()));
            try {
                return sent.get(left, TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                if (System.nanoTime() >= end) {
                    throw e;
                }
                check.run();
            } catch (InterruptedException e) {
                throw interrupted();
            }
        }
    }

    private EmbeddingFailure lost(@Nullable Throwable cause) {
        if (cause instanceof HttpTimeoutException && !(cause instanceof java.net.http.HttpConnectTimeoutException)) {
            return late();
        }
        var message = cause == null ? null : cause.getMessage();
        return failure(
                Reason.UNREACHABLE,
                message != null
                        ? message
                        : cause == null ? "" : cause.getClass().getSimpleName());
    }

    private EmbeddingFailure late() {
        return failure(Reason.TIMEOUT, patience.answer().toSeconds());
    }

    private Answer judge(HttpResponse<Void> response, Body body, int texts) {
        var status = response.statusCode();
        if (status == 200) {
            return new Answer(new VectorAnswer(uri()).vectors(json(body), texts), null);
        }
        var complaint = (status + " " + complaint(body)).strip();
        if (status == 429) {
            return new Answer(null, new Setback(failure(Reason.BUSY, complaint), RetryAfter.of(response.headers())));
        }
        if (status >= 500) {
            return new Answer(null, new Setback(failure(Reason.BROKEN, complaint), RetryAfter.of(response.headers())));
        }
        throw failure(status == 401 || status == 403 ? Reason.KEY_REFUSED : Reason.REFUSED, complaint);
    }

    private JsonNode json(Body body) {
        try {
            return JSON.readTree(body.bytes());
        } catch (IOException e) {
            throw failure(Reason.NOT_JSON, oneLine(body.text()));
        }
    }

    /** What the service says is wrong, in a line, without the key should it repeat that. */
    private String complaint(Body body) {
        try {
            var error = JSON.readTree(body.bytes()).path("error");
            return oneLine(
                    error.isTextual() ? error.asText() : error.path("message").asText(""));
        } catch (IOException e) {
            return oneLine(body.text());
        }
    }

    private String oneLine(String text) {
        var line = (address.key().isEmpty() ? text : text.replace(address.key(), "***"))
                .replaceAll("[\\s\\p{Cntrl}]+", " ")
                .strip();
        return line.length() <= LONGEST_COMPLAINT ? line : line.substring(0, LONGEST_COMPLAINT) + "…";
    }

    private void rest(Duration time, Runnable check) {
        try {
            for (var left = time; left.toNanos() > 0; left = left.minus(BETWEEN_CHECKS)) {
                check.run();
                pause.of(shorter(left, BETWEEN_CHECKS));
            }
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private EmbeddingFailure interrupted() {
        Thread.currentThread().interrupt();
        return failure(Reason.INTERRUPTED, Thread.currentThread().getName());
    }

    private EmbeddingFailure failure(Reason reason, Object detail) {
        return new EmbeddingFailure(reason, uri(), detail);
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    /** An answer as it arrives, which ends where it grows beyond all reason. */
    private static final class Body {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private volatile boolean tooLarge;

        private synchronized void add(byte[] part) {
            if (bytes.size() + part.length > LARGEST_MEGABYTES << 20) {
                tooLarge = true;
                throw new IllegalStateException("The answer is too large");
            }
            bytes.writeBytes(part);
        }

        private synchronized byte[] bytes() {
            return bytes.toByteArray();
        }

        private String text() {
            return new String(bytes(), StandardCharsets.UTF_8);
        }
    }
}

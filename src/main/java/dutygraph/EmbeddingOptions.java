package dutygraph;

import dutygraph.embedding.EmbeddingAddress;
import dutygraph.embedding.EmbeddingService;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whether texts are sent to an embedding service: only where a command says so, never by a setting left behind. */
final class EmbeddingOptions {

    static final String KEY = "DUTYGRAPH_EMBEDDINGS_KEY";

    @Option(names = "--embeddings", paramLabel = "URL", descriptionKey = "embeddings.url")
    private @Nullable String url;

    @Option(names = "--embeddings-model", paramLabel = "NAME", descriptionKey = "embeddings.model")
    private @Nullable String model;

    /**
     * The service that was asked for; null for none. Nothing is sent yet.
     *
     * @throws UsageError where it cannot be used as it was named
     */
    @Nullable
    EmbeddingService toService() {
        var address = address(url, model, Objects.requireNonNullElse(System.getenv(KEY), ""));
        return address == null ? null : new EmbeddingService(address);
    }

    /** Says on stderr that texts will leave this machine. */
    static void announce(@Nullable EmbeddingService service) {
        if (service != null) {
            System.err.println(Messages.get("embeddings-in-use", service.uri(), service.model()));
        }
    }

    static @Nullable EmbeddingAddress address(@Nullable String url, @Nullable String model, String key) {
        if (url == null) {
            if (model != null) {
                throw new UsageError(Messages.get("model-without-embeddings"));
            }
            return null;
        }
        var uri = uri(url.strip());
        if (model == null || model.isBlank()) {
            throw new UsageError(Messages.get("embeddings-without-model"));
        }
        if (!EmbeddingAddress.isKey(key.strip())) {
            throw new UsageError(Messages.get("bad-embeddings-key"));
        }
        return new EmbeddingAddress(uri, model.strip(), key.strip());
    }

    private static URI uri(String url) {
        try {
            var uri = new URI(url);
            if (EmbeddingAddress.isAddress(uri)) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // no address at all is refused like a wrong one
        }
        // a password in it is not said again
        throw new UsageError(Messages.get("bad-embeddings", url.replaceFirst("//[^/]*@", "//***@")));
    }
}

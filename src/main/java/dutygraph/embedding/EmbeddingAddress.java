package dutygraph.embedding;

import java.net.URI;
import java.util.Set;

/**
 * Where vectors come from.
 *
 * @param uri the root of an OpenAI-compatible interface, such as {@code http://127.0.0.1:11434/v1}; {@code /embeddings} is
 *     added to it
 * @param model name of the model, as the service knows it
 * @param key sent as a bearer token; empty where the service asks for none. It is never shown.
 */
public record EmbeddingAddress(URI uri, String model, String key) {

    private static final Set<String> SCHEMES = Set.of("http", "https");

    /** Whether vectors could be asked for there: http or https, a host, and no user, query or fragment. */
    public static boolean isAddress(URI uri) {
        return uri.getScheme() != null
                && SCHEMES.contains(uri.getScheme())
                && uri.getHost() != null
                && uri.getRawUserInfo() == null
                && uri.getRawQuery() == null
                && uri.getRawFragment() == null;
    }

    /** Whether it can be sent in a header: visible ASCII only. */
    public static boolean isKey(String key) {
        return key.chars().allMatch(c -> c > ' ' && c < 0x7F);
    }

    /** @throws IllegalArgumentException where address, model or key cannot be used; it never tells the key */
    public EmbeddingAddress {
        if (!isAddress(uri)) {
            throw new IllegalArgumentException("No address of an embedding service");
        }
        if (model.isBlank()) {
            throw new IllegalArgumentException("An embedding service needs the name of a model");
        }
        if (!isKey(key)) {
            throw new IllegalArgumentException("The key of the embedding service holds characters that no header may");
        }
    }

    /** Where to post texts. */
    URI embeddings() {
        return URI.create(uri.toString().replaceFirst("/+$", "") + "/embeddings");
    }

    @Override
    public String toString() {
        return uri + " " + model;
    }
}

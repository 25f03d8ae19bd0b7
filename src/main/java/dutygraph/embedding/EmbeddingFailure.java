package dutygraph.embedding;

import java.util.Locale;
import java.util.ResourceBundle;

/** The service gave no vectors that can be used. {@link #in(Locale)} says why and what to do in the user's language. */
public final class EmbeddingFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why there are none. */
    public enum Reason {
        /** Nobody answers at the address. */
        UNREACHABLE,
        /** No whole answer in time. */
        TIMEOUT,
        /** 401 or 403: the key is missing or wrong. */
        KEY_REFUSED,
        /** 429 to the last attempt. */
        BUSY,
        /** 5xx to the last attempt. */
        BROKEN,
        /** Any other status: the address, the model or a text is not to its liking. */
        REFUSED,
        NOT_JSON,
        /** The answer is larger than any batch of vectors could be. */
        TOO_LARGE,
        /** Not one vector for each text. */
        WRONG_COUNT,
        /** Vectors of different lengths, or longer than Neo4j indexes. */
        WRONG_DIMENSION,
        /** A vector that is not made of numbers, or of zeros only. */
        NOT_A_VECTOR,
        INTERRUPTED
    }

    private final Reason reason;
    private final String address;
    private final String detail;

    EmbeddingFailure(Reason reason, Object address, Object detail) {
        super(reason + " " + address + " " + detail);
        this.reason = reason;
        this.address = address.toString();
        this.detail = detail.toString();
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** The sentence for a user. */
    public String in(Locale locale) {
        return ResourceBundle.getBundle(
                        "dutygraph.embedding.messages",
                        locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE)
                .getString(reason.name())
                .replace("{0}", address)
                .replace("{1}", detail);
    }
}

package dutygraph.store;

import java.util.Locale;
import java.util.ResourceBundle;

/** The graph cannot be opened. {@link #in(Locale)} says why and what to do in the user's language. */
public final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;
    private final String subject;

    StoreException(String reason, Object subject) {
        super(reason + ": " + subject);
        this.reason = reason;
        this.subject = subject.toString();
    }

    StoreException(String reason, Object subject, Throwable cause) {
        super(reason + ": " + subject, cause);
        this.reason = reason;
        this.subject = subject.toString();
    }

    /** The sentence for a user. */
    public String in(Locale locale) {
        return ResourceBundle.getBundle("dutygraph.store.messages", locale)
                .getString(reason)
                .replace("{0}", subject);
    }
}

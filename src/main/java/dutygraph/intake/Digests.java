package dutygraph.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Codes for what a list names but does not number: the same on every machine and in every run. */
final class Digests {

    private Digests() {}

    static String area(String within, String name) {
        return within + "-q" + of(4, within, name);
    }

    static String agency(String area, String name) {
        return area + "-j" + of(4, area, name);
    }

    static String bureau(String agency, String name) {
        return agency + "-n" + of(4, agency, name);
    }

    /** @param holder code of the agency, or of the area where nobody holds the duty */
    static String duty(String holder, String text) {
        return holder + "-z" + of(6, holder, text);
    }

    /** @param bytes so many that two names of one holder do not meet: a holder may have a hundred thousand duties, not agencies */
    private static String of(int bytes, String... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}

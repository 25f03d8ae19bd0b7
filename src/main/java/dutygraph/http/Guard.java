package dutygraph.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;

/**
 * Keeps other web pages out. A server on a loopback address answers only requests that name a loopback host, so that a foreign
 * name that resolves to it (DNS rebinding) gets nothing; and no request that changes something comes from another origin.
 */
final class Guard {

    private static final Set<HandlerType> READING = Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);

    private final String host;
    private final boolean loopback;

    Guard(String host) {
        this.host = host.toLowerCase(Locale.ROOT);
        this.loopback = isLoopback(host);
    }

    void addTo(RoutesConfig routes) {
        routes.before(this::check);
    }

    private void check(Context ctx) {
        var asked = ctx.header("Host");
        if (loopback && (asked == null || !isOurs(withoutPort(asked)))) {
            throw new Refusal(421, "foreign-host", asked == null ? "" : asked);
        }
        if (!READING.contains(ctx.method()) && isForeign(ctx)) {
            throw new Refusal(403, "foreign-origin");
        }
    }

    private boolean isOurs(String name) {
        var plain = name.toLowerCase(Locale.ROOT);
        return plain.equals("localhost")
                || plain.equals(host)
                || plain.equals("[::1]")
                || plain.matches("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");
    }

    private static boolean isForeign(Context ctx) {
        var origin = ctx.header("Origin");
        if (origin == null) {
            return "cross-site".equals(ctx.header("Sec-Fetch-Site"));
        }
        try {
            return !String.valueOf(URI.create(origin).getAuthority()).equalsIgnoreCase(ctx.header("Host"));
        } catch (IllegalArgumentException e) {
            return true;
        }
    }

    private static String withoutPort(String authority) {
        return authority.replaceFirst(":\\d+$", "");
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}

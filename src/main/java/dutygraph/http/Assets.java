package dutygraph.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.staticfiles.ResourceHandler;
import io.javalin.http.staticfiles.StaticFileConfig;
import io.javalin.security.RouteRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The viewer's own files at {@code /} and those of WebJars at {@code /webjars/NAME/VERSION/…}, both from the class path. A
 * WebJar's file never changes under its version; ours are asked for again each time and answered with 304 where they are the
 * same.
 */
final class Assets implements ResourceHandler {

    private static final String WEBJARS = "/webjars/";
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("mjs", "text/javascript; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("txt", "text/plain; charset=utf-8"));

    private record Asset(byte[] content, String type, String tag) {}

    private final Map<String, Asset> fromJars = new ConcurrentHashMap<>();

    @Override
    public boolean canHandle(Context ctx) {
        return asset(ctx) != null;
    }

    @Override
    public boolean handle(Context ctx) {
        var asset = asset(ctx);
        if (asset == null) {
            return false;
        }
        ctx.header(
                "Cache-Control", ctx.path().startsWith(WEBJARS) ? "public, max-age=31536000, immutable" : "no-cache");
        ctx.header("Vary", "Accept-Encoding");
        ctx.header("ETag", asset.tag());
        var known = ctx.header("If-None-Match");
        if (known != null && known.contains(asset.tag())) {
            ctx.status(304);
        } else {
            ctx.contentType(asset.type()).result(asset.content());
        }
        return true;
    }

    private @Nullable Asset asset(Context ctx) {
        if (ctx.method() != HandlerType.GET && ctx.method() != HandlerType.HEAD) {
            return null;
        }
        var path = ctx.path().equals("/") ? "/index.html" : ctx.path();
        var type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
        if (type == null || path.contains("..") || path.contains("//") || path.contains("\\")) {
            return null;
        }
        return path.startsWith(WEBJARS) ? read("META-INF/resources" + path, type) : read("dutygraph/web" + path, type);
    }

    private @Nullable Asset read(String resource, String type) {
        var kept = fromJars.get(resource);
        if (kept != null) {
            return kept;
        }
        var url = Assets.class.getClassLoader().getResource(resource);
        if (url == null) {
            return null;
        }
        try (var in = url.openStream()) {
            var content = in.readAllBytes();
            var asset = new Asset(content, type, tag(content));
            if (url.getProtocol().equals("jar")) {
                fromJars.put(resource, asset);
            }
            return asset;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource, e);
        }
    }

    private static String tag(byte[] content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content);
            return "W/\"" + HexFormat.of().formatHex(digest, 0, 12) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    @Override
    public boolean addStaticFileConfig(StaticFileConfig config) {
        return false;
    }

    @Override
    public Set<RouteRole> resourceRouteRoles(Context ctx) {
        return Set.of();
    }
}

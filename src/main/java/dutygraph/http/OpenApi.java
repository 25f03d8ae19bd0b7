package dutygraph.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The description of the API, which is kept by hand in {@code openapi.yaml}. */
final class OpenApi {

    private final JsonNode description = read();

    void addTo(RoutesConfig routes) {
        routes.get("/openapi.json", this::answer);
    }

    private void answer(Context ctx) {
        ctx.header("Cache-Control", "no-cache").json(description);
    }

    private static JsonNode read() {
        try (var in = OpenApi.class.getResourceAsStream("openapi.yaml")) {
            return new YAMLMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("openapi.yaml cannot be read", e);
        }
    }
}

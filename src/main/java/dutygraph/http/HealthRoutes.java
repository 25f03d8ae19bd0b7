package dutygraph.http;

import dutygraph.organisation.Dataset;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.Neo4jException;

/** Whether the data can be queried. */
final class HealthRoutes {

    /** @param status {@code UP}, {@code STARTING} until the graph is open, {@code DOWN} where it has gone */
    record Health(
            String status,
            @Nullable String version,
            @Nullable String database,
            @Nullable Dataset dataset) {}

    private final Ready ready;

    HealthRoutes(Ready ready) {
        this.ready = ready;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/api/health", this::health);
    }

    private void health(Context ctx) {
        var health = health();
        ctx.status(health.status().equals("UP") ? 200 : 503).json(health);
    }

    private Health health() {
        if (!ready.is()) {
            return new Health("STARTING", null, null, null);
        }
        var services = ready.services();
        try {
            return new Health(
                    "UP",
                    services.version(),
                    services.database(),
                    services.organisation().dataset());
        } catch (Neo4jException e) {
            return new Health("DOWN", services.version(), services.database(), null);
        }
    }
}

package dutygraph.http;

import dutygraph.cypher.Query;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The Cypher behind an answer, on request. */
final class QueryRoutes {

    /** A value that the query takes; {@code default} is absent where one must be given. */
    record Parameter(
            String name,
            String type,

            @com.fasterxml.jackson.annotation.JsonProperty("default") @Nullable
            Object usual,

            String meaning) {

        static Parameter of(Query.Parameter parameter) {
            return new Parameter(parameter.name(), parameter.type(), parameter.defaultValue(), parameter.meaning());
        }
    }

    /** A query file. */
    record Described(
            String name, String purpose, List<Parameter> parameters, List<Query.Column> columns, String cypher) {}

    private final Ready ready;

    QueryRoutes(Ready ready) {
        this.ready = ready;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/api/queries/{folder}/{name}", this::query);
    }

    private void query(Context ctx) {
        var name = ctx.pathParam("folder") + "/" + ctx.pathParam("name");
        var query = ready.services().queries().all().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.unknownCode(name));
        ctx.json(new Described(
                query.name(),
                query.purpose(),
                query.parameters().stream().map(Parameter::of).toList(),
                query.columns(),
                query.text()));
    }
}

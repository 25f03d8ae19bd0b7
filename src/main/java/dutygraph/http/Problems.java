package dutygraph.http;

import com.fasterxml.jackson.core.JacksonException;
import dutygraph.explore.TooShort;
import dutygraph.scenario.BadScenario;
import dutygraph.scenario.BaselineMoved;
import dutygraph.scenario.Conflict;
import dutygraph.scenario.NotNow;
import dutygraph.scenario.Refusal.Told;
import dutygraph.scenario.Refused;
import dutygraph.scenario.TooManyTrials;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import io.javalin.validation.ValidationError;
import io.javalin.validation.ValidationException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.jetty.http.BadMessageException;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place where an exception becomes an answer. */
final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    void addTo(RoutesConfig routes) {
        routes.exception(Exception.class, this::answer);
        routes.exception(HttpResponseException.class, this::answer);
        routes.exception(ValidationException.class, this::answer);
    }

    private void answer(Exception thrown, Context ctx) {
        var language = Language.of(ctx);
        var problem = problem(thrown, ctx, language);
        if (problem.status() == 503) {
            ctx.header("Retry-After", "2");
        }
        ctx.removeHeader("ETag");
        ctx.header("Cache-Control", "no-store");
        ctx.header("Content-Language", language.toLanguageTag());
        ctx.status(told(problem, ctx) ? 200 : problem.status())
                .json(problem)
                .contentType(told(problem, ctx) ? "application/json" : "application/problem+json");
    }

    /** To who wants refusals told, one is an answer: browsers write every other status to their console as an error. */
    private static boolean told(Problem problem, Context ctx) {
        return (problem.refusals() != null || problem.conflicts() != null)
                && "told".equals(Asked.text(ctx, "refusals"));
    }

    private Problem problem(Exception thrown, Context ctx, Locale language) {
        if (thrown instanceof Refusal refusal) {
            return described(language, refusal.status(), refusal.word(), refusal.values());
        }
        var ofScenario = ofScenario(thrown, language);
        if (ofScenario != null) {
            return ofScenario;
        }
        if (thrown instanceof TooShort) {
            return described(language, 400, "too-short");
        }
        if (thrown instanceof ValidationException invalid) {
            return invalid(invalid, language);
        }
        if (thrown instanceof MethodNotAllowedResponse refused) {
            var allowed = refused.getDetails().getOrDefault("availableMethods", "");
            ctx.header("Allow", allowed);
            return described(language, 405, "method-not-allowed", ctx.method().name(), ctx.path(), allowed);
        }
        if (thrown instanceof HttpResponseException refused) {
            return switch (refused.getStatus()) {
                case 404 -> described(language, 404, "no-such-path", ctx.path());
                case 413 -> described(language, 413, "too-large", Server.LARGEST_BODY_MEGABYTES);
                default -> described(language, refused.getStatus(), "refused");
            };
        }
        var cause = cause(thrown);
        if (cause instanceof BadMessageException bad) {
            return described(language, bad.getCode(), "refused");
        }
        if (cause instanceof JacksonException) {
            return described(language, 400, "not-json");
        }
        if (cause instanceof ServiceUnavailableException || cause instanceof SessionExpiredException) {
            return described(language, 503, "database-unavailable");
        }
        if (cause instanceof Neo4jException failed && failed.code().contains("TransactionTimedOut")) {
            return described(language, 503, "took-too-long");
        }
        if (Thread.currentThread().isInterrupted()) {
            return described(language, 503, "stopping");
        }
        LOG.error("{} {} failed", ctx.method(), ctx.path(), thrown);
        return described(language, 500, "internal");
    }

    private static @Nullable Problem ofScenario(Exception thrown, Locale language) {
        if (thrown instanceof BadScenario bad) {
            var told =
                    described(language, 400, "bad-scenario", bad.errors().get(0).in(language));
            return with(
                    told,
                    bad.errors().stream()
                            .map(error -> new Problem.ScenarioMistake(
                                    error.line(), error.column(), error.path(), error.in(language)))
                            .toList(),
                    null,
                    null);
        }
        if (thrown instanceof Refused refused) {
            var refusals = refused.refusals().stream()
                    .map(refusal -> refusal.in(language))
                    .toList();
            var first = refusals.get(0);
            return with(
                    described(language, 422, "scenario-refused", first.change(), first.message(), first.remedy()),
                    null,
                    refusals,
                    null);
        }
        if (thrown instanceof BaselineMoved moved) {
            return with(
                    described(language, 409, "baseline-moved", moved.conflicts().size()),
                    null,
                    null,
                    moved.conflicts());
        }
        if (thrown instanceof NotNow not) {
            var status =
                    switch (not.word()) {
                        case "unknown" -> 404;
                        case "proposal" -> 422;
                        case "point", "document" -> 400;
                        default -> 409;
                    };
            return described(language, status, "scenario-" + not.word(), not.in(language));
        }
        return thrown instanceof TooManyTrials ? described(language, 503, "too-many-trials") : null;
    }

    private static Problem with(
            Problem told,
            @Nullable List<Problem.ScenarioMistake> mistakes,
            @Nullable List<Told> refusals,
            @Nullable List<Conflict> conflicts) {
        return new Problem(
                told.type(), told.title(), told.status(), told.detail(), null, mistakes, refusals, conflicts);
    }

    /** What lies behind the wrappers of Spring. */
    private static Throwable cause(Throwable thrown) {
        return Stream.iterate(thrown, each -> each != null, Problems::next)
                .filter(each -> each instanceof Neo4jException
                        || each instanceof JacksonException
                        || each instanceof BadMessageException)
                .findFirst()
                .orElse(thrown);
    }

    private static @Nullable Throwable next(Throwable thrown) {
        return thrown.getCause();
    }

    private static Problem invalid(ValidationException invalid, Locale language) {
        var mistakes = invalid.getErrors().entrySet().stream()
                .flatMap(each -> each.getValue().stream()
                        .map(error -> new Problem.Mistake(each.getKey(), mistake(error, language))))
                .toList();
        var first = mistakes.get(0);
        var told = described(
                language,
                400,
                "invalid-parameter",
                first.parameter().isEmpty() ? Messages.text(language, "invalid.body") : first.parameter(),
                first.message());
        return new Problem(told.type(), told.title(), told.status(), told.detail(), mistakes);
    }

    private static String mistake(ValidationError<?> error, Locale language) {
        var known = "invalid." + error.getMessage();
        return Messages.has(known)
                ? Messages.text(language, known, Body.values(error))
                : Messages.text(language, "invalid.value");
    }

    private static Problem described(Locale language, int status, String word, Object... values) {
        return new Problem(
                "/problems/" + word,
                Messages.text(language, word + ".title"),
                status,
                Messages.text(language, word + ".detail", values),
                null);
    }

    /** All the words a problem's type may end in. */
    static List<String> words() {
        return List.of(
                "unknown-code",
                "unknown-finding",
                "too-short",
                "invalid-parameter",
                "method-not-allowed",
                "no-such-path",
                "too-large",
                "refused",
                "not-json",
                "starting",
                "stopping",
                "database-unavailable",
                "took-too-long",
                "internal",
                "foreign-host",
                "foreign-origin",
                "import-running",
                "not-empty",
                "nothing-to-import",
                "unknown-import",
                "search-running",
                "unknown-search",
                "bad-scenario",
                "scenario-refused",
                "baseline-moved",
                "scenario-unknown",
                "scenario-proposal",
                "scenario-point",
                "scenario-document",
                "scenario-state",
                "scenario-revision",
                "too-many-trials");
    }
}

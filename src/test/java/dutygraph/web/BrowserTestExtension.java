package dutygraph.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dutygraph.Application;
import dutygraph.GraphTestExtension;
import dutygraph.http.Server;
import dutygraph.intake.DemoCounty;
import dutygraph.intake.ImportOptions;
import dutygraph.intake.Progress;
import dutygraph.intake.WorkbookIntake;
import dutygraph.store.GraphStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Keeps one server and one browser for all browser tests of this JVM, and one page for each test. */
final class BrowserTestExtension
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, ParameterResolver {

    /** Enough for the first question to a cold database on a small and busy machine. */
    private static final double PATIENCE_MILLIS = 150_000;

    /** Under this name: the state of the data in which the demo county was left, which the next class takes over. */
    private static final String LOADED = "demo";

    private static final Namespace NAMESPACE = Namespace.create(BrowserTest.class);

    /** The program and the browser, closed by JUnit at the end of the run. */
    private record Stage(Application application, Server server, Playwright playwright, Browser browser)
            implements AutoCloseable {

        static Stage open(ExtensionContext context) {
            var application = Application.on(GraphTestExtension.store(context));
            var server = Server.start("127.0.0.1", 0, application.services());
            var launch = new BrowserType.LaunchOptions().setHeadless(true).setArgs(Chromium.FLAGS);
            Chromium.ready().ifPresent(launch::setExecutablePath);
            // the browser is the machine's own: Playwright must not fetch one at this point
            var playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            return new Stage(
                    application, server, playwright, playwright.chromium().launch(launch));
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
            server.close();
            application.close();
        }
    }

    /** What one test sees, and what went wrong on its page. */
    private record Visit(BrowserContext context, Viewer viewer, List<String> complaints) {}

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        var store = GraphTestExtension.store(context);
        var demo =
                context.getRequiredTestClass().getAnnotation(BrowserTest.class).demo();
        var kept = context.getRoot().getStore(NAMESPACE);
        if (demo && state(store).equals(kept.get(LOADED, String.class))) {
            return;
        }
        GraphTestExtension.wipe(store);
        if (demo) {
            var result = new WorkbookIntake(store.graph())
                    .load(DemoCounty.files(), ImportOptions.plain(Locale.SIMPLIFIED_CHINESE), Progress.NONE);
            if (!result.written()) {
                throw new AssertionError("The demo county does not load: " + result.errors());
            }
            kept.put(LOADED, state(store));
        }
    }

    /** What changes whenever the data do. */
    private static String state(GraphStore store) {
        return store.driver()
                .executableQuery(
                        "OPTIONAL MATCH (d:Dataset {code: 'dataset'}) RETURN d.version + ' ' + toString(d.changedAt) AS state")
                .execute()
                .records()
                .get(0)
                .get("state")
                .asString("");
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        var stage = stage(context);
        var browser = stage.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(1440, 900)
                        .setLocale("zh-CN"));
        var page = browser.newPage();
        page.setDefaultTimeout(PATIENCE_MILLIS);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        var root = stage.server().uri().toString();
        var complaints = new CopyOnWriteArrayList<String>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.type() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add("error: " + error));
        page.onRequest(request -> {
            if (!request.url().startsWith(root) && !request.url().matches("(data|blob):.*")) {
                complaints.add("asks elsewhere: " + request.url());
            }
        });
        store(context).put(Visit.class, new Visit(browser, new Viewer(page, root), complaints));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        var visit = visit(context);
        visit.context().close();
        var complaints = new ArrayList<>(visit.complaints());
        if (!complaints.isEmpty() && context.getExecutionException().isEmpty()) {
            throw new AssertionError("The page complained: " + complaints);
        }
    }

    private static Stage stage(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(Stage.class, key -> Stage.open(context), Stage.class);
    }

    private static ExtensionContext.Store store(ExtensionContext context) {
        return context.getStore(NAMESPACE);
    }

    private static Visit visit(ExtensionContext context) {
        return Objects.requireNonNull(store(context).get(Visit.class, Visit.class));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Viewer.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return visit(context).viewer();
    }
}

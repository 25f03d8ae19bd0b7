package dutygraph.report;

import dutygraph.analysis.Finding;
import dutygraph.organisation.Named;
import dutygraph.scenario.Destinations;
import dutygraph.scenario.Metric;
import dutygraph.scenario.Simulation;
import dutygraph.scenario.Transfers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The answer of a simulation as tables, whatever kind of file they stand in. */
final class SimulationTables {

    private final Simulation simulation;
    private final Locale locale;
    private final ResourceBundle words;

    /**
     * One of them.
     *
     * @param title of the sheet or section
     * @param heads one for each column
     * @param rows each with a cell for each column: a text, a number, or null where there is none
     */
    record Table(String title, List<String> heads, List<List<@Nullable Object>> rows) {

        private void add(@Nullable Object... cells) {
            rows.add(Arrays.asList(cells));
        }
    }

    SimulationTables(Simulation simulation, Locale locale) {
        this.simulation = simulation;
        this.locale = locale;
        this.words = ResourceBundle.getBundle("dutygraph.report.messages", locale);
    }

    String word(String key) {
        return words.getString(key);
    }

    private Table table(String title, String... heads) {
        return new Table(word(title), Stream.of(heads).map(this::word).toList(), new ArrayList<>());
    }

    /** What is said of the whole: what it is based on, and the result in sentences. */
    List<String> narrative() {
        var sentences = new ArrayList<String>();
        var basis = simulation.basis();
        if (basis != null) {
            sentences.add(word("sim.basis") + basis);
        }
        var scope = simulation.scope();
        sentences.add(word("sim.scope") + (scope == null ? word("sim.all") : scope.name()));
        sentences.addAll(simulation.summary());
        simulation.notices().forEach(notice -> sentences.add(notice.message()));
        return sentences;
    }

    Table metrics() {
        var table = table(
                "sim.metrics", "sim.metric", "sim.before", "sim.after", "sim.difference", "sim.percent", "sim.base");
        simulation
                .metrics()
                .forEach((name, metric) -> table.add(
                        Metric.title(name, locale),
                        metric.before(),
                        metric.after(),
                        metric.difference(),
                        metric.percent(),
                        base(metric)));
        return table;
    }

    private @Nullable String base(Metric metric) {
        var base = metric.base();
        if (base == null) {
            return null;
        }
        return Metric.title(base.of(), locale) + " " + base.before()
                + (base.after() == null ? "" : " → " + base.after());
    }

    Table resolved() {
        return findings("sim.resolved", simulation.findings().resolved());
    }

    Table appeared() {
        return findings("sim.new", simulation.findings().appeared());
    }

    Table unchanged() {
        return findings("sim.unchanged", simulation.findings().unchanged());
    }

    private Table findings(String title, List<Finding> findings) {
        var table = table(title, "severity", "rule", "title", "message", "remedy", "basis", "subjects");
        findings.forEach(each -> table.add(
                word("severity." + each.severity()),
                each.rule(),
                each.title(),
                each.message(),
                each.remedy(),
                each.basis(),
                String.join("\n", each.subjects())));
        return table;
    }

    /** 职责划转. */
    Table duties() {
        var table = table("sim.duties", "sim.code", "sim.text", "sim.from", "sim.to", "sim.change", "sim.document");
        simulation
                .transfers()
                .duties()
                .forEach(each -> table.add(
                        each.duty() == null ? each.item() : each.duty(),
                        each.text(),
                        named(each.from()),
                        named(each.to()),
                        each.change(),
                        each.document()));
        return table;
    }

    /** 转隶. */
    Table staff() {
        return posts("sim.staff", simulation.transfers().staff());
    }

    /** 编制. */
    Table quota() {
        return posts("sim.quota", simulation.transfers().quota());
    }

    private Table posts(String title, List<Transfers.OfPosts> posts) {
        var table = table(
                title,
                "sim.from",
                "sim.to",
                "sim.administrative",
                "sim.institution",
                "sim.support",
                "sim.total",
                "sim.leaders",
                "sim.document");
        posts.forEach(each -> table.add(
                named(each.from()),
                named(each.to()),
                each.administrative(),
                each.institution(),
                each.support(),
                each.total(),
                each.leaders(),
                each.document()));
        return table;
    }

    /** Where everything went of the bodies that the changes speak of. */
    List<Table> destinations() {
        return List.of(agencies(), bureaus(), tasks(), delegations());
    }

    private Table agencies() {
        var table = table("sim.to-agencies", "sim.code", "sim.name", "sim.verdict", "sim.to", "sim.change");
        simulation
                .destinations()
                .agencies()
                .forEach(each ->
                        table.add(each.code(), each.name(), verdict(each.verdict()), named(each.to()), each.change()));
        return table;
    }

    private Table bureaus() {
        var table = table("sim.to-bureaus", "sim.code", "sim.name", "sim.verdict", "sim.from", "sim.to", "sim.change");
        simulation
                .destinations()
                .bureaus()
                .forEach(each -> table.add(
                        each.code(),
                        each.name(),
                        verdict(each.verdict()),
                        name(each.from()),
                        name(each.to()),
                        each.change()));
        return table;
    }

    private Table tasks() {
        var table = table(
                "sim.to-tasks",
                "sim.code",
                "sim.text",
                "sim.verdict",
                "sim.from",
                "sim.to",
                "sim.with",
                "sim.reason",
                "sim.change",
                "sim.document");
        Stream.concat(simulation.destinations().duties().stream(), simulation.destinations().items().stream())
                .forEach(each -> table.add(
                        each.code(),
                        each.text(),
                        verdict(each.verdict()),
                        holders(each.from()),
                        holders(each.to()),
                        each.with(),
                        each.reason(),
                        each.change(),
                        each.document()));
        return table;
    }

    private Table delegations() {
        var table = table(
                "sim.to-delegations", "sim.code", "sim.item", "sim.verdict", "sim.becomes", "sim.reason", "sim.change");
        simulation
                .destinations()
                .delegations()
                .forEach(each -> table.add(
                        each.code(),
                        each.item(),
                        verdict(each.verdict()),
                        each.becomes(),
                        each.reason(),
                        each.change()));
        return table;
    }

    /** That nothing vanished. */
    Table balances() {
        var table = table("sim.balances", "sim.what", "sim.before", "sim.added", "sim.removed", "sim.after");
        simulation
                .destinations()
                .balances()
                .forEach(each -> table.add(
                        Metric.title(each.what(), locale), each.before(), each.added(), each.removed(), each.after()));
        return table;
    }

    private String verdict(String verdict) {
        return words.containsKey("verdict." + verdict) ? word("verdict." + verdict) : verdict;
    }

    private String name(@Nullable Named named) {
        return named == null ? "" : named.name();
    }

    /** Posts that came from nobody are new, and those that went to nobody are the area's again. */
    private String named(@Nullable Named named) {
        return named == null ? word("sim.area") : named.name();
    }

    private static String named(List<Named> named) {
        return named.stream().map(Named::name).collect(Collectors.joining("\n"));
    }

    private static String holders(List<Destinations.Holding> holders) {
        return holders.stream()
                .map(each -> Stream.of(each.agencyName(), each.bureauName())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n"));
    }
}

package dutygraph;

import dutygraph.organisation.Named;
import dutygraph.report.SimulationDocument;
import dutygraph.report.SimulationWorkbook;
import dutygraph.scenario.BadScenario;
import dutygraph.scenario.Metric;
import dutygraph.scenario.ReachDiff;
import dutygraph.scenario.Refusal;
import dutygraph.scenario.Refused;
import dutygraph.scenario.Scenario;
import dutygraph.scenario.ScenarioSchema;
import dutygraph.scenario.ScenarioText;
import dutygraph.scenario.Simulation;
import dutygraph.scenario.Transfers;
import dutygraph.scenario.WhatIf;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tries a scenario and says what it would do; the graph is as it was afterwards. */
@Command(name = "simulate")
final class SimulateCommand implements Callable<Integer> {

    @Mixin
    private GraphOptions graph = new GraphOptions();

    @Mixin
    private ResultOptions result = new ResultOptions(ResultOptions.Format.xlsx, ResultOptions.Format.docx);

    @Parameters(arity = "0..1", paramLabel = "SCENARIO", descriptionKey = "simulate.file")
    private @Nullable Path file;

    @Option(names = "--area", paramLabel = "CODE", descriptionKey = "simulate.area")
    private @Nullable String area;

    @Option(names = "--schema", descriptionKey = "simulate.schema")
    private boolean schema;

    @Override
    public Integer call() throws IOException {
        result.check();
        if (schema) {
            System.out.print(ScenarioSchema.text());
            return Exit.DONE;
        }
        var scenario = scenario();
        try (var application = graph.openToRead()) {
            var simulation = application
                    .part(WhatIf.class)
                    .simulate(
                            scenario,
                            Codes.known(application, area),
                            Locale.getDefault(),
                            phase -> System.err.println(Messages.get(
                                    "simulate.at." + phase.name().toLowerCase(Locale.ROOT),
                                    scenario.steps().size())));
            result.write(
                    simulation,
                    out -> print(simulation, out),
                    out -> SimulationWorkbook.write(simulation, out, Locale.getDefault()),
                    out -> SimulationDocument.write(simulation, out, Locale.getDefault()));
            return Exit.DONE;
        } catch (Refused refused) {
            var told = refused.refusals().stream()
                    .map(each -> each.in(Locale.getDefault()))
                    .toList();
            result.refuse(Map.of("refusals", told));
            System.err.println(Messages.get("simulate.refused"));
            told.forEach(SimulateCommand::print);
            return Exit.BAD_INPUT;
        }
    }

    private Scenario scenario() {
        var given = file;
        if (given == null) {
            throw new UsageError(Messages.get("simulate.nothing"));
        }
        try {
            return ScenarioText.read(Files.readString(given));
        } catch (BadScenario bad) {
            throw new UsageError(bad.errors().stream()
                    .map(error -> given.getFileName() + ": " + error.in(Locale.getDefault()))
                    .collect(Collectors.joining("\n")));
        } catch (IOException e) {
            throw new UsageError(Messages.get("unreadable", given));
        }
    }

    private static void print(Refusal.Told refusal) {
        System.err.println(Messages.get("simulate.change", refusal.change(), refusal.operation()) + "  "
                + refusal.message() + " " + refusal.remedy());
    }

    private static void print(Simulation simulation, PrintStream out) {
        simulation.summary().forEach(out::println);
        out.println();
        var metrics = new Table(
                Messages.get("head.metric"),
                Messages.get("head.before"),
                Messages.get("head.after"),
                Messages.get("head.difference"),
                "%",
                Messages.get("head.base"));
        simulation.metrics().forEach((name, metric) -> {
            var base = metric.base();
            metrics.add(
                    Metric.title(name, Locale.getDefault()),
                    metric.before(),
                    metric.after(),
                    metric.difference(),
                    metric.percent(),
                    base == null
                            ? null
                            : Metric.title(base.of(), Locale.getDefault()) + " " + base.before()
                                    + (base.after() == null ? "" : " → " + base.after()));
        });
        metrics.print(out);
        findings(simulation, out);
        reach(simulation.reach(), out);
        duties(simulation.transfers().duties(), out);
        posts("simulate.staff", simulation.transfers().staff(), out);
        posts("simulate.quota", simulation.transfers().quota(), out);
        var balances = new Table(
                Messages.get("simulate.what"),
                Messages.get("head.before"),
                Messages.get("simulate.added"),
                Messages.get("simulate.removed"),
                Messages.get("head.after"));
        simulation
                .destinations()
                .balances()
                .forEach(each -> balances.add(each.what(), each.before(), each.added(), each.removed(), each.after()));
        headed("simulate.balances", balances, out);
        if (!simulation.notices().isEmpty()) {
            out.println();
            out.println(Messages.get("simulate.notices"));
            simulation.notices().forEach(notice -> out.println(notice.message()));
        }
    }

    private static void findings(Simulation simulation, PrintStream out) {
        var changed = new Table(
                Messages.get("head.state"),
                Messages.get("head.severity"),
                Messages.get("head.rule"),
                Messages.get("head.finding"));
        simulation
                .findings()
                .resolved()
                .forEach(each -> changed.add(
                        Messages.get("state.resolved"),
                        FindingTables.severity(each.severity()),
                        each.rule(),
                        each.message()));
        simulation
                .findings()
                .appeared()
                .forEach(each -> changed.add(
                        Messages.get("state.new"),
                        FindingTables.severity(each.severity()),
                        each.rule(),
                        each.message()));
        headed("simulate.findings", changed, out);
    }

    private static void reach(ReachDiff reach, PrintStream out) {
        var table = new Table(
                Messages.get("simulate.end"),
                Messages.get("simulate.ties"),
                Messages.get("head.items"),
                Messages.get("head.duties"),
                Messages.get("simulate.gained"),
                Messages.get("simulate.lost"));
        Stream.concat(reach.townships().stream(), reach.agencies().stream())
                .forEach(each -> table.add(
                        each.name(),
                        change(each.ties()),
                        change(each.items()),
                        change(each.duties()),
                        names(each.gained()),
                        names(each.lost())));
        headed("simulate.reach", table, out);
    }

    private static String change(Metric metric) {
        return metric.before().equals(metric.after())
                ? metric.after().toString()
                : metric.before() + " → " + metric.after();
    }

    private static void duties(List<Transfers.OfDuty> duties, PrintStream out) {
        var table = new Table(
                Messages.get("head.codes"),
                Messages.get("head.text"),
                Messages.get("head.from"),
                Messages.get("head.to"),
                Messages.get("head.document"));
        duties.forEach(each -> table.add(
                each.duty() == null ? each.item() : each.duty(),
                each.text(),
                names(each.from()),
                names(each.to()),
                each.document()));
        headed("simulate.duties", table, out);
    }

    private static void posts(String title, List<Transfers.OfPosts> posts, PrintStream out) {
        var table = new Table(
                Messages.get("head.from"),
                Messages.get("head.to"),
                Messages.get("head.total"),
                Messages.get("head.document"));
        posts.forEach(
                each -> table.add(name(each.from()), name(each.to()), each.total() + each.leaders(), each.document()));
        headed(title, table, out);
    }

    private static void headed(String title, Table table, PrintStream out) {
        out.println();
        out.println(Messages.get(title));
        table.print(out);
    }

    private static String name(@Nullable Named named) {
        return named == null ? Messages.get("simulate.reserve") : named.name();
    }

    private static String names(List<Named> named) {
        return named.stream().map(Named::name).collect(Collectors.joining("、"));
    }
}

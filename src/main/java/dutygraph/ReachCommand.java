package dutygraph;

import dutygraph.analysis.Reach;
import dutygraph.analysis.ReachReport;
import dutygraph.cypher.Queries;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Whom a township office serves, or which township offices an agency reaches. */
@Command(name = "reach")
final class ReachCommand implements Callable<Integer> {

    @Mixin
    private GraphOptions graph = new GraphOptions();

    @Mixin
    private ResultOptions result = new ResultOptions();

    @Parameters(paramLabel = "CODE", descriptionKey = "reach.code")
    private String code = "";

    @Option(names = "--cypher", descriptionKey = "cypher")
    private boolean cypher;

    @Override
    public Integer call() throws IOException {
        result.check();
        if (cypher) {
            Queries.onClassPath().in("analysis").stream()
                    .filter(query -> query.name().startsWith("analysis/reach"))
                    .forEach(query -> System.out.println(query.text()));
            return Exit.DONE;
        }
        try (var application = graph.openToRead()) {
            var report = application
                    .part(Reach.class)
                    .of(code, Locale.getDefault())
                    .orElseThrow(() -> new UsageError(Messages.get("unknown-code", code)));
            result.write(report, out -> print(report, out));
            return Exit.DONE;
        }
    }

    private static void print(ReachReport report, PrintStream out) {
        out.println(report.name() + "  " + report.code() + "  " + Messages.get("direction." + report.direction()));
        var table = new Table(
                Messages.get("head.office"),
                Messages.get("head.staff"),
                Messages.get("head.agencies"),
                Messages.get("head.items"),
                Messages.get("head.duties"),
                Messages.get("head.modes"),
                Messages.get("head.items-per-head"));
        for (var office : report.offices()) {
            var agencies = office.agencies();
            table.add(
                    (office.townshipName() == null ? "" : office.townshipName() + " · ") + office.name(),
                    office.staff(),
                    agencies == null ? null : agencies.size(),
                    office.items(),
                    office.duties(),
                    modes(office.modes()),
                    office.itemsPerHead());
        }
        table.print(out);
        var totals = report.totals();
        var superior = totals.agencies() == null;
        out.println(Messages.get(
                superior ? "reach-total-townships" : "reach-total",
                String.valueOf(superior ? totals.townships() : totals.agencies()),
                totals.items(),
                modes(totals.modes())));
        if (!report.gaps().isEmpty()) {
            FindingTables.each(report.gaps()).print(out);
        }
    }

    private static String modes(Map<String, Long> modes) {
        return modes.entrySet().stream()
                .map(each -> Messages.get("mode." + each.getKey()) + " " + each.getValue())
                .collect(Collectors.joining("  "));
    }
}

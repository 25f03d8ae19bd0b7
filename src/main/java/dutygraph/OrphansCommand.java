package dutygraph;

import dutygraph.analysis.OrphanReport;
import dutygraph.analysis.Orphans;
import dutygraph.analysis.Rules;
import dutygraph.organisation.Named;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What nobody does, and who does nothing; which lists are loaded comes first. */
@Command(name = "orphans")
final class OrphansCommand implements Callable<Integer> {

    private static final int NAMES_SHOWN = 10;

    @Mixin
    private GraphOptions graph = new GraphOptions();

    @Mixin
    private ResultOptions result = new ResultOptions();

    @Option(names = "--area", paramLabel = "CODE", descriptionKey = "area")
    private @Nullable String area;

    @Option(names = "--cypher", descriptionKey = "cypher")
    private boolean cypher;

    @Override
    public Integer call() throws IOException {
        result.check();
        if (cypher) {
            new Rules(dutygraph.cypher.Queries.onClassPath())
                    .all().stream()
                            .filter(rule -> rule.orphan())
                            .forEach(rule -> System.out.println(rule.statement().text()));
            return Exit.DONE;
        }
        try (var application = graph.openToRead()) {
            var report = application.part(Orphans.class).of(Codes.known(application, area), Locale.getDefault());
            result.write(report, out -> print(report, out));
            return Exit.DONE;
        }
    }

    private static void print(OrphanReport report, PrintStream out) {
        var lists = new Table(
                Messages.get("head.list"),
                Messages.get("head.complete"),
                Messages.get("head.of"),
                Messages.get("head.missing"));
        for (var state : report.completeness()) {
            lists.add(Messages.get("list." + state.list()), state.complete(), state.agencies(), names(state.missing()));
        }
        lists.print(out);
        for (var group : report.groups()) {
            out.println();
            out.println(group.title() + "  "
                    + (group.judged() ? Messages.get("cases", group.count()) : Messages.get("not-judged")));
            if (!group.findings().isEmpty()) {
                FindingTables.each(group.findings()).print(out);
            }
        }
        out.println();
        out.println(
                Messages.get("orphans-total", report.total(), report.shells().size()));
    }

    private static String names(List<Named> named) {
        var shown = named.stream().limit(NAMES_SHOWN).map(Named::name).toList();
        return String.join("、", shown) + (named.size() > NAMES_SHOWN ? "…" : "");
    }
}

package dutygraph;

import dutygraph.analysis.FindingFilter;
import dutygraph.analysis.Findings;
import dutygraph.analysis.Rules;
import dutygraph.analysis.Severity;
import dutygraph.report.FindingsWorkbook;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the rules. */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {

    @Mixin
    private GraphOptions graph = new GraphOptions();

    @Mixin
    private ResultOptions result = new ResultOptions(ResultOptions.Format.xlsx);

    @Option(names = "--area", paramLabel = "CODE", descriptionKey = "area")
    private @Nullable String area;

    @Option(names = "--rule", paramLabel = "ID", descriptionKey = "check.rule")
    private List<String> rules = List.of();

    @Option(names = "--verdict", paramLabel = "VERDICT", split = ",", descriptionKey = "verdict")
    private List<String> verdicts = List.of();

    @Option(names = "--fail-on", paramLabel = "LEVEL", descriptionKey = "check.fail-on")
    private @Nullable Severity failOn;

    @Override
    public Integer call() throws IOException {
        result.check();
        try (var application = graph.openToRead()) {
            var known = application.part(Rules.class);
            for (var rule : rules) {
                if (!known.has(rule)) {
                    throw new UsageError(Messages.get("unknown-rule", rule));
                }
            }
            var filter = FindingFilter.of(Codes.known(application, area))
                    .withRules(Set.copyOf(rules))
                    .withDecisions(Decisions.read(verdicts));
            var list = application.part(Findings.class).list(filter, Integer.MAX_VALUE, null, Locale.getDefault());
            result.write(
                    list,
                    out -> {
                        FindingTables.each(list.items()).print(out);
                        out.println(FindingTables.total(list.items()));
                        Decisions.printHidden(list.verdicts(), verdicts, out);
                    },
                    out -> FindingsWorkbook.write(list.items(), out, Locale.getDefault()));
            var level = failOn;
            // the severest is the first of the enum
            var reached = level != null
                    && list.items().stream()
                            .filter(each -> !Decisions.isDismissed(each.verdict()))
                            .anyMatch(each -> each.severity().compareTo(level) <= 0);
            return reached ? Exit.FINDINGS : Exit.DONE;
        }
    }
}

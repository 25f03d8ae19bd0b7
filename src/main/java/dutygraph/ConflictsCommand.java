package dutygraph;

import dutygraph.analysis.Comparison;
import dutygraph.analysis.ConflictReport;
import dutygraph.analysis.Conflicts;
import dutygraph.analysis.OverlapFilter;
import dutygraph.analysis.Proposal;
import dutygraph.organisation.Role;
import dutygraph.organisation.Word;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a duty that an agency would take on conflicts with. */
@Command(name = "conflicts")
final class ConflictsCommand implements Callable<Integer> {

    @Mixin
    private GraphOptions graph = new GraphOptions();

    @Mixin
    private ResultOptions result = new ResultOptions();

    @Parameters(paramLabel = "TEXT", arity = "1..*", descriptionKey = "conflicts.text")
    private List<String> texts = List.of();

    @Option(names = "--agency", paramLabel = "CODE", descriptionKey = "conflicts.agency")
    private @Nullable String agency;

    @Option(names = "--agency-name", paramLabel = "NAME", descriptionKey = "conflicts.agency-name")
    private @Nullable String agencyName;

    @Option(names = "--area", paramLabel = "CODE", descriptionKey = "conflicts.area")
    private @Nullable String area;

    @Option(names = "--role", paramLabel = "ROLE", descriptionKey = "conflicts.role")
    private String role = "LEAD";

    @Option(names = "--min-score", paramLabel = "X", descriptionKey = "overlaps.min-score")
    private double minScore;

    @Override
    public Integer call() throws IOException {
        result.check();
        if (agency == null && (agencyName == null || area == null)) {
            throw new UsageError(Messages.get("conflicts.who"));
        }
        for (var i = 0; i < texts.size(); i++) {
            if (texts.get(i).isBlank()) {
                throw new UsageError(Messages.get("conflicts.empty", i + 1));
            }
            if (texts.get(i).strip().length() > Comparison.LONGEST_TEXT) {
                throw new UsageError(Messages.get("conflicts.too-long", i + 1, Comparison.LONGEST_TEXT));
            }
        }
        if (minScore < 0 || minScore > 1) {
            throw new UsageError(Messages.get("bad-score", minScore));
        }
        var as = Word.read(Role.class, role)
                .orElseThrow(() -> new UsageError(Messages.get("conflicts.unknown-role", role)));
        var proposal = new Proposal(
                agency,
                agency == null ? agencyName : null,
                agency == null ? area : null,
                texts.stream().map(text -> new Proposal.Duty(text, as, null)).toList(),
                OverlapFilter.PROBLEMS,
                minScore);
        try (var application = graph.openToRead()) {
            var report = application
                    .part(Conflicts.class)
                    .of(proposal, Locale.getDefault())
                    .orElseThrow(() -> new UsageError(
                            agency == null
                                    ? Messages.get("unknown-area", String.valueOf(area))
                                    : Messages.get("unknown-code", agency)));
            result.write(report, out -> print(report, out));
            return Exit.DONE;
        }
    }

    private static void print(ConflictReport report, PrintStream out) {
        for (var each : report.results()) {
            out.println(each.text());
            if (each.conflicts().isEmpty()) {
                out.println(Messages.get("conflicts.none"));
                continue;
            }
            var table = new Table(
                    Messages.get("head.relation"),
                    Messages.get("head.score"),
                    Messages.get("head.agency"),
                    Messages.get("head.codes"),
                    Messages.get("head.text"));
            for (var conflict : each.conflicts()) {
                table.add(
                        Messages.get("relation." + conflict.relation()),
                        String.format(Locale.ROOT, "%.2f", conflict.score()),
                        conflict.agencyName(),
                        conflict.duty() == null ? conflict.item() : conflict.duty(),
                        conflict.otherText());
            }
            table.print(out);
        }
    }
}

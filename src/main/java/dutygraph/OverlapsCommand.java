package dutygraph;

import dutygraph.analysis.OverlapFilter;
import dutygraph.analysis.OverlapList;
import dutygraph.analysis.Overlaps;
import dutygraph.cypher.Queries;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Duties and items that two agencies hold. */
@Command(name = "overlaps")
final class OverlapsCommand implements Callable<Integer> {

    @Mixin
    private GraphOptions graph = new GraphOptions();

    @Mixin
    private ResultOptions result = new ResultOptions();

    @Option(names = "--area", paramLabel = "CODE", descriptionKey = "area")
    private @Nullable String area;

    @Option(names = "--relation", paramLabel = "RELATION", split = ",", descriptionKey = "overlaps.relation")
    private List<String> relations = OverlapFilter.PROBLEMS;

    @Option(names = "--min-score", paramLabel = "X", descriptionKey = "overlaps.min-score")
    private double minScore;

    @Option(names = "--verdict", paramLabel = "VERDICT", split = ",", descriptionKey = "verdict")
    private List<String> verdicts = List.of();

    @Option(names = "--cypher", descriptionKey = "cypher")
    private boolean cypher;

    @Override
    public Integer call() throws IOException {
        result.check();
        if (cypher) {
            System.out.print(Queries.onClassPath().named("analysis/overlaps").text());
            return Exit.DONE;
        }
        var wanted = relations(relations);
        if (minScore < 0 || minScore > 1) {
            throw new UsageError(Messages.get("bad-score", minScore));
        }
        try (var application = graph.openToRead()) {
            var filter = OverlapFilter.of(Codes.known(application, area))
                    .withRelations(wanted)
                    .withMinScore(minScore)
                    .withDecisions(Decisions.read(verdicts));
            var list = application.part(Overlaps.class).list(filter, Integer.MAX_VALUE, null, Locale.getDefault());
            result.write(list, out -> {
                print(list, out);
                Decisions.printHidden(list.verdicts(), verdicts, out);
            });
            return Exit.DONE;
        }
    }

    /**
     * The relations by their names in the API or in words; {@code all} stands for all that a pair can have.
     *
     * @throws UsageError where a word is none of them
     */
    static List<String> relations(List<String> words) {
        if (words.stream().anyMatch(word -> word.strip().equalsIgnoreCase("all"))) {
            return OverlapFilter.ALL;
        }
        return words.stream()
                .map(word -> OverlapFilter.ALL.stream()
                        .filter(relation -> isCalled(relation, word.strip()))
                        .findFirst()
                        .orElseThrow(() -> new UsageError(Messages.get("unknown-relation", word))))
                .toList();
    }

    private static boolean isCalled(String relation, String word) {
        return Stream.of(
                        relation,
                        Messages.in(Locale.SIMPLIFIED_CHINESE, "relation." + relation),
                        Messages.in(Locale.ENGLISH, "relation." + relation))
                .anyMatch(word::equalsIgnoreCase);
    }

    private static void print(OverlapList list, PrintStream out) {
        var table = new Table(
                Messages.get("head.relation"),
                Messages.get("head.score"),
                Messages.get("head.agency"),
                Messages.get("head.text"),
                Messages.get("head.agency"),
                Messages.get("head.text"));
        for (var pair : list.items()) {
            table.add(
                    Decisions.mark(pair.verdict()) + Messages.get("relation." + pair.relation()),
                    String.format(Locale.ROOT, "%.2f", pair.score()),
                    pair.left().agencyName(),
                    pair.left().text(),
                    pair.right().agencyName(),
                    pair.right().text());
        }
        table.print(out);
        out.println(Messages.get("shown-of", list.items().size(), list.total()));
        var relations = new StringBuilder();
        list.relations().forEach((relation, count) -> relations
                .append(relations.isEmpty() ? "" : "  ")
                .append(Messages.get("relation." + relation))
                .append(' ')
                .append(count));
        out.println(relations);
    }
}

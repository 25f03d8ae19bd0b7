package dutygraph;

import dutygraph.suggest.Progress;
import dutygraph.suggest.Suggestion;
import dutygraph.suggest.SuggestionList;
import dutygraph.suggest.Suggestions;
import dutygraph.suggest.Targets;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Proposes scenarios for the targets of a reform; the graph is as it was afterwards. */
@Command(name = "suggest")
final class SuggestCommand implements Callable<Integer> {

    private static final String NONE = "none";

    @Mixin
    private GraphOptions graph = new GraphOptions();

    @Mixin
    private ResultOptions result = new ResultOptions();

    @Option(names = "--area", paramLabel = "CODE", descriptionKey = "area")
    private @Nullable String area;

    @Option(names = "--no-overlaps", descriptionKey = "suggest.no-overlaps")
    private boolean noOverlaps;

    @Option(names = "--institutions", paramLabel = "PERCENT", descriptionKey = "suggest.institutions")
    private int institutions;

    @Option(names = "--quota", paramLabel = "PERCENT", descriptionKey = "suggest.quota")
    private int quota;

    @Option(names = "--smallest", paramLabel = "POSTS", descriptionKey = "suggest.smallest")
    private int smallest;

    @Option(names = "--ceilings", descriptionKey = "suggest.ceilings")
    private boolean ceilings;

    @Option(names = "--keep-apart", paramLabel = "A,B", descriptionKey = "suggest.keep-apart")
    private List<String> keepApart = List.of();

    @Option(names = "--max-changes", paramLabel = "N", descriptionKey = "suggest.max-changes")
    private int maxChanges = Targets.USUAL_CHANGES;

    @Option(names = "--scenarios", paramLabel = "N", descriptionKey = "suggest.scenarios")
    private int scenarios = Targets.USUAL_SCENARIOS;

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "suggest.seed")
    private long seed;

    @Option(names = "--effort", paramLabel = "N", descriptionKey = "suggest.effort")
    private int effort = Targets.USUAL_EFFORT;

    @Override
    public Integer call() throws IOException {
        result.check();
        var targets = targets();
        try (var application = graph.openToRead()) {
            Codes.known(application, area);
            var suggestions = application.part(Suggestions.class);
            var unknown = suggestions.unknown(targets);
            if (!unknown.isEmpty()) {
                throw new UsageError(Messages.get("suggest.unknown", String.join(" ", unknown)));
            }
            // what was found until it is interrupted is told
            try (var interruption = Interruption.awaited()) {
                var found = suggestions.suggest(targets, Locale.getDefault(), new OnStderr(interruption));
                result.write(found, out -> print(found, out));
            }
            return Exit.DONE;
        }
    }

    private Targets targets() {
        var targets = new Targets(
                area,
                !noOverlaps,
                percent("--institutions", institutions),
                percent("--quota", quota),
                smallest == 0 ? null : within("--smallest", smallest, 1, Targets.MOST_SMALLEST),
                ceilings,
                pairs(),
                within("--max-changes", maxChanges, 1, Targets.MOST_CHANGES),
                within("--scenarios", scenarios, 1, Targets.MOST_SCENARIOS),
                seed,
                within("--effort", effort, 1, Targets.MOST_EFFORT));
        if (!targets.hasAny()) {
            throw new UsageError(Messages.get("suggest.no-target"));
        }
        return targets;
    }

    private static @Nullable Integer percent(String option, int value) {
        return value == 0 ? null : Math.abs(within(option, value, -Targets.MOST_PERCENT, Targets.MOST_PERCENT));
    }

    private static int within(String option, int value, int least, int most) {
        if (value < least || value > most) {
            throw new UsageError(Messages.get("out-of-range", option, least, most));
        }
        return value;
    }

    private List<List<String>> pairs() {
        if (keepApart.isEmpty()) {
            return Targets.USUALLY_APART;
        }
        var pairs = new ArrayList<List<String>>();
        for (var each : keepApart) {
            if (each.equals(NONE)) {
                continue;
            }
            var pair = List.of(each.strip().split("\\s*,\\s*"));
            if (!Targets.isPair(pair)) {
                throw new UsageError(Messages.get("suggest.no-pair", each));
            }
            pairs.add(pair);
        }
        return pairs;
    }

    private static void print(SuggestionList found, PrintStream out) {
        for (var each : found.items()) {
            out.println(each.rank() + "  " + each.name());
            each.summary().forEach(out::println);
            print(each, out);
            out.println();
        }
        found.notices().forEach(out::println);
    }

    private static void print(Suggestion suggestion, PrintStream out) {
        for (var step : suggestion.steps()) {
            out.println("  " + step.change() + ". " + Messages.get("operation." + step.operation()) + "  "
                    + step.message());
        }
    }

    /** Says on stderr how far a search is. */
    private static final class OnStderr implements Progress {

        private final Interruption interruption;
        private String last = "";

        OnStderr(Interruption interruption) {
            this.interruption = interruption;
        }

        @Override
        public void at(Phase phase, int scenario, int scenarios, int done, int total) {
            var line = Messages.get("suggest." + phase, scenario, scenarios, done + 1, total);
            if (!line.equals(last)) {
                System.err.println(line);
            }
            last = line;
        }

        @Override
        public boolean stopped() {
            return interruption.isAsked();
        }
    }
}

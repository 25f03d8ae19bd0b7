package dutygraph;

import dutygraph.analysis.Decision;
import dutygraph.analysis.Verdict;
import dutygraph.organisation.Word;
import java.io.PrintStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The option {@code --verdict}, and what it leaves out. */
final class Decisions {

    private Decisions() {}

    /**
     * The decisions asked for; where there are none, all but what was dismissed.
     *
     * @throws UsageError where a word is none of them
     */
    static Set<Decision> read(List<String> words) {
        if (words.stream().anyMatch(word -> word.equalsIgnoreCase("all"))) {
            return EnumSet.allOf(Decision.class);
        }
        var wanted = EnumSet.noneOf(Decision.class);
        for (var word : words) {
            wanted.add(Word.read(Decision.class, word)
                    .orElseThrow(() -> new UsageError(Messages.get("unknown-verdict", word))));
        }
        return wanted.isEmpty() ? Decision.open() : wanted;
    }

    static boolean isDismissed(@Nullable Verdict verdict) {
        return verdict != null && verdict.decision() == Decision.DISMISSED;
    }

    /** ✓ or ✕ and a space, nothing where nobody has decided. */
    static String mark(@Nullable Verdict verdict) {
        return verdict == null ? "" : isDismissed(verdict) ? "✕ " : "✓ ";
    }

    /** Says how many were dismissed where they are left out without having been asked for or against. */
    static void printHidden(Map<Decision, Long> counts, List<String> words, PrintStream out) {
        var dismissed = counts.getOrDefault(Decision.DISMISSED, 0L);
        if (words.isEmpty() && dismissed > 0) {
            out.println(Messages.get("dismissed-hidden", dismissed));
        }
    }
}

package dutygraph.wording;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A step of a chain that a duty supervises, and of what: the sale of farm produce. Where the law divides a matter by its steps
 * and gives each step to one body (一个监管环节由一个部门监管, 国发〔2004〕23号), two who supervise one step overlap, whatever else their
 * sentences say.
 *
 * @param thing what passes through the chain, by the word of the text
 * @param step the name of the step in {@code steps.txt}
 */
record SupervisedStep(String thing, String step) {

    private static final Vocabulary WORDS = Vocabulary.read("steps.txt");
    private static final List<String> MATTERS = WORDS.words("matter");
    private static final Pattern APART = WORDS.pattern("apart");
    private static final Pattern ASIDE = WORDS.pattern("aside");
    private static final Pattern SUPERVISING = WORDS.pattern("supervising");
    private static final Pattern CLAUSES = Pattern.compile("[，。；：]");
    private static final String STEP = "step ";
    private static final Map<String, List<String>> STEPS = WORDS.classes().entrySet().stream()
            .filter(line -> line.getKey().startsWith(STEP))
            .collect(Collectors.toUnmodifiableMap(
                    line -> line.getKey().substring(STEP.length()), line -> List.copyOf(line.getValue())));

    /**
     * @param content what is done, without the holder
     * @param words of its matter
     */
    static Set<SupervisedStep> of(String content, Collection<String> words) {
        var steps = new HashSet<SupervisedStep>();
        var things = words.stream().filter(SupervisedStep::isMatter).toList();
        if (things.isEmpty()) {
            return steps;
        }
        for (var clause : CLAUSES.split(APART.matcher(content).replaceAll("、"))) {
            if (!SUPERVISING.matcher(clause).find() || ASIDE.matcher(clause).find()) {
                continue;
            }
            STEPS.forEach((step, names) -> {
                if (names.stream().anyMatch(clause::contains)) {
                    things.stream()
                            .filter(clause::contains)
                            .forEach(thing -> steps.add(new SupervisedStep(thing, step)));
                }
            });
        }
        return steps;
    }

    private static boolean isMatter(String word) {
        return MATTERS.stream().anyMatch(matter -> Kinds.related(word, matter) > 0 || word.startsWith(matter));
    }

    /** The words of the text that say so. */
    Set<String> saidIn(String text) {
        return STEPS.getOrDefault(step, List.of()).stream()
                .filter(text::contains)
                .collect(Collectors.toSet());
    }

    /** Whether both supervise one step of one thing, or of a thing and a kind of it. */
    boolean meets(SupervisedStep other) {
        return step.equals(other.step) && Kinds.related(thing, other.thing) > 0;
    }
}

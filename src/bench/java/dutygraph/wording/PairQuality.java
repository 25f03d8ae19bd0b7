package dutygraph.wording;

import dutygraph.bench.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * How well the relation of two texts with the names of their holders agrees with labelled pairs, beside two likenesses of
 * letters and beside scores that never saw the pair they judge. Writes a part of {@code docs/benchmarks.md}.
 */
public final class PairQuality {

    private static final String BEGIN = "<!-- written by mvn -P bench verify -DskipTests -Dbench=quality: begin -->";
    private static final int FOLDS = 10;
    private static final int REPEATS = 5;
    private static final double STEP = 0.01;

    private final List<LabelledPair> pairs;
    private final Map<LabelledPair, Judged> judged = new HashMap<>();

    private PairQuality(List<LabelledPair> pairs) {
        this.pairs = pairs;
    }

    /** Arguments: folder of the labelled pairs, page to write to. */
    public static void main(String[] args) throws IOException {
        var text = new PairQuality(LabelledPair.in(Path.of(args[0]))).report();
        System.out.println(text);
        new Page(Path.of(args[1])).write(BEGIN, text);
    }

    private String report() {
        var columns = new ArrayList<Column>();
        columns.add(new Column("engine", List.of(pair -> said(pair).isFinding())));
        columns.add(new Column("score held out", heldOut()));
        columns.add(baseline("Jaccard", pair -> Bigrams.jaccard(letters(pair.left()), letters(pair.right()))));
        columns.add(baseline("containment", pair -> containment(letters(pair.left()), letters(pair.right()))));
        return findings(columns) + "\n" + relations() + "\n" + confusion();
    }

    /**
     * Somebody's opinion which pairs are findings.
     *
     * @param opinions one or more of equal standing, of which the mean is shown
     */
    private record Column(String name, List<Predicate<LabelledPair>> opinions) {

        double count(List<LabelledPair> among) {
            return opinions.stream()
                    .mapToLong(opinion -> among.stream().filter(opinion).count())
                    .average()
                    .orElse(0);
        }
    }

    private Judged judgedOf(LabelledPair pair) {
        return judged.computeIfAbsent(pair, LabelledPair::judged);
    }

    private Relation said(LabelledPair pair) {
        return judgedOf(pair).relation();
    }

    /** The engine with a score in its place that was fitted without the pair, once for each repeat. */
    private List<Predicate<LabelledPair>> heldOut() {
        var fit = new ScoreFit(pairs);
        var random = new Random(7);
        var opinions = new ArrayList<Predicate<LabelledPair>>();
        for (var repeat = 0; repeat < REPEATS; repeat++) {
            var findings = fit.heldOut(FOLDS, random);
            var decided = new HashMap<LabelledPair, Boolean>();
            for (var i = 0; i < findings.length; i++) {
                var pair = fit.pairs().get(i);
                if (ScoreFit.byScore(pair, judgedOf(pair))) {
                    decided.put(pair, findings[i]);
                }
            }
            opinions.add(pair -> decided.getOrDefault(pair, said(pair).isFinding()));
        }
        return opinions;
    }

    /** A likeness at the threshold that gives the best F1 on the pairs that were read. */
    private Column baseline(String name, ToDoubleFunction<LabelledPair> likeness) {
        var values = new HashMap<LabelledPair, Double>();
        pairs.forEach(pair -> values.put(pair, likeness.applyAsDouble(pair)));
        Function<Double, Column> at = threshold -> new Column(
                "%s ≥ %.2f".formatted(name, threshold), List.of(pair -> values.getOrDefault(pair, 0.0) >= threshold));
        var best = at.apply(STEP);
        for (var threshold = 2 * STEP; threshold <= 1; threshold += STEP) {
            var tried = at.apply(threshold);
            best = f1(tried) > f1(best) ? tried : best;
        }
        return best;
    }

    private static int[] letters(String text) {
        return Bigrams.of(Texts.letters(Texts.normalise(text)));
    }

    /** Share of the smaller set that the larger one has. */
    private static double containment(int[] left, int[] right) {
        var smaller = Math.min(left.length, right.length);
        var jaccard = Bigrams.jaccard(left, right);
        return smaller == 0 ? 0 : jaccard * (left.length + right.length) / (1 + jaccard) / smaller;
    }

    private List<LabelledPair> agreed(Predicate<LabelledPair> which) {
        return pairs.stream().filter(LabelledPair::agreed).filter(which).toList();
    }

    private List<LabelledPair> of(LabelledPair.Source source) {
        return pairs.stream().filter(pair -> pair.source() == source).toList();
    }

    private double precision(Column column) {
        var said = column.count(agreed(pair -> true));
        return said == 0 ? 0 : column.count(agreed(LabelledPair::finding)) / said;
    }

    private double recall(Column column) {
        var findings = agreed(LabelledPair::finding);
        return column.count(findings) / findings.size();
    }

    private double f1(Column column) {
        var precision = precision(column);
        var recall = recall(column);
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    private String findings(List<Column> columns) {
        var text = new StringBuilder();
        var quiet = agreed(pair -> pair.first() == Relation.COUNTERPART
                || pair.first() == Relation.BOILERPLATE
                || pair.first() == Relation.LEAD_ASSIST);
        row(text, "", columns, Column::name);
        text.append("|---").append("|---:".repeat(columns.size())).append("|\n");
        row(text, "precision of finding / no finding", columns, column -> number(precision(column)));
        row(text, "recall", columns, column -> number(recall(column)));
        row(text, "**F1**", columns, column -> "**" + number(f1(column)) + "**");
        row(
                text,
                "DUPLICATE and OVERLAP found",
                columns,
                column -> share(column.count(agreed(LabelledPair::finding)), agreed(LabelledPair::finding)));
        row(
                text,
                "COUNTERPART, BOILERPLATE and LEAD_ASSIST quiet",
                columns,
                column -> share(quiet.size() - column.count(quiet), quiet));
        for (var relation : List.of(Relation.STAGE_SPLIT, Relation.UNRELATED)) {
            var labelled = agreed(pair -> pair.first() == relation);
            row(text, relation + " called a finding", columns, column -> share(column.count(labelled), labelled));
        }
        for (var source : LabelledPair.Source.values()) {
            if (source != LabelledPair.Source.HAND_READ_PAIRS) {
                row(
                        text,
                        "`" + source.file() + "` called a finding",
                        columns,
                        column -> percent(column.count(of(source)), of(source)));
            }
        }
        return text.toString();
    }

    private String relations() {
        var text = new StringBuilder(
                "| relation | read | said | right | precision | recall |\n|---|---:|---:|---:|---:|---:|\n");
        for (var relation : Relation.values()) {
            var read = agreed(pair -> pair.first() == relation);
            var said = agreed(pair -> said(pair) == relation);
            var right = agreed(pair -> pair.first() == relation && said(pair) == relation);
            text.append("| %s | %d | %d | %d | %s | %s |%n"
                    .formatted(
                            relation,
                            read.size(),
                            said.size(),
                            right.size(),
                            ratio(right.size(), said.size()),
                            ratio(right.size(), read.size())));
        }
        return text.toString();
    }

    private String confusion() {
        var relations = List.of(Relation.values());
        var text = new StringBuilder("| read ↓ said → |");
        relations.forEach(said -> text.append(' ').append(said).append(" |"));
        text.append("\n|---").append("|---:".repeat(relations.size())).append("|\n");
        for (var read : relations) {
            text.append("| ").append(read).append(" |");
            relations.forEach(said -> text.append(' ')
                    .append(agreed(pair -> pair.first() == read && said(pair) == said)
                            .size())
                    .append(" |"));
            text.append('\n');
        }
        return text.toString();
    }

    private static void row(StringBuilder text, String name, List<Column> columns, Function<Column, String> cell) {
        text.append("| ").append(name).append(" |");
        columns.forEach(column -> text.append(' ').append(cell.apply(column)).append(" |"));
        text.append('\n');
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }

    private static String ratio(double part, double whole) {
        return whole == 0 ? "–" : number(part / whole);
    }

    private static String share(double part, List<LabelledPair> whole) {
        return String.format(Locale.ROOT, part == Math.rint(part) ? "%.0f of %d" : "%.1f of %d", part, whole.size());
    }

    private static String percent(double part, List<LabelledPair> whole) {
        return String.format(Locale.ROOT, "%.1f %% of %,d", 100 * part / whole.size(), whole.size());
    }
}

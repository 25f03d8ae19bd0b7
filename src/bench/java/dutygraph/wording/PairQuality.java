package dutygraph.wording;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dutygraph.wording.Comparison.Feature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Precision and recall of the relation of a pair on labelled pairs, and the fit of {@code score.properties} to them. */
public final class PairQuality {

    record Labelled(
            String id,
            String source,
            String holderA,
            String textA,
            String holderB,
            String textB,
            String label,
            String other,
            double weight) {
        boolean finding() {
            return label.equals("DUPLICATE") || label.equals("OVERLAP");
        }
    }

    private static final int FEATURES = Feature.values().length;

    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]);
        var pairs = read(folder);
        if (arguments.length > 1 && arguments[1].equals("fit")) {
            fit(pairs);
            return;
        }
        var show = arguments.length > 1 ? arguments[1] : "";
        var bySource = new TreeMap<String, Map<String, Integer>>();
        for (var pair : pairs) {
            var judged = HeldTexts.between(pair.holderA, pair.textA, pair.holderB, pair.textB);
            var key = pair.source.equals("hand_read_pairs")
                    ? "hand " + (pair.label.equals(pair.other) ? pair.label : "open")
                    : pair.source;
            bySource.computeIfAbsent(key, k -> new TreeMap<>())
                    .merge(judged.relation().name(), 1, Integer::sum);
            if (key.equals(show) || show.equals("hand " + pair.label)) {
                var finding = judged.relation().isFinding();
                if (arguments.length < 3 || finding == arguments[2].equals("finding")) {
                    System.out.printf(
                            "%s %s %s %.2f %s%n   %s | %s%n   %s | %s%n",
                            pair.id,
                            pair.label,
                            judged.relation(),
                            judged.score(),
                            judged.evidence().decidedBy(),
                            pair.holderA,
                            cut(pair.textA),
                            pair.holderB,
                            cut(pair.textB));
                    if (arguments.length > 3)
                        for (var p : judged.evidence().parts()) System.out.println("        " + p);
                }
            }
        }
        bySource.forEach((k, v) -> {
            var n = v.values().stream().mapToInt(i -> i).sum();
            var f = v.getOrDefault("DUPLICATE", 0) + v.getOrDefault("OVERLAP", 0);
            System.out.printf("%-26s n %5d findings %4d (%.1f %%) %s%n", k, n, f, 100.0 * f / n, v);
        });
    }

    static String cut(String t) {
        t = t.replace('\n', ' ');
        return t.length() > 140 ? t.substring(0, 140) + "…" : t;
    }

    static List<Labelled> read(Path folder) throws IOException {
        var json = JsonMapper.builder().build();
        var pairs = new ArrayList<Labelled>();
        for (var source : List.of(
                "hand_read_pairs",
                "divided_pairs",
                "random_negatives",
                "same_law_hard_negatives",
                "same_duty_two_places")) {
            for (var line : Files.readAllLines(folder.resolve(source + ".jsonl"))) {
                var node = json.readTree(line);
                var hand = source.equals("hand_read_pairs");
                pairs.add(new Labelled(
                        node.get("id").asText(),
                        source,
                        node.get(hand ? "holder_a" : "dept_a").asText(),
                        node.get("text_a").asText(),
                        node.get(hand ? "holder_b" : "dept_b").asText(),
                        node.get("text_b").asText(),
                        hand
                                ? node.get("relation_1").asText()
                                : source.equals("same_duty_two_places") ? "SAME" : "NEGATIVE",
                        hand ? node.get("relation_2").asText() : "",
                        source.equals("hand_read_pairs")
                                ? 1
                                : source.equals("same_duty_two_places")
                                        ? 0.1
                                        : source.equals("same_law_hard_negatives") ? 0.15 : 0.2));
            }
        }
        return pairs;
    }

    /** Whether the score decides at all. */
    static boolean scored(Labelled pair) {
        var a = Texts.statement(pair.textA);
        var b = Texts.statement(pair.textB);
        if (a.boilerplate() || b.boilerplate() || a.key().equals(b.key())) return false;
        if (HolderName.of(pair.holderA, a.text()).to(HolderName.of(pair.holderB, b.text())) != HolderName.Tie.NONE)
            return false;
        var x = a.text();
        var y = b.text();
        var l = TaskText.of(x);
        var r = TaskText.of(y);
        if (HolderName.levelsApart(TaskText.levels(x), TaskText.levels(y))
                || Division.shared(x)
                || Division.shared(y)
                || Division.own(x)
                || Division.own(y)
                || Division.introduces(x)
                || Division.introduces(y)
                || Division.assists(x) != Division.assists(y)
                || Division.details(x) != Division.details(y)
                || Division.nested(x, y)
                || Division.opposite(x, y)
                || l.general()
                        && r.general()
                        && (!Comparison.ownAspects(l, r).isEmpty()
                                || !Comparison.ownAspects(r, l).isEmpty())) return false;
        return !List.of("COUNTERPART", "BOILERPLATE", "LEAD_ASSIST").contains(pair.label);
    }

    static double[] features(Labelled pair) {
        var c = Comparison.of(TaskText.of(Texts.normalise(pair.textA)), TaskText.of(Texts.normalise(pair.textB)));
        var x = new double[FEATURES + 1];
        for (var f : Feature.values()) x[f.ordinal()] = c.value(f);
        x[FEATURES] = 1;
        return x;
    }

    static void fit(List<Labelled> all) {
        var pairs = all.stream()
                .filter(p -> p.finding() == (p.other.equals("DUPLICATE") || p.other.equals("OVERLAP"))
                        || !p.source.equals("hand_read_pairs"))
                .filter(PairQuality::scored)
                .toList();
        var n = pairs.size();
        var x = new double[n][];
        var y = new double[n];
        var w = new double[n];
        for (var i = 0; i < n; i++) {
            x[i] = features(pairs.get(i));
            y[i] = pairs.get(i).finding() || pairs.get(i).label.equals("SAME") ? 1 : 0;
            w[i] = pairs.get(i).weight;
        }
        System.out.println("fit on " + n);
        var out = new double[n];
        var random = new Random(7);
        int repeats = 5, folds = 10;
        for (var rep = 0; rep < repeats; rep++) {
            var fold = random.ints(n, 0, folds).toArray();
            for (var k = 0; k < folds; k++) {
                var ww = w.clone();
                for (var i = 0; i < n; i++) if (fold[i] == k) ww[i] = 0;
                var b = logistic(x, y, ww);
                for (var i = 0; i < n; i++) if (fold[i] == k) out[i] += z(b, x[i]) / repeats;
            }
        }
        var div = new ArrayList<Double>();
        for (var i = 0; i < n; i++) if (pairs.get(i).source.equals("divided_pairs")) div.add(out[i]);
        var allDiv = all.stream().filter(p -> p.source.equals("divided_pairs")).count();
        div.sort((p, q) -> Double.compare(q, p));
        double chosen = 0;
        for (var share : new double[] {.01, .015, .02, .025, .03, .035, .04, .05}) {
            var t = div.get((int) (share * allDiv));
            if (share == .025) chosen = t;
            var line = new TreeMap<String, int[]>();
            for (var i = 0; i < n; i++) {
                var c = line.computeIfAbsent(
                        pairs.get(i).source.equals("hand_read_pairs")
                                ? "hand " + pairs.get(i).label
                                : pairs.get(i).source,
                        k -> new int[2]);
                c[1]++;
                if (out[i] > t) c[0]++;
            }
            var s = new StringBuilder(String.format(Locale.ROOT, "div %.3f z %.2f:", share, t));
            line.forEach((k, c) ->
                    s.append(' ').append(k).append(' ').append(c[0]).append('/').append(c[1]));
            System.out.println(s);
        }
        var order = java.util.stream.IntStream.range(0, n)
                .boxed()
                .sorted((i, j) -> Double.compare(out[j], out[i]))
                .toList();
        if (System.getenv("LIST") != null)
            for (var i : order)
                if (pairs.get(i).source.equals("hand_read_pairs") && out[i] > -3.6) {
                    var s = new StringBuilder();
                    for (var f : Feature.values())
                        s.append(String.format(
                                " %s %.2f", f.name().substring(0, 3) + f.name().length(), x[i][f.ordinal()]));
                    System.out.printf("%.2f %s %s%s%n", out[i], pairs.get(i).id, pairs.get(i).label, s);
                }
        var b = logistic(x, y, w);
        for (var f : Feature.values()) System.out.printf(Locale.ROOT, "%s=%.2f%n", f, b[f.ordinal()]);
        System.out.printf(Locale.ROOT, "START=%.2f%n", b[FEATURES] - chosen);
    }

    static double z(double[] b, double[] x) {
        var s = 0.0;
        for (var i = 0; i < x.length; i++) s += b[i] * x[i];
        return s;
    }

    /** Newton's method with a small ridge. */
    static double[] logistic(double[][] x, double[] y, double[] w) {
        var d = x[0].length;
        var b = new double[d];
        for (var it = 0; it < 15; it++) {
            var g = new double[d];
            var h = new double[d][d];
            for (var i = 0; i < x.length; i++) {
                if (w[i] == 0) continue;
                var p = 1 / (1 + Math.exp(-z(b, x[i])));
                var r = w[i] * (p - y[i]);
                var q = w[i] * p * (1 - p);
                for (var j = 0; j < d; j++) {
                    if (x[i][j] == 0) continue;
                    g[j] += r * x[i][j];
                    for (var k = 0; k < d; k++) h[j][k] += q * x[i][j] * x[i][k];
                }
            }
            for (var j = 0; j < d - 1; j++) {
                g[j] += 0.3 * b[j];
                h[j][j] += 0.3;
            }
            h[d - 1][d - 1] += 1e-6;
            var s = solve(h, g);
            var largest = 0.0;
            for (var j = 0; j < d; j++) {
                b[j] -= s[j];
                largest = Math.max(largest, Math.abs(s[j]));
            }
            if (largest < 1e-6) break;
        }
        return b;
    }

    static double[] solve(double[][] a, double[] v) {
        var n = v.length;
        var m = new double[n][];
        for (var i = 0; i < n; i++) {
            m[i] = Arrays.copyOf(a[i], n + 1);
            m[i][n] = v[i];
        }
        for (var c = 0; c < n; c++) {
            var p = c;
            for (var i = c + 1; i < n; i++) if (Math.abs(m[i][c]) > Math.abs(m[p][c])) p = i;
            var t = m[c];
            m[c] = m[p];
            m[p] = t;
            for (var i = 0; i < n; i++)
                if (i != c) {
                    var f = m[i][c] / m[c][c];
                    for (var j = c; j <= n; j++) m[i][j] -= f * m[c][j];
                }
        }
        var s = new double[n];
        for (var i = 0; i < n; i++) s[i] = m[i][n] / m[i][i];
        return s;
    }
}

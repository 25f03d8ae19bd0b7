package dutygraph.scenario;

import dutygraph.analysis.CoverageMatrix;
import dutygraph.analysis.CoverageMatrix.Cell;
import dutygraph.organisation.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What becomes of the reach of superior agencies into townships.
 *
 * @param ties pairs of a superior agency and a township that it hands items to, leads, shares duties or liaises with
 * @param townships those for which something changes, by code
 * @param agencies superior agencies for which something changes, by code
 */
public record ReachDiff(Metric ties, List<Changed> townships, List<Changed> agencies) {

    /**
     * A township with the superior agencies that it serves, or one of these with the townships that it reaches.
     *
     * @param ties how many of the others
     * @param items handed down, each counted once for each of the others
     * @param duties listed duties not taken back and duties that both hold
     * @param gained others that it is tied to after but not before
     * @param lost others that it is tied to before but not after
     */
    public record Changed(
            String code, String name, Metric ties, Metric items, Metric duties, List<Named> gained, List<Named> lost) {}

    /** Compares the matrix of the same area before and after. */
    static ReachDiff between(CoverageMatrix before, CoverageMatrix after) {
        return new ReachDiff(
                Metric.count("ties", before.cells().size(), after.cells().size()),
                changed(new Sides(before, after, Cell::column, Cell::row)),
                changed(new Sides(before, after, Cell::row, Cell::column)));
    }

    private record Sides(
            CoverageMatrix before, CoverageMatrix after, Function<Cell, String> end, Function<Cell, String> other) {}

    private static List<Changed> changed(Sides sides) {
        var names = new HashMap<String, String>();
        for (var matrix : List.of(sides.before(), sides.after())) {
            matrix.rows().forEach(each -> names.put(each.code(), each.name()));
            matrix.columns().forEach(each -> names.put(each.code(), each.name()));
        }
        var was = byEnd(sides.before(), sides);
        var now = byEnd(sides.after(), sides);
        var codes = new TreeSet<>(was.keySet());
        codes.addAll(now.keySet());
        var changed = new ArrayList<Changed>();
        for (var code : codes) {
            var then = was.getOrDefault(code, Map.of());
            var later = now.getOrDefault(code, Map.of());
            if (!sums(then).equals(sums(later))) {
                changed.add(new Changed(
                        code,
                        name(names, code),
                        Metric.count("ties", then.size(), later.size()),
                        Metric.count("items", items(then), items(later)),
                        Metric.count("duties", duties(then), duties(later)),
                        missing(later, then, names),
                        missing(then, later, names)));
            }
        }
        return changed;
    }

    private static Map<String, Map<String, Cell>> byEnd(CoverageMatrix matrix, Sides sides) {
        var byEnd = new HashMap<String, Map<String, Cell>>();
        matrix.cells().forEach(cell -> byEnd.computeIfAbsent(sides.end().apply(cell), key -> new TreeMap<>())
                .put(sides.other().apply(cell), cell));
        return byEnd;
    }

    /** What has to differ to be told. */
    private static Map<String, List<Long>> sums(Map<String, Cell> cells) {
        var sums = new HashMap<String, List<Long>>();
        cells.forEach((other, cell) -> sums.put(other, List.of(cell.items(), cell.duties())));
        return sums;
    }

    private static long items(Map<String, Cell> cells) {
        return cells.values().stream().mapToLong(Cell::items).sum();
    }

    private static long duties(Map<String, Cell> cells) {
        return cells.values().stream().mapToLong(Cell::duties).sum();
    }

    private static List<Named> missing(Map<String, Cell> in, Map<String, Cell> than, Map<String, String> names) {
        return in.keySet().stream()
                .filter(code -> !than.containsKey(code))
                .map(code -> new Named(code, name(names, code)))
                .toList();
    }

    private static String name(Map<String, String> names, String code) {
        return Objects.requireNonNullElse(names.get(code), code);
    }
}

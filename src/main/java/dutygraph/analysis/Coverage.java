package dutygraph.analysis;

import dutygraph.analysis.CoverageMatrix.Cell;
import dutygraph.cypher.Graph;
import dutygraph.cypher.Queries;
import dutygraph.organisation.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The matrix of superior agencies and townships. */
public final class Coverage {

    private final Graph graph;
    private final Findings findings;

    public Coverage(Graph graph, Queries queries) {
        this.graph = graph;
        this.findings = new Findings(graph, queries);
    }

    private record At(String row, String column) {}

    private static final class Sum {
        private final Set<String> items = new HashSet<>();
        private final Map<String, Set<String>> modes = new TreeMap<>();
        private final Set<String> duties = new HashSet<>();
        private boolean liaison;
    }

    /**
     * The matrix of an area and all within it, of the whole graph where it is null.
     *
     * @param township code of the one township whose offices are the columns; null for the townships themselves
     */
    public CoverageMatrix of(@Nullable String area, @Nullable String township, Locale locale) {
        var tied = tied(area, township);
        var cells = new TreeMap<String, Cell>();
        tied.cells().forEach(cell -> cells.put(cell.row() + "|" + cell.column(), cell));
        if (township == null) {
            gaps(area)
                    .forEach(at -> cells.putIfAbsent(
                            at.row() + "|" + at.column(),
                            new Cell(at.row(), at.column(), 0, 0, Map.of(), false, true)));
        }
        return new CoverageMatrix(
                tied.rows(),
                tied.columns(),
                List.copyOf(cells.values()),
                findings.all(FindingFilter.of(area).withRules(Set.of("mandatory-duty-missing")), locale));
    }

    /** The same with the townships themselves as columns, and without what the rules say of it: gaps and mandatory duties. */
    public CoverageMatrix tied(@Nullable String area) {
        return tied(area, null);
    }

    private CoverageMatrix tied(@Nullable String area, @Nullable String township) {
        var asked = new HashMap<String, @Nullable Object>();
        asked.put("area", area);
        asked.put("township", township);
        var rows = new ArrayList<>(graph.read("analysis/coverage-agencies", asked, Codes::named));
        var columns = graph.read("analysis/coverage-townships", asked, Codes::named);
        var known = new HashSet<>(rows.stream().map(Named::code).toList());
        var cells = new TreeMap<String, Cell>();
        var sums = new HashMap<At, Sum>();
        graph.forEach("analysis/coverage", asked, row -> {
            var agency = row.get("agency").asString();
            if (known.add(agency)) {
                rows.add(new Named(agency, row.get("agencyName").asString()));
            }
            var column = row.get(township == null ? "township" : "office").asString();
            var sum = sums.computeIfAbsent(new At(agency, column), at -> new Sum());
            var items = Codes.list(row.get("items"));
            sum.items.addAll(items);
            if (!items.isEmpty()) {
                sum.modes
                        .computeIfAbsent(row.get("mode").asString(), mode -> new HashSet<>())
                        .addAll(items);
            }
            sum.duties.addAll(Codes.list(row.get("duties")));
            sum.liaison |= row.get("liaison").asBoolean();
        });
        sums.forEach((at, sum) -> {
            var modes = new TreeMap<String, Long>();
            sum.modes.forEach((mode, items) -> modes.put(mode, (long) items.size()));
            cells.put(
                    at.row() + "|" + at.column(),
                    new Cell(at.row(), at.column(), sum.items.size(), sum.duties.size(), modes, sum.liaison, null));
        });
        rows.sort((left, right) -> left.code().compareTo(right.code()));
        return new CoverageMatrix(rows, columns, List.copyOf(cells.values()), List.of());
    }

    private List<At> gaps(@Nullable String area) {
        var gaps = new ArrayList<At>();
        for (var found : findings.found(FindingFilter.of(area).withRules(Set.of("no-township-counterpart")))) {
            var subjects = found.subjects();
            subjects.stream().skip(1).forEach(township -> gaps.add(new At(subjects.get(0), township)));
        }
        return gaps;
    }
}

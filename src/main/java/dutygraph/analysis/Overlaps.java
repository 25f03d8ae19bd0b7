package dutygraph.analysis;

import dutygraph.cypher.Graph;
import dutygraph.cypher.Queries;
import dutygraph.wording.Evidence;
import dutygraph.wording.Relation;
import dutygraph.wording.TextRelation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.types.MapAccessor;

/** Duties and items with the same or similar text, held by different agencies of one area or of nested areas. */
public final class Overlaps {

    /** Least score by relation, 0 to 1. */
    private static final Map<String, Double> THRESHOLDS = Map.of(
            Relation.OVERLAP.name(), TextRelation.OVERLAP_FROM,
            Relation.DUPLICATE.name(), TextRelation.DUPLICATE_FROM);

    /** The query that finds pairs. */
    static final String QUESTION = "analysis/overlaps";

    /** How the key of a pair begins that is no problem. */
    static final String NO_PROBLEM = "overlap|";

    private final Graph graph;
    private final Rules rules;

    public Overlaps(Graph graph, Queries queries) {
        this.graph = graph;
        this.rules = new Rules(queries);
    }

    /** A pair of codes that a row names, before it is put into words. */
    private record Pair(
            String left,
            String right,
            String leftAgency,
            String rightAgency,
            String relation,
            double score,
            double weight,
            String scope,
            String decidedBy,
            @Nullable String rule,
            MapAccessor row,
            @Nullable Verdict verdict)
            implements Ranking.Ranked {

        static Pair of(MapAccessor row, Given given) {
            var key = String.join(
                    "|",
                    "pair",
                    row.get("left").asString(),
                    row.get("right").asString(),
                    row.get("leftAgency").asString(),
                    row.get("rightAgency").asString());
            return new Pair(
                    row.get("left").asString(),
                    row.get("right").asString(),
                    row.get("leftAgency").asString(),
                    row.get("rightAgency").asString(),
                    row.get("relation").asString(),
                    row.get("score").asDouble(),
                    row.get("weight").asDouble(),
                    row.get("scope").asString(),
                    row.get("decidedBy").asString(),
                    row.get("rule").asString(null),
                    row,
                    given.on(key));
        }

        String key() {
            return String.join("|", left, right, leftAgency, rightAgency);
        }

        @Override
        public Ranking.Claim leftClaim() {
            return new Ranking.Claim(left, leftAgency);
        }

        @Override
        public Ranking.Claim rightClaim() {
            return new Ranking.Claim(right, rightAgency);
        }
    }

    private record Held(String task, String agency) {}

    private record Details(Side side, String statement) {}

    /**
     * A part of the pairs.
     *
     * @param limit most pairs of the part, 1 or more
     * @param cursor {@code next} of the part before; null for the first
     * @throws IllegalArgumentException where the cursor is none
     */
    public OverlapList list(OverlapFilter filter, int limit, @Nullable String cursor, Locale locale) {
        var searched = searched(filter);
        var relations = new LinkedHashMap<String, Long>();
        var told = searched.equals(OverlapFilter.PROBLEMS) ? OverlapFilter.PROBLEMS : OverlapFilter.ALL;
        told.forEach(relation -> relations.put(relation, 0L));
        var leftOut = 0L;
        // sentences that many share are counted without their pairs, but for those of superior and subordinate
        var vertical = "VERTICAL".equals(filter.scope());
        var answers = graph.<List<MapAccessor>>answers(List.of(
                asked -> vertical ? List.of() : asked.read("analysis/shared-texts", shared(filter), row -> row),
                asked -> asked.read(QUESTION, parameters(filter, searched), row -> row)));
        for (var row : answers.get(0)) {
            var boilerplate = row.get("boilerplate").asBoolean();
            if (boilerplate && told.contains("BOILERPLATE")) {
                relations.put("BOILERPLATE", row.get("pairs").asLong());
            }
            if (!boilerplate || filter.relations().contains("BOILERPLATE")) {
                leftOut += row.get("leftOut").asLong();
            }
        }
        var fitting = new ArrayList<Pair>();
        for (var pair : ranked(answers.get(1))) {
            var wanted = filter.decisions().contains(Decision.of(pair.verdict()));
            if (wanted && (vertical || !pair.relation().equals("BOILERPLATE"))) {
                relations.merge(pair.relation(), 1L, Long::sum);
            }
            if (filter.relations().contains(pair.relation())) {
                fitting.add(pair);
            }
        }
        var pairs = Given.only(filter.decisions(), fitting, Pair::verdict);
        var start = Cursor.start(pairs, Pair::key, cursor);
        var end = (int) Math.min(pairs.size(), (long) start + limit);
        return new OverlapList(
                pairs.size(),
                inWords(pairs.subList(start, end), locale),
                Cursor.after(pairs, Pair::key, end),
                relations,
                new TreeMap<>(THRESHOLDS),
                Given.counts(fitting, Pair::verdict),
                leftOut);
    }

    /** All pairs asked for, those first that are most worth reading: see {@link Ranking}. */
    public List<Overlap> all(OverlapFilter filter, Locale locale) {
        return inWords(wanted(filter), locale);
    }

    /** Number of pairs of each relation that is a problem. */
    Map<String, Long> problems(@Nullable String area) {
        var counts = new HashMap<String, Long>();
        OverlapFilter.PROBLEMS.forEach(relation -> counts.put(relation, 0L));
        wanted(OverlapFilter.of(area)).forEach(pair -> counts.merge(pair.relation(), 1L, Long::sum));
        return counts;
    }

    private List<Pair> wanted(OverlapFilter filter) {
        return Given.only(filter.decisions(), read(filter, filter.relations()), Pair::verdict);
    }

    /** The pair of that key, whatever was decided about it and whatever its relation now is; empty where there is none. */
    public Optional<Overlap> one(String key, Locale locale) {
        var codes = key.split("\\|", -1);
        if (codes.length != 5) {
            return Optional.empty();
        }
        var filter = OverlapFilter.of(null).withAgency(codes[3]);
        var found = read(filter, OverlapFilter.ALL).stream()
                .filter(pair -> key.endsWith("|" + pair.key()))
                .toList();
        return inWords(found, locale).stream().findFirst();
    }

    /** Whether both sides of the pair of that key are held as it says. */
    public boolean isHeld(String key) {
        var codes = key.split("\\|", -1);
        return codes.length == 5
                && graph.read(
                                "analysis/pair-held",
                                Map.of(
                                        "left", codes[1],
                                        "right", codes[2],
                                        "leftAgency", codes[3],
                                        "rightAgency", codes[4]),
                                row -> row.get("held").asBoolean())
                        .contains(true);
    }

    /**
     * Whoever asks for problems waits for nothing else, and one answer serves all who do. Sentences that everybody states are
     * counted by a formula: their pairs are the square of the agencies.
     */
    private static List<String> searched(OverlapFilter filter) {
        if (OverlapFilter.PROBLEMS.containsAll(filter.relations())) {
            return OverlapFilter.PROBLEMS;
        }
        return filter.relations().contains("BOILERPLATE")
                ? OverlapFilter.ALL
                : OverlapFilter.ALL.stream()
                        .filter(relation -> !relation.equals("BOILERPLATE"))
                        .toList();
    }

    private static Map<String, @Nullable Object> shared(OverlapFilter filter) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("area", filter.area());
        parameters.put("agency", filter.agency());
        return parameters;
    }

    private static Map<String, @Nullable Object> parameters(OverlapFilter filter, List<String> relations) {
        var parameters = shared(filter);
        parameters.put("relations", relations);
        parameters.put("scope", filter.scope());
        parameters.put("minScore", filter.minScore());
        return parameters;
    }

    private List<Pair> read(OverlapFilter filter, List<String> relations) {
        return ranked(graph.read(QUESTION, parameters(filter, relations), row -> row));
    }

    private List<Pair> ranked(List<MapAccessor> rows) {
        var given = Given.in(graph);
        return Ranking.ranked(rows.stream().map(row -> Pair.of(row, given)).toList());
    }

    /** All but those of which somebody took a side away since the pairs were read. */
    private List<Overlap> inWords(List<Pair> read, Locale locale) {
        var sides = sides(read);
        var pairs = read.stream()
                .filter(pair -> sides.containsKey(new Held(pair.left(), pair.leftAgency()))
                        && sides.containsKey(new Held(pair.right(), pair.rightAgency())))
                .toList();
        var evidence = evidence(pairs, sides);
        return pairs.stream()
                .map(pair -> inWords(pair, sides, evidence, locale))
                .toList();
    }

    private Overlap inWords(Pair pair, Map<Held, Details> sides, Map<String, Evidence> evidence, Locale locale) {
        var left = side(sides, pair.left(), pair.leftAgency());
        var right = side(sides, pair.right(), pair.rightAgency());
        var shown = evidence(pair, left, right, evidence, locale);
        var names = new TreeMap<String, String>();
        names.put(pair.left(), left.side().text());
        names.put(pair.right(), right.side().text());
        names.put(pair.leftAgency(), left.side().agencyName());
        names.put(pair.rightAgency(), right.side().agencyName());
        var rule = pair.rule() == null ? null : rules.named(pair.rule());
        if (rule == null) {
            var words = new HashMap<>(pair.row().asMap());
            words.put("why", shown.decidedBy());
            return new Overlap(
                    null,
                    NO_PROBLEM + pair.key(),
                    Severity.INFO,
                    "duty",
                    Template.word("relation." + pair.relation(), locale),
                    Template.fill(Template.word("pair.message", locale), words, locale),
                    null,
                    List.copyOf(names.keySet()),
                    names,
                    null,
                    pair.relation(),
                    pair.score(),
                    pair.scope(),
                    left.side(),
                    right.side(),
                    shown,
                    pair.verdict());
        }
        var finding = Found.of(rule, pair.row().asMap()).in(locale, names);
        var suggested = new OverlapEvidence(
                shown.parts(), shown.decidedBy(), Lead.suggestion(left.side(), right.side(), locale));
        return new Overlap(
                finding.rule(),
                finding.key(),
                finding.severity(),
                finding.category(),
                finding.title(),
                finding.message(),
                finding.remedy(),
                finding.subjects(),
                finding.subjectNames(),
                finding.basis(),
                pair.relation(),
                pair.score(),
                pair.scope(),
                left.side(),
                right.side(),
                suggested,
                pair.verdict());
    }

    private Map<Held, Details> sides(List<Pair> pairs) {
        var holdings = new LinkedHashSet<Held>();
        pairs.forEach(pair -> {
            holdings.add(new Held(pair.left(), pair.leftAgency()));
            holdings.add(new Held(pair.right(), pair.rightAgency()));
        });
        var sides = new HashMap<Held, Details>();
        if (!holdings.isEmpty()) {
            var asked = holdings.stream()
                    .map(held -> Map.of("task", held.task(), "agency", held.agency()))
                    .toList();
            graph.forEach("analysis/overlap-sides", Map.of("holdings", asked), row -> {
                var task = row.get("task").asString();
                var item = row.get("item").asBoolean();
                var side = new Side(
                        item ? null : task,
                        item ? task : null,
                        row.get("text").asString(),
                        row.get("agency").asString(),
                        row.get("agencyName").asString(),
                        row.get("bureau").asString(null),
                        row.get("bureauName").asString(null),
                        row.get("role").asString(),
                        row.get("basis").asList(value -> value.asString()),
                        Codes.named(row.get("area")));
                sides.putIfAbsent(
                        new Held(task, side.agency()),
                        new Details(side, row.get("statement").asString()));
            });
        }
        return sides;
    }

    private static Details side(Map<Held, Details> sides, String task, String agency) {
        return Objects.requireNonNull(sides.get(new Held(task, agency)), () -> agency + " does not hold " + task);
    }

    private Map<String, Evidence> evidence(List<Pair> pairs, Map<Held, Details> sides) {
        var asked = new LinkedHashSet<Map<String, String>>();
        for (var pair : pairs) {
            var left = side(sides, pair.left(), pair.leftAgency()).statement();
            var right = side(sides, pair.right(), pair.rightAgency()).statement();
            if (!left.equals(right)) {
                var ordered = left.compareTo(right) < 0;
                asked.add(Map.of("left", ordered ? left : right, "right", ordered ? right : left));
            }
        }
        var evidence = new HashMap<String, Evidence>();
        if (!asked.isEmpty()) {
            graph.forEach("analysis/overlap-evidence", Map.of("pairs", List.copyOf(asked)), row -> {
                var json = row.get("evidence").asString(null);
                if (json != null) {
                    evidence.put(
                            row.get("left").asString() + "|" + row.get("right").asString(), Evidence.parse(json));
                }
            });
        }
        return evidence;
    }

    private static OverlapEvidence evidence(
            Pair pair, Details left, Details right, Map<String, Evidence> kept, Locale locale) {
        var decided = "decided." + pair.decidedBy();
        if (left.statement().equals(right.statement())) {
            var same = left.side().text().equals(right.side().text());
            var part = new Evidence.Part(
                    "text",
                    left.side().text(),
                    right.side().text(),
                    same ? Evidence.Match.SAME : Evidence.Match.SYNONYM,
                    1,
                    1,
                    List.of(List.of(0, left.side().text().length())),
                    List.of(List.of(0, right.side().text().length())));
            return new OverlapEvidence(
                    List.of(part),
                    Template.word(
                            !same && decided.equals("decided.same-text") ? "decided.same-words" : decided, locale),
                    null);
        }
        var ordered = left.statement().compareTo(right.statement()) < 0;
        var evidence = kept.get(
                ordered ? left.statement() + "|" + right.statement() : right.statement() + "|" + left.statement());
        if (evidence == null) {
            return new OverlapEvidence(List.of(), Template.word(decided, locale), null);
        }
        return new OverlapEvidence(
                (ordered ? evidence : evidence.mirrored()).parts(),
                pair.decidedBy().equals("text") ? evidence.sentence(locale) : Template.word(decided, locale),
                null);
    }
}

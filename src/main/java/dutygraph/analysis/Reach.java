package dutygraph.analysis;

import dutygraph.analysis.ReachReport.Office;
import dutygraph.analysis.ReachReport.OwnBureau;
import dutygraph.analysis.ReachReport.Served;
import dutygraph.analysis.ReachReport.Totals;
import dutygraph.cypher.Graph;
import dutygraph.cypher.Queries;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.MapAccessor;

/** Which superior agencies a township's offices serve, and which offices a superior agency reaches. */
public final class Reach {

    private static final List<String> MODES = List.of("ACCEPTANCE", "HANDLING", "AGENT", "ENFORCEMENT", "GRANTED");

    private final Graph graph;
    private final Findings findings;
    private final Set<String> townshipRules = new HashSet<>();

    public Reach(Graph graph, Queries queries) {
        this.graph = graph;
        this.findings = new Findings(graph, queries);
        findings.rules().stream()
                .filter(rule -> rule.category().equals("township"))
                .map(Rule::id)
                .forEach(townshipRules::add);
    }

    private record Subject(
            String code,
            String name,
            String agency,
            String agencyName,
            boolean township,
            @Nullable String area,
            boolean bureau) {

        static Subject of(MapAccessor row) {
            return new Subject(
                    row.get("code").asString(),
                    row.get("name").asString(),
                    row.get("agency").asString(),
                    row.get("agencyName").asString(),
                    row.get("township").asBoolean(),
                    row.get("area").asString(null),
                    row.get("bureau").asBoolean());
        }
    }

    /** What ties one office to one superior agency, by codes: what several links have in common is to count once. */
    private record Link(
            String township,
            String townshipName,
            String office,
            String officeName,
            @Nullable Long staff,
            @Nullable Long quota,
            String agency,
            String agencyName,
            List<String> items,
            Map<String, List<String>> modes,
            Map<String, List<String>> listed,
            List<String> duties,
            boolean liaison) {

        static Link of(MapAccessor row) {
            return new Link(
                    row.get("township").asString(),
                    row.get("townshipName").asString(),
                    row.get("office").asString(),
                    row.get("officeName").asString(),
                    number(row.get("staff")),
                    number(row.get("quota")),
                    row.get("agency").asString(),
                    row.get("agencyName").asString(),
                    Codes.list(row.get("items")),
                    row.get("modes").asMap(Codes::list),
                    row.get("listed").asMap(Codes::list),
                    Codes.list(row.get("duties")),
                    row.get("liaison").asBoolean());
        }
    }

    /**
     * The reach of a township, of one of its bureaus or of a superior agency; empty where no agency and no bureau has that
     * code. A bureau of a superior agency is answered with its agency: it is agencies that hand down, lead and are liaised with.
     */
    public Optional<ReachReport> of(String code, Locale locale) {
        return graph.read("analysis/reach-subject", Map.of("code", code), Subject::of).stream()
                .findFirst()
                .map(subject -> subject.township() ? ofTownship(subject, locale) : ofSuperior(subject, locale));
    }

    /**
     * What a township, or one of its offices, was handed down.
     *
     * @param receiver code of the township's agency or of a bureau
     * @param agency code of the superior agency; null for all
     * @return by agency, office, mode and item
     */
    public List<HandedItem> handedDown(String receiver, @Nullable String agency) {
        return graph.read(
                "analysis/handed-down",
                agency == null ? Map.of("receiver", receiver) : Map.of("receiver", receiver, "agency", agency),
                HandedItem::of);
    }

    private ReachReport ofTownship(Subject subject, Locale locale) {
        var links = graph.read("analysis/reach", Map.of("township", subject.agency()), Link::of);
        var offices = new ArrayList<Office>();
        var allItems = new HashSet<String>();
        var kept = new ArrayList<Link>();
        graph.forEach("analysis/reach-office", Map.of("township", subject.agency()), row -> {
            var office = row.get("office").asString();
            var mine =
                    links.stream().filter(link -> link.office().equals(office)).toList();
            var items = new HashSet<>(Codes.list(row.get("items")));
            mine.forEach(link -> items.addAll(link.items()));
            var asked = !subject.bureau() || office.equals(subject.code());
            var township = office.equals(subject.agency());
            // the township itself is an office only for what names none of its bureaus
            if (!asked || township && mine.isEmpty() && items.isEmpty()) {
                return;
            }
            allItems.addAll(items);
            kept.addAll(mine);
            var staff = township ? null : number(row.get("staff"));
            offices.add(new Office(
                    null,
                    null,
                    office,
                    row.get("name").asString(),
                    staff,
                    number(row.get("quota")),
                    mine.stream().map(Reach::served).toList(),
                    items.size(),
                    duties(mine),
                    modes(mine),
                    counts(row.get("sources")),
                    listed(mine),
                    null,
                    perHead(items.size(), staff)));
        });
        return new ReachReport(
                subject.code(),
                subject.name(),
                "ONE_TO_MANY",
                offices,
                null,
                totals(kept, true, offices.size(), allItems),
                gaps(subject, locale));
    }

    private ReachReport ofSuperior(Subject subject, Locale locale) {
        var links = graph.read("analysis/reach", Map.of("agency", subject.agency()), Link::of);
        var offices = links.stream()
                .map(link -> new Office(
                        link.township(),
                        link.townshipName(),
                        link.office(),
                        link.officeName(),
                        link.office().equals(link.township()) ? null : link.staff(),
                        link.quota(),
                        null,
                        link.items().size(),
                        link.duties().size(),
                        modes(List.of(link)),
                        null,
                        listed(List.of(link)),
                        link.liaison(),
                        perHead(link.items().size(), link.staff())))
                .toList();
        var items = new HashSet<String>();
        links.forEach(link -> items.addAll(link.items()));
        return new ReachReport(
                subject.agency(),
                subject.agencyName(),
                "MANY_TO_ONE",
                offices,
                graph.read(
                        "analysis/reach-bureaus",
                        Map.of("agency", subject.agency()),
                        row -> new OwnBureau(
                                row.get("code").asString(),
                                row.get("name").asString(),
                                number(row.get("staff")),
                                row.get("items").asLong(),
                                row.get("duties").asLong(),
                                row.get("delegated").asLong())),
                totals(links, false, offices.size(), items),
                gaps(subject, locale));
    }

    private List<Finding> gaps(Subject subject, Locale locale) {
        if (!subject.township()) {
            // what lies in other areas is not judged first and left out afterwards
            var filter = FindingFilter.of(subject.area()).withRules(townshipRules);
            return findings.all(filter.withSubject(subject.agency()), locale);
        }
        var filter = FindingFilter.of(null).withRules(townshipRules);
        var values = new HashMap<String, Map<String, Object>>();
        townshipRules.forEach(rule -> values.put(rule, Map.of("township", subject.agency())));
        return findings.all(filter.withValues(values).withSubject(subject.code()), locale);
    }

    private static Served served(Link link) {
        return new Served(
                link.agency(),
                link.agencyName(),
                link.items().size(),
                link.duties().size(),
                modes(List.of(link)),
                listed(List.of(link)),
                link.liaison());
    }

    private static Totals totals(List<Link> links, boolean township, int offices, Set<String> items) {
        var agencies = new TreeSet<String>();
        var townships = new TreeSet<String>();
        links.forEach(link -> {
            agencies.add(link.agency());
            townships.add(link.township());
        });
        return new Totals(
                township ? (long) agencies.size() : null,
                township ? null : (long) townships.size(),
                offices,
                items.size(),
                duties(links),
                modes(links),
                listed(links));
    }

    private static Map<String, Long> modes(List<Link> links) {
        return different(links, Link::modes);
    }

    private static Map<String, Long> listed(List<Link> links) {
        return different(links, Link::listed);
    }

    private static long duties(List<Link> links) {
        return links.stream().flatMap(link -> link.duties().stream()).distinct().count();
    }

    /** How many different codes stand at each word, those with none left out. */
    private static Map<String, Long> different(List<Link> links, Function<Link, Map<String, List<String>>> codes) {
        var byWord = new HashMap<String, Set<String>>();
        links.forEach(
                link -> codes.apply(link).forEach((word, some) -> byWord.computeIfAbsent(word, each -> new HashSet<>())
                        .addAll(some)));
        var counts = new HashMap<String, Long>();
        byWord.forEach((word, all) -> {
            if (!all.isEmpty()) {
                counts.put(word, (long) all.size());
            }
        });
        return inOrder(counts);
    }

    private static Map<String, Long> counts(Value map) {
        var counts = new HashMap<String, Long>();
        for (var word : map.keys()) {
            var n = map.get(word).asLong();
            if (n > 0) {
                counts.put(word, n);
            }
        }
        return inOrder(counts);
    }

    /** Modes in the order of the contract, other words by name. */
    private static Map<String, Long> inOrder(Map<String, Long> counts) {
        var ordered = new LinkedHashMap<String, Long>();
        Stream.concat(MODES.stream(), new TreeSet<>(counts.keySet()).stream())
                .filter(counts::containsKey)
                .forEach(word -> ordered.put(word, counts.getOrDefault(word, 0L)));
        return ordered;
    }

    private static @Nullable Double perHead(int items, @Nullable Long staff) {
        return staff == null || staff == 0 ? null : Math.round(items * 10.0 / staff) / 10.0;
    }

    private static @Nullable Long number(Value value) {
        return value.isNull() ? null : value.asLong();
    }
}

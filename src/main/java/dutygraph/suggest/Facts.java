package dutygraph.suggest;

import dutygraph.analysis.Lead;
import dutygraph.analysis.Overlap;
import dutygraph.analysis.OverlapFilter;
import dutygraph.analysis.Overlaps;
import dutygraph.analysis.Side;
import dutygraph.cypher.Graph;
import dutygraph.suggest.Plan.Apart;
import dutygraph.suggest.Plan.Budget;
import dutygraph.suggest.Plan.Clash;
import dutygraph.suggest.Plan.Limit;
import dutygraph.suggest.Plan.Saving;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a plan has to know of an area: its agencies, what they contest, and what would clash if it were held elsewhere. */
final class Facts {

    /** Of more pairs the best scored are looked at. */
    static final int MOST_PAIRS = 2_000;

    private static final Set<String> HOLD_POWERS =
            Set.of("GOVERNMENT_DEPARTMENT", "ENFORCEMENT_TEAM", "OUTPOST", "STATIONED", "TOWNSHIP");
    private static final List<String> ROLES = List.of("LEAD", "JOINT", "ASSIST");
    /** An institution keeps so many posts, that it does not become a small one by saving. */
    private static final int LEAST_LEFT = 10;
    /** Where no post is free nobody can be moved in: the rule full-quota. */
    private static final int STAYS_FREE = 1;

    private final Targets targets;
    private final Map<String, Body> bodies;
    private final Map<String, Body> others = new TreeMap<>();
    private final List<Overlap> pairs;
    private final int leftOut;
    private final Set<Apart> apart;
    private final List<Ceiling> ceilings;
    private final Map<String, Contested> contested = new TreeMap<>();
    private final List<Clash> clashes = new ArrayList<>();

    /** A total of an area that is limited. */
    record Ceiling(String area, String metric, @Nullable String kind, int limit, int actual) {}

    private record Hanging(@Nullable String category, int delegations, int alone) {}

    private Facts(Graph graph, Overlaps overlaps, Targets targets, Locale locale) {
        this.targets = targets;
        this.bodies = bodies(graph, targets.area());
        var all = targets.overlaps() ? overlaps.all(OverlapFilter.of(targets.area()), locale) : List.<Overlap>of();
        this.pairs = all.subList(0, Math.min(all.size(), MOST_PAIRS));
        this.leftOut = all.size() - pairs.size();
        this.apart = apart();
        this.ceilings = targets.ceilings() ? ceilings(graph, targets.area()) : List.of();
        contest(graph);
        clash(graph);
    }

    /** Reads them; the pairs of duties speak the language. */
    static Facts read(Graph graph, Overlaps overlaps, Targets targets, Locale locale) {
        return new Facts(graph, overlaps, targets, locale);
    }

    private static Map<String, Body> bodies(Graph graph, @Nullable String area) {
        var bodies = new LinkedHashMap<String, Body>();
        graph.forEach("suggest/agencies", area == null ? Map.of() : Map.of("area", area), row -> {
            var body = Body.of(row);
            bodies.putIfAbsent(body.code(), body);
        });
        return bodies;
    }

    private static List<Ceiling> ceilings(Graph graph, @Nullable String area) {
        return graph.read(
                "change/ceilings",
                area == null ? Map.of() : Map.of("area", area),
                row -> new Ceiling(
                        row.get("area").asString(),
                        row.get("metric").asString(),
                        row.get("agencyKind").asString(null),
                        row.get("limit").asInt(),
                        row.get("actual").asInt()));
    }

    Targets targets() {
        return targets;
    }

    Map<String, Body> bodies() {
        return bodies;
    }

    List<Overlap> pairs() {
        return pairs;
    }

    /** Pairs that were not looked at because there are too many. */
    int leftOut() {
        return leftOut;
    }

    /** Pairs of which neither side may be given to the other. */
    List<Overlap> unmovable() {
        return pairs.stream()
                .filter(pair -> !isOffered(pair.left(), pair.right()) && !isOffered(pair.right(), pair.left()))
                .toList();
    }

    private boolean isOffered(Side held, Side to) {
        return Objects.requireNonNull(contested.get(id(held))).holders().stream()
                .anyMatch(holder -> holder.code().equals(to.agency()));
    }

    int institutions() {
        return (int) bodies.values().stream().filter(Body::isInstitution).count();
    }

    int posts() {
        return bodies.values().stream().mapToInt(Body::posts).sum();
    }

    List<Ceiling> ceilings() {
        return ceilings;
    }

    private Set<Apart> apart() {
        var found = new LinkedHashSet<Apart>();
        for (var pair : targets.keepApart()) {
            var left = pair.get(0);
            var right = pair.get(1);
            if (Work.isClass(left) && Work.isClass(right)) {
                found.add(new Apart(left, right, true));
                found.add(new Apart(right, left, true));
                mergersThatMix(left, right, found);
            } else {
                for (var one : side(left)) {
                    for (var other : side(right)) {
                        if (!one.equals(other)) {
                            found.add(new Apart(one, other, false));
                            found.add(new Apart(other, one, false));
                        }
                    }
                }
            }
        }
        return found;
    }

    private List<String> side(String side) {
        if (side.equals(Targets.ANY)) {
            return List.copyOf(bodies.keySet());
        }
        if (Work.isClass(side)) {
            return bodies.values().stream()
                    .filter(body -> body.works().contains(side))
                    .map(Body::code)
                    .toList();
        }
        return List.of(side);
    }

    /** Two institutions of which one has only the one power and the other only the other. */
    private void mergersThatMix(String left, String right, Set<Apart> found) {
        var institutions = bodies.values().stream().filter(Body::isInstitution).toList();
        for (var one : institutions) {
            for (var other : institutions) {
                if (one.works().contains(left)
                        && !one.works().contains(right)
                        && other.works().contains(right)
                        && !other.works().contains(left)) {
                    found.add(new Apart(one.code(), other.code(), false));
                    found.add(new Apart(other.code(), one.code(), false));
                }
            }
        }
    }

    private boolean isApart(Body one, Body other) {
        return apart.contains(new Apart(one.code(), other.code(), false));
    }

    /** Whether practice and what is asked for let an agency take over what another holds. */
    private boolean mayMove(Side held, Side to) {
        var home = bodies.get(held.agency());
        var taker = bodies.get(to.agency());
        if (home == null || taker == null || !home.area().equals(taker.area()) || isApart(home, taker)) {
            return false;
        }
        return held.item() == null
                || HOLD_POWERS.contains(taker.kind())
                || home.kind().equals(taker.kind());
    }

    private boolean mayTake(Body taker, @Nullable String work) {
        return work == null
                || apart.stream()
                        .filter(each -> each.work() && each.left().equals(work))
                        .noneMatch(each -> taker.works().contains(each.right())
                                && !taker.works().contains(work));
    }

    private static String code(Side side) {
        return Objects.requireNonNull(side.duty() == null ? side.item() : side.duty());
    }

    private static String id(Side side) {
        return Contested.Task.id(code(side), side.agency());
    }

    private void contest(Graph graph) {
        var sides = new TreeMap<String, Side>();
        pairs.forEach(pair -> Stream.of(pair.left(), pair.right()).forEach(side -> sides.putIfAbsent(id(side), side)));
        var hanging = hanging(graph, sides.values());
        var holders = new TreeMap<String, Set<Body>>();
        var prices = new HashMap<String, Map<String, Integer>>();
        for (var pair : pairs) {
            offer(pair, pair.left(), pair.right(), hanging, holders, prices);
            offer(pair, pair.right(), pair.left(), hanging, holders, prices);
        }
        sides.forEach((id, side) -> {
            var about = Objects.requireNonNullElse(hanging.get(id), new Hanging(null, 0, 0));
            var home = body(side.agency(), side.agencyName());
            var places = new ArrayList<>(List.of(home));
            places.addAll(holders.getOrDefault(id, Set.of()));
            contested.put(
                    id,
                    new Contested(
                            new Contested.Task(
                                    code(side),
                                    side.text(),
                                    side.item() != null,
                                    home,
                                    work(about),
                                    about.delegations(),
                                    about.alone(),
                                    prices.getOrDefault(id, Map.of())),
                            List.copyOf(places)));
        });
    }

    private static @Nullable String work(Hanging about) {
        return about.category() == null ? null : Work.of(about.category()).orElse(null);
    }

    private void offer(
            Overlap pair,
            Side held,
            Side to,
            Map<String, Hanging> hanging,
            Map<String, Set<Body>> holders,
            Map<String, Map<String, Integer>> prices) {
        var about = Objects.requireNonNullElse(hanging.get(id(held)), new Hanging(null, 0, 0));
        if (!mayMove(held, to)) {
            return;
        }
        var taker = Objects.requireNonNull(bodies.get(to.agency()));
        if (!mayTake(taker, work(about))) {
            return;
        }
        holders.computeIfAbsent(id(held), key -> new LinkedHashSet<>()).add(taker);
        var price = Price.ofTransfer(
                pair.relation(),
                Lead.of(pair.left(), pair.right()).map(held::equals).orElse(false),
                about.delegations(),
                Objects.requireNonNull(bodies.get(held.agency())).own() && taker.own());
        prices.computeIfAbsent(id(held), key -> new TreeMap<>()).merge(taker.code(), price, Math::min);
    }

    private static Map<String, Hanging> hanging(Graph graph, Iterable<Side> sides) {
        var rows = new ArrayList<Map<String, String>>();
        sides.forEach(side -> rows.add(Map.of("task", code(side), "agency", side.agency())));
        var hanging = new HashMap<String, Hanging>();
        if (!rows.isEmpty()) {
            graph.forEach(
                    "suggest/holdings",
                    Map.of("rows", rows),
                    row -> hanging.put(
                            Contested.Task.id(
                                    row.get("task").asString(),
                                    row.get("agency").asString()),
                            new Hanging(
                                    row.get("category").asString(null),
                                    row.get("delegations").asInt(),
                                    row.get("alone").asInt())));
        }
        return hanging;
    }

    /** Who is not among the active agencies looked at takes no part but as a neighbour. */
    private Body body(String code, String name) {
        var known = bodies.get(code);
        return known != null
                ? known
                : others.computeIfAbsent(
                        code,
                        key -> new Body(
                                code, name, "", "", null, null, false, null, false, Map.of(), Map.of(), 0, 0, 0, 0,
                                List.of(), List.of()));
    }

    private void clash(Graph graph) {
        var found = new LinkedHashSet<Clash>();
        pairs.forEach(pair -> found.add(new Clash(
                id(pair.left()),
                pair.left().agency(),
                id(pair.right()),
                pair.right().agency(),
                true)));
        var roles = new HashMap<String, String>();
        pairs.forEach(pair -> Stream.of(pair.left(), pair.right()).forEach(side -> roles.put(id(side), side.role())));
        var rows = new ArrayList<Map<String, Object>>();
        var elsewhere = new TreeMap<String, List<String>>();
        for (var each : contested.values()) {
            if (each.holders().size() > 1) {
                var places = each.holders().stream().map(Body::code).toList();
                elsewhere.put(each.id(), places.subList(1, places.size()));
                places.forEach(place -> rows.add(Map.of(
                        "task", each.task().code(),
                        "from", each.task().home().code(),
                        "at", place,
                        "role", Math.max(0, ROLES.indexOf(roles.get(each.id()))))));
            }
        }
        if (!rows.isEmpty()) {
            var met = new TreeSet<String>();
            graph.forEach("suggest/clashes", Map.of("rows", rows, "elsewhere", elsewhere), row -> {
                var one = Contested.Task.id(
                        row.get("task").asString(), row.get("from").asString());
                var other = Contested.Task.id(
                        row.get("other").asString(), row.get("otherFrom").asString());
                var at = row.get("at").asString();
                var otherAt = row.get("otherAt").asString();
                var first = one.compareTo(other) < 0;
                var clash =
                        first ? new Clash(one, at, other, otherAt, false) : new Clash(other, otherAt, one, at, false);
                // the same two come from both sides where both may move
                if (met.add(clash.toString())) {
                    found.add(clash);
                }
                settle(row.get("other").asString(), row.get("otherFrom").asString());
            });
        }
        clashes.addAll(found);
    }

    private void settle(String task, String agency) {
        contested.computeIfAbsent(Contested.Task.id(task, agency), id -> {
            var home = body(agency, agency);
            return new Contested(new Contested.Task(task, task, false, home, null, 0, 0, Map.of()), List.of(home));
        });
    }

    /**
     * A plan in which everything is as it is.
     *
     * @param wanted the targets, or a part of them
     * @param banned changes that must not be proposed, as {@link Plan#changes()} has them
     */
    Plan plan(Targets wanted, Set<String> banned) {
        var fates = fates(wanted, banned);
        return new Plan(
                contested(wanted, banned),
                fates,
                vacancies(wanted, banned, fates),
                wanted.overlaps() ? clashes : List.of(),
                List.copyOf(apart),
                limits(wanted),
                savings(wanted),
                new Budget(wanted.maxChanges(), wanted.smallest() == null ? 0 : wanted.smallest(), least(wanted)));
    }

    private List<Contested> contested(Targets wanted, Set<String> banned) {
        if (!wanted.overlaps()) {
            return List.of();
        }
        return contested.values().stream()
                .map(each -> new Contested(
                        each.task(),
                        each.holders().stream()
                                .filter(holder -> !banned.contains(
                                        "transfer|" + each.task().home().code() + "|" + holder.code()))
                                .toList()))
                .toList();
    }

    private List<Fate> fates(Targets wanted, Set<String> banned) {
        var merge = wanted.institutions() != null
                || wanted.quota() != null
                || wanted.smallest() != null
                || wanted.ceilings();
        var fates = new ArrayList<Fate>();
        for (var body : Stream.concat(bodies.values().stream(), others.values().stream())
                .toList()) {
            var successors = new ArrayList<>(List.of(body));
            var prices = new TreeMap<String, Integer>();
            if (merge && body.isInstitution() && body.own()) {
                for (var next : bodies.values()) {
                    if (!next.equals(body)
                            && next.isInstitution()
                            && next.own()
                            && next.area().equals(body.area())
                            && isOfOneLine(body, next)
                            && isSmaller(body, next)
                            && !isApart(body, next)
                            && !banned.contains("merge|" + next.code())) {
                        successors.add(next);
                        prices.put(next.code(), Price.ofMerger(body, next));
                    }
                }
            }
            fates.add(new Fate(body, List.copyOf(successors), prices));
        }
        return fates;
    }

    /** Under one superior, or at work in one domain: only these are sensibly one. */
    private static boolean isOfOneLine(Body one, Body other) {
        return one.superior() != null && one.superior().equals(other.superior())
                || !one.domains().isEmpty()
                        && !other.domains().isEmpty()
                        && one.domains().get(0).equals(other.domains().get(0));
    }

    /** The smaller goes into the larger, so that most of both stays where it is; of equal ones the later by code. */
    private static boolean isSmaller(Body body, Body next) {
        return body.posts() == next.posts() ? body.code().compareTo(next.code()) > 0 : body.posts() < next.posts();
    }

    private List<Vacancy> vacancies(Targets wanted, Set<String> banned, List<Fate> fates) {
        if (savings(wanted).isEmpty()) {
            return List.of();
        }
        var mergers = fates.stream().collect(Collectors.toMap(Fate::id, Fate::successors));
        var vacancies = new ArrayList<Vacancy>();
        for (var body : bodies.values()) {
            var takers = Objects.requireNonNull(mergers.get(body.code()));
            if (!body.own() || takers.stream().anyMatch(taker -> banned.contains(Vacancy.change(taker)))) {
                continue;
            }
            var alone = free(body, wanted);
            for (var entry : alone.entrySet()) {
                var merged = takers.size() < 2 ? 0 : body.vacant(entry.getKey());
                if (entry.getValue() > 0 || merged > 0) {
                    vacancies.add(new Vacancy(body, entry.getKey(), entry.getValue(), merged));
                }
            }
        }
        return vacancies;
    }

    /** Posts that may go, by kind, while the agency goes on. */
    private static Map<String, Integer> free(Body body, Targets wanted) {
        var room = body.isInstitution() ? Math.max(0, body.posts() - least(wanted)) : Integer.MAX_VALUE;
        var free = new TreeMap<String, Integer>();
        for (var kind : body.quota().keySet()) {
            var posts = Math.min(Math.max(0, body.vacant(kind) - STAYS_FREE), room);
            free.put(kind, posts);
            room -= posts;
        }
        return free;
    }

    /** Posts that an institution keeps when it gives some back. */
    private static int least(Targets wanted) {
        return Math.max(LEAST_LEFT, wanted.smallest() == null ? 0 : wanted.smallest());
    }

    /** Posts of the area's own bodies that nobody fills. */
    int vacant() {
        return own().mapToInt(Body::vacant).sum();
    }

    /** Posts that may go back without a merger, by agency, the most first. */
    List<Integer> free() {
        return own().map(body -> free(body, targets).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .filter(posts -> posts > 0)
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    private Stream<Body> own() {
        return bodies.values().stream().filter(Body::own);
    }

    /** For each institution that may become part of another, those that may take it. */
    Map<Body, List<Body>> mergers() {
        var mergers = new LinkedHashMap<Body, List<Body>>();
        for (var fate : fates(targets, Set.of())) {
            if (fate.successors().size() > 1) {
                mergers.put(
                        fate.body(),
                        fate.successors().subList(1, fate.successors().size()));
            }
        }
        return mergers;
    }

    private List<Limit> limits(Targets wanted) {
        var limits = new ArrayList<Limit>();
        var percent = wanted.institutions();
        if (percent != null) {
            limits.add(new Limit(null, institutions() * (100 - percent) / 100));
        }
        if (wanted.ceilings()) {
            ceilings.stream()
                    .filter(each -> each.metric().equals("AGENCIES") && Body.INSTITUTION.equals(each.kind()))
                    .forEach(each -> limits.add(new Limit(each.area(), each.limit())));
        }
        return limits;
    }

    private List<Saving> savings(Targets wanted) {
        var savings = new ArrayList<Saving>();
        var percent = wanted.quota();
        if (percent != null) {
            savings.add(new Saving(null, null, (posts() * percent + 99) / 100));
        }
        if (wanted.ceilings()) {
            for (var ceiling : ceilings) {
                var kind =
                        switch (ceiling.metric()) {
                            case "QUOTA_ADMINISTRATIVE" -> "administrative";
                            case "QUOTA_INSTITUTION" -> "institution";
                            default -> "";
                        };
                if (!kind.isEmpty() && ceiling.actual() > ceiling.limit()) {
                    savings.add(new Saving(ceiling.area(), kind, ceiling.actual() - ceiling.limit()));
                }
            }
        }
        return savings;
    }
}

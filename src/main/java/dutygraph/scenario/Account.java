package dutygraph.scenario;

import dutygraph.organisation.Named;
import dutygraph.scenario.Destinations.Balance;
import dutygraph.scenario.Destinations.Holding;
import dutygraph.scenario.Destinations.OfAgency;
import dutygraph.scenario.Destinations.OfBureau;
import dutygraph.scenario.Destinations.OfDelegation;
import dutygraph.scenario.Destinations.OfListed;
import dutygraph.scenario.Destinations.OfTask;
import dutygraph.scenario.Ledger.Counted;
import dutygraph.scenario.Ledger.Flow;
import dutygraph.scenario.Positions.Holder;
import dutygraph.scenario.Positions.Task;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Holds what the ledger says against where things are before and after, and tells it to a reader. */
final class Account {

    private final Scenario scenario;
    private final Ledger ledger;
    private final Side before;
    private final Side after;

    /**
     * One side of the account.
     *
     * @param positions of what the changes can have touched
     * @param figures of the whole area that is looked at
     */
    record Side(Positions positions, Figures figures) {
        private Bodies bodies() {
            return positions.bodies();
        }
    }

    Account(Scenario scenario, Ledger ledger, Side before, Side after) {
        this.scenario = scenario;
        this.ledger = ledger;
        this.before = before;
        this.after = after;
    }

    /** What the changes can have touched: all of the bodies that they speak of, and whatever the ledger names. */
    static Positions.Sought sought(Ledger ledger, Bodies before, Bodies after) {
        var tasks = new TreeSet<>(ledger.touched().keySet());
        ledger.ends().forEach((code, end) -> {
            tasks.add(code);
            if (end.with() != null) {
                tasks.add(end.with());
            }
        });
        return new Positions.Sought(
                agencies(ledger, before, after),
                tasks,
                ledger.delegations().codes(),
                ledger.listed().codes());
    }

    private Named named(String code) {
        return after.bodies().knows(code)
                ? after.bodies().named(code)
                : before.bodies().named(code);
    }

    private @Nullable Named nameOrNull(@Nullable String code) {
        return code == null ? null : named(code);
    }

    private @Nullable String document(int step) {
        var own = scenario.steps().get(step - 1).document();
        return own == null ? scenario.basis() : own;
    }

    private static @Nullable String word(@Nullable String reason, Locale locale) {
        return reason != null && Messages.has("ended." + reason) ? Messages.text(locale, "ended." + reason) : reason;
    }

    /** Agencies that changes speak of, themselves or a bureau of theirs. */
    private static Set<String> agencies(Ledger ledger, Bodies before, Bodies after) {
        var agencies = new TreeSet<>(before.agenciesOf(ledger.units()));
        agencies.addAll(after.agenciesOf(ledger.units()));
        return agencies;
    }

    /** @throws IllegalStateException where something vanished or was doubled */
    Destinations destinations(Locale locale) {
        var balances = balances();
        var wrong = balances.stream().filter(each -> !each.balanced()).toList();
        if (!wrong.isEmpty()) {
            throw new IllegalStateException("Something vanished or was doubled: " + wrong);
        }
        return unchecked(balances, locale);
    }

    /** The same while others wrote, whose changes no ledger knows. */
    Destinations unchecked(Locale locale) {
        return unchecked(balances(), locale);
    }

    private Destinations unchecked(List<Balance> balances, Locale locale) {
        var agencies = agencies(ledger, before.bodies(), after.bodies());
        return new Destinations(
                agencies.stream().map(this::agency).toList(),
                bureaus(agencies),
                tasks(before.positions().duties(), after.positions().duties(), agencies, locale),
                tasks(before.positions().items(), after.positions().items(), agencies, locale),
                delegations(locale),
                listed(),
                ledger.flows().stream().map(this::posts).toList(),
                balances);
    }

    private OfAgency agency(String code) {
        var now = after.bodies().agencies().get(code);
        var was = before.bodies().agencies().get(code);
        var status = now == null ? "ABOLISHED" : now.status();
        var change = ledger.closed().getOrDefault(code, ledger.created().get(code));
        var verdict =
                was == null ? "NEW" : status.equals("ACTIVE") || was.status().equals(status) ? "KEEP" : status;
        var to = new TreeSet<String>();
        if (ledger.closed().containsKey(code)) {
            Stream.of(scenario.steps().get(Objects.requireNonNull(change) - 1).change())
                    .forEach(step -> successor(step).ifPresent(to::add));
        }
        return new OfAgency(
                code, named(code).name(), verdict, to.stream().map(this::named).toList(), change);
    }

    private static java.util.Optional<String> successor(Change change) {
        if (change instanceof Merge merge) {
            return java.util.Optional.of(merge.into());
        }
        if (change instanceof MakeShell shell) {
            return java.util.Optional.of(shell.to());
        }
        return change instanceof Abolish abolish
                ? java.util.Optional.ofNullable(abolish.successor())
                : java.util.Optional.empty();
    }

    private List<OfBureau> bureaus(Set<String> agencies) {
        var all = new ArrayList<OfBureau>();
        before.bodies().bureaus().forEach((code, was) -> {
            var now = after.bodies().bureaus().get(code);
            var gone = ledger.goneBureaus().get(code);
            if (now == null) {
                all.add(new OfBureau(
                        code,
                        was.name(),
                        "MERGE",
                        named(was.agency()),
                        gone == null ? null : nameOrNull(gone.with()),
                        gone == null ? null : gone.step()));
            } else if (!now.agency().equals(was.agency())) {
                all.add(new OfBureau(code, now.name(), "MOVE", named(was.agency()), named(now.agency()), null));
            } else if (agencies.contains(now.agency())) {
                all.add(new OfBureau(code, now.name(), "KEEP", named(was.agency()), named(now.agency()), null));
            }
        });
        ledger.createdBureaus().forEach((code, step) -> {
            var now = after.bodies().bureaus().get(code);
            if (now != null) {
                all.add(new OfBureau(code, now.name(), "NEW", null, named(now.agency()), step));
            }
        });
        return all;
    }

    private List<OfTask> tasks(Map<String, Task> was, Map<String, Task> now, Set<String> agencies, Locale locale) {
        var all = new ArrayList<OfTask>();
        was.forEach((code, task) -> {
            var then = now.get(code);
            var end = ledger.ends().get(code);
            var step =
                    end != null ? Integer.valueOf(end.step()) : ledger.touched().get(code);
            var from = holdings(before.bodies(), task.holders());
            if (then == null) {
                all.add(new OfTask(
                        code,
                        task.text(),
                        end == null ? "DROP" : end.verdict(),
                        from,
                        end == null || end.with() == null
                                ? List.of()
                                : holdings(
                                        after.bodies(),
                                        now.getOrDefault(end.with(), new Task("", List.of(), null))
                                                .holders()),
                        end == null ? null : end.with(),
                        end == null ? null : word(end.reason(), locale),
                        step,
                        step == null ? null : document(step)));
                return;
            }
            var moved = !places(task.holders()).equals(places(then.holders()));
            if (moved || task.holders().stream().anyMatch(holder -> agencies.contains(holder.agency()))) {
                all.add(new OfTask(
                        code,
                        then.text(),
                        moved ? "MOVE" : "KEEP",
                        from,
                        holdings(after.bodies(), then.holders()),
                        null,
                        null,
                        moved ? step : null,
                        moved && step != null ? document(step) : null));
            }
        });
        return all;
    }

    private static Set<String> places(List<Holder> holders) {
        var places = new HashSet<String>();
        holders.forEach(holder -> places.add(holder.agency() + "|" + holder.bureau()));
        return places;
    }

    private static List<Holding> holdings(Bodies at, List<Holder> holders) {
        return holders.stream()
                .map(holder -> {
                    var bureau = holder.bureau();
                    var part = bureau == null ? null : at.bureaus().get(bureau);
                    return new Holding(
                            holder.agency(),
                            holder.agencyName(),
                            bureau,
                            part == null ? holder.bureauName() : part.name(),
                            holder.role());
                })
                .toList();
    }

    private List<OfDelegation> delegations(Locale locale) {
        var chain = ledger.delegations();
        var all = new ArrayList<OfDelegation>();
        chain.ends().forEach((code, end) -> {
            var given = before.positions().delegations().get(code);
            all.add(new OfDelegation(
                    code,
                    given == null ? "" : given.itemName(),
                    end.verdict(),
                    end.with(),
                    word(end.reason(), locale),
                    end.step()));
        });
        new TreeMap<>(chain.recoded()).forEach((code, becomes) -> {
            if (!code.equals(becomes)) {
                var given = before.positions().delegations().get(code);
                all.add(new OfDelegation(
                        code,
                        given == null ? "" : given.itemName(),
                        "MOVE",
                        becomes,
                        null,
                        chain.moved().get(code)));
            }
        });
        chain.added().forEach(code -> {
            var given = after.positions().delegations().get(code);
            all.add(new OfDelegation(code, given == null ? "" : given.itemName(), "NEW", null, null, null));
        });
        all.sort(Comparator.comparing(OfDelegation::code));
        return all;
    }

    private List<OfListed> listed() {
        var chain = ledger.listed();
        var all = new ArrayList<OfListed>();
        chain.ends().forEach((code, end) -> all.add(new OfListed(code, end.verdict(), end.with(), end.step())));
        new TreeMap<>(chain.recoded()).forEach((code, becomes) -> {
            if (!code.equals(becomes)) {
                all.add(new OfListed(code, "MOVE", becomes, chain.moved().get(code)));
            }
        });
        all.sort(Comparator.comparing(OfListed::code));
        return all;
    }

    private Destinations.OfPosts posts(Flow flow) {
        return new Destinations.OfPosts(
                flow.what().name(),
                flow.kind() == null ? null : flow.kind().toUpperCase(Locale.ROOT),
                nameOrNull(flow.fromUnit()),
                nameOrNull(flow.toUnit()),
                flow.amount(),
                flow.step(),
                document(flow.step()));
    }

    private List<Balance> balances() {
        var balances = new ArrayList<Balance>();
        var active = active(before.bodies());
        var closed = new TreeSet<>(ledger.closed().keySet());
        closed.removeIf(code -> !active.contains(code) && !ledger.created().containsKey(code));
        balances.add(new Balance(
                "agencies",
                active.size(),
                ledger.created().size(),
                closed.size(),
                active(after.bodies()).size()));
        balances.add(new Balance(
                "bureaus",
                before.bodies().bureaus().size(),
                ledger.createdBureaus().size(),
                ledger.goneBureaus().size(),
                after.bodies().bureaus().size()));
        balances.add(
                tasks("duties", before.positions().duties(), after.positions().duties()));
        balances.add(
                tasks("items", before.positions().items(), after.positions().items()));
        balances.add(chain(
                "delegations",
                "given",
                ledger.delegations(),
                before.positions().delegations().keySet(),
                after.positions().delegations().keySet()));
        balances.add(chain(
                "listed",
                "listed",
                ledger.listed(),
                before.positions().listed(),
                after.positions().listed()));
        balances.add(posts("quota", Counted.QUOTA, "quota"));
        balances.add(posts("staff", Counted.STAFF, "staff"));
        balances.add(posts("leaderQuota", Counted.LEADER_QUOTA, "leaderQuota"));
        balances.add(posts("leaders", Counted.LEADERS, "leaders"));
        return balances;
    }

    private static Set<String> active(Bodies bodies) {
        var active = new TreeSet<String>();
        bodies.agencies().forEach((code, body) -> {
            if (body.status().equals("ACTIVE")) {
                active.add(code);
            }
        });
        return active;
    }

    /**
     * Each that was there is there, in somebody's hands or in an area's, unless a verdict says otherwise. What the changes can
     * have touched is followed one by one, and all of the area is counted.
     */
    private Balance tasks(String what, Map<String, Task> was, Map<String, Task> now) {
        var ended = was.keySet().stream().filter(ledger.ends()::containsKey).count();
        var lost = was.entrySet().stream()
                .filter(each -> !ledger.ends().containsKey(each.getKey()))
                .filter(each -> {
                    var then = now.get(each.getKey());
                    return then == null
                            || then.holders().isEmpty()
                                    && then.area() == null
                                    && !each.getValue().holders().isEmpty();
                })
                .count();
        return new Balance(
                what, before.figures().of(what), 0, ended, after.figures().of(what) - lost);
    }

    private Balance chain(String what, String figure, Ledger.Chain chain, Set<String> was, Set<String> now) {
        var recoded = chain.recoded();
        var expected = new HashSet<String>();
        var ended = 0;
        for (var code : was) {
            if (chain.ends().containsKey(code)) {
                ended++;
            } else {
                expected.add(recoded.getOrDefault(code, code));
            }
        }
        expected.addAll(chain.added());
        var lost = expected.stream().filter(code -> !now.contains(code)).count();
        return new Balance(
                what,
                before.figures().of(figure),
                chain.added().size(),
                ended,
                after.figures().of(figure) - lost);
    }

    /** Agency by agency, not only in sum. */
    private Balance posts(String what, Counted counted, String prefix) {
        var difference = new HashMap<String, Long>();
        var added = 0L;
        var removed = 0L;
        for (var flow : ledger.flows()) {
            if (flow.what() == counted) {
                var property = prefix + Objects.requireNonNullElse(flow.kind(), "");
                if (flow.from() == null) {
                    added += flow.amount();
                } else {
                    difference.merge(flow.from() + "|" + property, -flow.amount(), Long::sum);
                }
                if (flow.to() == null) {
                    removed += flow.amount();
                } else {
                    difference.merge(flow.to() + "|" + property, flow.amount(), Long::sum);
                }
            }
        }
        var properties = counted == Counted.QUOTA || counted == Counted.STAFF
                ? Posts.KINDS.stream().map(kind -> prefix + kind).toList()
                : List.of(prefix);
        var was = 0L;
        var now = 0L;
        var wrong = 0L;
        var codes = new TreeSet<>(before.bodies().agencies().keySet());
        codes.addAll(after.bodies().agencies().keySet());
        var nothing = new Bodies.Body("", "", Map.of());
        for (var code : codes) {
            for (var property : properties) {
                var then =
                        before.bodies().agencies().getOrDefault(code, nothing).post(property);
                var later =
                        after.bodies().agencies().getOrDefault(code, nothing).post(property);
                was += then;
                now += later;
                wrong += Math.abs(then + difference.getOrDefault(code + "|" + property, 0L) - later);
            }
        }
        return new Balance(what, was, added, removed, now + wrong);
    }

    /** The lists that a reform hands out. */
    Transfers transfers(Destinations destinations) {
        var duties = new ArrayList<Transfers.OfDuty>();
        Stream.of(Boolean.FALSE, Boolean.TRUE).forEach(item -> {
            for (var each : item ? destinations.items() : destinations.duties()) {
                if (each.verdict().equals("MOVE") || each.verdict().equals("MERGE")) {
                    duties.add(new Transfers.OfDuty(
                            item ? null : each.code(),
                            item ? each.code() : null,
                            each.text(),
                            left(before.bodies(), each.from(), each.to()),
                            left(after.bodies(), each.to(), each.from()),
                            Objects.requireNonNullElse(each.change(), 0),
                            each.document()));
                }
            }
        });
        return new Transfers(duties, sums(Counted.STAFF, Counted.LEADERS), sums(Counted.QUOTA, Counted.LEADER_QUOTA));
    }

    /** Those of the one side that are not on the other. */
    private static List<Named> left(Bodies at, List<Holding> holders, List<Holding> others) {
        var there =
                others.stream().map(each -> each.agency() + "|" + each.bureau()).toList();
        return holders.stream()
                .filter(each -> !there.contains(each.agency() + "|" + each.bureau()))
                .map(each -> at.named(each.bureau() == null ? each.agency() : Objects.requireNonNull(each.bureau())))
                .toList();
    }

    private record Way(
            @Nullable String from,
            @Nullable String to,
            @Nullable String document) {}

    private List<Transfers.OfPosts> sums(Counted posts, Counted leaders) {
        var sums = new LinkedHashMap<Way, Map<String, Long>>();
        for (var flow : ledger.flows()) {
            if (flow.what() == posts || flow.what() == leaders) {
                sums.computeIfAbsent(new Way(flow.from(), flow.to(), document(flow.step())), key -> new HashMap<>())
                        .merge(
                                flow.what() == leaders
                                        ? "leaders"
                                        : Objects.requireNonNullElse(flow.kind(), "Administrative"),
                                flow.amount(),
                                Long::sum);
            }
        }
        return sums.entrySet().stream()
                .map(each -> {
                    var way = each.getKey();
                    var of = each.getValue();
                    var administrative = of.getOrDefault("Administrative", 0L);
                    var institution = of.getOrDefault("Institution", 0L);
                    var support = of.getOrDefault("Support", 0L);
                    return new Transfers.OfPosts(
                            nameOrNull(way.from()),
                            nameOrNull(way.to()),
                            administrative,
                            institution,
                            support,
                            of.getOrDefault("leaders", 0L),
                            administrative + institution + support,
                            way.document());
                })
                .toList();
    }
}

package dutygraph.scenario;

import dutygraph.organisation.AgencyKind;
import dutygraph.scenario.Ledger.Counted;
import dutygraph.scenario.Ledger.End;
import dutygraph.scenario.Ledger.Flow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The movements that changes are made of; each is written down in the ledger. */
final class Moves {

    private static final List<String> LISTS = List.of("CHARTER", "POWER_LIST", "BUREAUS", "DELEGATIONS");

    private final Trial trial;

    Moves(Trial trial) {
        this.trial = trial;
    }

    /** Passes duties and items to an agency or bureau. */
    void tasks(List<Holding> held, String to) {
        var rows = new HashMap<Boolean, Map<String, Set<String>>>();
        for (var each : held) {
            if (!each.holder().equals(to)) {
                rows.computeIfAbsent(each.item(), key -> new LinkedHashMap<>())
                        .computeIfAbsent(each.task(), key -> new TreeSet<>())
                        .add(each.holder());
            }
        }
        rows.forEach((item, holders) -> {
            var moved = holders.entrySet().stream()
                    .map(each -> Map.of("task", each.getKey(), "from", List.copyOf(each.getValue()), "to", to))
                    .toList();
            trial.graph().write(item ? "change/move-items" : "change/move-duties", Map.of("rows", moved));
            holders.keySet().forEach(task -> trial.ledger().moved(task, trial.step()));
        });
    }

    /** Gives somebody what nobody held. */
    void orphan(String task, boolean item, String to) {
        trial.graph()
                .write(
                        item ? "change/move-items" : "change/move-duties",
                        Map.of("rows", List.of(Map.of("task", task, "from", List.of(), "to", to))));
        trial.ledger().moved(task, trial.step());
    }

    /** Does with single duties of a body what their verdicts say. */
    void verdicts(List<Verdict> verdicts, List<Holding> held) {
        for (var verdict : verdicts) {
            var with = verdict.with();
            var mine = held.stream()
                    .filter(each -> !each.item() && each.task().equals(verdict.duty()))
                    .toList();
            switch (verdict.verdict()) {
                case MOVE -> tasks(mine, Objects.requireNonNull(with));
                case MERGE -> {
                    trial.graph()
                            .write(
                                    "change/join-duties",
                                    Map.of(
                                            "rows",
                                            List.of(Map.of(
                                                    "duty", verdict.duty(), "with", Objects.requireNonNull(with)))));
                    trial.ledger().end(verdict.duty(), new End(trial.step(), "MERGE", with, verdict.reason()));
                }
                case DROP -> {
                    trial.graph().write("change/drop-duties", Map.of("codes", List.of(verdict.duty())));
                    trial.ledger().end(verdict.duty(), new End(trial.step(), "DROP", null, verdict.reason()));
                }
            }
        }
    }

    /** Makes bureaus, with all they hold but without their posts, part of an agency. */
    void bureaus(List<String> bureaus, String to) {
        if (!bureaus.isEmpty()) {
            trial.graph()
                    .write(
                            "change/move-bureaus",
                            Map.of(
                                    "rows",
                                    bureaus.stream()
                                            .map(bureau -> Map.of("bureau", bureau, "to", to))
                                            .toList()));
        }
    }

    private record Given(String code, String item, String by, String to, String receiver, String mode) {}

    /**
     * Gives delegations of bodies another giver or receiver. Where both are one agency then, the delegation lapses; where
     * there is such a one already, the two are one.
     *
     * @param giver the agency that gives from now on, by the one that gave
     * @param receiver the body that receives from now on, by the one that received
     */
    void delegations(Set<String> units, UnaryOperator<String> giver, UnaryOperator<String> receiver) {
        redirect(given(units), giver, receiver);
    }

    /** Gives the delegations of items that an agency made to another giver, as above. */
    void delegations(Set<String> items, String from, String to) {
        var made = given(Set.of(from)).stream()
                .filter(each -> each.by().equals(from) && items.contains(each.item()))
                .toList();
        redirect(made, by -> to, receiver -> receiver);
    }

    private List<Given> given(Set<String> units) {
        return trial.graph()
                .read(
                        "change/delegations",
                        Map.of("units", List.copyOf(units)),
                        row -> new Given(
                                row.get("code").asString(),
                                row.get("item").asString(),
                                row.get("by").asString(),
                                row.get("to").asString(),
                                row.get("receiver").asString(),
                                row.get("mode").asString("")));
    }

    private void redirect(List<Given> given, UnaryOperator<String> giver, UnaryOperator<String> receiver) {
        if (given.isEmpty()) {
            return;
        }
        var there = new HashSet<>(trial.graph()
                .read(
                        "change/delegations-of-items",
                        Map.of(
                                "items",
                                given.stream().map(Given::item).distinct().toList()),
                        row -> row.get("code").asString()));
        var redirected = new ArrayList<Map<String, Object>>();
        var ended = new ArrayList<String>();
        var chain = trial.ledger().delegations();
        for (var each : given) {
            var by = giver.apply(each.by());
            var to = receiver.apply(each.to());
            var agency = to.equals(each.to()) ? each.receiver() : trial.unit(to).agency();
            var becomes = code(each.item(), by, to, each.mode());
            if (by.equals(agency)) {
                ended.add(each.code());
                there.remove(each.code());
                chain.ended(each.code(), new End(trial.step(), "ENDED", null, "one-body"));
            } else if (!becomes.equals(each.code())) {
                if (there.contains(becomes)) {
                    ended.add(each.code());
                    chain.ended(each.code(), new End(trial.step(), "MERGE", becomes, null));
                } else {
                    there.add(becomes);
                    redirected.add(Map.of("code", each.code(), "becomes", becomes, "by", by, "to", to));
                    chain.recoded(trial.step(), each.code(), becomes);
                }
                there.remove(each.code());
            }
        }
        endDelegations(ended);
        if (!redirected.isEmpty()) {
            trial.graph().write("change/redirect-delegations", Map.of("rows", redirected));
        }
    }

    /** The business code of a delegation. */
    static String code(String item, String by, String to, String mode) {
        return String.join("|", item, by, to, mode);
    }

    private void endDelegations(List<String> codes) {
        if (!codes.isEmpty()) {
            trial.graph().write("change/end-delegations", Map.of("codes", codes));
        }
    }

    /** Ends delegations, for a reason of the messages. */
    void takeBack(List<String> codes, String reason) {
        endDelegations(codes);
        codes.forEach(code -> trial.ledger().delegations().ended(code, new End(trial.step(), "ENDED", null, reason)));
    }

    /** All that a body is and has passes to another; the body itself stays for {@link #close}. */
    void succeed(Unit gone, Unit next, boolean quota, boolean staff) {
        var units = new TreeSet<>(Set.of(gone.code()));
        if (!gone.bureau()) {
            var parts = trial.graph().read("change/bureaus", Map.of("agency", gone.code()), row -> row.get("code")
                    .asString());
            bureaus(parts, next.agency());
            units.addAll(parts);
        }
        tasks(trial.ownHoldings(gone.code()), next.code());
        delegations(
                units,
                by -> by.equals(gone.code()) ? next.agency() : by,
                to -> to.equals(gone.code()) ? next.code() : to);
        if (!gone.bureau()) {
            listed(gone.code(), next.agency());
            completeness(gone, next.agency());
        }
        trial.graph().write("change/move-ties", Map.of("from", gone.code(), "to", next.code()));
        posts(gone, trial.unit(next.code()), quota, staff);
    }

    private void listed(String from, String to) {
        var lines = trial.graph()
                .read(
                        "change/listed",
                        Map.of("township", from),
                        row -> Map.of(
                                "code", row.get("code").asString(),
                                "name", row.get("name").asString("")));
        if (lines.isEmpty()) {
            return;
        }
        var there = new HashSet<>(trial.graph().read("change/listed", Map.of("township", to), row -> row.get("code")
                .asString()));
        var moved = new ArrayList<Map<String, Object>>();
        var gone = new ArrayList<String>();
        var chain = trial.ledger().listed();
        for (var line : lines) {
            var code = Objects.requireNonNull(line.get("code"));
            var becomes = to + "|" + line.get("name");
            if (there.add(becomes)) {
                moved.add(Map.of("code", code, "becomes", becomes, "to", to));
                chain.recoded(trial.step(), code, becomes);
            } else {
                gone.add(code);
                chain.ended(code, new End(trial.step(), "MERGE", becomes, null));
            }
        }
        trial.graph().write("change/move-listed", Map.of("rows", moved));
        trial.graph().write("change/drop-listed", Map.of("codes", gone));
    }

    /** Of two agencies that become one a list is loaded whole only where it was so for both. */
    private void completeness(Unit gone, String next) {
        var loaded = new HashMap<String, Map<String, Boolean>>();
        trial.graph()
                .forEach(
                        "change/completeness",
                        Map.of("agencies", List.of(gone.code(), next)),
                        row -> loaded.computeIfAbsent(row.get("agency").asString(), key -> new TreeMap<>())
                                .put(
                                        row.get("list").asString(),
                                        row.get("complete").asBoolean()));
        var before = loaded.getOrDefault(gone.code(), Map.of());
        var after = loaded.getOrDefault(next, Map.of());
        var rows = new ArrayList<Map<String, Object>>();
        if (trial.fresh().remove(next)) {
            before.forEach((list, complete) -> rows.add(Map.of("agency", next, "list", list, "complete", complete)));
        } else {
            for (var list : LISTS) {
                var whole = before.containsKey(list) ? before.get(list) : Boolean.valueOf(!isExpected(gone, list));
                if (Boolean.FALSE.equals(whole) && Boolean.TRUE.equals(after.get(list))) {
                    rows.add(Map.of("agency", next, "list", list, "complete", false));
                    trial.notice("list-incomplete", gone.name(), "list." + list);
                }
            }
        }
        if (!rows.isEmpty()) {
            trial.graph().write("change/write-completeness", Map.of("rows", rows));
        }
    }

    /** As {@code analysis/completeness} expects it. */
    private static boolean isExpected(Unit agency, String list) {
        var kind = agency.kind();
        return switch (list) {
            case "CHARTER" ->
                kind != AgencyKind.OUTPOST && kind != AgencyKind.STATIONED && kind != AgencyKind.COORDINATION_BODY;
            case "POWER_LIST" -> kind == AgencyKind.GOVERNMENT_DEPARTMENT;
            case "BUREAUS" ->
                kind == AgencyKind.GOVERNMENT_DEPARTMENT
                        || kind == AgencyKind.PARTY_ORGAN
                        || kind == AgencyKind.TOWNSHIP
                        || agency.bureaus() > 0;
            default -> kind == AgencyKind.TOWNSHIP;
        };
    }

    private void posts(Unit gone, Unit next, boolean quota, boolean staff) {
        if (gone.bureau()) {
            var owner = trial.unit(gone.agency());
            if (!gone.agency().equals(next.agency())) {
                if (quota) {
                    relocate(owner, next.agency(), gone.code(), next.code(), draw(owner, "quota", gone.post("quota")));
                }
                if (staff) {
                    relocate(
                            trial.unit(gone.agency()),
                            next.agency(),
                            gone.code(),
                            next.code(),
                            draw(owner, "staff", gone.post("staff")));
                }
            }
            if (next.bureau()) {
                for (var property : List.of("quota", "leaderQuota", "staff", "leaders")) {
                    if (isOfQuota(property) ? quota : staff) {
                        addTo(next, Map.of(property, gone.post(property)));
                    }
                }
            }
            return;
        }
        var amounts = new TreeMap<String, Long>();
        gone.posts().forEach((property, number) -> {
            if (isOfQuota(property) ? quota : staff) {
                amounts.put(property, number);
            }
        });
        relocate(gone, next.agency(), gone.code(), next.code(), amounts);
        if (next.bureau()) {
            addTo(next, Map.of("quota", quota ? gone.quota() : 0, "staff", staff ? gone.heads() : 0));
        }
    }

    /** How a number of posts or heads is made up of the kinds that an agency has. */
    static Map<String, Long> draw(Unit agency, String what, long number) {
        var kinds = new ArrayList<>(Posts.KINDS);
        if (agency.kind() == AgencyKind.PUBLIC_INSTITUTION) {
            kinds.remove("Institution");
            kinds.add(0, "Institution");
        }
        var drawn = new TreeMap<String, Long>();
        var left = number;
        for (var kind : kinds) {
            var some = Math.min(left, agency.post(what + kind));
            if (some > 0) {
                drawn.put(what + kind, some);
                left -= some;
            }
        }
        return drawn;
    }

    /** Passes posts and heads from agency to agency; nothing happens where both are one. */
    void relocate(Unit from, String toAgency, String fromUnit, String toUnit, Map<String, Long> amounts) {
        if (from.code().equals(toAgency)) {
            return;
        }
        var to = trial.unit(toAgency);
        var less = new HashMap<String, Object>();
        var more = new HashMap<String, Object>();
        amounts.forEach((property, amount) -> {
            less.put(property, from.post(property) - amount);
            if (amount > 0) {
                more.put(property, to.post(property) + amount);
                trial.ledger()
                        .flow(new Flow(
                                trial.step(),
                                counted(property),
                                kind(property),
                                from.code(),
                                fromUnit,
                                toAgency,
                                toUnit,
                                amount));
            }
        });
        set(from.code(), less);
        set(toAgency, more);
    }

    /** All posts of a body go back to the area; those of a bureau are a part of its agency's. */
    void release(Unit gone) {
        var owner = trial.unit(gone.agency());
        var released = new TreeMap<String, Long>();
        if (gone.bureau()) {
            released.putAll(draw(owner, "quota", gone.quota()));
        } else {
            gone.posts().forEach((property, number) -> {
                if (isOfQuota(property)) {
                    released.put(property, number);
                }
            });
        }
        released.forEach((property, number) -> reserve(owner, property, owner.post(property) - number));
    }

    /** Whether a number is one of posts, not of those who fill them. */
    private static boolean isOfQuota(String property) {
        return property.startsWith("quota") || property.equals("leaderQuota");
    }

    /** Posts that are new, or go back to the area. */
    void reserve(Unit agency, String property, long now) {
        var before = agency.post(property);
        set(agency.code(), Map.of(property, now));
        if (now != before) {
            var more = now > before;
            trial.ledger()
                    .flow(new Flow(
                            trial.step(),
                            counted(property),
                            kind(property),
                            more ? null : agency.code(),
                            more ? null : agency.code(),
                            more ? agency.code() : null,
                            more ? agency.code() : null,
                            Math.abs(now - before)));
        }
    }

    /** Adds to the numbers of a bureau that its agency's are made up of. */
    void addTo(Unit bureau, Map<String, Long> amounts) {
        var now = trial.unit(bureau.code());
        var set = new HashMap<String, Object>();
        amounts.forEach((property, amount) -> {
            if (amount != 0) {
                set.put(property, Math.max(0, now.post(property) + amount));
            }
        });
        set(bureau.code(), set);
    }

    void set(String code, Map<String, Object> properties) {
        if (!properties.isEmpty()) {
            trial.graph().write("change/set-posts", Map.of("rows", List.of(Map.of("code", code, "set", properties))));
        }
    }

    private static Counted counted(String property) {
        return switch (property) {
            case "leaderQuota" -> Counted.LEADER_QUOTA;
            case "leaders" -> Counted.LEADERS;
            default -> property.startsWith("quota") ? Counted.QUOTA : Counted.STAFF;
        };
    }

    private static @Nullable String kind(String property) {
        return Posts.KINDS.stream().filter(property::endsWith).findFirst().orElse(null);
    }

    /** An agency is no more, or only its shell is left. */
    void close(String agency, String status, @Nullable String to) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("code", agency);
        values.put("status", status);
        values.put("to", to);
        trial.graph().write("change/close-agency", values);
        trial.ledger().closed(agency, trial.step());
    }

    /** A bureau is no more. */
    void drop(String bureau, String into) {
        trial.graph().write("change/drop-bureaus", Map.of("codes", List.of(bureau)));
        trial.ledger().goneBureau(bureau, new End(trial.step(), "MERGE", into, null));
    }
}

package dutygraph.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Duties, items, heads or posts pass from one body to another.
 *
 * @param from who gives, null for duties and items that nobody holds
 * @param leaders leading posts, each with its quota; null where none
 * @param delegations whether items pass with the delegations that the giver made of them
 */
record Transfer(
        Tasks duties,
        Tasks items,
        Filter filter,
        @Nullable Amount staff,
        @Nullable Amount quota,
        @Nullable Long leaders,
        @Nullable String from,
        String to,
        boolean delegations)
        implements Change {

    static Transfer of(Fields fields) {
        return new Transfer(
                fields.tasks("duty"),
                fields.tasks("item"),
                fields.filter(),
                fields.amount("staff", true),
                fields.amount("quota", true),
                fields.number("leaders"),
                fields.text("from"),
                fields.code("to"),
                fields.choice("delegations", "keep", "move").equals("move"));
    }

    @Override
    public Operation operation() {
        return Operation.TRANSFER;
    }

    @Override
    public List<String> codes() {
        var codes = new ArrayList<>(List.of(to));
        codes.addAll(duties.codes());
        codes.addAll(items.codes());
        if (from != null) {
            codes.add(from);
        }
        return codes;
    }

    @Override
    public void check(Checks checks) {
        checks.taker(to);
        if (duties.isEmpty() && items.isEmpty() && staff == null && quota == null && leaders == null) {
            checks.refuse("nothing-to-transfer", List.of(to), to);
        }
        if (from == null) {
            ofNobody(checks, duties, false);
            ofNobody(checks, items, true);
            if (staff != null || quota != null || leaders != null) {
                checks.refuse("no-from", List.of(to), to);
            }
            return;
        }
        if (from.equals(to)) {
            checks.refuse("moves-nowhere", List.of(from), from);
            return;
        }
        checks.body(from).ifPresent(unit -> {
            checks.held(duties, false, filter, unit);
            checks.held(items, true, filter, unit);
            enough(checks, unit, "staff", staff);
            enough(checks, unit, "quota", quota);
            if (leaders != null) {
                enough(checks, unit, "counted.leaders", leaders, unit.post("leaders"));
                checks.trial()
                        .find(to)
                        .filter(taker -> unit.bureau() && !taker.bureau())
                        .ifPresent(taker ->
                                checks.refuse("leaders-of-bureau", List.of(from, to), unit.fullName(), taker.name()));
            }
        });
    }

    private static void ofNobody(Checks checks, Tasks tasks, boolean item) {
        if (tasks.all()) {
            checks.refuse("no-from", List.of(), "all");
        }
        checks.tasks(tasks.codes(), item).forEach((code, known) -> {
            if (known != null && known.held()) {
                checks.refuse("no-from", List.of(code), known.name());
            }
        });
    }

    private static void enough(Checks checks, Unit unit, String what, @Nullable Amount amount) {
        if (amount == null || amount.all()) {
            return;
        }
        var counted = "counted." + (what.equals("staff") ? "heads" : "quota");
        var there = what.equals("staff") ? unit.heads() : unit.quota();
        var posts = amount.posts();
        var number = amount.number();
        if (number != null) {
            enough(checks, unit, counted, number, there);
        }
        if (posts != null) {
            var owner = unit.bureau() ? checks.trial().unit(unit.agency()) : unit;
            for (var kind : Posts.KINDS) {
                var asked = posts.of(kind);
                if (asked != null) {
                    enough(checks, unit, counted, asked, owner.post(what + kind));
                }
            }
            if (unit.bureau()) {
                enough(checks, unit, counted, posts.sum(), there);
            }
        }
    }

    private static void enough(Checks checks, Unit unit, String counted, long asked, long there) {
        if (asked > there) {
            checks.refuse("not-enough", List.of(unit.code()), unit.fullName(), counted, asked, there);
        }
    }

    @Override
    public void apply(Trial trial) {
        trial.unit(to);
        if (from == null) {
            duties.codes().forEach(duty -> trial.moves().orphan(duty, false, to));
            items.codes().forEach(item -> trial.moves().orphan(item, true, to));
            return;
        }
        trial.unit(from);
        var moved = trial.holdings(List.of(from)).stream()
                .filter(each -> takes(each.item() ? items : duties, each))
                .toList();
        trial.moves().tasks(moved, to);
        if (delegations) {
            var items = moved.stream()
                    .filter(Holding::item)
                    .map(Holding::task)
                    .collect(java.util.stream.Collectors.toSet());
            trial.moves()
                    .delegations(
                            items, trial.unit(from).agency(), trial.unit(to).agency());
        }
        posts(trial, "staff", staff);
        posts(trial, "quota", quota);
        if (leaders != null) {
            leaders(trial, leaders);
        }
    }

    private boolean takes(Tasks tasks, Holding held) {
        return tasks.all() ? filter.takes(held) : tasks.codes().contains(held.task());
    }

    private void posts(Trial trial, String what, @Nullable Amount amount) {
        if (amount == null) {
            return;
        }
        var giver = trial.unit(Objects.requireNonNull(from));
        var taker = trial.unit(to);
        var owner = trial.unit(giver.agency());
        var there = what.equals("staff") ? giver.heads() : giver.quota();
        var amounts = new TreeMap<String, Long>();
        var posts = amount.posts();
        if (posts != null) {
            for (var kind : Posts.KINDS) {
                var some = posts.of(kind);
                if (some != null) {
                    amounts.put(what + kind, some);
                }
            }
        } else {
            amounts.putAll(Moves.draw(owner, what, amount.number() == null ? there : amount.number()));
        }
        var sum = amounts.values().stream().mapToLong(Long::longValue).sum();
        trial.moves().relocate(owner, taker.agency(), giver.code(), taker.code(), amounts);
        var ofBureau = new HashMap<String, Long>();
        ofBureau.put(what, sum);
        if (taker.bureau()) {
            trial.moves().addTo(taker, ofBureau);
        }
        if (giver.bureau()) {
            trial.moves().addTo(giver, Map.of(what, -sum));
        }
    }

    /** Leading posts of a bureau are no part of its agency's: they pass from bureau to bureau, the others from agency to agency. */
    private void leaders(Trial trial, long number) {
        var giver = trial.unit(Objects.requireNonNull(from));
        var amounts = Map.of("leaders", number, "leaderQuota", Math.min(number, giver.post("leaderQuota")));
        if (giver.bureau()) {
            var taker = trial.unit(to);
            amounts.forEach((property, amount) -> {
                trial.moves().addTo(giver, Map.of(property, -amount));
                trial.moves().addTo(taker, Map.of(property, amount));
            });
        } else {
            trial.moves().relocate(giver, trial.unit(to).agency(), from, to, amounts);
        }
    }
}

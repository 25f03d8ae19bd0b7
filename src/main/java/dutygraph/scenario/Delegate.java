package dutygraph.scenario;

import dutygraph.organisation.DelegationMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Items are handed down. */
record Delegate(
        Tasks items,
        Filter filter,
        String by,
        String to,
        DelegationMode mode,
        @Nullable String basis,
        @Nullable LocalDate start,
        @Nullable LocalDate until)
        implements Change {

    static Delegate of(Fields fields) {
        return new Delegate(
                fields.tasks("item"),
                fields.filter(),
                fields.code("by"),
                fields.code("to"),
                Objects.requireNonNullElse(fields.word("mode", DelegationMode.class), DelegationMode.ACCEPTANCE),
                fields.text("basis"),
                fields.date("start"),
                fields.date("until"));
    }

    @Override
    public Operation operation() {
        return Operation.DELEGATE;
    }

    @Override
    public List<String> codes() {
        var codes = new ArrayList<>(List.of(by, to));
        codes.addAll(items.codes());
        return codes;
    }

    @Override
    public void check(Checks checks) {
        var taker = checks.taker(to);
        checks.takingAgency(by).ifPresent(giver -> {
            taker.filter(unit -> unit.agency().equals(by))
                    .ifPresent(unit -> checks.refuse("delegates-itself", List.of(by), giver.name()));
            var held = checks.held(items, true, filter, giver);
            var there = there(checks.trial(), held);
            for (var each : held) {
                if (there.contains(Moves.code(each.task(), by, to, mode.name()))) {
                    checks.refuse("delegated-already", List.of(each.task(), to), each.text(), mode.chinese());
                }
            }
        });
    }

    private static HashSet<String> there(Trial trial, List<Holding> held) {
        return new HashSet<>(trial.graph()
                .read(
                        "change/delegations-of-items",
                        Map.of(
                                "items",
                                held.stream().map(Holding::task).distinct().toList()),
                        row -> row.get("code").asString()));
    }

    @Override
    public void apply(Trial trial) {
        trial.unit(to);
        trial.unit(by);
        var rows = new ArrayList<Map<String, Object>>();
        var met = new HashSet<String>();
        for (var each : trial.holdings(List.of(by))) {
            if (each.item()
                    && (items.all() ? filter.takes(each) : items.codes().contains(each.task()))
                    && met.add(each.task())) {
                var code = Moves.code(each.task(), by, to, mode.name());
                var row = new HashMap<String, Object>(
                        Map.of("code", code, "item", each.task(), "by", by, "to", to, "mode", mode.name()));
                if (basis != null) {
                    row.put("basis", basis);
                }
                if (start != null) {
                    row.put("from", start);
                }
                if (until != null) {
                    row.put("until", until);
                }
                rows.add(row);
                trial.ledger().delegations().added(code);
            }
        }
        trial.graph().write("change/add-delegations", Map.of("rows", rows));
    }
}

package dutygraph.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Delegations end, and items that the other body exercises pass back to the agency in charge. */
record TakeBack(Tasks items, Filter filter, String from, String to) implements Change {

    static TakeBack of(Fields fields) {
        return new TakeBack(fields.tasks("item"), fields.filter(), fields.code("from"), fields.code("to"));
    }

    @Override
    public Operation operation() {
        return Operation.TAKE_BACK;
    }

    @Override
    public List<String> codes() {
        var codes = new ArrayList<>(List.of(from, to));
        codes.addAll(items.codes());
        return codes;
    }

    private record Given(String code, String item) {}

    private List<Given> given(Trial trial) {
        return trial
                .graph()
                .read(
                        "change/delegations",
                        Map.of("units", List.of(from)),
                        row -> Map.entry(
                                row.get("by").asString(),
                                new Given(
                                        row.get("code").asString(),
                                        row.get("item").asString())))
                .stream()
                .filter(each -> each.getKey().equals(to))
                .map(Map.Entry::getValue)
                .filter(each -> items.all() || items.codes().contains(each.item()))
                .toList();
    }

    private List<Holding> exercised(Trial trial) {
        return trial.holdings(List.of(from)).stream()
                .filter(each -> each.item()
                        && (items.all() ? filter.takes(each) : items.codes().contains(each.task())))
                .toList();
    }

    @Override
    public void check(Checks checks) {
        checks.takingAgency(to);
        var giver = checks.body(from);
        if (giver.isEmpty()) {
            return;
        }
        if (from.equals(to)) {
            checks.refuse("moves-nowhere", List.of(from), from);
            return;
        }
        checks.tasks(items.codes(), true);
        var there = new HashSet<String>();
        given(checks.trial()).forEach(each -> there.add(each.item()));
        exercised(checks.trial()).forEach(each -> there.add(each.task()));
        if (items.all() && there.isEmpty()) {
            checks.refuse("no-items", List.of(from), giver.get().fullName());
        }
        for (var item : items.codes()) {
            if (!there.contains(item) && checks.trial().isKnown(item, "Item")) {
                checks.refuse(
                        "nothing-to-take-back", List.of(item, from), giver.get().fullName(), item);
            }
        }
    }

    @Override
    public void apply(Trial trial) {
        trial.unit(from);
        trial.unit(to);
        var exercised = exercised(trial);
        var given = filter.equals(Filter.ANY) || !items.all() ? given(trial) : ofFilter(trial);
        trial.moves().takeBack(given.stream().map(Given::code).toList(), "taken-back");
        trial.moves().tasks(exercised, to);
    }

    /** Of delegations a filter asks what it asks of the items in the giver's hands. */
    private List<Given> ofFilter(Trial trial) {
        Set<String> wanted = new HashSet<>(Stream.of(trial.holdings(List.of(to)))
                .flatMap(List::stream)
                .filter(each -> each.item() && filter.takes(each))
                .map(Holding::task)
                .toList());
        return given(trial).stream()
                .filter(each -> wanted.contains(each.item()))
                .toList();
    }
}

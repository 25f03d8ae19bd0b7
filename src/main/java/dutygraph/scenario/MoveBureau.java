package dutygraph.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Bureaus with all they hold, their quota and heads become part of another agency. */
record MoveBureau(List<String> bureaus, String to) implements Change {

    static MoveBureau of(Fields fields) {
        return new MoveBureau(fields.codes("bureau"), fields.code("to"));
    }

    @Override
    public Operation operation() {
        return Operation.MOVE_BUREAU;
    }

    @Override
    public List<String> codes() {
        var codes = new ArrayList<>(bureaus);
        codes.add(to);
        return codes;
    }

    @Override
    public void check(Checks checks) {
        checks.takingAgency(to);
        for (var bureau : bureaus) {
            checks.givingBureau(bureau).ifPresent(unit -> {
                if (unit.agency().equals(to)) {
                    checks.refuse("moves-nowhere", List.of(bureau, to), unit.fullName());
                }
            });
        }
    }

    @Override
    public void apply(Trial trial) {
        for (var bureau : bureaus) {
            var unit = trial.unit(bureau);
            var from = trial.unit(unit.agency());
            trial.moves().bureaus(List.of(bureau), to);
            trial.moves().delegations(Set.of(bureau), UnaryOperator.identity(), UnaryOperator.identity());
            var amounts = new TreeMap<>(Moves.draw(from, "quota", unit.post("quota")));
            amounts.putAll(Moves.draw(from, "staff", unit.post("staff")));
            trial.moves().relocate(from, to, bureau, bureau, amounts);
        }
    }
}

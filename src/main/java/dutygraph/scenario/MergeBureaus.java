package dutygraph.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Bureaus become one.
 *
 * @param into the one that goes on; an unknown code is made new
 * @param agency of a new bureau; that of the first where none is given
 */
record MergeBureaus(
        List<String> bureaus,
        String into,
        @Nullable String name,
        @Nullable String agency,
        List<Verdict> verdicts) implements Change {

    static MergeBureaus of(Fields fields) {
        return new MergeBureaus(
                fields.codes("bureaus"),
                fields.code("into"),
                fields.text("name"),
                fields.text("agency"),
                fields.verdicts());
    }

    @Override
    public Operation operation() {
        return Operation.MERGE_BUREAUS;
    }

    @Override
    public List<String> codes() {
        var codes = new ArrayList<>(bureaus);
        codes.add(into);
        codes.addAll(Verdict.targets(verdicts));
        if (agency != null) {
            codes.add(agency);
        }
        return codes;
    }

    private List<String> others() {
        return bureaus.stream().filter(bureau -> !bureau.equals(into)).toList();
    }

    @Override
    public void check(Checks checks) {
        bureaus.forEach(checks::givingBureau);
        if (others().isEmpty()) {
            checks.refuse("nothing-to-merge", bureaus, into);
        }
        if (checks.trial().find(into).isPresent()) {
            checks.givingBureau(into);
            checks.taker(into);
        } else if (name == null) {
            checks.refuse("unknown-into", List.of(into), into);
        } else {
            checks.unused(into);
            if (agency != null) {
                checks.takingAgency(agency);
            }
        }
        checks.verdicts(verdicts, bureaus);
    }

    @Override
    public void apply(Trial trial) {
        var known = trial.find(into);
        if (known.isEmpty()) {
            var set = new TreeMap<>(trial.named(Objects.requireNonNull(name), null));
            set.put("code", into);
            trial.graph()
                    .write(
                            "change/add-bureau",
                            Map.of(
                                    "set",
                                    set,
                                    "agency",
                                    agency != null
                                            ? agency
                                            : trial.unit(bureaus.get(0)).agency()));
            trial.ledger().createdBureau(into, trial.step());
        } else if (name != null && !name.equals(known.get().name())) {
            trial.graph().write("change/rename", Map.of("code", into, "set", trial.named(name, null)));
        }
        trial.moves().verdicts(verdicts, verdicts.isEmpty() ? List.of() : trial.holdings(bureaus));
        for (var bureau : others()) {
            trial.moves().succeed(trial.unit(bureau), trial.unit(into), true, true);
            trial.moves().drop(bureau, into);
        }
    }
}

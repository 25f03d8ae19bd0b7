package dutygraph.scenario;

import dutygraph.organisation.Tie;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Agencies come under another superior.
 *
 * @param to their new superior
 * @param area that they serve from then on, null where that stays
 */
record MoveAgency(
        List<String> agencies, String to, Tie tie, @Nullable String area) implements Change {

    static MoveAgency of(Fields fields) {
        return new MoveAgency(
                fields.codes("agency"),
                fields.code("to"),
                Objects.requireNonNullElse(fields.word("tie", Tie.class), Tie.SUBORDINATE),
                fields.text("area"));
    }

    @Override
    public Operation operation() {
        return Operation.MOVE_AGENCY;
    }

    @Override
    public List<String> codes() {
        var codes = new ArrayList<>(agencies);
        codes.add(to);
        if (area != null) {
            codes.add(area);
        }
        return codes;
    }

    @Override
    public void check(Checks checks) {
        if (area != null) {
            checks.area(area);
        }
        var superior = checks.takingAgency(to);
        for (var agency : agencies) {
            var unit = checks.givingAgency(agency);
            if (unit.isPresent() && superior.isPresent()) {
                var above = checks.trial().graph().read("change/above", Map.of("code", to), row -> row.get("code")
                        .asString());
                if (above.contains(agency)) {
                    checks.refuse(
                            "cycle",
                            List.of(agency, to),
                            unit.get().name(),
                            superior.get().name());
                }
            }
        }
    }

    @Override
    public void apply(Trial trial) {
        for (var agency : agencies) {
            trial.unit(agency);
            var values = new HashMap<String, @Nullable Object>();
            values.put("code", agency);
            values.put("superior", to);
            values.put("tie", tie.name());
            values.put("area", area);
            trial.graph().write("change/retie-agency", values);
        }
    }
}

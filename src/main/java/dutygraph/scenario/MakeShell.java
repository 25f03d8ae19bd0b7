package dutygraph.scenario;

import dutygraph.organisation.AgencyStatus;
import java.util.ArrayList;
import java.util.List;

/**
 * Of agencies only name, seal, archives and quota are left; their functions pass to another body.
 *
 * @param movesQuota whether the posts move too
 * @param movesStaff whether the heads move too, on paper
 */
record MakeShell(List<String> agencies, String to, boolean movesQuota, boolean movesStaff, List<Verdict> verdicts)
        implements Change {

    static MakeShell of(Fields fields) {
        return new MakeShell(
                fields.codes("agency"),
                fields.code("to"),
                fields.choice("quota", "keep", "move").equals("move"),
                fields.choice("staff", "keep", "move").equals("move"),
                fields.verdicts());
    }

    @Override
    public Operation operation() {
        return Operation.MAKE_SHELL;
    }

    @Override
    public List<String> codes() {
        var codes = new ArrayList<>(agencies);
        codes.add(to);
        codes.addAll(Verdict.targets(verdicts));
        return codes;
    }

    @Override
    public void check(Checks checks) {
        var next = checks.taker(to);
        for (var agency : agencies) {
            checks.givingAgency(agency).ifPresent(unit -> {
                if (unit.status() == AgencyStatus.SHELL) {
                    checks.refuse("shell-already", List.of(agency), unit.name());
                }
                next.filter(each -> each.agency().equals(agency))
                        .ifPresent(each -> checks.refuse("succeeds-itself", List.of(agency), unit.name()));
            });
        }
        checks.verdicts(verdicts, agencies);
    }

    @Override
    public void apply(Trial trial) {
        trial.moves().verdicts(verdicts, verdicts.isEmpty() ? List.of() : trial.holdings(agencies));
        for (var agency : agencies) {
            trial.moves().succeed(trial.unit(agency), trial.unit(to), movesQuota, movesStaff);
            trial.moves().close(agency, AgencyStatus.SHELL.name(), to);
        }
    }
}

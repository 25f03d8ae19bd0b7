package dutygraph.scenario;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An agency or bureau goes.
 *
 * @param body code of the agency or bureau
 * @param successor that takes over, null where the body holds nothing
 * @param release whether its posts go back to the area instead of to the successor
 */
record Abolish(String body, @Nullable String successor, boolean release, List<Verdict> verdicts) implements Change {

    static Abolish of(Fields fields) {
        return new Abolish(
                fields.code("agency"),
                fields.text("successor"),
                fields.choice("quota", "move", "release").equals("release"),
                fields.verdicts());
    }

    @Override
    public Operation operation() {
        return Operation.ABOLISH;
    }

    @Override
    public List<String> codes() {
        var codes = new ArrayList<>(List.of(body));
        if (successor != null) {
            codes.add(successor);
        }
        codes.addAll(Verdict.targets(verdicts));
        return codes;
    }

    @Override
    public void check(Checks checks) {
        var found = checks.giver(body);
        checks.verdicts(verdicts, List.of(body));
        if (found.isEmpty()) {
            return;
        }
        var gone = found.get();
        if (successor != null) {
            checks.taker(successor).ifPresent(next -> {
                if (next.code().equals(body) || !gone.bureau() && next.agency().equals(body)) {
                    checks.refuse("succeeds-itself", List.of(body), gone.fullName());
                }
            });
            return;
        }
        if (gone.bureau()) {
            checks.refuse("no-successor-bureau", List.of(body), gone.fullName());
            return;
        }
        var left = new ArrayList<Object>();
        left(left, "duties", gone.duties() - verdicts.size());
        left(left, "items", gone.items());
        left(left, "bureaus", gone.bureaus());
        left(left, "delegations", gone.delegations());
        left(left, "listed", gone.listed());
        left(left, "heads", gone.heads());
        left(left, "leaders", gone.post("leaders"));
        left(left, "subordinates", gone.subordinates());
        if (!release) {
            left(left, "quota", gone.quota() + gone.post("leaderQuota"));
        }
        if (!left.isEmpty()) {
            checks.refuse("no-successor", List.of(body), gone.fullName(), left);
        }
    }

    private static void left(List<Object> left, String what, long number) {
        if (number > 0) {
            left.add("counted." + what + "|" + number);
        }
    }

    @Override
    public void apply(Trial trial) {
        trial.moves().verdicts(verdicts, verdicts.isEmpty() ? List.of() : trial.holdings(List.of(body)));
        var gone = trial.unit(body);
        if (successor != null) {
            trial.moves().succeed(gone, trial.unit(successor), !release, true);
        }
        if (release) {
            trial.moves().release(gone);
        }
        if (gone.bureau()) {
            trial.moves().drop(body, String.valueOf(successor));
            return;
        }
        trial.moves().close(body, "ABOLISHED", successor);
    }
}

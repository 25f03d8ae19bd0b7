package dutygraph.scenario;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A new bureau.
 *
 * @param quota posts of its agency that are set aside for it; null where that is not said
 */
record CreateBureau(
        String bureau,
        String name,
        String agency,
        @Nullable String kind,
        @Nullable Long quota,
        @Nullable Long leaderQuota)
        implements Change {

    static CreateBureau of(Fields fields) {
        return new CreateBureau(
                fields.code("bureau"),
                fields.code("name"),
                fields.code("agency"),
                fields.text("kind"),
                fields.number("quota"),
                fields.number("leaderQuota"));
    }

    @Override
    public Operation operation() {
        return Operation.CREATE_BUREAU;
    }

    @Override
    public List<String> codes() {
        return List.of(bureau, agency);
    }

    @Override
    public void check(Checks checks) {
        checks.unused(bureau);
        checks.takingAgency(agency);
    }

    @Override
    public void apply(Trial trial) {
        var set = new TreeMap<>(trial.named(name, null));
        set.put("code", bureau);
        if (kind != null) {
            set.put("kind", kind);
        }
        if (quota != null) {
            set.put("quota", quota);
        }
        if (leaderQuota != null) {
            set.put("leaderQuota", leaderQuota);
        }
        trial.graph().write("change/add-bureau", Map.of("set", set, "agency", agency));
        trial.ledger().createdBureau(bureau, trial.step());
    }
}

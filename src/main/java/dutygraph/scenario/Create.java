package dutygraph.scenario;

import dutygraph.organisation.AgencyKind;
import dutygraph.organisation.Tie;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A new agency.
 *
 * @param texts further properties of sheet 机构 by name
 */
record Create(
        String agency,
        String name,
        AgencyKind kind,
        @Nullable String area,
        @Nullable String superior,
        Tie tie,
        Map<String, String> texts,
        @Nullable Amount quota,
        @Nullable Long leaderQuota)
        implements Change {

    private static final List<String> TEXTS = List.of("shortName", "rank", "institutionClass", "approval");
    private static final List<String> ADMINISTRATIVE = List.of("行政", "administrative");
    private static final List<String> COMMERCIAL = List.of("经营", "commercial", "business");

    static Create of(Fields fields) {
        var texts = new TreeMap<String, String>();
        for (var key : TEXTS) {
            var text = fields.text(key);
            if (text != null) {
                texts.put(key, text);
            }
        }
        return new Create(
                fields.code("agency"),
                fields.code("name"),
                Objects.requireNonNullElse(fields.word("kind", AgencyKind.class), AgencyKind.PUBLIC_INSTITUTION),
                fields.text("area"),
                fields.text("superior"),
                Objects.requireNonNullElse(fields.word("tie", Tie.class), Tie.SUBORDINATE),
                texts,
                fields.amount("quota", false),
                fields.number("leaderQuota"));
    }

    @Override
    public Operation operation() {
        return Operation.CREATE;
    }

    @Override
    public List<String> codes() {
        var codes = new ArrayList<>(List.of(agency));
        if (area != null) {
            codes.add(area);
        }
        if (superior != null) {
            codes.add(superior);
        }
        return codes;
    }

    @Override
    public void check(Checks checks) {
        checks.unused(agency);
        if (superior != null) {
            checks.takingAgency(superior);
        }
        if (area != null) {
            checks.area(area);
        } else if (superior == null) {
            checks.refuse("no-area", List.of(agency), agency);
        }
        if (kind == AgencyKind.PUBLIC_INSTITUTION) {
            bans(checks);
        }
    }

    /** No institution is approved any more that has administrative functions, does business or stays under ten (see {@link Guards}). */
    private void bans(Checks checks) {
        var institutionClass = texts.getOrDefault("institutionClass", "").toLowerCase(Locale.ROOT);
        if (ADMINISTRATIVE.stream().anyMatch(institutionClass::contains)) {
            checks.refuse("banned-administrative", List.of(agency), name);
        }
        if (COMMERCIAL.stream().anyMatch(institutionClass::contains)) {
            checks.refuse("banned-commercial", List.of(agency), name);
        }
    }

    @Override
    public void apply(Trial trial) {
        var place = area != null
                ? area
                : Objects.requireNonNullElse(
                        trial.unit(Objects.requireNonNull(superior)).area(), "");
        var set = new TreeMap<String, Object>(texts);
        set.putAll(trial.named(name, place));
        set.put("code", agency);
        set.put("kind", kind.name());
        set.put("status", "ACTIVE");
        var values = new HashMap<String, @Nullable Object>();
        values.put("set", set);
        values.put("area", place);
        values.put("superior", superior);
        values.put("tie", tie.name());
        trial.graph().write("change/add-agency", values);
        trial.ledger().created(agency, trial.step());
        trial.fresh().add(agency);
        for (var kindOfPost : Posts.KINDS) {
            var posts = quota == null ? null : SetQuota.of(quota, kindOfPost, kind);
            if (posts != null) {
                trial.moves().reserve(trial.unit(agency), "quota" + kindOfPost, posts);
            }
        }
        if (leaderQuota != null) {
            trial.moves().reserve(trial.unit(agency), "leaderQuota", leaderQuota);
        }
    }
}

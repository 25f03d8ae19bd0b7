package dutygraph.scenario;

import dutygraph.organisation.AgencyKind;
import dutygraph.organisation.Tie;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Agencies become one.
 *
 * @param into the one that goes on; an unknown code is made new
 * @param kind of a new agency; the kind of the first where none is given
 */
record Merge(
        List<String> agencies,
        String into,
        @Nullable String name,
        @Nullable AgencyKind kind,
        @Nullable String area,
        @Nullable String superior,
        List<Verdict> verdicts)
        implements Change {

    static Merge of(Fields fields) {
        return new Merge(
                fields.codes("agencies"),
                fields.code("into"),
                fields.text("name"),
                fields.word("kind", AgencyKind.class),
                fields.text("area"),
                fields.text("superior"),
                fields.verdicts());
    }

    @Override
    public Operation operation() {
        return Operation.MERGE;
    }

    @Override
    public List<String> codes() {
        var codes = new ArrayList<>(agencies);
        codes.add(into);
        codes.addAll(Verdict.targets(verdicts));
        Stream.of(Optional.ofNullable(area), Optional.ofNullable(superior))
                .flatMap(Optional::stream)
                .forEach(codes::add);
        return codes;
    }

    private List<String> others() {
        return agencies.stream().filter(agency -> !agency.equals(into)).toList();
    }

    @Override
    public void check(Checks checks) {
        agencies.forEach(checks::givingAgency);
        if (others().isEmpty()) {
            checks.refuse("nothing-to-merge", agencies, into);
        }
        if (checks.trial().find(into).isPresent()) {
            checks.takingAgency(into);
        } else if (name == null) {
            checks.refuse("unknown-into", List.of(into), into);
        } else {
            checks.unused(into);
            if (area != null) {
                checks.area(area);
            }
            if (superior != null) {
                checks.takingAgency(superior);
            }
        }
        checks.verdicts(verdicts, agencies);
    }

    @Override
    public void apply(Trial trial) {
        var known = trial.find(into);
        if (known.isEmpty()) {
            create(trial);
        } else if (name != null && !name.equals(known.get().name())) {
            trial.graph()
                    .write(
                            "change/rename",
                            java.util.Map.of(
                                    "code",
                                    into,
                                    "set",
                                    trial.named(name, known.get().area())));
        }
        trial.moves().verdicts(verdicts, verdicts.isEmpty() ? List.of() : trial.holdings(agencies));
        for (var agency : others()) {
            trial.moves().succeed(trial.unit(agency), trial.unit(into), true, true);
            trial.moves().close(agency, "ABOLISHED", into);
        }
    }

    private void create(Trial trial) {
        var merged = agencies.stream().map(trial::unit).toList();
        var first = merged.get(0);
        var place = Objects.requireNonNullElse(area, Objects.requireNonNullElse(first.area(), ""));
        var set = new TreeMap<>(trial.named(Objects.requireNonNull(name), place));
        set.put("code", into);
        set.put("status", "ACTIVE");
        var of = kind != null ? kind : first.kind();
        if (of != null) {
            set.put("kind", of.name());
        }
        if (merged.stream().allMatch(each -> Objects.equals(each.institutionClass(), first.institutionClass()))
                && first.institutionClass() != null) {
            set.put("institutionClass", first.institutionClass());
        }
        var above = superior != null
                ? superior
                : merged.stream()
                        .map(Unit::superior)
                        .filter(Objects::nonNull)
                        .filter(each -> !agencies.contains(each))
                        .findFirst()
                        .orElse(null);
        var tie = merged.stream()
                .filter(each -> above != null && above.equals(each.superior()))
                .map(Unit::tie)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(Tie.SUBORDINATE.name());
        var values = new HashMap<String, @Nullable Object>();
        values.put("set", set);
        values.put("area", place);
        values.put("superior", above);
        values.put("tie", tie);
        trial.graph().write("change/add-agency", values);
        trial.ledger().created(into, trial.step());
        trial.fresh().add(into);
    }
}

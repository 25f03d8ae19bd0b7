package dutygraph.scenario;

import dutygraph.wording.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Another name of an agency, bureau or item, or another text of a duty. */
record Rename(String code, String name) implements Change {

    static Rename of(Fields fields) {
        return new Rename(fields.code("agency"), fields.code("name"));
    }

    @Override
    public Operation operation() {
        return Operation.RENAME;
    }

    @Override
    public List<String> codes() {
        return List.of(code);
    }

    @Override
    public void check(Checks checks) {
        var known = checks.trial().known(List.of(code)).stream()
                .filter(each -> !each.label().equals("Area"))
                .findFirst();
        if (known.isEmpty()) {
            checks.refuse("unknown-code", List.of(code), code);
        } else if (known.get().name().equals(name)) {
            checks.refuse("same-name", List.of(code), name);
        }
    }

    @Override
    public void apply(Trial trial) {
        var unit = trial.find(code);
        if (unit.isPresent()) {
            trial.ledger().unit(code);
            trial.graph()
                    .write(
                            "change/rename",
                            Map.of(
                                    "code",
                                    code,
                                    "set",
                                    trial.named(
                                            name,
                                            unit.get().bureau()
                                                    ? null
                                                    : unit.get().area())));
            return;
        }
        var text = Texts.normalise(name);
        var statement = Texts.statement(text);
        var row = new HashMap<String, @Nullable Object>();
        row.put("key", statement.key());
        row.put("text", statement.text());
        row.put("family", statement.family());
        row.put("boilerplate", statement.boilerplate() ? Boolean.TRUE : null);
        trial.graph()
                .write(
                        "change/restate",
                        Map.of("code", code, "item", trial.isKnown(code, "Item"), "text", text, "statement", row));
        trial.ledger().moved(code, trial.step());
    }
}

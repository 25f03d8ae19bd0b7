package dutygraph.scenario;

import dutygraph.organisation.AgencyStatus;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Collects what speaks against one change as the graph stands. */
final class Checks {

    private final Trial trial;
    private final Step step;
    private final List<Refusal> refusals = new ArrayList<>();

    Checks(Trial trial, Step step) {
        this.trial = trial;
        this.step = step;
    }

    Trial trial() {
        return trial;
    }

    List<Refusal> refusals() {
        return refusals;
    }

    void refuse(String word, List<String> subjects, Object... values) {
        add(word, subjects, false, values);
    }

    /** Refuses unless the change carries an override; then it is said in the result. */
    void refuseUnlessWaived(String word, List<String> subjects, Object... values) {
        var waiver = step.waiver();
        if (waiver == null) {
            add(word, subjects, true, values);
        } else {
            trial.notice("waived", "refused." + word, waiver.reason());
        }
    }

    private void add(String word, List<String> subjects, boolean overridable, Object... values) {
        refusals.add(new Refusal(
                step.number(), step.change().operation().word(), word, List.of(values), subjects, overridable));
    }

    private Optional<Unit> known(String code) {
        var found = trial.find(code);
        if (found.isEmpty()) {
            refuse("unknown-code", List.of(code), code);
        }
        return found;
    }

    /** A body, be it at work or not. */
    Optional<Unit> body(String code) {
        return known(code);
    }

    /** A body that has something to give: not abolished. */
    Optional<Unit> giver(String code) {
        return known(code).filter(unit -> {
            if (unit.status() == AgencyStatus.ABOLISHED) {
                refuse("abolished", List.of(code), unit.fullName());
                return false;
            }
            return true;
        });
    }

    /** A body that can take something on: at work. */
    Optional<Unit> taker(String code) {
        return giver(code).filter(unit -> {
            if (unit.status() == AgencyStatus.SHELL) {
                refuse("only-shell", List.of(code), unit.fullName());
                return false;
            }
            return true;
        });
    }

    Optional<Unit> takingAgency(String code) {
        return taker(code).filter(unit -> isAgency(unit));
    }

    Optional<Unit> givingAgency(String code) {
        return giver(code).filter(unit -> isAgency(unit));
    }

    private boolean isAgency(Unit unit) {
        if (unit.bureau()) {
            refuse("no-agency", List.of(unit.code()), unit.fullName());
            return false;
        }
        return true;
    }

    Optional<Unit> givingBureau(String code) {
        return giver(code).filter(unit -> {
            if (!unit.bureau()) {
                refuse("no-bureau", List.of(code), unit.name());
                return false;
            }
            return true;
        });
    }

    /** A code that something new may have. */
    void unused(String code) {
        trial.known(List.of(code)).stream()
                .findFirst()
                .ifPresent(known -> refuse("code-taken", List.of(code), code, known.name()));
    }

    void area(String code) {
        if (!trial.isKnown(code, "Area")) {
            refuse("unknown-area", List.of(code), code);
        }
    }

    /** What a giver is said to hold, it does hold. */
    List<Holding> held(Tasks tasks, boolean item, Filter filter, Unit from) {
        if (tasks.isEmpty()) {
            return List.of();
        }
        var held = trial.holdings(List.of(from.code())).stream()
                .filter(each -> each.item() == item)
                .toList();
        if (tasks.all()) {
            var taken = held.stream().filter(filter::takes).toList();
            if (taken.isEmpty()) {
                refuse(item ? "no-items" : "no-duties", List.of(from.code()), from.fullName());
            }
            return taken;
        }
        var codes = held.stream().map(Holding::task).collect(Collectors.toSet());
        var missing =
                tasks.codes().stream().filter(code -> !codes.contains(code)).toList();
        tasks(missing, item).forEach((code, known) -> {
            if (known != null) {
                refuse("not-held", List.of(code, from.code()), from.fullName(), code, known.name());
            }
        });
        return held.stream().filter(each -> tasks.codes().contains(each.task())).toList();
    }

    /** What the codes name; unknown ones are refused and stand with null. */
    Map<String, Trial.@Nullable Known> tasks(Collection<String> codes, boolean item) {
        var label = item ? "Item" : "Duty";
        var found = new java.util.HashMap<String, Trial.@Nullable Known>();
        trial.known(codes).stream()
                .filter(each -> each.label().equals(label))
                .forEach(each -> found.put(each.code(), each));
        for (var code : codes) {
            if (!found.containsKey(code)) {
                refuse("unknown-code", List.of(code), code);
                found.put(code, null);
            }
        }
        return found;
    }

    /** Verdicts speak of duties that the bodies hold, and name a destination that is there. */
    void verdicts(List<Verdict> verdicts, Collection<String> units) {
        if (verdicts.isEmpty()) {
            return;
        }
        var held = trial.holdings(units).stream()
                .filter(each -> !each.item())
                .map(Holding::task)
                .collect(Collectors.toSet());
        var told = new HashSet<String>();
        for (var verdict : verdicts) {
            var with = verdict.with();
            if (!held.contains(verdict.duty())) {
                refuse("verdict-not-held", List.of(verdict.duty()), verdict.duty());
            }
            if (!told.add(verdict.duty())) {
                refuse("verdict-twice", List.of(verdict.duty()), verdict.duty());
            }
            if (with == null) {
                continue;
            }
            if (verdict.verdict() == Verdict.Kind.MOVE) {
                taker(with);
            } else if (with.equals(verdict.duty()) || !trial.isKnown(with, "Duty")) {
                refuse("no-destination", List.of(verdict.duty()), verdict.duty(), with);
            } else if (verdicts.stream().anyMatch(other -> other.duty().equals(with))) {
                refuse("no-destination", List.of(verdict.duty()), verdict.duty(), with);
            }
        }
    }
}

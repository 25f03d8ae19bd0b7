package dutygraph.scenario;

import dutygraph.organisation.AgencyKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What holds for a scenario beside the checks of each change: ceilings after every change; and at the end one out for one in
 * (撤一建一), and no new institution under ten, as the Taiyuan reform had it.
 */
final class Guards {

    private static final int SMALLEST_INSTITUTION = 10;

    private final Trial trial;
    private final @Nullable String area;
    private Map<String, Ceiling> ceilings;

    private record Ceiling(
            String area,
            String areaName,
            String metric,
            @Nullable String kind,
            long limit,
            long actual) {}

    /** @param area that the scenario can touch, null for all */
    Guards(Trial trial, @Nullable String area) {
        this.trial = trial;
        this.area = area;
        this.ceilings = read();
    }

    private Map<String, Ceiling> read() {
        var found = new TreeMap<String, Ceiling>();
        trial.graph()
                .forEach(
                        "change/ceilings",
                        area == null ? Map.of() : Map.of("area", area),
                        row -> found.put(
                                row.get("ceiling").asString(),
                                new Ceiling(
                                        row.get("area").asString(),
                                        row.get("areaName").asString(""),
                                        row.get("metric").asString(),
                                        row.get("agencyKind").asString(null),
                                        row.get("limit").asLong(),
                                        row.get("actual").asLong())));
        return found;
    }

    /** A change must not raise a total above its ceiling; one that was above before may stay so. */
    List<Refusal> after(Step step) {
        if (ceilings.isEmpty()) {
            return List.of();
        }
        var before = ceilings;
        ceilings = read();
        var checks = new Checks(trial, step);
        ceilings.forEach((code, now) -> {
            var was = before.get(code);
            if (now.actual() > now.limit() && was != null && now.actual() > was.actual()) {
                checks.refuse(
                        "ceiling-exceeded",
                        List.of(now.area()),
                        now.areaName(),
                        "metric." + now.metric(),
                        now.kind() == null ? "kind.ALL" : "kind." + now.kind(),
                        now.limit(),
                        now.actual(),
                        now.actual() - now.limit());
            }
        });
        return checks.refusals();
    }

    /** What can only be said of a scenario as a whole. */
    List<Refusal> atTheEnd(Scenario scenario) {
        var refusals = new ArrayList<Refusal>();
        var created = new ArrayList<>(trial.ledger().created().entrySet());
        created.sort(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()));
        var closed = trial.ledger().closed().keySet().stream()
                .filter(agency -> !trial.ledger().created().containsKey(agency))
                .count();
        var gone = trial.ledger().closed().size() - closed;
        var room = closed + gone;
        for (var entry : created) {
            var step = scenario.steps().get(entry.getValue() - 1);
            var checks = new Checks(trial, step);
            if (step.change() instanceof Create change) {
                if (room-- <= 0) {
                    checks.refuseUnlessWaived(
                            "create-without-abolish",
                            List.of(entry.getKey()),
                            change.name(),
                            created.size(),
                            closed + gone);
                }
                if (change.kind() == AgencyKind.PUBLIC_INSTITUTION) {
                    small(checks, change);
                }
            } else {
                // a merger closes at least as many as it makes
                room--;
            }
            refusals.addAll(checks.refusals());
        }
        refusals.sort(Comparator.comparingInt(Refusal::step));
        return refusals;
    }

    private void small(Checks checks, Create change) {
        var unit = trial.find(change.agency());
        if (unit.isEmpty() || unit.get().status() != dutygraph.organisation.AgencyStatus.ACTIVE) {
            return;
        }
        var known = unit.get().posts().keySet().stream().anyMatch(post -> post.startsWith("quota"));
        var quota = unit.get().quota();
        if (known && quota < SMALLEST_INSTITUTION) {
            checks.refuse("banned-small", List.of(change.agency()), change.name(), quota, SMALLEST_INSTITUTION);
        } else if (!known) {
            trial.notice("quota-unknown", change.name(), SMALLEST_INSTITUTION);
        } else if (quota == SMALLEST_INSTITUTION) {
            trial.notice("exactly-ten", change.name(), SMALLEST_INSTITUTION);
        }
    }

    /** Values of a sentence, of which some are keys of words ({@code metric.AGENCIES}) or counted words ({@code counted.items|3}). */
    static Object[] inWords(List<Object> values, Locale locale) {
        return values.stream().map(value -> inWords(value, locale)).toArray();
    }

    private static Object inWords(Object value, Locale locale) {
        if (value instanceof List<?> list) {
            return String.join(
                    Messages.text(locale, "comma"),
                    list.stream()
                            .map(each -> String.valueOf(inWords(each, locale)))
                            .toList());
        }
        if (value instanceof String text
                && text.matches("(?:metric|kind|list|counted|refused|point)\\.[\\w-]+(?:\\|\\d+)?")) {
            var bar = text.indexOf('|');
            var key = bar < 0 ? text : text.substring(0, bar);
            if (key.startsWith("refused.")) {
                return Messages.text(locale, "short." + key.substring("refused.".length()));
            }
            if (Messages.has(key)) {
                var word = Messages.text(locale, key);
                return bar < 0 ? word : Messages.text(locale, "count", word, text.substring(bar + 1));
            }
        }
        return value;
    }
}

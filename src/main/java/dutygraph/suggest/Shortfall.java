package dutygraph.suggest;

import dutygraph.analysis.Finding;
import dutygraph.scenario.Simulation;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Why a plan does not reach a target: what practice leaves room for, or how few changes were allowed. */
final class Shortfall {

    private final Facts facts;
    private final Plan plan;
    private final int changes;
    private final Locale locale;

    /** @param changes that the plan makes */
    Shortfall(Facts facts, Plan plan, int changes, Locale locale) {
        this.facts = facts;
        this.plan = plan;
        this.changes = changes;
        this.locale = locale;
    }

    private String text(String key, Object... values) {
        return Messages.text(locale, key, values);
    }

    /** Overlaps of which neither side may be given to the other. */
    String ofOverlaps() {
        var fixed = facts.unmovable().size();
        return fixed > 0 ? text("short.unmovable", fixed) : spent();
    }

    /** @param most institutions wanted */
    String ofInstitutions(long before, long most) {
        var mergers = facts.mergers();
        var least = before - mergers.size();
        if (most < least) {
            return text("short.institutions", mergers.size(), least);
        }
        var takes = new HashMap<Body, Integer>();
        mergers.values().forEach(takers -> takers.forEach(taker -> takes.merge(taker, 1, Integer::sum)));
        return needs(
                takes.values().stream().sorted(Comparator.reverseOrder()).toList(), before - most, "short.mergers");
    }

    /**
     * Nobody is dismissed: what is beyond the vacant posts goes as people leave.
     *
     * @param posts wanted back
     */
    String ofQuota(long posts) {
        var vacant = facts.vacant();
        if (posts > vacant) {
            return text("short.heads", vacant, posts - vacant, plan.budget().least());
        }
        var free = facts.free();
        var alone = free.stream().mapToInt(Integer::intValue).sum();
        if (posts > alone && facts.mergers().isEmpty()) {
            return text("short.free", alone, plan.budget().least());
        }
        return posts > alone
                ? text("short.alone", alone, plan.budget().least()) + spent()
                : needs(free, posts, "short.savings");
    }

    /** Institutions that are too small and have nobody to go together with. */
    String ofSmallest() {
        var mergers = facts.mergers();
        var takers = new HashSet<Body>();
        mergers.values().forEach(takers::addAll);
        var alone = facts.bodies().values().stream()
                .filter(body -> body.isInstitution()
                        && body.known()
                        && body.posts() < plan.budget().smallest()
                        && !mergers.containsKey(body)
                        && !takers.contains(body))
                .map(body -> text("posts", body.name(), body.posts()))
                .toList();
        return alone.isEmpty() ? spent() : text("short.smallest", String.join(text("comma"), alone));
    }

    /** Which ceilings are still exceeded. */
    String ofCeilings(Simulation simulation) {
        return text(
                "short.ceilings",
                simulation.findings().unchanged().stream()
                        .filter(each -> each.rule().equals("ceiling-exceeded"))
                        .map(Finding::message)
                        .collect(Collectors.joining(" ")));
    }

    /** @param gains of one change each, the largest first */
    private String needs(List<Integer> gains, long wanted, String key) {
        var number = 0;
        var sum = 0L;
        while (number < gains.size() && sum < wanted) {
            sum += gains.get(number++);
        }
        return number > plan.budget().changes()
                ? text(key, number, plan.budget().changes())
                : spent();
    }

    private String spent() {
        return changes >= plan.budget().changes()
                ? text("short.spent", plan.budget().changes())
                : text("short.refused");
    }
}

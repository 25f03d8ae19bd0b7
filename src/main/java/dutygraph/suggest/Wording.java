package dutygraph.suggest;

import dutygraph.analysis.Finding;
import dutygraph.analysis.Lead;
import dutygraph.analysis.Overlap;
import dutygraph.scenario.Simulation;
import dutygraph.suggest.Draft.Merged;
import dutygraph.suggest.Draft.Moved;
import dutygraph.suggest.Draft.Saved;
import dutygraph.suggest.Suggestion.Cost;
import dutygraph.suggest.Suggestion.Outcome;
import dutygraph.suggest.Suggestion.Profile;
import dutygraph.suggest.Suggestion.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A plan in words and figures. */
final class Wording {

    private static final int MOST_QUOTED = 3;

    private final Facts facts;
    private final Plan plan;
    private final Draft draft;
    private final Locale locale;

    Wording(Facts facts, Plan plan, Draft draft, Locale locale) {
        this.facts = facts;
        this.plan = plan;
        this.draft = draft;
        this.locale = locale;
    }

    private String text(String key, Object... values) {
        return Messages.text(locale, key, values);
    }

    private String list(Stream<String> names) {
        return names.collect(Collectors.joining(text("comma")));
    }

    String name(Profile profile) {
        return text("name." + profile, draft.made().size());
    }

    Suggestion suggestion(Profile profile, Map<String, Object> json, List<Step> steps, Simulation simulation) {
        var outcomes = outcomes(simulation);
        var cost = cost();
        return new Suggestion(
                0,
                profile,
                name(profile),
                json,
                summary(profile, simulation, outcomes, cost),
                steps,
                outcomes,
                cost,
                simulation);
    }

    private List<String> summary(Profile profile, Simulation simulation, List<Outcome> outcomes, Cost cost) {
        var summary = new ArrayList<String>();
        summary.add(text("profile." + profile, cost.changes()));
        outcomes.forEach(each -> summary.add(each.message()));
        summary.add(text(
                "summary.findings",
                simulation.findings().resolved().size(),
                simulation.findings().appeared().size()));
        summary.add(text(
                "summary.cost",
                cost.duties(),
                cost.items(),
                cost.agencies(),
                cost.heads(),
                cost.posts(),
                cost.leaderPosts()));
        return summary;
    }

    List<Step> steps(Simulation simulation) {
        var steps = new ArrayList<Step>();
        for (var each : draft.made()) {
            var resolves = keys(each, simulation.findings().resolved());
            var brings = keys(each, simulation.findings().appeared());
            steps.add(new Step(
                    steps.size() + 1,
                    each.operation(),
                    message(each) + text("step.effect", resolves.size(), brings.size()),
                    resolves,
                    brings));
        }
        return steps;
    }

    private static List<String> keys(Draft.Made made, List<Finding> findings) {
        return findings.stream()
                .filter(finding -> made.touches(finding.subjects()))
                .map(Finding::key)
                .toList();
    }

    private String message(Draft.Made made) {
        if (made instanceof Moved moved) {
            return moved(moved);
        }
        if (made instanceof Saved saved) {
            return saved(saved);
        }
        return merged((Merged) made);
    }

    private String saved(Saved saved) {
        var figures = new Object[] {saved.body().name(), saved.posts(), saved.before(), saved.heads()};
        if (saved.merged().isEmpty()) {
            return text("step.saved", figures);
        }
        var left = saved.leaders();
        return text("step.saved-merged", figures)
                + (left == null
                        ? ""
                        : text(
                                "step.leaders",
                                LeadingPosts.together(saved.all()),
                                left,
                                LeadingPosts.most(saved.before() - saved.posts())));
    }

    private String moved(Moved moved) {
        var quoted = moved.tasks().stream()
                .limit(MOST_QUOTED)
                .map(each -> text("quote", each.task().text()));
        var more = moved.tasks().size() - MOST_QUOTED;
        var sentence = text(
                more > 0 ? "step.moved-more" : "step.moved",
                moved.from().name(),
                moved.taker().name(),
                list(quoted),
                moved.tasks().size());
        var pairs =
                facts.pairs().stream().filter(pair -> isBetween(pair, moved)).toList();
        return sentence + why(pairs, moved) + also(pairs, moved);
    }

    private static boolean isBetween(Overlap pair, Moved moved) {
        var agencies = List.of(pair.left().agency(), pair.right().agency());
        return agencies.contains(moved.from().code())
                && agencies.contains(moved.taker().code())
                && moved.touches(pair.subjects());
    }

    /** Which rule of practice speaks for the one that receives; or that none does. */
    private String why(List<Overlap> pairs, Moved moved) {
        var for_ = 0;
        var against = 0;
        for (var pair : pairs) {
            var lead = Lead.of(pair.left(), pair.right()).orElse(null);
            if (lead != null && lead.agency().equals(moved.taker().code())) {
                for_++;
            } else if (lead != null) {
                against++;
            }
        }
        if (for_ > 0 && against == 0) {
            var pair = pairs.stream()
                    .filter(each -> Lead.of(each.left(), each.right()).isPresent())
                    .findFirst()
                    .orElseThrow();
            var lead = Lead.of(pair.left(), pair.right()).orElseThrow();
            return lead.basis().isEmpty()
                    ? text("why.lead", moved.taker().name())
                    : text("why.basis", moved.taker().name(), lead.basis().get(0));
        }
        return against > 0
                ? text("why.against", against, moved.from().name())
                : text("why.open", moved.taker().name());
    }

    private String also(List<Overlap> pairs, Moved moved) {
        var also = new StringBuilder();
        var partial =
                pairs.stream().filter(pair -> pair.relation().equals("OVERLAP")).count();
        if (partial > 0) {
            also.append(text("also.partial", partial));
        }
        var delegations = moved.tasks().stream()
                .mapToInt(each -> each.task().delegations())
                .sum();
        if (delegations > 0) {
            also.append(text("also.delegations", delegations));
        }
        if (!moved.from().own() || !moved.taker().own()) {
            also.append(text("also.upper", (moved.from().own() ? moved.taker() : moved.from()).name()));
        }
        return also.toString();
    }

    private String merged(Merged merged) {
        var sentence = text(
                "step.merged",
                list(merged.ends().stream().map(Body::name)),
                merged.into().name());
        var superior = merged.into().superior();
        var sameSuperior =
                superior != null && merged.ends().stream().allMatch(each -> superior.equals(each.superior()));
        sentence += sameSuperior
                ? text("why.superior", String.valueOf(merged.into().superiorName()))
                : text(
                        "why.domain",
                        merged.into().domains().stream().findFirst().orElse(""));
        var smallest = plan.budget().smallest();
        var small = merged.ends().stream()
                .filter(each -> each.known() && each.posts() < smallest)
                .toList();
        if (!small.isEmpty()) {
            sentence += text(
                    "why.small", list(small.stream().map(each -> text("posts", each.name(), each.posts()))), smallest);
        }
        var idle = merged.ends().stream().filter(each -> each.tasks() == 0).toList();
        if (!idle.isEmpty()) {
            sentence += text("why.idle", list(idle.stream().map(Body::name)));
        }
        var classes = Stream.concat(Stream.of(merged.into()), merged.ends().stream())
                .map(Body::institutionClass)
                .filter(Objects::nonNull)
                .distinct()
                .count();
        return (classes > 1 ? sentence + text("also.classes") : sentence) + spare(merged);
    }

    /** Leading posts and offices that a merged body has twice: those on which somebody is lapse when he leaves. */
    private String spare(Merged merged) {
        var all =
                Stream.concat(Stream.of(merged.into()), merged.ends().stream()).toList();
        var posts = all.stream().mapToInt(Body::posts).sum();
        var together = LeadingPosts.together(all);
        var most = LeadingPosts.most(posts);
        var spare = new StringBuilder();
        if (together > most) {
            var heads = all.stream().mapToInt(Body::leaders).sum();
            spare.append(text("also.leaders", together, posts, most));
            if (heads > most) {
                spare.append(text("also.leaders-in-post", heads - most));
            }
        }
        var offices = merged.ends().stream().mapToInt(Body::offices).sum();
        if (offices > 0) {
            spare.append(text("also.offices", offices));
        }
        return spare.toString();
    }

    private List<Outcome> outcomes(Simulation simulation) {
        var targets = facts.targets();
        var shortfall = new Shortfall(facts, plan, draft.made().size(), locale);
        var outcomes = new ArrayList<Outcome>();
        if (targets.overlaps()) {
            var before = (long) facts.pairs().size() + facts.leftOut();
            outcomes.add(outcome(
                    "overlaps",
                    before,
                    before + difference(simulation, "duplicates") + difference(simulation, "overlaps"),
                    0,
                    shortfall::ofOverlaps));
        }
        var fewer = targets.institutions();
        if (fewer != null) {
            var before = (long) facts.institutions();
            var wanted = before * (100 - fewer) / 100;
            outcomes.add(outcome(
                    "institutions",
                    before,
                    before + difference(simulation, "institutions"),
                    wanted,
                    () -> shortfall.ofInstitutions(before, wanted)));
        }
        var less = targets.quota();
        if (less != null) {
            var before = (long) facts.posts();
            var posts = (before * less + 99) / 100;
            outcomes.add(outcome(
                    "quota",
                    before,
                    before + difference(simulation, "quota"),
                    before - posts,
                    () -> shortfall.ofQuota(posts)));
        }
        var smallest = targets.smallest();
        if (smallest != null) {
            outcomes.add(outcome("smallest", small(smallest, false), small(smallest, true), 0, shortfall::ofSmallest));
        }
        if (targets.ceilings()) {
            var exceeded = exceeded(simulation.findings().unchanged());
            outcomes.add(outcome(
                    "ceilings",
                    exceeded + exceeded(simulation.findings().resolved()),
                    exceeded + exceeded(simulation.findings().appeared()),
                    0,
                    () -> shortfall.ofCeilings(simulation)));
        }
        return outcomes;
    }

    // a trial may look at less than the targets do, but at all that changes
    private static long difference(Simulation simulation, String metric) {
        return simulation.metric(metric).difference().longValue();
    }

    private static long exceeded(List<Finding> findings) {
        return findings.stream()
                .filter(each -> each.rule().equals("ceiling-exceeded"))
                .count();
    }

    private long small(int smallest, boolean after) {
        return plan.fates().stream()
                .filter(fate -> fate.body().isInstitution() && fate.body().known())
                .collect(Collectors.groupingBy(
                        fate -> (after ? fate.into() : fate.body()).code(),
                        Collectors.summingInt(fate -> fate.body().posts())))
                .values()
                .stream()
                .filter(posts -> posts < smallest)
                .count();
    }

    /** @param why what to say where it is not reached */
    private Outcome outcome(String target, long before, long after, long wanted, Supplier<String> why) {
        var met = after <= wanted;
        return new Outcome(
                target,
                before,
                after,
                wanted,
                met,
                text("target." + target, before, after, wanted)
                        + text(met ? "target.met" : "target.short")
                        + (met ? "" : why.get()));
    }

    private Cost cost() {
        var tasks = new ArrayList<Contested.Task>();
        var ends = new ArrayList<Body>();
        var posts = 0;
        var leaders = 0;
        for (var each : draft.made()) {
            if (each instanceof Moved moved) {
                moved.tasks().forEach(task -> tasks.add(task.task()));
            } else if (each instanceof Merged merged) {
                ends.addAll(merged.ends());
            } else if (each instanceof Saved saved) {
                posts += saved.posts();
                leaders += saved.leaderPosts();
            }
        }
        var items = (int) tasks.stream().filter(Contested.Task::item).count();
        return new Cost(
                draft.made().size(),
                tasks.size() - items,
                items,
                ends.size(),
                ends.stream().mapToInt(Body::heads).sum(),
                posts,
                leaders,
                -Search.score(plan).softScore());
    }

    /** What no scenario could do anything about. */
    static List<String> notices(Facts facts, List<Suggestion> items, Locale locale) {
        var notices = new ArrayList<String>();
        if (items.isEmpty()) {
            notices.add(Messages.text(locale, "notice.nothing"));
        }
        if (facts.leftOut() > 0) {
            notices.add(Messages.text(locale, "notice.left-out", Facts.MOST_PAIRS, facts.leftOut()));
        }
        var fixed = facts.unmovable();
        if (!fixed.isEmpty()) {
            notices.add(Messages.text(locale, "notice.unmovable", fixed.size()));
        }
        return notices;
    }
}

package dutygraph.wording;

import dutygraph.wording.Comparison.Feature;
import dutygraph.wording.Comparison.Match;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What two texts are to each other by their parts: first the score of what they share, then what takes a likely conflict away
 * again because the texts say so themselves (each its share, inside and outside, help only, another level).
 */
final class PartsRelation {

    /** From this share of the shorter matter on, what is no finding is one matter that is divided. */
    private static final double DIVIDED_FROM = 0.5;
    /** Less than this is not worth showing as divided. */
    private static final double LEAST_DIVIDED = 0.2;
    /** With less of what they are about in common, texts share only how any matter is handled. */
    private static final double LEAST_OF_TOPIC = 0.2;
    /** A duplicate leaves at most this share of either matter to itself. */
    private static final double OWN_OF_DUPLICATE = 0.2;
    /** Words lighter than this are not shown as what differs. */
    private static final double LEAST_SHOWN = 2;

    private static final int MOST_DIFFERING = 6;

    private final TaskText left;
    private final TaskText right;
    private final Comparison comparison;
    private final double score;
    private final boolean explainsAll;
    private List<Match> matches = List.of();

    /** @param explainsAll whether unrelated texts come with their evidence, too */
    PartsRelation(TaskText left, TaskText right, boolean explainsAll) {
        this.explainsAll = explainsAll;
        this.left = left;
        this.right = right;
        this.comparison = Comparison.of(left, right);
        this.score = TextRelation.rounded(Scale.score(comparison));
    }

    Judged judge() {
        if (score < TextRelation.OVERLAP_FROM
                && !Comparison.sharedSteps(left, right).isEmpty()) {
            matches = comparison.matches();
            return judged(Relation.OVERLAP, TextRelation.OVERLAP_FROM, "one-step");
        }
        if (score < TextRelation.OVERLAP_FROM) {
            var divided = score >= LEAST_DIVIDED && comparison.value(Feature.MATTER) >= DIVIDED_FROM;
            if (!divided && !explainsAll) {
                return new Judged(Relation.UNRELATED, score, new Evidence(List.of(), "little-shared"));
            }
            matches = comparison.matches();
            return judged(
                    divided ? Relation.STAGE_SPLIT : Relation.UNRELATED,
                    score,
                    divided ? decidedByPart() : "little-shared");
        }
        matches = comparison.matches();
        if (comparison.value(Feature.CONDUCT) == 0
                && comparison.value(Feature.OUTPUT) == 0
                && comparison.topicShare(matches) < LEAST_OF_TOPIC) {
            return judged(Relation.UNRELATED, score, "topics-differ");
        }
        if (left.general() && right.general() && comparison.value(Feature.ASPECT) > 0) {
            return judged(Relation.STAGE_SPLIT, score, "aspect-differs");
        }
        if (comparison.value(Feature.OUTPUT) == 0 && comparison.wholeAndSteering()) {
            return judged(Relation.STAGE_SPLIT, score, "action-differs");
        }
        if (score >= TextRelation.DUPLICATE_FROM && sameTask()) {
            return judged(Relation.DUPLICATE, score, "same-parts");
        }
        return judged(Relation.OVERLAP, Math.min(score, TextRelation.DUPLICATE_FROM - 0.01), decidedOverlap());
    }

    private String decidedOverlap() {
        if (comparison.value(Feature.CONDUCT) > 0) {
            return "one-conduct";
        }
        if (comparison.value(Feature.OUTPUT) > 0) {
            return "one-output";
        }
        return left.general() != right.general() ? "part-of-general" : "parts-shared";
    }

    private String decidedByPart() {
        if (comparison.value(Feature.ASPECT) > 0) {
            return "aspect-differs";
        }
        var sameActions = left.actions().keySet().equals(right.actions().keySet());
        return sameActions || (left.actionBits() & right.actionBits()) != 0 ? "object-differs" : "action-differs";
    }

    private boolean sameTask() {
        return own(left, true) <= OWN_OF_DUPLICATE && own(right, false) <= OWN_OF_DUPLICATE;
    }

    /** Share of a matter that meets nothing of the other. */
    private double own(TaskText text, boolean ofLeft) {
        var shared = matches.stream()
                .mapToDouble(match -> (ofLeft ? match.left() : match.right()).weight())
                .sum();
        return text.weight() == 0 ? 0 : 1 - shared / text.weight();
    }

    private Judged judged(Relation relation, double shown, String decidedBy) {
        return new Judged(relation, TextRelation.rounded(shown), new Evidence(parts(shown), decidedBy));
    }

    /** The contributions add up to the score that is shown; what lifts it above the features' is one step of a chain. */
    private List<Evidence.Part> parts(double shown) {
        var contributions = Scale.contributions(comparison);
        if (shown > score) {
            contributions.put("stage", shown - score);
        }
        var rest = TextRelation.rounded(shown);
        var parts = new ArrayList<Evidence.Part>();
        var total = contributions.values().stream().mapToDouble(Math::abs).sum();
        for (var name : List.of("action", "scope", "stage")) {
            var unrounded = contributions.getOrDefault(name, 0.0);
            var contribution = TextRelation.rounded(unrounded);
            var weight = total == 0 ? 0 : TextRelation.rounded(Math.abs(unrounded) / total);
            var part =
                    switch (name) {
                        case "action" -> action(weight, contribution);
                        case "scope" -> scope(weight, contribution);
                        default -> shown > score ? step(weight, contribution) : null;
                    };
            if (part != null) {
                parts.add(part);
                rest -= contribution;
            }
        }
        parts.addAll(
                0,
                matter(
                        TextRelation.rounded(rest),
                        total == 0 ? 1 : Math.abs(contributions.getOrDefault("matter", 0.0)) / total));
        return parts;
    }

    /** What of the matter meets, by how near it is, then what does not. */
    private List<Evidence.Part> matter(double contribution, double weight) {
        var parts = new ArrayList<Evidence.Part>();
        var all = matches.stream().mapToDouble(Match::weight).sum();
        var rest = contribution;
        var kinds = List.of(Evidence.Match.SAME, Evidence.Match.SYNONYM, Evidence.Match.KIND_OF);
        for (var kind : kinds) {
            var ofKind = matches.stream().filter(match -> kind(match) == kind).toList();
            if (!ofKind.isEmpty()) {
                var share = ofKind.stream().mapToDouble(Match::weight).sum() / all;
                var last = kinds.stream().skip(kinds.indexOf(kind) + 1L).noneMatch(later -> matches.stream()
                        .anyMatch(match -> kind(match) == later));
                var added = last ? rest : TextRelation.rounded(contribution * share);
                rest = TextRelation.rounded(rest - added);
                parts.add(part(
                        "matter",
                        kind,
                        ofKind.stream().map(Match::left).toList(),
                        ofKind.stream().map(Match::right).toList(),
                        TextRelation.rounded(weight * share),
                        added));
            }
        }
        var ours = differing(left, matches.stream().map(Match::left).collect(Collectors.toSet()));
        var theirs = differing(right, matches.stream().map(Match::right).collect(Collectors.toSet()));
        if (!ours.isEmpty() || !theirs.isEmpty() || parts.isEmpty()) {
            parts.add(part(
                    "matter",
                    ours.isEmpty() || theirs.isEmpty() ? Evidence.Match.ABSENT : Evidence.Match.DIFFERENT,
                    ours,
                    theirs,
                    parts.isEmpty() ? TextRelation.rounded(weight) : 0,
                    parts.isEmpty() ? contribution : 0));
        }
        return parts;
    }

    private static Evidence.Match kind(Match match) {
        if (match.nearness() >= 1) {
            return Evidence.Match.SAME;
        }
        return match.nearness() >= Kinds.SYNONYM ? Evidence.Match.SYNONYM : Evidence.Match.KIND_OF;
    }

    private static List<TaskText.Term> differing(TaskText text, Set<TaskText.Term> met) {
        return text.terms().stream()
                .filter(term -> !met.contains(term) && term.weight() >= LEAST_SHOWN)
                .sorted(Comparator.comparingDouble((TaskText.Term term) -> -term.weight())
                        .thenComparing(TaskText.Term::word))
                .limit(MOST_DIFFERING)
                .toList();
    }

    private Evidence.@Nullable Part action(double weight, double contribution) {
        var ours = new TreeSet<>(left.actions().keySet());
        var theirs = new TreeSet<>(right.actions().keySet());
        if (ours.isEmpty() && theirs.isEmpty() && contribution == 0) {
            return null;
        }
        var shared = new TreeSet<>(ours);
        shared.retainAll(theirs);
        var match = shared.isEmpty()
                ? ours.isEmpty() || theirs.isEmpty() ? Evidence.Match.ABSENT : Evidence.Match.DIFFERENT
                : Evidence.Match.SAME;
        var shownLeft = shared.isEmpty() ? ours : shared;
        var shownRight = shared.isEmpty() ? theirs : shared;
        return new Evidence.Part(
                "action",
                words(left, shownLeft),
                words(right, shownRight),
                match,
                weight,
                contribution,
                spans(left, shownLeft),
                spans(right, shownRight));
    }

    private static @Nullable String words(TaskText text, Set<String> actions) {
        var words = new HashSet<String>();
        var joined = actions.stream()
                .flatMap(action -> text.actions().getOrDefault(action, List.of()).stream())
                .map(span -> text.text().substring(span.get(0), span.get(1)))
                .filter(words::add)
                .collect(Collectors.joining("、"));
        return joined.isEmpty() ? null : joined;
    }

    private static @Nullable List<List<Integer>> spans(TaskText text, Set<String> actions) {
        var spans = actions.stream()
                .flatMap(action -> text.actions().getOrDefault(action, List.of()).stream())
                .sorted(Comparator.comparing(span -> span.get(0)))
                .toList();
        return spans.isEmpty() ? null : spans;
    }

    private Evidence.@Nullable Part scope(double weight, double contribution) {
        var ours = Comparison.ownAspects(left, right);
        var theirs = Comparison.ownAspects(right, left);
        if (contribution == 0 && ours.isEmpty() && theirs.isEmpty()) {
            return null;
        }
        return new Evidence.Part(
                "scope",
                ours.isEmpty() ? null : String.join("、", ours),
                theirs.isEmpty() ? null : String.join("、", theirs),
                ours.isEmpty() || theirs.isEmpty() ? Evidence.Match.ABSENT : Evidence.Match.DIFFERENT,
                weight,
                contribution,
                places(left.text(), ours),
                places(right.text(), theirs));
    }

    private Evidence.Part step(double weight, double contribution) {
        var ours = said(left, right);
        var theirs = said(right, left);
        return new Evidence.Part(
                "stage",
                String.join("、", ours),
                String.join("、", theirs),
                Evidence.Match.SAME,
                weight,
                contribution,
                places(left.text(), ours),
                places(right.text(), theirs));
    }

    private static Set<String> said(TaskText text, TaskText other) {
        return Comparison.sharedSteps(text, other).stream()
                .flatMap(step -> step.saidIn(text.text()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static @Nullable List<List<Integer>> places(String text, Set<String> words) {
        var places = words.stream()
                .map(word -> List.of(text.lastIndexOf(word), text.lastIndexOf(word) + word.length()))
                .filter(span -> span.get(0) >= 0)
                .sorted(Comparator.comparing(span -> span.get(0)))
                .toList();
        return places.isEmpty() ? null : places;
    }

    private static Evidence.Part part(
            String name,
            Evidence.Match match,
            List<TaskText.Term> ours,
            List<TaskText.Term> theirs,
            double weight,
            double contribution) {
        return new Evidence.Part(
                name, joined(ours), joined(theirs), match, weight, contribution, spans(ours), spans(theirs));
    }

    private static @Nullable String joined(List<TaskText.Term> terms) {
        return terms.isEmpty()
                ? null
                : terms.stream().map(TaskText.Term::word).distinct().collect(Collectors.joining("、"));
    }

    private static @Nullable List<List<Integer>> spans(List<TaskText.Term> terms) {
        var spans = terms.stream()
                .flatMap(term -> term.spans().stream())
                .distinct()
                .sorted(Comparator.comparing(span -> span.get(0)))
                .toList();
        return spans.isEmpty() ? null : spans;
    }
}

package dutygraph.http;

import dutygraph.analysis.Finding;
import dutygraph.analysis.FindingFilter;
import dutygraph.analysis.OverlapFilter;
import dutygraph.analysis.Rule;
import dutygraph.analysis.Side;
import dutygraph.explore.Marks;
import dutygraph.organisation.Dataset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All findings of one version of the data that no reviewer dismissed, so that a list of agencies or a drawing can say what was found about each without
 * running every rule again.
 */
final class Judgements {

    private static final List<String> GRAVEST_FIRST = List.of("duplicate", "overlapping", "orphan", "over-quota");
    private static final int MOST_LIKENESSES = 5_000;

    private final Ready ready;
    private @Nullable Kept kept;

    Judgements(Ready ready) {
        this.ready = ready;
    }

    /** @param day since a delegation begins and ends with a day */
    private record Kept(
            Dataset of,
            LocalDate day,
            Map<Locale, Map<String, List<Finding>>> bySubject,
            @Nullable Marks marks) {}

    /** Findings with that subject, gravest first. */
    List<Finding> about(String code, Locale language) {
        return bySubject(language).getOrDefault(code, List.of());
    }

    /** How many findings have that subject. */
    long count(String code) {
        return about(code, Locale.SIMPLIFIED_CHINESE).size();
    }

    /** What a drawing shows of them. */
    synchronized Marks marks() {
        var now = current();
        var marks = now.marks();
        if (marks == null) {
            marks = new Marks(states(bySubject(Locale.SIMPLIFIED_CHINESE)), likenesses());
            kept = new Kept(now.of(), now.day(), now.bySubject(), marks);
        }
        return marks;
    }

    private synchronized Map<String, List<Finding>> bySubject(Locale language) {
        return current().bySubject().computeIfAbsent(language, this::read);
    }

    private Kept current() {
        var dataset = ready.services().organisation().dataset();
        var now = kept;
        var today = LocalDate.now();
        if (now == null || !now.of().equals(dataset) || !now.day().equals(today)) {
            now = new Kept(dataset, today, new HashMap<>(), null);
            kept = now;
        }
        return now;
    }

    private Map<String, List<Finding>> read(Locale language) {
        var bySubject = new HashMap<String, List<Finding>>();
        for (var finding : ready.services().findings().all(FindingFilter.of(null), language)) {
            for (var subject : Set.copyOf(finding.subjects())) {
                bySubject.computeIfAbsent(subject, key -> new ArrayList<>()).add(finding);
            }
        }
        return bySubject;
    }

    private Map<String, List<String>> states(Map<String, List<Finding>> bySubject) {
        var orphans = ready.services().rules().all().stream()
                .filter(Rule::orphan)
                .map(Rule::id)
                .collect(Collectors.toSet());
        var states = new HashMap<String, List<String>>();
        bySubject.forEach((code, findings) -> {
            var found = findings.stream()
                    .map(finding -> state(finding, code, orphans))
                    .filter(Objects::nonNull)
                    .distinct()
                    .sorted(Comparator.comparingInt(GRAVEST_FIRST::indexOf))
                    .toList();
            if (!found.isEmpty()) {
                states.put(code, found);
            }
        });
        return states;
    }

    private static @Nullable String state(Finding finding, String code, Set<String> orphans) {
        return switch (finding.rule()) {
            case "duplicate-duty" -> "duplicate";
            case "overlapping-duty", "item-several-holders" -> "overlapping";
            case "over-quota", "over-leaders" -> "over-quota";
            default ->
                // only what nobody does is an orphan, not all who are named beside it
                orphans.contains(finding.rule())
                                && code.equals(finding.subjects().get(0))
                        ? "orphan"
                        : null;
        };
    }

    private List<Marks.Likeness> likenesses() {
        return ready
                .services()
                .overlaps()
                .list(OverlapFilter.of(null), MOST_LIKENESSES, null, Locale.SIMPLIFIED_CHINESE)
                .items()
                .stream()
                .map(pair -> new Marks.Likeness(end(pair.left()), end(pair.right()), pair.relation(), pair.score()))
                .toList();
    }

    private static Marks.End end(Side side) {
        var duty = side.duty();
        return new Marks.End(duty == null ? String.valueOf(side.item()) : duty, side.bureau(), side.agency());
    }
}

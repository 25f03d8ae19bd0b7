package dutygraph.suggest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dutygraph.analysis.Overlap;
import dutygraph.analysis.Side;
import dutygraph.scenario.Scenario;
import dutygraph.scenario.ScenarioText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A plan as changes of a scenario: transfers first, then mergers, then posts, so that each finds what it speaks of. */
record Draft(List<Made> made) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A change, and what of the plan it makes. */
    sealed interface Made permits Moved, Saved, Merged {

        /** As {@link Plan#changes()} has it. */
        String key();

        String operation();

        /** What stands under the operation. */
        Map<String, Object> values();

        /** Whether a finding with these subjects is about what the change moves. */
        boolean touches(List<String> subjects);
    }

    /**
     * Duties and items that pass.
     *
     * @param to code of the bureau that has the like, or of the agency
     */
    record Moved(String key, Body from, Body taker, String to, List<Contested> tasks) implements Made {

        @Override
        public String operation() {
            return "transfer";
        }

        @Override
        public Map<String, Object> values() {
            var values = new LinkedHashMap<String, Object>();
            codes(values, "duty", false);
            codes(values, "item", true);
            values.put("from", from.code());
            values.put("to", to);
            if (tasks.stream().anyMatch(each -> each.task().delegations() > 0)) {
                values.put("delegations", "move");
            }
            return values;
        }

        private void codes(Map<String, Object> values, String name, boolean item) {
            var codes = tasks.stream()
                    .map(Contested::task)
                    .filter(task -> task.item() == item)
                    .map(Contested.Task::code)
                    .toList();
            if (!codes.isEmpty()) {
                values.put(name, codes);
            }
        }

        @Override
        public boolean touches(List<String> subjects) {
            return tasks.stream().anyMatch(each -> subjects.contains(each.task().code()));
        }
    }

    /**
     * Posts that go back to the area.
     *
     * @param merged agencies that have become part of it before
     * @param posts that go
     * @param left authorised staff that is left, by kind
     * @param leaders leading posts that are left; null where they stay as many
     */
    record Saved(
            String key,
            Body body,
            List<Body> merged,
            int posts,
            Map<String, Integer> left,
            @Nullable Integer leaders) implements Made {

        List<Body> all() {
            return Stream.concat(Stream.of(body), merged.stream()).toList();
        }

        int before() {
            return all().stream().mapToInt(Body::posts).sum();
        }

        int heads() {
            return all().stream().mapToInt(Body::heads).sum();
        }

        int leaderPosts() {
            return leaders == null ? 0 : LeadingPosts.together(all()) - leaders;
        }

        @Override
        public String operation() {
            return "setQuota";
        }

        @Override
        public Map<String, Object> values() {
            var values = new LinkedHashMap<String, Object>();
            values.put("agency", body.code());
            values.putAll(left);
            if (leaders != null) {
                values.put("leaderQuota", leaders);
            }
            return values;
        }

        @Override
        public boolean touches(List<String> subjects) {
            return subjects.get(0).equals(body.code());
        }
    }

    /** Institutions that become part of another. */
    record Merged(String key, Body into, List<Body> ends) implements Made {

        @Override
        public String operation() {
            return "merge";
        }

        @Override
        public Map<String, Object> values() {
            var agencies = new ArrayList<>(List.of(into.code()));
            ends.forEach(each -> agencies.add(each.code()));
            var values = new LinkedHashMap<String, Object>();
            values.put("agencies", agencies);
            values.put("into", into.code());
            return values;
        }

        @Override
        public boolean touches(List<String> subjects) {
            return subjects.contains(into.code()) || ends.stream().anyMatch(each -> subjects.contains(each.code()));
        }
    }

    static Draft of(Plan plan, List<Overlap> pairs) {
        var made = new ArrayList<Made>();
        var moved = new TreeMap<String, List<Contested>>();
        plan.contested().stream().filter(Contested::moves).forEach(each -> moved.computeIfAbsent(
                        Objects.requireNonNull(each.change()), key -> new ArrayList<>())
                .add(each));
        moved.forEach((key, tasks) -> {
            var first = tasks.get(0);
            made.add(new Moved(
                    key,
                    first.task().home(),
                    first.holder(),
                    destination(tasks, first.holder(), pairs),
                    List.copyOf(tasks)));
        });
        var merged = new TreeMap<String, List<Fate>>();
        plan.fates().stream().filter(Fate::ends).forEach(each -> merged.computeIfAbsent(
                        Objects.requireNonNull(each.change()), key -> new ArrayList<>())
                .add(each));
        merged.forEach((key, fates) -> made.add(new Merged(
                key, fates.get(0).into(), fates.stream().map(Fate::body).toList())));
        made.addAll(saved(plan));
        return new Draft(List.copyOf(made));
    }

    /** The bureau that has most of the like; where none has any, the agency itself. */
    private static String destination(List<Contested> tasks, Body taker, List<Overlap> pairs) {
        var ids = tasks.stream().map(Contested::id).collect(Collectors.toSet());
        var bureaus = new TreeMap<String, Integer>();
        for (var pair : pairs) {
            like(ids, pair.left(), pair.right(), taker).ifPresent(bureau -> bureaus.merge(bureau, 1, Integer::sum));
            like(ids, pair.right(), pair.left(), taker).ifPresent(bureau -> bureaus.merge(bureau, 1, Integer::sum));
        }
        return bureaus.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(taker.code());
    }

    private static Optional<String> like(Set<String> ids, Side moved, Side other, Body taker) {
        var code = moved.duty() == null ? moved.item() : moved.duty();
        return ids.contains(Contested.Task.id(String.valueOf(code), moved.agency()))
                        && other.agency().equals(taker.code())
                ? Optional.ofNullable(other.bureau())
                : Optional.empty();
    }

    /** What was asked for and no more: the last ones give up less than they could. */
    private static List<Saved> saved(Plan plan) {
        var fates = plan.byAgency();
        var byAgency = new TreeMap<String, Map<String, Integer>>();
        for (var each : plan.vacancies()) {
            var fate = Objects.requireNonNull(fates.get(each.body().code()));
            if (each.released() && each.posts(fate) > 0) {
                byAgency.computeIfAbsent(fate.into().code(), key -> new TreeMap<>())
                        .merge(each.kind(), each.posts(fate), Integer::sum);
            }
        }
        var surplus = plan.savings().size() == 1
                ? Math.max(
                        0,
                        byAgency.values().stream()
                                        .flatMap(gone -> gone.values().stream())
                                        .mapToInt(Integer::intValue)
                                        .sum()
                                - plan.savings().get(0).posts())
                : 0;
        var saved = new ArrayList<Saved>();
        for (var entry : byAgency.entrySet()) {
            var body = Objects.requireNonNull(fates.get(entry.getKey())).body();
            var merged = plan.fates().stream()
                    .filter(fate -> fate.ends() && fate.into().equals(body))
                    .map(Fate::body)
                    .toList();
            var left = new TreeMap<String, Integer>();
            var posts = 0;
            for (var gone : entry.getValue().entrySet()) {
                var kept = Math.min(surplus, gone.getValue() - 1);
                surplus -= kept;
                posts += gone.getValue() - kept;
                var before = Stream.concat(Stream.of(body), merged.stream())
                        .mapToInt(each -> each.quota().getOrDefault(gone.getKey(), 0))
                        .sum();
                left.put(gone.getKey(), before - gone.getValue() + kept);
            }
            var all = Stream.concat(Stream.of(body), merged.stream()).toList();
            var after = all.stream().mapToInt(Body::posts).sum() - posts;
            saved.add(new Saved(
                    Vacancy.change(body),
                    body,
                    merged,
                    posts,
                    left,
                    merged.isEmpty() ? null : LeadingPosts.left(all, after)));
        }
        return saved;
    }

    boolean isEmpty() {
        return made.isEmpty();
    }

    /** The scenario's text as an object, as the API takes it. */
    Map<String, Object> json(String name) {
        var changes = made.stream()
                .<Map<String, Object>>map(each -> Map.of(each.operation(), each.values()))
                .toList();
        var json = new LinkedHashMap<String, Object>();
        json.put("name", name);
        json.put("changes", changes);
        return json;
    }

    static Scenario scenario(Map<String, Object> json) {
        try {
            return ScenarioText.read(JSON.writeValueAsString(json));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many of each. */
    Map<String, Long> counted() {
        var counted = new HashMap<String, Long>();
        made.forEach(each -> counted.merge(each.operation(), 1L, Long::sum));
        return counted;
    }
}

package dutygraph.suggest;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.types.MapAccessor;

/**
 * An agency as a proposal sees it.
 *
 * @param own whether its area disposes of it; an outpost of an upper level is not its own
 * @param known whether its quota is known
 * @param quota authorised staff by kind: administrative, institution, support
 * @param staff actual staff by kind
 * @param leaderQuota authorised leading posts, 0 where they are unknown
 * @param leaders actual leading posts, 0 where they are unknown
 * @param offices posts of the bureaus that look after the body itself (office, personnel, finance)
 * @param tasks number of duties and items
 * @param domains of these, the most frequent first
 * @param works what it may do to people: {@link Targets#APPROVAL}, {@link Targets#ENFORCEMENT}
 */
record Body(
        String code,
        String name,
        String kind,
        String area,
        @Nullable String superior,
        @Nullable String superiorName,
        boolean own,
        @Nullable String institutionClass,
        boolean known,
        Map<String, Integer> quota,
        Map<String, Integer> staff,
        int leaderQuota,
        int leaders,
        int offices,
        int tasks,
        List<String> domains,
        List<String> works) {

    static final String INSTITUTION = "PUBLIC_INSTITUTION";

    static Body of(MapAccessor row) {
        return new Body(
                row.get("code").asString(),
                row.get("name").asString(""),
                row.get("kind").asString(""),
                row.get("area").asString(),
                row.get("superior").asString(null),
                row.get("superiorName").asString(null),
                row.get("own").asBoolean(),
                row.get("institutionClass").asString(null),
                row.get("known").asBoolean(),
                posts(row, "quota"),
                posts(row, "staff"),
                row.get("leaderQuota").asInt(0),
                row.get("leaders").asInt(0),
                row.get("offices").asInt(),
                row.get("tasks").asInt(),
                row.get("domains").asList(value -> value.asString()),
                row.get("works").asList(value -> value.asString()).stream()
                        .flatMap(category -> Work.of(category).stream())
                        .distinct()
                        .sorted()
                        .toList());
    }

    private static Map<String, Integer> posts(MapAccessor row, String name) {
        var posts = new java.util.TreeMap<String, Integer>();
        row.get(name).asMap(value -> value.isNull() ? -1 : value.asInt()).forEach((kind, number) -> {
            if (number >= 0) {
                posts.put(kind, number);
            }
        });
        return posts;
    }

    boolean isInstitution() {
        return kind.equals(INSTITUTION);
    }

    int posts() {
        return sum(quota);
    }

    /** Posts that nobody fills, 0 or more; kinds of which the heads are not known count none. */
    int vacant() {
        return quota.keySet().stream().mapToInt(this::vacant).sum();
    }

    /** Posts of a kind that nobody fills, 0 or more. */
    int vacant(String kindOfPost) {
        var heads = staff.get(kindOfPost);
        return heads == null ? 0 : Math.max(0, quota.getOrDefault(kindOfPost, 0) - heads);
    }

    int heads() {
        return sum(staff);
    }

    private static int sum(Map<String, Integer> posts) {
        return posts.values().stream().mapToInt(Integer::intValue).sum();
    }

    // two are one where their codes are: the solver compares them all the time
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Body body && code.equals(body.code);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }
}

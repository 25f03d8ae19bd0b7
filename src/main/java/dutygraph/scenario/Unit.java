package dutygraph.scenario;

import dutygraph.organisation.AgencyKind;
import dutygraph.organisation.AgencyStatus;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.MapAccessor;

/**
 * An agency or bureau as it stands at one moment of a trial.
 *
 * @param agency code of the agency: itself, or the one it is part of
 * @param status of that agency
 * @param posts numbers of the node itself by property, without those that are unknown
 * @param duties held by itself, not by its bureaus; so are the items
 */
record Unit(
        String code,
        String name,
        boolean bureau,
        String agency,
        String agencyName,
        @Nullable AgencyKind kind,
        AgencyStatus status,
        @Nullable String area,
        @Nullable String superior,
        @Nullable String tie,
        @Nullable String institutionClass,
        Map<String, Long> posts,
        long duties,
        long items,
        long bureaus,
        long delegations,
        long listed,
        long subordinates) {

    static Unit of(MapAccessor row) {
        var kind = row.get("kind").asString(null);
        var posts = new TreeMap<String, Long>();
        row.get("posts").asMap(Value::asObject).forEach((name, value) -> {
            if (value instanceof Long number) {
                posts.put(name, number);
            }
        });
        return new Unit(
                row.get("code").asString(),
                row.get("name").asString(""),
                row.get("bureau").asBoolean(),
                row.get("agency").asString(""),
                row.get("agencyName").asString(""),
                kind == null ? null : AgencyKind.valueOf(kind),
                AgencyStatus.valueOf(row.get("status").asString(AgencyStatus.ACTIVE.name())),
                row.get("area").asString(null),
                row.get("superior").asString(null),
                row.get("tie").asString(null),
                row.get("institutionClass").asString(null),
                posts,
                row.get("duties").asLong(),
                row.get("items").asLong(),
                row.get("bureaus").asLong(),
                row.get("delegations").asLong(),
                row.get("listed").asLong(),
                row.get("subordinates").asLong());
    }

    /** A number, 0 where it is unknown. */
    long post(String property) {
        return posts.getOrDefault(property, 0L);
    }

    /** Heads of all kinds that are known. */
    long heads() {
        return bureau
                ? post("staff")
                : Posts.KINDS.stream().mapToLong(kind -> post("staff" + kind)).sum();
    }

    /** Authorised posts of all kinds that are known. */
    long quota() {
        return bureau
                ? post("quota")
                : Posts.KINDS.stream().mapToLong(kind -> post("quota" + kind)).sum();
    }

    /** Name, of a bureau with its agency's in front. */
    String fullName() {
        return bureau ? agencyName + name : name;
    }
}

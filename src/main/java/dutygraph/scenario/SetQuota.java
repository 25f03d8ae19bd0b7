package dutygraph.scenario;

import dutygraph.organisation.AgencyKind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Authorised staff or leading posts of a body become so many. */
record SetQuota(
        String body,
        Posts posts,
        @Nullable Amount quota,
        @Nullable Long leaderQuota) implements Change {

    static SetQuota of(Fields fields) {
        return new SetQuota(
                fields.code("agency"),
                new Posts(fields.number("administrative"), fields.number("institution"), fields.number("support")),
                fields.amount("quota", false),
                fields.number("leaderQuota"));
    }

    /** What an amount says of a kind of post: a number without kinds is of the kind that such an agency has. */
    static @Nullable Long of(Amount amount, String kindOfPost, @Nullable AgencyKind kind) {
        var posts = amount.posts();
        if (posts != null) {
            return posts.of(kindOfPost);
        }
        var usual = kind == AgencyKind.PUBLIC_INSTITUTION ? "Institution" : "Administrative";
        return usual.equals(kindOfPost) ? amount.number() : null;
    }

    @Override
    public Operation operation() {
        return Operation.SET_QUOTA;
    }

    @Override
    public List<String> codes() {
        return List.of(body);
    }

    @Override
    public void check(Checks checks) {
        if (posts.saysNothing() && quota == null && leaderQuota == null) {
            checks.refuse("no-quota", List.of(body), body);
        }
        checks.giver(body).ifPresent(unit -> {
            if (unit.bureau() && (!posts.saysNothing() || quota != null && quota.posts() != null)) {
                checks.refuse("no-kinds-in-bureau", List.of(body), unit.fullName());
            }
        });
    }

    @Override
    public void apply(Trial trial) {
        var unit = trial.unit(body);
        if (unit.bureau()) {
            // a bureau's posts are a part of its agency's, which stay as many
            if (quota != null && quota.number() != null) {
                trial.moves().set(body, Map.of("quota", quota.number()));
            }
            if (leaderQuota != null) {
                trial.moves().set(body, Map.of("leaderQuota", leaderQuota));
            }
            return;
        }
        for (var kind : Posts.KINDS) {
            var said = posts.of(kind);
            var number = said == null && quota != null ? of(quota, kind, unit.kind()) : said;
            if (number != null) {
                trial.moves().reserve(trial.unit(body), "quota" + kind, number);
            }
        }
        if (leaderQuota != null) {
            trial.moves().reserve(trial.unit(body), "leaderQuota", leaderQuota);
        }
    }
}

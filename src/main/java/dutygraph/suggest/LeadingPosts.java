package dutygraph.suggest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many leading posts a public institution has by its size. The bands are those that a provincial regulation on the staffing
 * of institutions gives (articles 39 and 40: up to 10 posts 1 to 2, up to 50 2 to 3, up to 100 3 to 4, up to 200 4 to 5, up to
 * 400 5 to 6, up to 600 6 to 7, above 7 to 8); others differ, and none lets a merged body keep all that its parts had.
 */
final class LeadingPosts {

    private record Band(int upTo, int most) {}

    private static final List<Band> BANDS = List.of(
            new Band(10, 2), new Band(50, 3), new Band(100, 4), new Band(200, 5), new Band(400, 6), new Band(600, 7));
    private static final int MOST = 8;

    private LeadingPosts() {}

    /** Most leading posts of an institution with so many posts. */
    static int most(int posts) {
        return BANDS.stream()
                .filter(band -> posts <= band.upTo())
                .mapToInt(Band::most)
                .findFirst()
                .orElse(MOST);
    }

    /** Authorised leading posts of bodies that become one. */
    static int together(List<Body> bodies) {
        return bodies.stream().mapToInt(Body::leaderQuota).sum();
    }

    /**
     * How many are left when bodies become one: what its size allows, but none on which somebody is.
     *
     * @param posts of the merged body
     * @return null where all may stay
     */
    static @Nullable Integer left(List<Body> bodies, int posts) {
        var heads = bodies.stream().mapToInt(Body::leaders).sum();
        var left = Math.max(most(posts), heads);
        return left < together(bodies) ? left : null;
    }
}

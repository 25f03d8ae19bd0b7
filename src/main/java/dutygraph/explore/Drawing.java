package dutygraph.explore;

import dutygraph.organisation.AgencyKind;
import dutygraph.organisation.AgencyStatus;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A part of the graph as the viewer draws it.
 *
 * @param total how much there is
 * @param shown how much of it is here
 * @param leftOut nodes that are not here
 * @param groups what an open node with too many neighbours holds; absent where there is none
 */
public record Drawing(
        List<Node> nodes,
        List<Edge> edges,
        Amount total,
        Amount shown,
        long leftOut,
        @Nullable List<Group> groups) {

    /** Numbers of nodes and of edges. */
    public record Amount(long nodes, long edges) {}

    /**
     * Neighbours of one kind of an open node that has too many.
     *
     * @param node code of the open node
     * @param by {@code category} or {@code bureau}
     * @param key category, {@code DUTY}, or code of the bureau
     */
    public record Group(String node, String by, String key, String label, long count) {}

    /**
     * Something drawn.
     *
     * @param id the code; for the rest of an open node that is not drawn its code with {@code #rest}
     * @param kind {@code agency institution team township bureau duty item rest}
     * @param label the name in lines, without the name of the place
     * @param category of an item
     * @param parent id of the open node it lies in
     * @param counts {@code bureaus duties items neighbours}, for the rest of an open node {@code leftOut}
     * @param states as in {@link Marks}
     * @param x of the centre, in pixels from the left; absent where no layout was asked for
     * @param y of the centre, in pixels from the top
     * @param width in pixels
     * @param height in pixels
     */
    public record Node(
            String id,
            String kind,
            String code,
            String name,
            @Nullable String label,
            @Nullable AgencyKind agencyKind,
            @Nullable AgencyStatus status,
            @Nullable String category,
            @Nullable String parent,
            @Nullable Map<String, Long> counts,
            List<String> states,
            @Nullable Integer x,
            @Nullable Integer y,
            int width,
            int height) {

        Node at(double left, double top, double wide, double high) {
            return new Node(
                    id,
                    kind,
                    code,
                    name,
                    label,
                    agencyKind,
                    status,
                    category,
                    parent,
                    counts,
                    states,
                    (int) Math.round(left + wide / 2),
                    (int) Math.round(top + high / 2),
                    (int) Math.round(wide),
                    (int) Math.round(high));
        }
    }

    /**
     * A line.
     *
     * @param source id; of a subordination the lower agency, of a delegation the giver, of a holding the holder
     * @param kind {@code HOLDS EXERCISES SUBORDINATE_TO LIAISES_WITH DELEGATION SIMILAR_TO LISTED}
     * @param power of an item's holder: what gives it the power
     * @param mode of a delegation, or the list of a township's duty
     * @param relation of a likeness
     * @param score of a likeness, 0 to 1
     * @param tie of a subordination
     * @param count links that the line stands for
     */
    public record Edge(
            String id,
            String source,
            String target,
            String kind,
            @Nullable String role,
            @Nullable String power,
            @Nullable String mode,
            @Nullable String relation,
            @Nullable Double score,
            @Nullable String tie,
            @Nullable Long count) {}
}

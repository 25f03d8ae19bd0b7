package dutygraph.explore;

import dutygraph.organisation.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the search box found, by kind, best first.
 *
 * @param query the words searched for
 */
public record Found(String query, Groups groups) {

    /** Hits by kind. */
    public record Groups(List<Name> agencies, List<Name> bureaus, List<Text> duties, List<Text> items) {}

    /**
     * An agency or a bureau.
     *
     * @param area that an agency serves
     * @param agency that a bureau is part of
     * @param hit where the words stand in the name: pairs of start and end, counted in characters from 0, the end not included
     */
    public record Name(
            String code,
            String name,
            @Nullable Named area,
            @Nullable Named agency,
            List<int[]> hit) {}

    /**
     * A duty or an item.
     *
     * @param text of the duty, or name of the item
     * @param agency that holds it, the first by code
     * @param hit as for {@link Name}
     */
    public record Text(String code, String text, @Nullable Named agency, List<int[]> hit) {}
}

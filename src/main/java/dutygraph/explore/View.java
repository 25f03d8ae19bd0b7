package dutygraph.explore;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the graph is to be drawn.
 *
 * @param focus code of an area, agency, bureau, duty or item in the middle; null for the agencies of an area
 * @param area code of the area whose agencies are drawn where there is no focus; null for all agencies
 * @param depth without a focus the levels of areas (1: the area itself), with one the steps from it; 1 to 4
 * @param expand codes of agencies and bureaus that are drawn open; {@code *} stands for every agency, {@code **} for every
 *     bureau too
 * @param show what an open agency or bureau contains; empty for everything
 * @param links kinds of edges; empty for the usual ones: subordination and likeness, with a focus all that touch it
 * @param categories items of these categories only, and duties only where {@code DUTY} is among them; empty for all
 * @param onlyMarked within open nodes only what has a state
 * @param most nodes drawn in all, 1 or more
 * @param mostInside nodes drawn inside one open node, 1 or more
 */
public record View(
        @Nullable String focus,
        @Nullable String area,
        int depth,
        Set<String> expand,
        Set<Content> show,
        Set<Link> links,
        Set<String> categories,
        boolean onlyMarked,
        int most,
        int mostInside) {

    /** What an open agency or bureau may contain. */
    public enum Content {
        BUREAU,
        DUTY,
        ITEM
    }

    /** Kinds of edges; what a holder holds outside its box is always linked to it. */
    public enum Link {
        SUBORDINATE_TO,
        LIAISES_WITH,
        DELEGATION,
        LISTED,
        SIMILAR_TO
    }

    boolean shows(Content content) {
        return show.isEmpty() || show.contains(content);
    }
}

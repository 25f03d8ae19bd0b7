package dutygraph.suggest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dutygraph.scenario.Simulation;
import java.util.List;
import java.util.Map;

/**
 * A scenario that is proposed.
 *
 * @param rank 1 for the best
 * @param profile which kind of answer it is
 * @param scenario as it may be kept: {@code {name, changes}}
 * @param summary what it is and what speaks for it, in a few sentences
 * @param steps each change in words
 * @param targets how far each is reached
 * @param cost what it asks of those who carry it out
 * @param simulation what it would do
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Suggestion(
        int rank,
        Profile profile,
        String name,
        Map<String, Object> scenario,
        List<String> summary,
        List<Step> steps,
        List<Outcome> targets,
        Cost cost,
        Simulation simulation) {

    /** Kinds of answers, of which a planner may choose one. */
    public enum Profile {
        /** As far as the changes reach. */
        WHOLE,
        /** Duties and items move, all bodies stay. */
        ONLY_TRANSFERS,
        /** With half of the changes. */
        FIRST_STEP,
        /** By none of the changes of the first. */
        OTHER_WAY
    }

    /**
     * A change in words.
     *
     * @param change its number, from 1
     * @param operation its word
     * @param message what, and why
     * @param resolves keys of findings that go with it
     * @param brings keys of findings that come with it
     */
    public record Step(int change, String operation, String message, List<String> resolves, List<String> brings) {}

    /**
     * How far a target is reached.
     *
     * @param target overlaps, institutions, quota, smallest or ceilings
     * @param before the figure as it is
     * @param after as it would be
     * @param wanted as it was asked for
     * @param message how far it is reached, and where it is not, why
     */
    public record Outcome(String target, long before, long after, long wanted, boolean met, String message) {}

    /**
     * What it asks of those who carry it out.
     *
     * @param changes number of changes
     * @param duties that pass
     * @param items that pass
     * @param agencies that end
     * @param heads of agencies that end
     * @param posts that go back to the area
     * @param leaderPosts leading posts that do
     * @param price all of it in one number, in fifths of handing over a duty
     */
    public record Cost(
            int changes, int duties, int items, int agencies, int heads, int posts, int leaderPosts, int price) {}

    Suggestion ranked(int place) {
        return new Suggestion(place, profile, name, scenario, summary, steps, targets, cost, simulation);
    }

    /** What the targets still lack, in the unit of {@link PlanConstraints}. */
    long lacks() {
        return targets.stream()
                .mapToLong(each -> Math.max(0, each.after() - each.wanted())
                        * switch (each.target()) {
                            case "overlaps" -> PlanConstraints.A_FINDING;
                            case "quota" -> PlanConstraints.A_POST;
                            default -> PlanConstraints.A_BODY;
                        })
                .sum();
    }
}

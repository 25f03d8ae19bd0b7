package dutygraph.suggest;

import java.util.List;

/**
 * What was found.
 *
 * @param targets as they were asked for
 * @param items scenarios, the best first
 * @param notices what a reader ought to know beside them
 * @param stopped whether the search was stopped before its end
 * @param seconds that it took
 */
public record SuggestionList(
        Targets targets, List<Suggestion> items, List<String> notices, boolean stopped, double seconds) {}

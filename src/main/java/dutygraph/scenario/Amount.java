package dutygraph.scenario;

import org.jspecify.annotations.Nullable;

/**
 * How many posts or heads move: all, so many of whatever kind there is, or so many of each kind.
 *
 * @param number null where all move or the kinds are named
 * @param posts by kind, null where the kinds are not named
 */
record Amount(boolean all, @Nullable Long number, @Nullable Posts posts) {

    static final Amount ALL = new Amount(true, null, null);
}

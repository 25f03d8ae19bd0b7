package dutygraph.organisation;

import org.jspecify.annotations.Nullable;

/** Who holds a duty or exercises an item.
 *
 * @param agency the holder, or the agency of the bureau that is
 * @param bureau the holder, null where the agency itself is
 * @param source what gives the power over an item; null for a duty */
public record Holder(
        @Nullable Named agency,
        @Nullable Named bureau,
        Role role,
        @Nullable PowerSource source) {}

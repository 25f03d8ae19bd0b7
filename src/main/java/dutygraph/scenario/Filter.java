package dutygraph.scenario;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which of the duties or items of a holder are meant; what is left out asks for nothing.
 *
 * @param categories kinds of power, empty for all
 * @param domains empty for all
 * @param sources of the power, empty for all
 * @param roles empty for all
 * @param contains part of the text, null for all
 * @param powers true for administrative powers only: no service, no other item, none that a law authorises the holder to;
 *     false for what is none; null for both
 * @param based whether a provision is given; null for both
 */
record Filter(
        List<String> categories,
        List<String> domains,
        List<String> sources,
        List<String> roles,
        @Nullable String contains,
        @Nullable Boolean powers,
        @Nullable Boolean based) {

    static final Filter ANY = new Filter(List.of(), List.of(), List.of(), List.of(), null, null, null);

    private static final Set<String> NO_POWERS = Set.of("公共服务", "其他");

    boolean takes(Holding held) {
        return among(categories, held.category())
                && among(domains, held.domain())
                && among(sources, held.source())
                && among(roles, held.role())
                && (contains == null || held.text().contains(contains))
                && (powers == null || powers == isPower(held))
                && (based == null || based == held.based());
    }

    private static boolean among(List<String> wanted, @Nullable String value) {
        return wanted.isEmpty() || value != null && wanted.contains(value);
    }

    private static boolean isPower(Holding held) {
        return held.item()
                && !"AUTHORISED".equals(held.source())
                && held.category() != null
                && !NO_POWERS.contains(held.category());
    }
}

package dutygraph.scenario;

import java.util.List;

/**
 * Which duties or items a change is about.
 *
 * @param all whether all of the holder are meant, as far as the filter takes them
 * @param codes where not all are
 */
record Tasks(boolean all, List<String> codes) {

    static final Tasks NONE = new Tasks(false, List.of());

    boolean isEmpty() {
        return !all && codes.isEmpty();
    }
}

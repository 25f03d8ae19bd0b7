package dutygraph.explore;

/** One character was searched for: the index, which holds pairs of characters, cannot match it. */
public final class TooShort extends RuntimeException {

    TooShort(String words) {
        super("'" + words + "' is shorter than two characters");
    }
}

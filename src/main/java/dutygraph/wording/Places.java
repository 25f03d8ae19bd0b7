package dutygraph.wording;

import java.util.BitSet;

/**
 * The areas whose bodies hold a text. Bodies share a public only in one area or in areas of which one lies in the other, so
 * that two texts are worth comparing only where their areas do.
 */
public final class Places {

    private final BitSet held;
    private final BitSet reached;

    /**
     * Areas are told by numbers, which must be the same for all texts that are to meet.
     *
     * @param held areas of the bodies
     * @param reached the same and all areas that these lie in
     */
    public Places(BitSet held, BitSet reached) {
        this.held = (BitSet) held.clone();
        this.reached = (BitSet) reached.clone();
    }

    /** Whether an area of one is an area of the other or lies in it. */
    public boolean meet(Places other) {
        return held.intersects(other.reached) || reached.intersects(other.held);
    }
}

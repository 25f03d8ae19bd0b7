package dutygraph.wording;

import java.util.Arrays;

/** Numbers tokens from 0 in the order in which they come. */
final class TokenNumbers {

    static final int UNKNOWN = -1;

    private static final int FIRST_CAPACITY = 1 << 10;

    /** Open addressing: number + 1 of the token in each slot, 0 where there is none. */
    private int[] slots = new int[FIRST_CAPACITY];

    private int[] tokens = new int[FIRST_CAPACITY / 2];
    private int size;

    int size() {
        return size;
    }

    /** The token's number; the next one where it is new. */
    int number(int token) {
        var slot = slot(token);
        if (slots[slot] != 0) {
            return slots[slot] - 1;
        }
        if (size == tokens.length) {
            grow();
            slot = slot(token);
        }
        tokens[size] = token;
        slots[slot] = ++size;
        return size - 1;
    }

    /** The token's number, {@link #UNKNOWN} where it has none. */
    int find(int token) {
        return slots[slot(token)] - 1;
    }

    private int slot(int token) {
        var slot = mixed(token) >>> 32 - Integer.numberOfTrailingZeros(slots.length);
        while (slots[slot] != 0 && tokens[slots[slot] - 1] != token) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private void grow() {
        tokens = Arrays.copyOf(tokens, 2 * tokens.length);
        slots = new int[2 * slots.length];
        for (var number = 0; number < size; number++) {
            slots[slot(tokens[number])] = number + 1;
        }
    }

    /** 64 bits, each turned by the tokens that fall on it: two sets differ by at least as many tokens as their signatures by bits. */
    static long signature(int[] set) {
        var signature = 0L;
        for (var token : set) {
            signature ^= 1L << (mixed(token) >>> 26);
        }
        return signature;
    }

    private static int mixed(int token) {
        var mixed = (token ^ token >>> 16) * 0x85EBCA6B;
        return (mixed ^ mixed >>> 13) * 0xC2B2AE35;
    }
}

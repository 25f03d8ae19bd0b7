package dutygraph.wording;

import java.util.Arrays;

/** Numbers tokens from 0 in the order in which they come. */
final class TokenNumbers {

    static final int UNKNOWN = -1;

    private static final int FIRST_CAPACITY = 1 << 10;

    /** Open addressing: the token and its number + 1 in each slot, so that one look at the memory is enough; 0 where there is none. */
    private long[] slots = new long[2 * FIRST_CAPACITY];

    private int[] tokens = new int[FIRST_CAPACITY];
    private int size;

    int size() {
        return size;
    }

    /** The token with that number. */
    int token(int number) {
        return tokens[number];
    }

    /** The token's number; the next one where it is new. */
    int number(int token) {
        var slot = slot(token);
        if (slots[slot] != 0) {
            return (int) slots[slot] - 1;
        }
        if (size == tokens.length) {
            grow();
            slot = slot(token);
        }
        tokens[size] = token;
        slots[slot] = (long) token << 32 | ++size;
        return size - 1;
    }

    /** The token's number, {@link #UNKNOWN} where it has none. */
    int find(int token) {
        return (int) slots[slot(token)] - 1;
    }

    private int slot(int token) {
        var slot = mixed(token) >>> 32 - Integer.numberOfTrailingZeros(slots.length);
        while (slots[slot] != 0 && (int) (slots[slot] >> 32) != token) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private void grow() {
        tokens = Arrays.copyOf(tokens, 2 * size);
        slots = new long[4 * size];
        for (var number = 0; number < size; number++) {
            slots[slot(tokens[number])] = (long) tokens[number] << 32 | number + 1;
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

package dev.tierfall.choke.sweep;

/**
 * 64 sums side by side, a lane each: bit i of every sum stands in word i, so that one amount is added to any choice of
 * lanes with a few word operations, as a long addition by hand. Sums wrap as a long does.
 */
final class Lanes {

    private final long[] bits = new long[Long.SIZE];

    /** Adds an amount to the lanes whose bit is set. */
    void add(long lanes, long amount) {
        long carry = 0;
        long left = amount;
        for (int bit = 0; lanes != 0 && bit < Long.SIZE && (left != 0 || carry != 0); bit++, left >>>= 1) {
            long plus = (left & 1) == 0 ? 0 : lanes;
            long sum = bits[bit];
            bits[bit] = sum ^ plus ^ carry;
            carry = (sum & plus) | (carry & (sum ^ plus));
        }
    }

    long sum(int lane) {
        long sum = 0;
        for (int bit = 0; bit < Long.SIZE; bit++) {
            sum |= ((bits[bit] >>> lane) & 1) << bit;
        }
        return sum;
    }
}

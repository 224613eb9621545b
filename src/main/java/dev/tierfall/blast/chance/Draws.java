package dev.tierfall.blast.chance;

/**
 * Chance, sixty-four trials at a time. A trial draws for each step a number u below 1, and the step opens where u is
 * below its likelihood. Bit i of a word belongs to trial i of a round, and one word after the other holds the next
 * binary digit of all sixty-four u; digits are drawn until every trial is decided, which for all of them takes seven or
 * eight words and for one takes two.
 *
 * <p>A digit is a hash of the seed, the round, the step's identity and the digit's place (SplitMix64 as a counter), so
 * u depends on no other step, on no likelihood, and not on what was drawn before. Two maps asked with one seed share
 * the chances of the steps that they share (common random numbers): a difference between them is one of the maps, and a
 * step whose likelihood falls opens in some of the trials in which it opened before and in no others.
 */
record Draws(long seed) {

    /** Trials a round. */
    static final int LANES = Long.SIZE;

    /** What all draws of one round begin with. */
    long round(int number) {
        return Hash.mix(Hash.mix(seed) + number * Hash.GOLDEN);
    }

    /**
     * The trials in which a step opens.
     *
     * @param identity of the step
     * @param round from {@link #round}
     * @param p how likely it opens, from 0 to 1; digits past the 53rd are dropped
     * @param asked the trials that matter; no other is in the answer
     */
    static long open(long identity, long round, double p, long asked) {
        if (p >= 1) {
            return asked;
        }
        long digit = Hash.mix(identity + round);
        long open = 0;
        long undecided = asked;
        // The digits of p from the top bit down; once none but zeros is left, no u can still be below it.
        for (long digits = (long) (p * 0x1p53) << 11; digits != 0 && undecided != 0; digits <<= 1) {
            digit += Hash.GOLDEN;
            long drawn = Hash.mix(digit);
            long one = digits >> 63;
            open |= undecided & ~drawn & one;
            undecided &= ~(drawn ^ one);
        }
        return open;
    }
}

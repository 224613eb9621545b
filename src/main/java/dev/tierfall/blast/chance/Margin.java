package dev.tierfall.blast.chance;

/**
 * How far a share of independent trials lies from the truth: half the width of the 95 % interval of Agresti and Coull
 * (The American Statistician, 1998), which counts two successes and two failures more than there were. Unlike the
 * textbook's {@code 1.96 sqrt(p (1 - p) / n)} it does not shrink to nothing where a thing fell in all trials or in none
 * (Brown, Cai and DasGupta, Statistical Science, 2001), and unlike an exact interval it is not wider than it says.
 *
 * <p>It is laid around the share itself and not around Agresti and Coull's shifted middle, since one number is shown
 * for both sides. {@code MarginTests} sums up, without drawing, how often that covers: 94.5 to 96 of 100.
 */
final class Margin {

    /** The normal deviate that 2.5 of 100 exceed. */
    private static final double Z = 1.959963984540054;

    private Margin() {}

    /**
     * The half width.
     *
     * @param fallen in how many of the trials
     */
    static double of(int fallen, int trials) {
        double more = Z * Z;
        double n = trials + more;
        double p = (fallen + more / 2) / n;
        return Z * Math.sqrt(p * (1 - p) / n);
    }
}

package dev.tierfall.blast;

/** Numbers as they are shown: six significant digits, since priors have no more to say. */
public final class Digits {

    private static final int SHOWN = 6;

    private Digits() {}

    public static double shown(double value) {
        if (value == 0 || !Double.isFinite(value)) {
            return value;
        }
        int magnitude = (int) Math.floor(Math.log10(Math.abs(value)));
        if (magnitude < -290) {
            return value;
        }
        double scale = Math.pow(10, SHOWN - 1 - magnitude);
        return Math.rint(value * scale) / scale;
    }
}

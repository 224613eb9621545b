package dev.tierfall.picture;

/** The five steps in which a likelihood is shown, 0 low to 4 severe. The page's words.js keeps the same bounds. */
final class Ramp {

    private static final double[] BOUNDS = {0.01, 0.05, 0.2, 0.5};

    private Ramp() {}

    static int step(double likelihood) {
        int step = 0;
        while (step < BOUNDS.length && likelihood >= BOUNDS[step]) {
            step++;
        }
        return step;
    }
}

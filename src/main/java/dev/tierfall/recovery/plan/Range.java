package dev.tierfall.recovery.plan;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A number between what is known and the worst that it may be.
 *
 * @param atLeast a lower bound from what is known; not the answer unless {@link #exact}
 * @param atMost null where something that nobody said may make it any greater
 */
public record Range(double atLeast, @Nullable Double atMost) {

    /**
     * Between two numbers.
     *
     * @param worst infinite where nobody knows
     */
    public static Range of(double best, double worst) {
        return new Range(rounded(best), Double.isInfinite(worst) ? null : (Double) rounded(worst));
    }

    public boolean exact() {
        return atMost != null && atMost == atLeast;
    }

    public Range times(double factor) {
        return new Range(rounded(atLeast * factor), atMost == null ? null : (Double) rounded(atMost * factor));
    }

    /** What is left of it beyond some number; never less than nothing. */
    public Range beyond(double number) {
        return new Range(
                rounded(Math.max(0, atLeast - number)),
                atMost == null ? null : (Double) rounded(Math.max(0, atMost - number)));
    }

    /** As {@code 31 h}, {@code 3 to 8 h}, {@code at least 31 h}, or that nobody knows. */
    public String hours() {
        if (exact()) {
            return number(atLeast) + " h";
        }
        if (atMost != null) {
            return number(atLeast) + " to " + number(atMost) + " h";
        }
        return atLeast == 0 ? "nobody knows how long" : "at least " + number(atLeast) + " h";
    }

    /** Without the rest that adding binary fractions leaves; six digits after the point are more than anybody plans. */
    public static double rounded(double hours) {
        return Double.isInfinite(hours) ? hours : Math.rint(hours * 1e6) / 1e6;
    }

    public static String number(double number) {
        return new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
    }
}

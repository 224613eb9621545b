package dev.tierfall.recovery.plan;

import dev.tierfall.recovery.plan.Spells.Spell;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one thing, and whether it is back soon enough.
 *
 * @param stops the hour in which it stops, with no far end where it may never; null where it never does
 * @param down from the first stop until it is back for good, in hours; 0 where it never stops
 * @param back the hour in which it is back
 * @param late hours beyond its tolerance; null where that is not known
 */
public record Outcome(
        @Nullable Range stops,
        Range down,
        Range back,
        Verdict verdict,
        @Nullable Range late) {

    /** Whether it is back within its tolerance. */
    public enum Verdict {
        LATE("late"),
        UNKNOWN("unknown"),
        IN_TIME("in time"),
        GOES_ON("goes on");

        private final String word;

        Verdict(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /**
     * Of one item, from both worlds.
     *
     * @param tolerance how many hours it may be down; null where nobody said
     */
    public static Outcome of(Schedule best, Schedule worst, int item, @Nullable Double tolerance) {
        Range stops = worst.stops(item) ? Range.of(worst.stop(item), best.stop(item)) : null;
        Range down = Range.of(best.down(item), worst.down(item));
        Range back = Range.of(best.back(item), worst.back(item));
        Range late = tolerance == null ? null : down.beyond(tolerance);
        return new Outcome(stops, down, back, verdict(worst.stops(item), late), late);
    }

    /**
     * Of one item that others take down for some hours, from both worlds.
     *
     * @param best the time that it is down at least; null where it may never be
     * @param worst the time that it is down at most; null where it never is
     * @param tolerance how many hours it may be down; null where nobody said
     */
    public static Outcome of(@Nullable Spell best, @Nullable Spell worst, @Nullable Double tolerance) {
        double latest = best == null ? Double.POSITIVE_INFINITY : best.from();
        Range stops = worst == null ? null : Range.of(worst.from(), latest);
        Range down = Range.of(best == null ? 0 : best.hours(), worst == null ? 0 : worst.hours());
        Range back = Range.of(best == null ? 0 : best.until(), worst == null ? 0 : worst.until());
        Range late = tolerance == null ? null : down.beyond(tolerance);
        return new Outcome(stops, down, back, verdict(worst != null, late), late);
    }

    private static Verdict verdict(boolean mayStop, @Nullable Range late) {
        if (!mayStop) {
            return Verdict.GOES_ON;
        }
        if (late == null) {
            return Verdict.UNKNOWN;
        }
        if (late.atLeast() > 0) {
            return Verdict.LATE;
        }
        return late.atMost() != null && late.atMost() == 0 ? Verdict.IN_TIME : Verdict.UNKNOWN;
    }

    /** Whether a fallback carries it for a while before it stops. */
    public boolean holdsOut() {
        return stops != null && stops.atLeast() > 0;
    }
}

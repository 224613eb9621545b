package dev.tierfall.choke.ground;

import dev.tierfall.model.Rejected;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long a search goes on. When it is over the search gives the best that it has found and says that it was not
 * proven; an interrupted thread loses its patience at once, so a question can be cancelled.
 */
public final class Patience {

    private static final Duration USUAL = Duration.ofSeconds(10);
    private static final Duration MOST = Duration.ofMinutes(2);

    private final Duration time;
    private final long end;

    private Patience(Duration time) {
        this.time = time;
        this.end = System.nanoTime() + time.toNanos();
    }

    public static Patience of(Duration time) {
        return new Patience(time);
    }

    /** As an address says it, in seconds. */
    public static Patience of(@Nullable String seconds) {
        if (seconds == null || seconds.isBlank()) {
            return new Patience(USUAL);
        }
        Duration time = seconds.strip().matches("\\d{1,6}(\\.\\d{1,3})?")
                ? Duration.ofMillis(Math.round(Double.parseDouble(seconds.strip()) * 1000))
                : Duration.ZERO;
        if (time.isZero() || time.compareTo(MOST) > 0) {
            throw new Rejected(
                    "a budget of '%s' seconds".formatted(seconds),
                    "give more than 0 and at most %d".formatted(MOST.toSeconds()));
        }
        return new Patience(time);
    }

    public boolean over() {
        return Thread.currentThread().isInterrupted() || System.nanoTime() - end >= 0;
    }

    /** The time that was given, as a message says it: {@code 2.5 s}. */
    @Override
    public String toString() {
        long millis = time.toMillis();
        return (millis % 1000 == 0 ? String.valueOf(millis / 1000) : String.valueOf(millis / 1000.0)) + " s";
    }
}

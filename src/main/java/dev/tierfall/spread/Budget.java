package dev.tierfall.spread;

import dev.tierfall.web.Refused;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.http.HttpStatus;

/**
 * What one question may cost: time, and heap to work in. A walk that can take long asks for its arrays with
 * {@link #take} before it makes them, and has a {@link Meter} that looks at the clock every so many steps; either ends
 * it with {@link Spent}. One budget serves all threads of its question, and any other thread may cancel it.
 */
public final class Budget {

    /** Steps between two looks at the clock: a fraction of a millisecond. */
    private static final int STEPS = 1 << 14;

    private static final String LESS = "ask for less at once: fewer trials, or fewer things";

    /** A question cost more than it may, or was cancelled: 422 over HTTP, exit status 4 on the command line. */
    public static final class Spent extends Refused {

        private static final long serialVersionUID = 1L;

        Spent(String message, String mend) {
            super(HttpStatus.UNPROCESSABLE_CONTENT, message, mend);
        }
    }

    /** Counts the steps of one thread. */
    public final class Meter {

        private int left = STEPS;

        private Meter() {}

        /** Says that some steps were looked at. */
        public void walked(int steps) {
            left -= steps;
            if (left <= 0) {
                left = STEPS;
                check();
            }
        }
    }

    private final long begun = System.nanoTime();
    private final Duration time;
    private final long heap;
    private final AtomicLong taken = new AtomicLong();
    private volatile boolean cancelled;

    private Budget(Duration time, long heap) {
        this.time = time;
        this.heap = heap;
    }

    /**
     * A budget that begins now.
     *
     * @param heap in bytes
     */
    public static Budget of(Duration time, long heap) {
        return new Budget(time, heap);
    }

    /** For questions that are known to be small. */
    public static Budget unlimited() {
        return new Budget(Duration.ofDays(365), Long.MAX_VALUE);
    }

    public Meter meter() {
        return new Meter();
    }

    /** Ends the question at the next look of any of its threads. */
    public void cancel() {
        cancelled = true;
    }

    /** Throws {@link Spent} when the time is over, or the question was cancelled or its thread interrupted. */
    public void check() {
        if (cancelled || Thread.currentThread().isInterrupted()) {
            throw new Spent("the question was cancelled", "ask again when you like");
        }
        if (System.nanoTime() - begun >= time.toNanos()) {
            throw new Spent("the question took longer than its budget of %s s".formatted(seconds()), LESS);
        }
    }

    /** Sets heap aside for as long as the question lasts; throws {@link Spent} when that is more than it may use. */
    public void take(long bytes) {
        long all = taken.addAndGet(bytes);
        if (all < 0 || all > heap) {
            throw new Spent("the question needs more than its budget of %,d MB of memory".formatted(heap >> 20), LESS);
        }
    }

    private String seconds() {
        long millis = time.toMillis();
        return millis % 1000 == 0 ? String.valueOf(millis / 1000) : String.valueOf(millis / 1000.0);
    }
}

package dev.tierfall.spread;

import dev.tierfall.web.Refused;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;

/**
 * What one question may cost: time, and heap to work in. The one measure of all analyses. A walk has a {@link Meter}
 * that looks at the clock every so many steps, and whatever makes great arrays asks for them with {@link #take} before;
 * either ends the question with {@link Spent}. One budget serves all threads of its question, and any other thread may
 * cancel it, as when the asker hangs up.
 */
public final class Budget {

    /** Steps between two looks at the clock: a fraction of a millisecond. */
    private static final int STEPS = 1 << 14;

    /** Of the time, what a search for the best may take: the rest is for telling what it found. */
    private static final int SEARCHING = 3;

    /** Milliseconds between two looks whether a question that waits was cancelled. */
    private static final int LOOK = 20;

    private static final ExecutorService ASIDE = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("aside-", 0).factory());

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
    private final AtomicLong offTheClock = new AtomicLong();
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

    /** Begins to count the steps of a thread; throws {@link Spent} where nothing may be begun any more. */
    public Meter meter() {
        check();
        return new Meter();
    }

    /** Ends the question at the next look of any of its threads. */
    public void cancel() {
        cancelled = true;
    }

    /** Throws {@link Spent} when the time is over, or the question was cancelled or its thread interrupted. */
    public void check() {
        ongoing();
        if (used() >= time.toNanos()) {
            throw new Spent("the question took longer than its budget of %s s".formatted(seconds(time)), LESS);
        }
    }

    /** The same for work that is kept piece by piece: says what was done and the mend of its own. */
    public void check(String done, String mend) {
        ongoing();
        if (used() >= time.toNanos()) {
            throw new Spent(
                    "the question took longer than its budget of %s s: %s".formatted(seconds(time), done), mend);
        }
    }

    /**
     * Whether a search should end with the best that it has found: a third of the time is over. Throws {@link Spent}
     * when the question was cancelled.
     */
    public boolean searched() {
        ongoing();
        return used() >= time.toNanos() / SEARCHING;
    }

    /** How long a search may take, as a message says it: {@code 20 s}. */
    public String searching() {
        return seconds(time.dividedBy(SEARCHING)) + " s";
    }

    /** What is left of the time, a millisecond at the least, for whoever can only be told beforehand. */
    public Duration left() {
        ongoing();
        return Duration.ofNanos(Math.max(1_000_000, time.toNanos() - used()));
    }

    /** Sets heap aside for as long as the question lasts; throws {@link Spent} when that is more than it may use. */
    public void take(long bytes) {
        long all = taken.addAndGet(bytes);
        if (all < 0 || all > heap) {
            throw new Spent("the question needs more than its budget of %,d MB of memory".formatted(heap >> 20), LESS);
        }
    }

    /**
     * Has done what serves everybody who asks, such as reading the map into memory: its time is not the question's. It
     * is done by a thread of its own, so that a question that is cancelled ends at once, and the others still get it.
     */
    public <T> T offTheClock(Supplier<T> work) {
        long before = System.nanoTime();
        Future<T> done = ASIDE.submit(work::get);
        try {
            while (true) {
                ongoing();
                try {
                    return done.get(LOOK, TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    // Still at it.
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw cancelledQuestion();
        } catch (ExecutionException e) {
            throw unwrapped(e);
        } finally {
            offTheClock.addAndGet(System.nanoTime() - before);
        }
    }

    private static RuntimeException unwrapped(ExecutionException e) {
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return e.getCause() instanceof RuntimeException cause ? cause : new CompletionException(e.getCause());
    }

    private void ongoing() {
        if (cancelled || Thread.currentThread().isInterrupted()) {
            throw cancelledQuestion();
        }
    }

    private static Spent cancelledQuestion() {
        return new Spent("the question was cancelled", "ask again when you like");
    }

    private long used() {
        return System.nanoTime() - begun - offTheClock.get();
    }

    private static String seconds(Duration time) {
        return BigDecimal.valueOf(time.toNanos(), 9).stripTrailingZeros().toPlainString();
    }
}

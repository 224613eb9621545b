package dev.tierfall;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The time of the running server: the system's, unless a test says that it is another day. */
public final class MovedClock extends Clock {

    private static final MovedClock INSTANCE = new MovedClock();

    private volatile @Nullable Instant base;
    private volatile long movedAt;

    private MovedClock() {}

    public static MovedClock get() {
        return INSTANCE;
    }

    /** From now on it is the morning of this day, and time goes on from there. */
    public void to(String day) {
        movedAt = System.nanoTime();
        base = LocalDate.parse(day).atTime(9, 0).toInstant(ZoneOffset.UTC);
    }

    /** Gives the system's time back. */
    public void back() {
        base = null;
    }

    @Override
    public Instant instant() {
        Instant from = base;
        return from == null ? Instant.now() : from.plusNanos(System.nanoTime() - movedAt);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}

package dev.tierfall.intake.http;

import dev.tierfall.store.ImportCancelled;
import dev.tierfall.store.Progress;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One import on its way, followed by those who wait for it while another thread does it. */
final class Job implements Progress {

    /** Where an import is; the last four are ends. */
    enum Status {
        READING,
        CHECKING,
        STAGING,
        VERIFYING,
        SWITCHING,
        DONE,
        REFUSED,
        FAILED,
        CANCELLED;

        boolean isEnd() {
            return compareTo(DONE) >= 0;
        }
    }

    /**
     * What is told of a job.
     *
     * @param total of the rows, null while it is not known
     * @param answer an {@link ImportAnswer} where it is done or refused, a problem where it failed, else null
     */
    record State(
            String id,
            String status,
            long rows,
            @Nullable Long total,
            @Nullable Object answer) {}

    private final String id = UUID.randomUUID().toString();
    private Status status = Status.READING;
    private long rows;
    private @Nullable Long total;
    private @Nullable Object answer;
    private volatile boolean cancelled;

    String id() {
        return id;
    }

    synchronized boolean isEnded() {
        return status.isEnd();
    }

    synchronized State state() {
        return new State(id, status.name().toLowerCase(Locale.ROOT), rows, total, answer);
    }

    /** The state once it is another than the one that was seen, or after the time at the latest. */
    synchronized State next(State seen, Duration patience) throws InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        long left = patience.toMillis();
        while (left > 0 && !status.isEnd() && state().equals(seen)) {
            wait(left);
            left = (until - System.nanoTime()) / 1_000_000;
        }
        return state();
    }

    /** One row more was read. */
    void tick() {
        if (cancelled) {
            throw new ImportCancelled();
        }
        synchronized (this) {
            status = Status.CHECKING;
            rows++;
        }
    }

    /** All rows are checked; the counting begins again for the store. */
    synchronized void checked(long count) {
        total = count;
    }

    @Override
    public synchronized void at(Stage stage, long done, long outOf) {
        Status now = switch (stage) {
            case WAITING, SWEEPING, STAGING -> Status.STAGING;
            case VERIFYING -> Status.VERIFYING;
            case SWITCHING, SETTLING -> Status.SWITCHING;
        };
        rows = done;
        total = outOf == UNKNOWN ? total : Long.valueOf(outOf);
        if (now != status) {
            status = now;
            notifyAll();
        }
    }

    synchronized void end(Status end, @Nullable Object told) {
        status = end;
        answer = told;
        notifyAll();
    }

    void cancel() {
        cancelled = true;
    }

    @Override
    public boolean cancelled() {
        return cancelled;
    }
}

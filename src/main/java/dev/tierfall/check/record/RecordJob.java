package dev.tierfall.check.record;

import dev.tierfall.model.Rejected;
import dev.tierfall.store.MapSwitched;
import jakarta.annotation.PreDestroy;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the record up to date aside, on one thread of its own that nobody waits for: at once when the map has changed,
 * and within a minute when the day or the policy has, or another server on the same Neo4j has imported.
 */
@Lazy
@Component
public class RecordJob {

    private static final Logger LOG = LoggerFactory.getLogger(RecordJob.class);
    private static final long LOOKS_EVERY_SECONDS = 60;
    private static final int DOUBLED_AT_MOST = 6;

    private final Recorder recorder;
    private final Semaphore changed = new Semaphore(0);
    private @Nullable Thread thread;
    private volatile @Nullable String trouble;
    private volatile boolean ending;
    private int failures;

    RecordJob(Recorder recorder) {
        this.recorder = recorder;
    }

    /** Begins; called once by a server that stays, not by one that answers a single command. */
    public synchronized void start() {
        if (thread == null) {
            thread = Thread.ofPlatform().daemon().name("findings").start(this::keep);
        }
    }

    /** Why the last run could not be recorded; null where it could. */
    public @Nullable String trouble() {
        return trouble;
    }

    @EventListener
    void on(MapSwitched switched) {
        changed.release();
    }

    private void keep() {
        while (!ending) {
            try {
                boolean done = recorder.record(() -> ending);
                trouble = null;
                failures = 0;
                if (done) {
                    await();
                }
            } catch (Throwable e) { // Also an error: else the record would stand still and nobody would hear why.
                failed(e);
            }
        }
    }

    private void await() {
        try {
            if (changed.tryAcquire(seconds(failures), TimeUnit.SECONDS)) {
                changed.drainPermits();
            }
        } catch (InterruptedException e) {
            ending = true;
        }
    }

    /** How long it waits at most: after each failure twice as long, an hour and a little in the end. */
    static long seconds(int failures) {
        return LOOKS_EVERY_SECONDS << Math.min(failures, DOUBLED_AT_MOST);
    }

    /** The record stays as it was, and says so. */
    private void failed(Throwable failure) {
        if (!ending) {
            failures++;
            trouble = failure instanceof Rejected ? failure.getMessage() : "the run failed: " + failure.getMessage();
            LOG.warn("the findings are not recorded yet", failure);
            await();
        }
    }

    /** Not by an interrupt, which would tear the connection to the store. */
    @PreDestroy
    void end() throws InterruptedException {
        ending = true;
        changed.release();
        Thread running = thread;
        if (running != null) {
            running.join(TimeUnit.SECONDS.toMillis(2));
        }
    }
}

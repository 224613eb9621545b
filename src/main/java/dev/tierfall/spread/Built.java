package dev.tierfall.spread;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What building snapshots has come to, for whoever watches over the program.
 *
 * @param count how many were built
 * @param nanos how long that took together
 * @param last the latest of the map as it is; null before the first
 * @param at when that one was ready
 */
record Built(long count, long nanos, @Nullable Snapshot last, Instant at) {

    static final Built NONE = new Built(0, 0, null, Instant.EPOCH);

    /** With one more; one that supposes something is counted and not kept as the latest. */
    Built and(Snapshot snapshot, long took, Instant now) {
        return snapshot.supposed() == null
                ? new Built(count + 1, nanos + took, snapshot, now)
                : new Built(count + 1, nanos + took, last, at);
    }
}

package dev.tierfall.spread;

import dev.tierfall.spread.SnapshotLoader.Ground;
import dev.tierfall.store.Maps;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A passing look at other days of one generation, to be asked in their order. It holds the snapshot of one interval at
 * a time and lets go of it before it builds the next; what it builds never enters the cache, so that a series over
 * years displaces nothing that others are being served. Of one thread.
 */
public final class Passing {

    private final Maps maps;
    private final SnapshotCache cache;
    private final Policy policy;
    private final long generation;
    private @Nullable Ground ground;
    private @Nullable Snapshot last;
    private int built;

    Passing(Maps maps, SnapshotCache cache, Policy policy, long generation) {
        this.maps = maps;
        this.cache = cache;
        this.policy = policy;
        this.generation = generation;
        this.ground = cache.ground(version());
    }

    public long generation() {
        return generation;
    }

    public Policy policy() {
        return policy;
    }

    /** The map on a day: the one held, one that is served anyway, or one built for this look. */
    public Snapshot on(LocalDate day) {
        if (last == null || !last.holdsOn(day)) {
            last = null;
            Snapshot kept = cache.peek(version(), policy.version(), day);
            last = kept == null ? build(day) : kept;
        }
        return last;
    }

    private Version version() {
        return new Version(generation, null);
    }

    private Snapshot build(LocalDate day) {
        built++;
        return maps.at(generation, view -> {
            var loader = new SnapshotLoader(view, policy);
            Ground known = ground == null ? loader.ground() : ground;
            ground = known;
            return loader.snapshot(known, day);
        });
    }

    /** How many snapshots it has built. */
    public int built() {
        return built;
    }
}

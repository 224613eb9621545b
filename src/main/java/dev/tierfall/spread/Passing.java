package dev.tierfall.spread;

import dev.tierfall.spread.SnapshotLoader.Ground;
import dev.tierfall.store.Maps;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A passing look at other days of one generation, as it is or as somebody supposes it, to be asked in their order. It
 * holds the snapshot of one interval at a time and lets go of it before it builds the next; what it builds never enters
 * the cache, so that a series over years displaces nothing that others are being served. Of one thread.
 */
public final class Passing {

    private final Maps maps;
    private final SnapshotCache cache;
    private final Policy policy;
    private final Version version;
    private @Nullable Ground ground;
    private @Nullable Snapshot last;
    private int built;

    Passing(Maps maps, SnapshotCache cache, Policy policy, Version version) {
        this.maps = maps;
        this.cache = cache;
        this.policy = policy;
        this.version = version;
        this.ground = cache.ground(version);
    }

    public long generation() {
        return version.generation();
    }

    /** Tells what is supposed from all else that may be; empty for the map as it is. */
    public String supposed() {
        return version.print();
    }

    public Policy policy() {
        return policy;
    }

    /** The map on a day: the one held, one that is served anyway, or one built for this look. */
    public Snapshot on(LocalDate day) {
        if (last == null || !last.holdsOn(day)) {
            last = null;
            Snapshot kept = cache.peek(version, policy.version(), day);
            last = kept == null ? build(day) : kept;
        }
        return last;
    }

    private Snapshot build(LocalDate day) {
        built++;
        return version.ask(maps, view -> {
            var loader = new SnapshotLoader(view, policy, version.supposed());
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

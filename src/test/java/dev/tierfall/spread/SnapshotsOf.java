package dev.tierfall.spread;

import dev.tierfall.store.Maps;
import java.time.Clock;
import java.time.LocalDate;

/** Snapshots for tests that have a store and no application. */
public final class SnapshotsOf {

    private SnapshotsOf() {}

    /** The map as it stands, on a day, by the shipped policy. */
    public static Snapshot head(Maps maps, LocalDate day) {
        return new Snapshots(maps, new Policies("", ""), Clock.systemUTC()).on(day);
    }
}

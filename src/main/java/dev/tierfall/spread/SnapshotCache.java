package dev.tierfall.spread;

import dev.tierfall.spread.SnapshotLoader.Ground;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Snapshots within a budget of heap; the one asked for longest ago goes first, the newest never. */
final class SnapshotCache {

    private final long budget;
    private final List<Snapshot> snapshots = new ArrayList<>();
    private final Map<Name, Ground> grounds = new HashMap<>();

    /** A version of the map by name: what is supposed is equal where its print is. */
    private record Name(long generation, String print) {
        static Name of(Version version) {
            return new Name(version.generation(), version.print());
        }
    }

    /** @param budget in bytes */
    SnapshotCache(long budget) {
        this.budget = budget;
    }

    synchronized @Nullable Snapshot find(Version version, String policy, LocalDate day) {
        int place = place(version, policy, day);
        if (place < 0) {
            return null;
        }
        Snapshot found = snapshots.remove(place);
        snapshots.add(found);
        return found;
    }

    /** The same without a word to the budget: it counts as no use. */
    synchronized @Nullable Snapshot peek(Version version, String policy, LocalDate day) {
        int place = place(version, policy, day);
        return place < 0 ? null : snapshots.get(place);
    }

    private int place(Version version, String policy, LocalDate day) {
        for (int i = snapshots.size() - 1; i >= 0; i--) {
            Snapshot snapshot = snapshots.get(i);
            if (Name.of(snapshot.version()).equals(Name.of(version))
                    && snapshot.policy().version().equals(policy)
                    && snapshot.holdsOn(day)) {
                return i;
            }
        }
        return -1;
    }

    synchronized @Nullable Ground ground(Version version) {
        return grounds.get(Name.of(version));
    }

    synchronized void keep(Snapshot snapshot, Ground ground) {
        snapshots.add(snapshot);
        grounds.put(Name.of(snapshot.version()), ground);
        while (snapshots.size() > 1 && bytes() > budget) {
            snapshots.removeFirst();
            forgetGrounds();
        }
    }

    /**
     * Drops the snapshots of earlier generations: nobody is served them any more, and a question known-at builds its
     * own.
     */
    synchronized void forgetBefore(long generation) {
        snapshots.removeIf(snapshot -> snapshot.generation() < generation);
        forgetGrounds();
    }

    private void forgetGrounds() {
        grounds.keySet()
                .removeIf(name -> snapshots.stream()
                        .noneMatch(snapshot -> Name.of(snapshot.version()).equals(name)));
    }

    private long bytes() {
        return snapshots.stream().mapToLong(Snapshot::bytes).sum()
                + grounds.values().stream().mapToLong(g -> g.things().bytes()).sum();
    }
}

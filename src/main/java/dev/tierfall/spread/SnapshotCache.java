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
    private final Map<Long, Ground> grounds = new HashMap<>();

    /** @param budget in bytes */
    SnapshotCache(long budget) {
        this.budget = budget;
    }

    synchronized @Nullable Snapshot find(long generation, String policy, LocalDate day) {
        int place = place(generation, policy, day);
        if (place < 0) {
            return null;
        }
        Snapshot found = snapshots.remove(place);
        snapshots.add(found);
        return found;
    }

    /** The same without a word to the budget: it counts as no use. */
    synchronized @Nullable Snapshot peek(long generation, String policy, LocalDate day) {
        int place = place(generation, policy, day);
        return place < 0 ? null : snapshots.get(place);
    }

    private int place(long generation, String policy, LocalDate day) {
        for (int i = snapshots.size() - 1; i >= 0; i--) {
            Snapshot snapshot = snapshots.get(i);
            if (snapshot.generation() == generation
                    && snapshot.policy().version().equals(policy)
                    && snapshot.holdsOn(day)) {
                return i;
            }
        }
        return -1;
    }

    synchronized @Nullable Ground ground(long generation) {
        return grounds.get(generation);
    }

    synchronized void keep(Snapshot snapshot, Ground ground) {
        snapshots.add(snapshot);
        grounds.put(snapshot.generation(), ground);
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
        grounds.keySet().removeIf(g -> snapshots.stream().noneMatch(s -> s.generation() == g));
    }

    private long bytes() {
        return snapshots.stream().mapToLong(Snapshot::bytes).sum()
                + grounds.values().stream().mapToLong(g -> g.things().bytes()).sum();
    }
}

package dev.tierfall.blast.chance;

import dev.tierfall.blast.RandomGraph;
import dev.tierfall.model.State;
import dev.tierfall.model.Trials;
import dev.tierfall.spread.Budget;
import dev.tierfall.spread.Snapshot;
import dev.tierfall.twin.Fall;
import java.util.Map;
import java.util.TreeMap;

/** Tries what a random graph asks, and names what fell as the twin does. */
final class Tries {

    private final Snapshot snapshot;
    private final Cascade cascade;

    private Tries(RandomGraph drawn) {
        snapshot = drawn.snapshot();
        int[] starts = drawn.starts().stream()
                .mapToInt(fall -> node(snapshot, fall))
                .filter(node -> node >= 0)
                .toArray();
        cascade = Cascade.of(snapshot, drawn.gone(snapshot), starts, Budget.unlimited());
    }

    static Tries of(RandomGraph drawn) {
        return new Tries(drawn);
    }

    Cascade cascade() {
        return cascade;
    }

    Snapshot snapshot() {
        return snapshot;
    }

    /** In how many trials each thing fell, of those that fell at all. */
    Map<String, Integer> counts(Trials trials, int threads) {
        return named(snapshot, cascade.run(trials, threads));
    }

    static Map<String, Integer> named(Snapshot snapshot, Chances chances) {
        var counts = new TreeMap<String, Integer>();
        for (int node = 0; node < snapshot.graph().nodes(); node++) {
            if (chances.fallen(node) > 0) {
                counts.put(fall(snapshot, node).toString(), chances.fallen(node));
            }
        }
        return counts;
    }

    static Fall fall(Snapshot snapshot, int node) {
        return new Fall(
                snapshot.things().ref(snapshot.graph().thing(node)),
                snapshot.graph().state(node).word());
    }

    static int node(Snapshot snapshot, Fall fall) {
        return snapshot.graph()
                .node(
                        snapshot.things().place(fall.ref()),
                        State.of(fall.state()).orElseThrow());
    }
}

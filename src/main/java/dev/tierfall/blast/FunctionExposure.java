package dev.tierfall.blast;

import dev.tierfall.model.Kind;
import dev.tierfall.model.State;
import dev.tierfall.spread.Budget;
import dev.tierfall.spread.Snapshot.Target;
import dev.tierfall.spread.SpreadGraph;
import it.unimi.dsi.fastutil.ints.IntArrayFIFOQueue;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * How many vendors can stop each critical function, by how far from us they stand: 64 functions a walk, one bit each.
 */
public final class FunctionExposure {

    private static final int BATCH = Long.SIZE;

    private FunctionExposure() {}

    /**
     * One critical function.
     *
     * @param direct vendors of tier 1 that can stop it
     * @param transitive vendors of a higher tier that can
     * @param unexplained vendors that can though no contract and no chain explains them
     */
    public record Row(int function, int direct, int transitive, int unexplained) {}

    /** A row a critical function that takes part, in the order of the refs. */
    public static List<Row> of(Scene scene) {
        List<Target> functions = scene.snapshot().targets().stream()
                .filter(target -> target.state() == State.AVAILABILITY
                        && scene.things().kind(target.thing()) == Kind.FUNCTION
                        && scene.stands(target.thing()))
                .toList();
        Tiers tiers = Tiers.of(scene);
        var rows = new ArrayList<Row>();
        for (int from = 0; from < functions.size(); from += BATCH) {
            List<Target> batch = functions.subList(from, Math.min(from + BATCH, functions.size()));
            long[] bits = back(scene, batch);
            for (int i = 0; i < batch.size(); i++) {
                rows.add(row(scene, tiers, batch.get(i).thing(), bits, 1L << i));
            }
        }
        return List.copyOf(rows);
    }

    /**
     * Spreads a bit a function against the steps until nothing changes: a node is walked again for each bit it gains.
     */
    private static long[] back(Scene scene, List<Target> functions) {
        SpreadGraph graph = scene.graph();
        long[] bits = new long[graph.nodes()];
        var queue = new IntArrayFIFOQueue();
        var queued = new BitSet();
        Budget.Meter meter = scene.budget().meter();
        for (int i = 0; i < functions.size(); i++) {
            int node = graph.node(functions.get(i).thing(), State.AVAILABILITY);
            if (node >= 0) {
                bits[node] |= 1L << i;
                queue.enqueue(node);
                queued.set(node);
            }
        }
        while (!queue.isEmpty()) {
            int node = queue.dequeueInt();
            queued.clear(node);
            meter.walked(1 + graph.firstIn(node + 1) - graph.firstIn(node));
            for (int in = graph.firstIn(node); in < graph.firstIn(node + 1); in++) {
                int before = graph.inFrom(in);
                if ((bits[node] & ~bits[before]) != 0 && scene.keeps(graph.inStep(in))) {
                    bits[before] |= bits[node];
                    if (!queued.get(before)) {
                        queued.set(before);
                        queue.enqueue(before);
                    }
                }
            }
        }
        return bits;
    }

    private static Row row(Scene scene, Tiers tiers, int function, long[] bits, long bit) {
        SpreadGraph graph = scene.graph();
        int[] counts = new int[3];
        for (int vendor : scene.things().of(Kind.VENDOR)) {
            boolean reaches = has(bits, graph.node(vendor, State.CONTROL), bit)
                    || has(bits, graph.node(vendor, State.AVAILABILITY), bit);
            if (reaches && scene.stands(vendor)) {
                Integer tier = tiers.of(vendor);
                counts[tier == null ? 2 : tier == 1 ? 0 : 1]++;
            }
        }
        return new Row(function, counts[0], counts[1], counts[2]);
    }

    private static boolean has(long[] bits, int node, long bit) {
        return node >= 0 && (bits[node] & bit) != 0;
    }
}

package dev.tierfall.choke.ground;

import dev.tierfall.blast.Scene;
import dev.tierfall.spread.Budget;
import dev.tierfall.spread.SpreadGraph;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.BitSet;
import java.util.function.IntPredicate;

/** What can be reached, and from where: no hops, no likelihoods, hence the fastest walk. Linear in the steps met. */
public final class Reaching {

    private Reaching() {}

    /** The nodes that a fall of these reaches on a scene, with themselves. Throws {@link Budget.Spent}. */
    public static BitSet from(Scene scene, int... starts) {
        scene.budget().check();
        return forwards(scene.graph(), starts, scene::keeps);
    }

    /** The nodes that can be come to from some, along the steps that are kept. */
    public static BitSet forwards(SpreadGraph graph, int[] starts, IntPredicate kept) {
        var reached = new BitSet(graph.nodes());
        IntArrayList open = begin(starts, reached);
        while (!open.isEmpty()) {
            int node = open.popInt();
            for (int step = graph.firstOut(node); step < graph.firstOut(node + 1); step++) {
                if (!reached.get(graph.to(step)) && kept.test(step)) {
                    reached.set(graph.to(step));
                    open.push(graph.to(step));
                }
            }
        }
        return reached;
    }

    /** The nodes from which some can be come to. */
    public static BitSet backwards(SpreadGraph graph, int[] ends, IntPredicate kept) {
        var reached = new BitSet(graph.nodes());
        IntArrayList open = begin(ends, reached);
        while (!open.isEmpty()) {
            int node = open.popInt();
            for (int in = graph.firstIn(node); in < graph.firstIn(node + 1); in++) {
                if (!reached.get(graph.inFrom(in)) && kept.test(graph.inStep(in))) {
                    reached.set(graph.inFrom(in));
                    open.push(graph.inFrom(in));
                }
            }
        }
        return reached;
    }

    private static IntArrayList begin(int[] nodes, BitSet reached) {
        var open = new IntArrayList();
        for (int node : nodes) {
            if (!reached.get(node)) {
                reached.set(node);
                open.push(node);
            }
        }
        return open;
    }
}

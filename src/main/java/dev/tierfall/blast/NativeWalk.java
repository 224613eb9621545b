package dev.tierfall.blast;

import dev.tierfall.spread.SpreadGraph;
import java.util.BitSet;
import java.util.List;

/** Our own kernels over the compressed graph. */
final class NativeWalk implements Walked {

    /** Bytes a node: two likelihoods with their steps and heaps, and hops. */
    static final int WIDTH = 68;

    private final int[] hops;
    private final LikelihoodWalk all;
    private final LikelihoodWalk known;
    private final BitSet forced;

    NativeWalk(Scene scene, int[] starts) {
        SpreadGraph graph = scene.graph();
        Reach reach = scene.reach();
        hops = HopWalk.forwards(graph, starts, reach);
        all = LikelihoodWalk.forwards(graph, starts, reach);
        known = LikelihoodWalk.forwards(graph, starts, reach.known());
        forced = ForcedWalk.walk(graph, starts, reach);
    }

    @Override
    public int hops(int node) {
        return hops[node];
    }

    @Override
    public boolean known(int node) {
        return known.reached(node);
    }

    @Override
    public double likelihood(int node) {
        return all.likelihood(node);
    }

    @Override
    public double likelihoodKnown(int node) {
        return known.likelihood(node);
    }

    @Override
    public boolean forced(int node) {
        return forced.get(node);
    }

    @Override
    public List<Integer> path(int node) {
        return all.pathTo(node);
    }
}

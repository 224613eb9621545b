package dev.tierfall.blast;

import dev.tierfall.spread.SpreadGraph;
import java.util.BitSet;

/** Our walks over a whole graph, for tests outside this package. */
public final class WalksOf {

    private WalksOf() {}

    /** The fewest hops from an origin to each node, -1 where it is not reached. */
    public static int[] hops(SpreadGraph graph, int origin) {
        return HopWalk.forwards(graph, new int[] {origin}, Reach.all(graph));
    }

    /** The same without ever pulling. */
    public static int[] hopsPushed(SpreadGraph graph, int origin) {
        return HopWalk.forwards(graph, new int[] {origin}, Reach.all(graph), HopWalk.PUSH_ONLY);
    }

    public static BitSet reached(SpreadGraph graph, int origin) {
        return HopWalk.reached(graph, new int[] {origin}, Reach.all(graph));
    }

    /** The greatest product of p along any path from an origin to each node; negative where it is not reached. */
    public static double[] likelihoods(SpreadGraph graph, int origin) {
        LikelihoodWalk walk = LikelihoodWalk.forwards(graph, new int[] {origin}, Reach.all(graph));
        double[] likelihoods = new double[graph.nodes()];
        for (int node = 0; node < likelihoods.length; node++) {
            likelihoods[node] = walk.likelihood(node);
        }
        return likelihoods;
    }
}

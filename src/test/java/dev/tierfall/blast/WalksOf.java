package dev.tierfall.blast;

import dev.tierfall.spread.Policy;
import dev.tierfall.spread.Scenario;
import dev.tierfall.spread.Snapshot;
import dev.tierfall.spread.SpreadGraph;
import dev.tierfall.spread.Things;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;

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

    /** A scene of a graph that was drawn without contracts, chains or targets. */
    public static Scene scene(SpreadGraph graph, Things things) {
        Policy policy = Scenario.given().snapshot().policy();
        var snapshot =
                new Snapshot(1, policy, null, null, things, new BitSet(), graph, List.of(), List.of(), List.of());
        return Scene.of(snapshot, LocalDate.EPOCH, List.of());
    }
}

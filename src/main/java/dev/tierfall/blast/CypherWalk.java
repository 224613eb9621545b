package dev.tierfall.blast;

import dev.tierfall.model.Rejected;
import dev.tierfall.spread.CypherReach;
import dev.tierfall.spread.Snapshot;
import java.util.Arrays;
import java.util.List;

/**
 * What is reached, in how many hops and by known steps, found by asking the store rule by rule, level after level, with
 * no graph in memory. Cypher has no greatest product and no least fixed point, so it can't say how likely or how of
 * necessity.
 */
final class CypherWalk implements Walked {

    /** Every level asks every rule for all its rows. */
    static final int STEPS_MAX = 20_000;

    private final int[] hops;
    private final int[] known;

    CypherWalk(CypherReach cypher, Scene scene, int[] starts) {
        Snapshot snapshot = scene.snapshot();
        if (snapshot.graph().steps() > STEPS_MAX) {
            throw new Rejected(
                    "the cypher engine walks maps of up to %,d steps, and this one has %,d"
                            .formatted(STEPS_MAX, snapshot.graph().steps()),
                    "ask the native engine");
        }
        var question =
                new CypherReach.Question(snapshot, scene.asOf(), scene.without().things());
        CypherReach.Hops found = cypher.hops(question, starts);
        hops = found.all();
        known = found.known();
    }

    /** What it can't answer stays empty, and the answer says so. */
    @Override
    public boolean weighs() {
        return false;
    }

    @Override
    public int hops(int node) {
        return hops[node];
    }

    @Override
    public boolean known(int node) {
        return known[node] != HopWalk.NEVER;
    }

    @Override
    public double likelihood(int node) {
        throw notAnswered(node);
    }

    @Override
    public double likelihoodKnown(int node) {
        throw notAnswered(node);
    }

    @Override
    public boolean forced(int node) {
        throw notAnswered(node);
    }

    @Override
    public List<Integer> path(int node) {
        return List.of();
    }

    private AssertionError notAnswered(int node) {
        return new AssertionError("node %d of %d has no weight"
                .formatted(node, Arrays.stream(hops).count()));
    }
}

package dev.tierfall.blast;

import dev.tierfall.spread.Budget;
import dev.tierfall.spread.SpreadGraph;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The most likely path to each node: Dijkstra with the greatest product in place of the least sum. Among equal products
 * the path of fewest hops, then the one whose things sort first; products that differ by rounding alone count as equal.
 * Steps out of n nodes and s steps take s log n.
 */
final class LikelihoodWalk {

    /** No step leads here: an origin, or not reached. */
    static final int NONE = -1;

    private static final double NEVER = -1;

    /** How a node stands that is not reached yet, and one of which all is said: below and above every likelihood. */
    private static final long UNSEEN = -1;

    private static final long DONE = Long.MAX_VALUE;

    /** The bits of a tie that hold the order of a node; the hops stand above them. */
    private static final int HOPS = Integer.SIZE;

    private final SpreadGraph graph;
    private final Reach reach;
    private final boolean whole;
    private final double[] best;
    private final long[] standing;

    /** How many hops the best path takes, and then the order of the node before: of equally likely ones the less. */
    private final long[] tie;

    private final int[] by;
    private final int[] before;
    private final NodeHeap open;
    private final Budget.Meter meter;

    private LikelihoodWalk(SpreadGraph graph, Reach reach) {
        this.graph = graph;
        this.reach = reach;
        whole = reach.whole();
        meter = reach.meter();
        best = new double[graph.nodes()];
        standing = new long[graph.nodes()];
        tie = new long[graph.nodes()];
        by = new int[graph.nodes()];
        before = new int[graph.nodes()];
        Arrays.fill(best, NEVER);
        Arrays.fill(standing, UNSEEN);
        Arrays.fill(by, NONE);
        Arrays.fill(before, NONE);
        open = new NodeHeap(graph.nodes());
    }

    /** Walks along the steps from all origins at once. */
    static LikelihoodWalk forwards(SpreadGraph graph, int[] origins, Reach reach) {
        var walk = new LikelihoodWalk(graph, reach);
        walk.start(origins);
        for (int node = walk.next(); node >= 0; node = walk.next()) {
            walk.meter.walked(1 + graph.firstOut(node + 1) - graph.firstOut(node));
            for (int step = graph.firstOut(node); step < graph.firstOut(node + 1); step++) {
                walk.offer(node, graph.to(step), step);
            }
        }
        return walk;
    }

    /** Walks against the steps: how likely each node reaches one of these. */
    static LikelihoodWalk backwards(SpreadGraph graph, int[] targets, Reach reach) {
        var walk = new LikelihoodWalk(graph, reach);
        walk.start(targets);
        for (int node = walk.next(); node >= 0; node = walk.next()) {
            walk.meter.walked(1 + graph.firstIn(node + 1) - graph.firstIn(node));
            for (int i = graph.firstIn(node); i < graph.firstIn(node + 1); i++) {
                walk.offer(node, graph.inFrom(i), graph.inStep(i));
            }
        }
        return walk;
    }

    private void start(int[] nodes) {
        for (int node : nodes) {
            best[node] = 1;
            standing[node] = rounded(1);
            open.add(node, standing[node], graph.order(node));
        }
    }

    private int next() {
        int node = open.poll();
        if (node >= 0) {
            standing[node] = DONE;
        }
        return node;
    }

    private void offer(int node, int next, int step) {
        double p = best[node] * reach.p(step);
        long mine = rounded(p);
        if (mine < standing[next] || !(whole || reach.keeps(step))) {
            return;
        }
        long hops = (tie[node] >>> HOPS) + (graph.thing(node) == graph.thing(next) ? 0 : 1);
        long shorter = hops << HOPS | graph.order(node);
        if (mine == standing[next] && shorter >= tie[next]) {
            return;
        }
        best[next] = p;
        standing[next] = mine;
        tie[next] = shorter;
        by[next] = step;
        before[next] = node;
        open.add(next, mine, hops << HOPS | graph.order(next));
    }

    /** Without the last dozen bits, in which the order of multiplication shows; rises with p. */
    private static long rounded(double p) {
        return (Double.doubleToRawLongBits(p) + 0x800) >> 12;
    }

    boolean reached(int node) {
        return best[node] != NEVER;
    }

    /** The greatest product of p along any path; 0 only where it is too small for a number. */
    double likelihood(int node) {
        return best[node];
    }

    /** The step by which the most likely path comes to a node, or in a walk backwards leaves it; {@link #NONE}. */
    int step(int node) {
        return by[node];
    }

    /** The steps of the most likely path, from its beginning; empty for an origin. */
    List<Integer> path(int node) {
        var steps = new IntArrayList();
        for (int at = node; by[at] != NONE; at = before[at]) {
            steps.add(by[at]);
        }
        return steps;
    }

    /** {@link #path} of a forward walk, in the order in which the fall spreads. */
    List<Integer> pathTo(int node) {
        List<Integer> steps = path(node);
        Collections.reverse(steps);
        return steps;
    }
}

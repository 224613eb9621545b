package dev.tierfall.blast;

import dev.tierfall.spread.SpreadGraph;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;

/**
 * Hops: breadth first from all origins at once, level by level. A step inside one thing costs none, so what it reaches
 * joins the level that is being walked. Linear in the steps reached.
 */
final class HopWalk {

    /** Not reached. */
    static final int NEVER = -1;

    private final SpreadGraph graph;
    private final Reach reach;
    private final int[] hops;
    private int depth;

    private HopWalk(SpreadGraph graph, Reach reach) {
        this.graph = graph;
        this.reach = reach;
        hops = new int[graph.nodes()];
        Arrays.fill(hops, NEVER);
    }

    /** The fewest hops from any origin to each node. */
    static int[] forwards(SpreadGraph graph, int[] origins, Reach reach) {
        var walk = new HopWalk(graph, reach);
        for (IntArrayList level = walk.start(origins); !level.isEmpty(); ) {
            var next = new IntArrayList();
            for (int i = 0; i < level.size(); i++) {
                int node = level.getInt(i);
                for (int step = graph.firstOut(node); walk.now(node) && step < graph.firstOut(node + 1); step++) {
                    walk.meet(node, graph.to(step), step, level, next);
                }
            }
            level = next;
            walk.depth++;
        }
        return walk.hops;
    }

    /** The fewest hops from each node to any target. */
    static int[] backwards(SpreadGraph graph, int[] targets, Reach reach) {
        var walk = new HopWalk(graph, reach);
        for (IntArrayList level = walk.start(targets); !level.isEmpty(); ) {
            var next = new IntArrayList();
            for (int i = 0; i < level.size(); i++) {
                int node = level.getInt(i);
                for (int in = graph.firstIn(node); walk.now(node) && in < graph.firstIn(node + 1); in++) {
                    walk.meet(node, graph.inFrom(in), graph.inStep(in), level, next);
                }
            }
            level = next;
            walk.depth++;
        }
        return walk.hops;
    }

    private IntArrayList start(int[] nodes) {
        for (int node : nodes) {
            hops[node] = 0;
        }
        return new IntArrayList(nodes);
    }

    /** Whether a node belongs to the level being walked, and was not met nearer by a step inside one thing. */
    private boolean now(int node) {
        return hops[node] == depth;
    }

    private void meet(int node, int other, int step, IntArrayList level, IntArrayList next) {
        if (!reach.keeps(step)) {
            return;
        }
        boolean inside = graph.thing(other) == graph.thing(node);
        int there = inside ? depth : depth + 1;
        if (hops[other] == NEVER || hops[other] > there) {
            hops[other] = there;
            (inside ? level : next).add(other);
        }
    }
}

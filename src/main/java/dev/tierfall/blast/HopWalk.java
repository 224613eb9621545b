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

    private HopWalk(SpreadGraph graph, Reach reach) {
        this.graph = graph;
        this.reach = reach;
        hops = new int[graph.nodes()];
        Arrays.fill(hops, NEVER);
    }

    /** The fewest hops from any origin to each node. */
    static int[] walk(SpreadGraph graph, int[] origins, Reach reach) {
        var walk = new HopWalk(graph, reach);
        walk.from(origins);
        return walk.hops;
    }

    private void from(int[] origins) {
        var level = new IntArrayList();
        for (int origin : origins) {
            hops[origin] = 0;
            level.add(origin);
        }
        for (int depth = 0; !level.isEmpty(); depth++) {
            level = next(level, depth);
        }
    }

    private IntArrayList next(IntArrayList level, int depth) {
        var next = new IntArrayList();
        for (int i = 0; i < level.size(); i++) {
            int node = level.getInt(i);
            if (hops[node] < depth) {
                continue;
            }
            for (int step = graph.firstOut(node); step < graph.firstOut(node + 1); step++) {
                if (!reach.keeps(step)) {
                    continue;
                }
                int to = graph.to(step);
                boolean inside = graph.thing(to) == graph.thing(node);
                int there = inside ? depth : depth + 1;
                if (hops[to] == NEVER || hops[to] > there) {
                    hops[to] = there;
                    (inside ? level : next).add(to);
                }
            }
        }
        return next;
    }
}

package dev.tierfall.choke.sweep;

import dev.tierfall.spread.SpreadGraph;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Which nodes fall together whichever of them falls first: the strongly connected components of what some starts reach,
 * by Tarjan (1972), without recursion, since chains are long. Linear in the steps. A circle is numbered after all
 * circles that it leads to.
 */
final class Circles {

    /** No start reaches the node. */
    static final int NONE = -1;

    private final SpreadGraph graph;
    private final IntPredicate kept;
    private final int[] circle;
    private final int[] met;
    private final int[] low;
    private final int[] next;
    private final IntArrayList path = new IntArrayList();
    private final IntArrayList open = new IntArrayList();
    private int meetings;
    private int size;

    private Circles(SpreadGraph graph, IntPredicate kept) {
        this.graph = graph;
        this.kept = kept;
        circle = new int[graph.nodes()];
        met = new int[graph.nodes()];
        low = new int[graph.nodes()];
        next = new int[graph.nodes()];
        Arrays.fill(circle, NONE);
    }

    /**
     * The circle of each node; {@link #NONE} where no start reaches it.
     *
     * @param size how many circles there are
     */
    @SuppressWarnings("ArrayRecordComponent") // Places and nodes, read in loops and never compared.
    record Found(int[] circle, int size) {}

    /** @param kept which steps take part */
    static Found of(SpreadGraph graph, IntPredicate kept, int[] starts) {
        var circles = new Circles(graph, kept);
        for (int start : starts) {
            if (circles.met[start] == 0) {
                circles.walk(start);
            }
        }
        return new Found(circles.circle, circles.size);
    }

    private void walk(int start) {
        meet(start);
        while (!path.isEmpty()) {
            int node = path.topInt();
            if (next[node] < graph.firstOut(node + 1)) {
                follow(node, next[node]++);
            } else {
                path.popInt();
                leave(node);
            }
        }
    }

    private void meet(int node) {
        met[node] = ++meetings;
        low[node] = meetings;
        next[node] = graph.firstOut(node);
        path.push(node);
        open.push(node);
    }

    private void follow(int node, int step) {
        if (!kept.test(step)) {
            return;
        }
        int to = graph.to(step);
        if (met[to] == 0) {
            meet(to);
        } else if (circle[to] == NONE) {
            low[node] = Math.min(low[node], met[to]);
        }
    }

    /** All steps out of a node are done: it closes a circle, or belongs to that of the node before. */
    private void leave(int node) {
        if (low[node] == met[node]) {
            int last;
            do {
                last = open.popInt();
                circle[last] = size;
            } while (last != node);
            size++;
        }
        if (!path.isEmpty()) {
            int before = path.topInt();
            low[before] = Math.min(low[before], low[node]);
        }
    }
}

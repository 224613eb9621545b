package dev.tierfall.choke.sweep;

import dev.tierfall.blast.Walks;
import dev.tierfall.spread.SpreadGraph;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntPredicate;

/**
 * Which nodes fall together whichever of them falls first: the strongly connected components of what some starts reach.
 * A circle is numbered after all circles that it leads to. Linear in the steps.
 *
 * <p>Most maps have one circle that most of them lies on, the heart. It is what two walks from one of its nodes have in
 * common, one forwards and one backwards (Fleischer, Hendrickson and Pınar, 2000), and a walk of all at once is far
 * cheaper than one of step after step. The others are found by Tarjan (1972), without recursion, since chains are long.
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
     * @param heart the nodes of one circle, most often of the largest
     */
    @SuppressWarnings("ArrayRecordComponent") // Places and nodes, read in loops and never compared.
    record Found(int[] circle, int size, BitSet heart) {}

    /**
     * Finds them.
     *
     * @param kept which steps take part
     * @param walks over those steps
     */
    static Found of(SpreadGraph graph, IntPredicate kept, int[] starts, Walks walks) {
        var circles = new Circles(graph, kept);
        BitSet heart = starts.length == 0 ? new BitSet() : circles.heart(circles.busiest(starts), walks);
        for (int start : starts) {
            circles.walkOnce(start);
        }
        return new Found(circles.circle, circles.size, heart);
    }

    /** The start that most steps lead to and from: it lies on the largest circle, if any does. */
    private int busiest(int[] starts) {
        int busiest = starts[0];
        for (int start : starts) {
            if (ways(start) > ways(busiest)) {
                busiest = start;
            }
        }
        return busiest;
    }

    private long ways(int node) {
        return (long) (graph.firstOut(node + 1) - graph.firstOut(node))
                * (graph.firstIn(node + 1) - graph.firstIn(node));
    }

    /** Numbers the circle of a node, after what it leads to. */
    private BitSet heart(int node, Walks walks) {
        int[] one = {node};
        BitSet ahead = walks.reached(one);
        BitSet heart = walks.reaching(one);
        heart.and(ahead);
        ahead.andNot(heart);
        ahead.stream().forEach(this::walkOnce);
        meetings++;
        heart.stream().forEach(member -> {
            met[member] = meetings;
            circle[member] = size;
        });
        size++;
        return heart;
    }

    private void walkOnce(int start) {
        if (met[start] == 0) {
            walk(start);
        }
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

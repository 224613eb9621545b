package dev.tierfall.blast;

import dev.tierfall.spread.Adjacency;
import dev.tierfall.spread.Budget;
import dev.tierfall.spread.SpreadGraph;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Hops: breadth first from all origins at once, level by level. A step inside one thing costs none, so what it reaches
 * joins the level that is being walked; once a level is closed under such steps, every node not yet seen is at least
 * one hop farther, and is met once and for all.
 *
 * <p>A small level is pushed along the steps out of it. Once those are many beside the steps of all that is unseen, it
 * is cheaper to pull: each unseen node looks for one step from a seen one and stops at the first (Beamer, Asanović and
 * Patterson, Direction-Optimizing Breadth-First Search, 2012). Linear in the steps, however they lie.
 */
final class HopWalk {

    /** Not reached. */
    static final int NEVER = -1;

    /** Pulls where so many times the steps out of a level are more than the steps into all that is unseen. */
    static final int PULL = 14;

    /** Never pulls: for the tests, and for the yardsticks. */
    static final int PUSH_ONLY = 0;

    private final SpreadGraph graph;
    private final Adjacency ahead;
    private final Adjacency behind;
    private final Reach reach;
    private final boolean whole;
    private final int pull;
    private final Budget.Meter meter;
    private final int[] hops;
    private final long[] seen;
    private int[] queue = new int[1024];
    private int met;
    private int depth;

    /** How many steps lead into what is not seen: what pulling may have to look at. */
    private long unseen;

    private HopWalk(SpreadGraph graph, boolean forwards, Reach reach, int pull) {
        this.graph = graph;
        this.reach = reach;
        meter = reach.meter();
        this.pull = pull;
        ahead = forwards ? graph.forwards() : graph.backwards();
        behind = forwards ? graph.backwards() : graph.forwards();
        whole = reach.whole();
        hops = new int[graph.nodes()];
        seen = new long[(hops.length + Long.SIZE - 1) / Long.SIZE];
        Arrays.fill(hops, NEVER);
    }

    /** The fewest hops from any origin to each node. */
    static int[] forwards(SpreadGraph graph, int[] origins, Reach reach) {
        return forwards(graph, origins, reach, PULL);
    }

    /** The fewest hops from each node to any target. */
    static int[] backwards(SpreadGraph graph, int[] targets, Reach reach) {
        return backwards(graph, targets, reach, PULL);
    }

    static int[] forwards(SpreadGraph graph, int[] origins, Reach reach, int pull) {
        return new HopWalk(graph, true, reach, pull).walk(origins).hops;
    }

    static int[] backwards(SpreadGraph graph, int[] targets, Reach reach, int pull) {
        return new HopWalk(graph, false, reach, pull).walk(targets).hops;
    }

    /** The nodes that a fall at any of these reaches, with these. */
    static BitSet reached(SpreadGraph graph, int[] origins, Reach reach) {
        return BitSet.valueOf(new HopWalk(graph, true, reach, PULL).walk(origins).seen);
    }

    /** The nodes from which a fall reaches any of these, with these. */
    static BitSet reaching(SpreadGraph graph, int[] targets, Reach reach) {
        return BitSet.valueOf(new HopWalk(graph, false, reach, PULL).walk(targets).seen);
    }

    private HopWalk walk(int[] starts) {
        unseen = graph.steps();
        for (int start : starts) {
            if (!isSeen(start)) {
                meet(start, 0);
            }
        }
        for (int from = 0; from < met; depth++) {
            close(from);
            int to = met;
            if (isCheaperToPull(from, to)) {
                pull();
            } else {
                push(from, to);
            }
            from = to;
        }
        return this;
    }

    private boolean isSeen(int node) {
        return (seen[node / Long.SIZE] & 1L << node) != 0;
    }

    private void meet(int node, int at) {
        seen[node / Long.SIZE] |= 1L << node;
        hops[node] = at;
        unseen -= behind.first(node + 1) - behind.first(node);
        if (met == queue.length) {
            queue = Arrays.copyOf(queue, 2 * met);
        }
        queue[met++] = node;
    }

    private boolean keeps(Adjacency side, int place) {
        return whole || reach.keeps(side.step(place));
    }

    /** Adds to the level what steps inside one thing reach. */
    private void close(int from) {
        for (int i = from; i < met; i++) {
            int node = queue[i];
            if (ahead.inside(node)) {
                for (int place = ahead.first(node); place < ahead.first(node + 1); place++) {
                    int other = ahead.other(place);
                    if (graph.thing(other) == graph.thing(node) && !isSeen(other) && keeps(ahead, place)) {
                        meet(other, depth);
                    }
                }
            }
        }
    }

    /** Stops counting the steps out of a level as soon as they are enough. */
    private boolean isCheaperToPull(int from, int to) {
        long enough = pull == PUSH_ONLY ? Long.MAX_VALUE : unseen / pull;
        long steps = 0;
        for (int i = from; i < to && steps <= enough; i++) {
            steps += ahead.first(queue[i] + 1) - ahead.first(queue[i]);
        }
        return steps > enough;
    }

    private void push(int from, int to) {
        for (int i = from; i < to; i++) {
            int node = queue[i];
            int end = ahead.first(node + 1);
            meter.walked(1 + end - ahead.first(node));
            for (int place = ahead.first(node); place < end; place++) {
                int other = ahead.other(place);
                if (!isSeen(other) && keeps(ahead, place)) {
                    meet(other, depth + 1);
                }
            }
        }
    }

    /** What is met counts as seen only after the pass, for it is no part of the level that is walked. */
    private void pull() {
        long[] fresh = new long[seen.length];
        for (int word = 0; word < seen.length; word++) {
            meter.walked(Long.SIZE);
            int first = word * Long.SIZE;
            long unseen = ~seen[word] & (-1L >>> Math.max(0, first + Long.SIZE - hops.length));
            for (; unseen != 0; unseen &= unseen - 1) {
                if (isLedTo(first + Long.numberOfTrailingZeros(unseen))) {
                    fresh[word] |= unseen & -unseen;
                }
            }
        }
        for (int word = 0; word < fresh.length; word++) {
            for (long left = fresh[word]; left != 0; left &= left - 1) {
                meet(word * Long.SIZE + Long.numberOfTrailingZeros(left), depth + 1);
            }
        }
    }

    private boolean isLedTo(int node) {
        int end = behind.first(node + 1);
        for (int place = behind.first(node); place < end; place++) {
            if (isSeen(behind.other(place)) && keeps(behind, place)) {
                return true;
            }
        }
        return false;
    }
}

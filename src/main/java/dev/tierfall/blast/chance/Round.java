package dev.tierfall.blast.chance;

import dev.tierfall.spread.Budget;
import dev.tierfall.spread.SpreadGraph;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.BitSet;

/**
 * Sixty-four trials at once, round after round, on one thread: each node keeps a word that says in which of them it has
 * fallen. A node that falls in further trials is looked at again, with those trials only; what falls in the end is the
 * least set that holds the origins and all that opens from it, so the order makes no difference. Each trial passes each
 * step at most once, and most steps are passed by many trials together.
 */
final class Round {

    private final Cascade cascade;
    private final SpreadGraph graph;
    private final Identities identities;
    private final StandIns standIns;
    private final Budget.Meter meter;
    private final long[] fallen;
    private final long[] fresh;
    private final int[] counts;
    private final int[] queue;
    private final IntArrayList touched = new IntArrayList();
    private final IntArrayList stirred = new IntArrayList();
    private final BitSet isStirred = new BitSet();
    private int head;
    private int waiting;
    private long round;

    Round(Cascade cascade, Budget budget) {
        this.cascade = cascade;
        graph = cascade.graph();
        identities = cascade.identities();
        standIns = cascade.standIns();
        meter = budget.meter();
        fallen = new long[graph.nodes()];
        fresh = new long[graph.nodes()];
        counts = new int[graph.nodes()];
        queue = new int[graph.nodes()];
    }

    /** Bytes a thread keeps. */
    static long bytes(SpreadGraph graph) {
        return 28L * graph.nodes();
    }

    /** In how many trials each node has fallen so far. */
    int[] counts() {
        return counts;
    }

    /**
     * Tries a round and counts it.
     *
     * @param begin what the draws of the round begin with
     * @param trials which of the sixty-four are to be tried
     */
    void run(long begin, long trials) {
        round = begin;
        for (int start : cascade.starts()) {
            fall(start, trials);
        }
        while (waiting > 0 || !stirred.isEmpty()) {
            if (waiting > 0) {
                spread(next());
            } else {
                int group = stirred.popInt();
                isStirred.clear(group);
                int to = standIns.dependent(group);
                fall(to, standIns.open(group, fallen, round, trials & ~fallen[to]));
            }
        }
        count();
    }

    private void fall(int node, long trials) {
        long more = trials & ~fallen[node];
        if (more == 0) {
            return;
        }
        if (fallen[node] == 0) {
            touched.add(node);
        }
        if (fresh[node] == 0) {
            int end = head + waiting++;
            queue[end < queue.length ? end : end - queue.length] = node;
        }
        fallen[node] |= more;
        fresh[node] |= more;
    }

    private int next() {
        int node = queue[head++];
        head = head == queue.length ? 0 : head;
        waiting--;
        return node;
    }

    private void spread(int node) {
        long trials = fresh[node];
        fresh[node] = 0;
        long from = identities.from(node);
        int end = graph.firstOut(node + 1);
        meter.walked(1 + end - graph.firstOut(node));
        for (int step = graph.firstOut(node); step < end; step++) {
            if (cascade.gone().get(step)) {
                continue;
            }
            if (graph.grouped(step)) {
                stir(graph.groups().of(step));
                continue;
            }
            int to = graph.to(step);
            long asked = trials & ~fallen[to];
            if (asked != 0) {
                fall(to, Draws.open(identities.step(from, to, step), round, graph.p(step), asked));
            }
        }
    }

    /** Groups wait until no node does: then most of their members have fallen in all the trials in which they will. */
    private void stir(int group) {
        if (!isStirred.get(group)) {
            isStirred.set(group);
            stirred.add(group);
        }
    }

    private void count() {
        for (int i = 0; i < touched.size(); i++) {
            int node = touched.getInt(i);
            counts[node] += Long.bitCount(fallen[node]);
            fallen[node] = 0;
        }
        touched.clear();
    }
}

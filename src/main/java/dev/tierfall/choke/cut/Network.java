package dev.tierfall.choke.cut;

import dev.tierfall.choke.act.Act;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * The ways between the origins and what is protected, as arcs. An arc that an act stops is a spot of it; the other arcs
 * nothing stops. An act with one spot costs what a minimum cut pays for it; one with several is dearer in any cut that
 * counts spots, and is shared out among them.
 */
final class Network {

    static final int SOURCE = 0;
    static final int SINK = 1;

    /** Stands for the act of an arc that nothing stops. */
    static final int NOTHING = -1;

    /** Sums of costs stay exact in the doubles of the flow below this. */
    private static final long EXACT = 1L << 50;

    private final List<Act> acts;
    private final long[] cost;
    private final long[] weight;
    private final int[] spots;
    private final int[] from;
    private final int[] to;
    private final int[] act;
    private final long[] share;
    private final int[][] out;
    private final int[][] in;

    /** Numbers the acts in their own order, so that equal sets come in an order that no row of a file decides. */
    Network(NetworkBuilder built) {
        acts = built.acts.stream().sorted().toList();
        int[] number = new int[acts.size()];
        cost = new long[acts.size()];
        for (int i = 0; i < number.length; i++) {
            number[i] = Collections.binarySearch(acts, built.acts.get(i));
            cost[number[i]] = built.costs.getLong(i);
        }
        from = built.from.toIntArray();
        to = built.to.toIntArray();
        act = built.act
                .intStream()
                .map(of -> of == NOTHING ? NOTHING : number[of])
                .toArray();
        spots = new int[acts.size()];
        for (int a : act) {
            if (a != NOTHING) {
                spots[a]++;
            }
        }
        weight = weights();
        share = shares();
        out = lists(from, built.size);
        in = lists(to, built.size);
    }

    /** Among sets of equal cost the one of fewer acts weighs less. */
    private long[] weights() {
        long all = 0;
        for (long one : cost) {
            all += one;
        }
        boolean fits = all < EXACT / (cost.length + 2);
        long[] weights = new long[cost.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = fits ? cost[i] * (cost.length + 1) + 1 : cost[i];
        }
        return weights;
    }

    private long[] shares() {
        long[] shares = new long[act.length];
        int[] given = new int[acts.size()];
        for (int arc = 0; arc < act.length; arc++) {
            int of = act[arc];
            if (of != NOTHING) {
                shares[arc] = weight[of] / spots[of] + (given[of] < weight[of] % spots[of] ? 1 : 0);
                given[of]++;
            }
        }
        return shares;
    }

    private static int[][] lists(int[] ends, int size) {
        int[] count = new int[size];
        for (int end : ends) {
            count[end]++;
        }
        int[][] lists = new int[size][];
        for (int vertex = 0; vertex < size; vertex++) {
            lists[vertex] = new int[count[vertex]];
        }
        for (int arc = ends.length - 1; arc >= 0; arc--) {
            lists[ends[arc]][--count[ends[arc]]] = arc;
        }
        return lists;
    }

    List<Act> acts() {
        return acts;
    }

    int vertices() {
        return out.length;
    }

    int arcs() {
        return act.length;
    }

    int from(int arc) {
        return from[arc];
    }

    int to(int arc) {
        return to[arc];
    }

    /** The act that stops an arc; {@link #NOTHING} where none does. */
    int act(int arc) {
        return act[arc];
    }

    /** The part of its act's weight that an arc bears; the parts of all its spots make it up exactly. */
    long share(int arc) {
        return share[arc];
    }

    int spots(int ofAct) {
        return spots[ofAct];
    }

    long weight(int ofAct) {
        return weight[ofAct];
    }

    long weight(BitSet set) {
        return set.stream().mapToLong(a -> weight[a]).sum();
    }

    /** What a set of acts costs, in thousandths. */
    long cost(BitSet set) {
        return set.stream().mapToLong(a -> cost[a]).sum();
    }

    /** More than all acts weigh together. */
    long everything() {
        long all = 1;
        for (long one : weight) {
            all += one;
        }
        return all;
    }

    /** The vertices come to from some along the arcs that are open. */
    BitSet onwards(BitSet begin, IntPredicate open) {
        return spread(begin, open, out, to);
    }

    /** The vertices from which some are come to. */
    BitSet back(BitSet begin, IntPredicate open) {
        return spread(begin, open, in, from);
    }

    private static BitSet spread(BitSet begin, IntPredicate open, int[][] arcs, int[] ends) {
        BitSet met = (BitSet) begin.clone();
        var next = IntArrayList.toList(begin.stream());
        while (!next.isEmpty()) {
            for (int arc : arcs[next.popInt()]) {
                if (!met.get(ends[arc]) && open.test(arc)) {
                    met.set(ends[arc]);
                    next.push(ends[arc]);
                }
            }
        }
        return met;
    }

    /** Whether a set of acts stops every way. */
    boolean isCut(BitSet set) {
        return !onwards(only(SOURCE), arc -> act[arc] == NOTHING || !set.get(act[arc]))
                .get(SINK);
    }

    /** The acts on the arcs that leave some vertices. */
    BitSet leaving(BitSet side) {
        var leaving = new BitSet();
        for (int arc = 0; arc < act.length; arc++) {
            if (act[arc] != NOTHING && side.get(from[arc]) && !side.get(to[arc])) {
                leaving.set(act[arc]);
            }
        }
        return leaving;
    }

    static BitSet only(int vertex) {
        var one = new BitSet();
        one.set(vertex);
        return one;
    }
}

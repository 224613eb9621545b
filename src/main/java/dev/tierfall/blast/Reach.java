package dev.tierfall.blast;

import dev.tierfall.spread.Budget;
import dev.tierfall.spread.SpreadGraph;
import java.util.BitSet;

/**
 * Which steps a walk may take: a filter over the snapshot, which itself never changes.
 *
 * @param gone steps that fall away with what a question leaves out
 * @param knownOnly whether assumed steps are left out too
 * @param factor what every likelihood is multiplied by; none comes to more than 1
 * @param budget what the walk may cost
 */
record Reach(SpreadGraph graph, BitSet gone, boolean knownOnly, double factor, Budget budget) {

    Reach(SpreadGraph graph, BitSet gone, Budget budget) {
        this(graph, gone, false, 1, budget);
    }

    static Reach all(SpreadGraph graph) {
        return new Reach(graph, new BitSet(), Budget.unlimited());
    }

    /** The same less some more steps. */
    Reach less(BitSet more) {
        BitSet all = (BitSet) gone.clone();
        all.or(more);
        return new Reach(graph, all, knownOnly, factor, budget);
    }

    /** A count of the steps that one thread walks. */
    Budget.Meter meter() {
        return budget.meter();
    }

    boolean keeps(int step) {
        return !gone.get(step) && !(knownOnly && graph.assumed(step));
    }

    /** Whether it keeps every step. */
    boolean whole() {
        return gone.isEmpty() && !knownOnly;
    }

    double p(int step) {
        return Math.min(1, graph.p(step) * factor);
    }

    Reach known() {
        return new Reach(graph, gone, true, factor, budget);
    }

    Reach times(double other) {
        return new Reach(graph, gone, knownOnly, factor * other, budget);
    }
}
